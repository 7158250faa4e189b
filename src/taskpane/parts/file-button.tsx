import type { ChosenFile } from './chosen-file';

interface FileButtonProps {
  readonly label: string;
  /** File name endings, as the file dialog takes them. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled: boolean;
  readonly onChoose: (files: readonly ChosenFile[]) => void;
}

/** A file field that looks like a button; the field itself has the focus and opens the dialog. */
export function FileButton({ label, accept, multiple, disabled, onChoose }: FileButtonProps) {
  return (
    <label class={disabled ? 'button file-button file-button--disabled' : 'button file-button'}>
      <input
        type="file"
        class="file-button__input"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file must be able to be chosen again after it was mended.
          currentTarget.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
      {label}
    </label>
  );
}

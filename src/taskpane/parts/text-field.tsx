interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** A short word behind the label, e.g. that the value is a guess. */
  readonly mark?: string | undefined;
  readonly field?: { current: HTMLInputElement | null };
  readonly list?: string;
  /** Whether it takes the whole width where fields stand side by side. */
  readonly isWide?: boolean;
  /** What is wrong with the value, '' where nothing is. */
  readonly problem?: string;
  readonly onInput: (value: string) => void;
}

/** One line of text with its label above. */
export function TextField(props: TextFieldProps) {
  const {
    id,
    label,
    value,
    hint,
    mark,
    field,
    list,
    isWide = false,
    problem = '',
    onInput,
  } = props;
  return (
    <div class={isWide ? 'form__field form__field--wide' : 'form__field'}>
      <label class="form__label" for={id}>
        {label}
        {mark === undefined ? null : <span class="form__mark">{mark}</span>}
      </label>
      <input
        ref={field}
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={value}
        placeholder={hint}
        list={list}
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? undefined : `${id}-problem`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {problem === '' ? null : (
        <p id={`${id}-problem`} class="form__problem">
          {problem}
        </p>
      )}
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import './fields.css';

interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** The label in full, spoken in its place and shown on hover. */
  readonly name?: string;
  /** A quieter second word, e.g. the years of a period. */
  readonly detail?: string;
  /** What the choice means, spoken after its label and shown on hover. */
  readonly help?: string;
}

interface SegmentedProps<Value extends string> {
  /** Name of the radio group, unique in the page. */
  readonly name: string;
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value | undefined;
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** One choice out of few. Real radio buttons, so arrow keys and screen readers just work. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  return (
    <div class="segmented" role="radiogroup" aria-label={props.label}>
      {props.segments.map(({ value, label, name, detail, help }) => (
        <label key={value} class="segmented__item" title={help ?? name}>
          <input
            type="radio"
            class="segmented__input"
            name={props.name}
            value={value}
            aria-label={name}
            checked={props.value === value}
            disabled={props.disabled}
            aria-describedby={help === undefined ? undefined : `${props.name}-${value}`}
            onChange={() => props.onChoose(value)}
          />
          <span class="segmented__label">
            {label}
            {detail === undefined ? null : <span class="segmented__detail"> {detail}</span>}
          </span>
          {help === undefined ? null : (
            <span id={`${props.name}-${value}`} class="hidden" aria-hidden="true">
              {help}
            </span>
          )}
        </label>
      ))}
    </div>
  );
}

interface SegmentedFieldProps<Value extends string> extends SegmentedProps<Value> {
  /** What stands before it, where the label is longer than there is room. */
  readonly shown?: string;
  /** What follows the choice, below it. */
  readonly children?: ComponentChildren;
}

/** The same with its label before it. */
export function SegmentedField<Value extends string>(props: SegmentedFieldProps<Value>) {
  const { shown, children, ...choice } = props;
  return (
    <div class="field">
      <span class="field__label" aria-hidden="true">
        {shown ?? choice.label}
      </span>
      <Segmented {...choice} />
      {children}
    </div>
  );
}

interface SelectFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

/** One choice out of many, with its label above. */
export function SelectField({ id, label, value, options, onChoose }: SelectFieldProps) {
  return (
    <div class="form__field">
      <label class="form__label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each} selected={each === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

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
  /** What is known of the value, below it; '' for nothing. */
  readonly note?: string;
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
    note = '',
    problem = '',
    onInput,
  } = props;
  const described = [problem === '' ? '' : `${id}-problem`, note === '' ? '' : `${id}-note`]
    .join(' ')
    .trim();
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
        aria-describedby={described === '' ? undefined : described}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {note === '' ? null : (
        <p id={`${id}-note`} class="form__note">
          {note}
        </p>
      )}
      {problem === '' ? null : (
        <p id={`${id}-problem`} class="form__problem">
          {problem}
        </p>
      )}
    </div>
  );
}

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

/** A file as the page hands it over; `File` is one. */
export interface ChosenFile {
  readonly name: string;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

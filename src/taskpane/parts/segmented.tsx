interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
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
      {props.segments.map(({ value, label, detail, help }) => (
        <label key={value} class="segmented__item" title={help}>
          <input
            type="radio"
            class="segmented__input"
            name={props.name}
            value={value}
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

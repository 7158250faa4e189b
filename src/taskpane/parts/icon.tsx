/** Outlines on a 16 px grid, drawn in the colour of the text around them. */
const OUTLINES = {
  chevron: 'M6 3.5 10.5 8 6 12.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  up: 'M3.5 10 8 5.5 12.5 10',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM10.3 10.3 13.5 13.5',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.5 8.5 6.5 11.5 12.5 5',
  warning: 'M8 2.5 14 13H2L8 2.5ZM8 6.5v3M8 11.2v.3',
  error: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 5v3.8M8 10.8v.3',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.2V11M8 5v.3',
} as const;

export type IconName = keyof typeof OUTLINES;

/** An icon beside a text that says the same; screen readers skip it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon--${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={OUTLINES[name]} />
    </svg>
  );
}

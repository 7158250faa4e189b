interface FactProps {
  readonly name: string;
  /** '' shows nothing at all. */
  readonly value: string;
}

/** One line of a description list. */
export function Fact({ name, value }: FactProps) {
  if (value === '') return null;
  return (
    <div class="facts__item">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

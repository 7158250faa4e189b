/** Stretches of a text in which a number is part of a name: quotations, titles, brackets. */
const NAMES = /“[^“”]{0,60}”|《[^《》]{0,80}》|（[^（）]{0,60}）|\[[^[\]]{0,20}\]/g;
const FIGURES_INSIDE = /^（(?:力争|其中|比|较|增长|下降|含)/;

/**
 * Finds those stretches, in order.
 *
 * @example findNames('实施“3820”工程') // [{ start: 2, end: 8 }]
 */
export function findNames(text: string): readonly { start: number; end: number }[] {
  return Array.from(text.matchAll(NAMES))
    .filter((match) => !FIGURES_INSIDE.test(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * A test for whether a stretch touches one of several, for stretches asked about in rising order.
 *
 * @example within([{ start: 2, end: 8 }])(3, 4) // true
 */
export function within(
  spans: readonly { start: number; end: number }[],
): (start: number, end: number) => boolean {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  let next = 0;
  let last = -1;
  return (start, end) => {
    if (start < last) next = 0;
    last = start;
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= start) next += 1;
    const span = sorted[next];
    return span !== undefined && span.start < end;
  };
}

import type { CumulativeFigure, Figure, NumberFigure } from './figure';

/**
 * The number that a figure gives for the indicator itself: the figure, or in a compound cell the
 * clause that is not about something else. A level goes before a sum (`80.2[0.71]` gives 80.2).
 * With the column's year, a clause that names just this year counts as the indicator's own.
 * Undefined for changes, ranges, text, marks, and numbers of something else.
 *
 * @example ownNumber(parseFigure('38.22亿，比重20.8%'))?.value // 38.22
 * @example ownNumber(parseFigure('占地区生产总值比重达10%左右')) // undefined
 */
export function ownNumber(
  figure: Figure,
  year?: number,
): NumberFigure | CumulativeFigure | undefined {
  if (figure.kind === 'number' || figure.kind === 'cumulative') return figure;
  if (figure.kind !== 'compound') return undefined;
  const self = ['', ...(year === undefined ? [] : [`${String(year)}年`])];
  const own = figure.clauses.filter(({ of }) => self.includes(of)).map((clause) => clause.figure);
  return (
    own.find((part) => part.kind === 'number') ?? own.find((part) => part.kind === 'cumulative')
  );
}

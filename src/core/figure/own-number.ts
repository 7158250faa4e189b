import type { Amount, CumulativeFigure, Figure, NumberFigure } from './figure';
import { mirror } from './operator-words';

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

/**
 * The yearly growth that a figure of a growth column gives, with a minus sign for a decrease: a
 * number, a yearly average (年均6%), or a change a year (年均增长6%以上 gives 6). A change whose span is not said is taken as
 * yearly, since that is what the column is headed; one over the whole period, or since a named year,
 * is none. Undefined for everything else.
 *
 * @example ownGrowth(parseFigure('6.5 左右'))?.value // 6.5
 * @example ownGrowth(parseFigure('[2]')) // undefined
 */
export function ownGrowth(figure: Figure): Amount | undefined {
  if (figure.kind === 'number') return figure;
  if (figure.kind === 'compound') {
    const own = figure.clauses
      .filter(({ of }) => of === '' || of === '年均')
      .map((clause) => clause.figure);
    const rates = own.map(ownGrowth).filter((rate) => rate !== undefined);
    return rates.length === 1 ? rates[0] : undefined;
  }
  if (figure.kind !== 'change' || figure.span === 'period' || figure.since !== undefined) {
    return undefined;
  }
  const { value, op, decimals, unit } = figure;
  return figure.way === 'up'
    ? { value, op, decimals, unit }
    : { value: value === 0 ? 0 : -value, op: mirror(op), decimals, unit };
}

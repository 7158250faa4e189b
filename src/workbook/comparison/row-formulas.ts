import type { Catalog } from '../../core/catalog/catalog';
import type { ComparisonColumn } from '../../core/column/column';
import type { ComparedActual, Comparison, ComparisonRow } from '../../core/comparison/comparison';
import { isOfTarget, neededOf, progressOf, scopeOf } from '../../core/comparison/row-cells';
import { printMargins } from '../../core/function/argument';
import { DETAIL } from '../../core/function/detail-function';
import type { Verdict } from '../../core/progress/verdicts';
import type { HeadWords, RowFormula } from '../block/block';
import { quoteText, rowArguments } from '../formula/plan-formula';

/** The formulas of a row; each is about what stands in its 实际值 cell. */
export interface RowFormulas {
  /** Undefined where the packages that functions ask do not hold the value: then it is a number. */
  readonly actual: RowFormula | undefined;
  readonly progress: RowFormula;
  readonly verdict: RowFormula;
  readonly needed: RowFormula;
  /** Undefined where those packages do not hold the 年度目标 that it speaks of. */
  readonly note: RowFormula | undefined;
  readonly yearly: RowFormula | undefined;
  readonly place: RowFormula | undefined;
  /** What a column shows that no other function answers, where the head may come to say something else. */
  readonly follow: (column: ComparisonColumn) => RowFormula;
}

const DIGITS = 12;
/** What stands behind a number that somebody has confirmed (see `readGiven`). */
const CONFIRMED = '核实';

/**
 * The formulas of a row. 实际值 asks the packages; as long as the cell shows what they answer, the row is
 * judged by all they know: a total that lacks years is no total, and only the packages tell. What is
 * typed over it counts as it is, and an emptied cell is no value. Where the packages that functions ask
 * do not hold the value, it stands there as a number and the others are given the cell. In a table whose
 * 实际值 column is gone they are given what stood there. Undefined where neither gives what the comparison says.
 * @param inForce the packages that functions will ask
 * @param shown what the cell shows where it is no number
 * @example rowFormulas(catalog, comparison, row, '无数据')?.actual?.(cellOf)
 * // '=PLAN.DETAIL("丰泽区","地区生产总值",2023,"实际值","","十四五")'
 */
export function rowFormulas(
  inForce: Catalog,
  { plan, year, settings }: Comparison,
  row: ComparisonRow,
  shown: string,
): RowFormulas | undefined {
  const words = rowArguments(inForce, plan, row.planIndicator);
  const isRate = scopeOf(row) === 'average';
  const margins = printMargins(settings);
  const last = quoteText(words.plan);
  const call = (
    head: HeadWords,
    column: ComparisonColumn,
    given: string,
    own = margins,
  ): string => {
    const region = head.isLive ? head.region : quoteText(words.region);
    const of = [region, quoteText(words.indicator), head.isLive ? head.year : String(year)];
    const asked = [...of, quoteText(column)];
    const said = isRate ? ['""', last, given] : [given, last];
    // What is empty at the end need not be written.
    const whole = own === '' ? said : [...said, ...(isRate ? [] : ['""']), quoteText(own)];
    const written = isRate && given === '""' && own === '' ? whole.slice(0, 2) : whole;
    return `PLAN.DETAIL(${[...asked, ...written].join(',')})`;
  };
  const known = (head: HeadWords): string => call(head, '实际值', '""', '');
  const query = { ...words, year, margins: settings };
  const isKnown = isAgreed(inForce, row, { ...query, actual: '' });
  const text = numberText(row.actual) ?? shown;
  const asCell: { readonly actual: string; readonly growth?: string } =
    isRate && isOfTarget(row) ? { actual: '', growth: text } : { actual: text };
  const confirmed = `${text}${CONFIRMED}`;
  const asConfirmed =
    asCell.growth === undefined ? { actual: confirmed } : { actual: '', growth: confirmed };
  const isPlain = isKnown || isAgreed(inForce, row, { ...query, ...asCell });
  if (!isPlain && !isAgreed(inForce, row, { ...query, ...asConfirmed })) return undefined;
  const isYearly = row.yearly === undefined || isYearlyAgreed(inForce, row, query);
  const given = (cell: string | undefined, head: HeadWords): string => {
    // What is typed belongs to the year and the region it was typed for, and to no other.
    const own = (words: string, other: string): string =>
      head.isLive ? `IF(${head.isSame},${words},${other})` : words;
    if (cell === undefined)
      return isKnown ? '""' : own(quoteText(isPlain ? text : confirmed), '""');
    const typed = `IF(${cell}="","无数据",${cell})`;
    // What is confirmed is this number; what is typed over it is held against all the rest again.
    if (!isPlain) return own(`IF(${cell}=${text},${quoteText(confirmed)},${typed})`, '""');
    if (isKnown) return `IF(${cell}=${known(head)},"",${own(typed, '"无数据"')})`;
    return own(text === '' ? cell : typed, '""');
  };
  const ask =
    (column: ComparisonColumn): RowFormula =>
    (cellOf, head) =>
      call(head, column, given(cellOf('实际值'), head));
  const alone =
    (formula: RowFormula): RowFormula =>
    (cellOf, head) =>
      `=${formula(cellOf, head) ?? ''}`;
  return {
    actual: isKnown ? (_, head) => `=${known(head)}` : undefined,
    follow: (column) => (_, head) => (head.isLive ? `=${call(head, column, '""', '')}` : undefined),
    // Functions of their own would answer what cannot be used with an error: here the row says why.
    progress: alone(ask('目标进度')),
    verdict: alone(ask('判定')),
    needed: alone(ask('尚需')),
    note: isYearly ? alone(ask('说明')) : undefined,
    yearly: isYearly ? (_, head) => `=${call(head, '年度目标', '""', '')}` : undefined,
    place: isKnown ? alone(ask('出处')) : undefined,
  };
}

function numberText(actual: ComparedActual): string | undefined {
  return actual.kind === 'number' ? String(Number(actual.value.toPrecision(DIGITS))) : undefined;
}

type Query = Parameters<typeof DETAIL.ask>[1];
type Asked = Omit<Query, 'column' | 'actual'>;

/** The packages that functions ask may know other years than the comparison. */
function isAgreed(inForce: Catalog, row: ComparisonRow, query: Omit<Query, 'column'>): boolean {
  const asked = DETAIL.ask(inForce, { ...query, column: '实际值' });
  const [answered] = asked.ok ? asked.value.comparison.rows : [];
  return (
    answered !== undefined &&
    isSameActual(answered.actual, row.actual) &&
    isSameVerdict(answered.deciding?.verdict, row.deciding?.verdict) &&
    isClose(progressOf(answered)?.value, progressOf(row)?.value) &&
    isClose(neededOf(answered)?.perYear, neededOf(row)?.perYear)
  );
}

function isYearlyAgreed(inForce: Catalog, row: ComparisonRow, query: Asked): boolean {
  const asked = DETAIL.ask(inForce, { ...query, actual: '', column: '年度目标' });
  const answered = asked.ok ? asked.value.comparison.rows[0]?.yearly : undefined;
  return answered?.figure.text === row.yearly?.figure.text;
}

function isSameActual(one: ComparedActual, other: ComparedActual): boolean {
  if (one.kind === 'number' && other.kind === 'number') return isNear(one.value, other.value);
  return one.kind === other.kind && one.figure?.text === other.figure?.text;
}

function isSameVerdict(one: Verdict | undefined, other: Verdict | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isClose(one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined ? one === other : isNear(one, other);
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}

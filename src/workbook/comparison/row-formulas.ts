import type { Catalog } from '../../core/catalog/catalog';
import type { ComparedActual, Comparison, ComparisonRow } from '../../core/comparison/comparison';
import {
  isOfTarget,
  neededOf,
  NOT_COMPUTED,
  progressOf,
  scopeOf,
} from '../../core/comparison/row-cells';
import type { LookupFinding } from '../../core/finding/lookup-finding';
import type { Outcome } from '../../core/finding/outcome';
import { printMargins } from '../../core/function/argument';
import { DETAIL } from '../../core/function/detail-function';
import type { FunctionId } from '../../core/function/functions';
import { PROGRESS, REQUIRED } from '../../core/function/progress-functions';
import type { Verdict } from '../../core/progress/verdicts';
import type { RowFormula } from '../block/block';
import { quoteText, rowArguments } from '../formula/plan-formula';

/** The formulas of a row; each is about what stands in its 实际值 cell. */
export interface RowFormulas {
  /** Undefined where the packages that functions ask do not hold the value: then it is a number. */
  readonly actual: RowFormula | undefined;
  readonly progress: RowFormula;
  readonly verdict: RowFormula;
  readonly needed: RowFormula;
  readonly note: RowFormula;
  readonly place: RowFormula | undefined;
}

const DIGITS = 12;

/**
 * The formulas of a row. 实际值 asks the packages; as long as the cell shows what they answer, the row is
 * judged by all they know: a total that lacks years is no total, and only the packages tell. What is
 * typed over it counts as it is, and an emptied cell is no value. Where the packages that functions ask
 * do not hold the value, it stands there as a number and the others are given the cell. Undefined
 * where neither gives what the comparison says.
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
  const of = [quoteText(words.region), quoteText(words.indicator), String(year)];
  const last = quoteText(words.plan);
  const call = (name: FunctionId, column: string, given: string, own = margins): string => {
    const asked = column === '' ? of : [...of, quoteText(column)];
    const said = isRate ? ['""', last, given] : [given, last];
    // What is empty at the end need not be written.
    const whole = own === '' ? said : [...said, ...(isRate ? [] : ['""']), quoteText(own)];
    const written = isRate && given === '""' && own === '' ? whole.slice(0, 2) : whole;
    return `PLAN.${name}(${[...asked, ...written].join(',')})`;
  };
  const known = call('DETAIL', '实际值', '""', '');
  const query = { ...words, year, margins: settings };
  const isKnown = isAgreed(inForce, row, { ...query, actual: '' });
  const text = numberText(row.actual) ?? shown;
  const asCell = isRate && isOfTarget(row) ? { actual: '', growth: text } : { actual: text };
  if (!isKnown && !isAgreed(inForce, row, { ...query, ...asCell })) return undefined;
  const given = (cell: string): string => {
    const typed = `IF(${cell}="","无数据",${cell})`;
    if (isKnown) return `IF(${cell}=${known},"",${typed})`;
    return text === '' ? cell : typed;
  };
  const ask =
    (name: FunctionId, column = ''): RowFormula =>
    (cellOf) =>
      call(name, column, given(cellOf('实际值')), column === '' ? '' : margins);
  const alone =
    (formula: RowFormula): RowFormula =>
    (cellOf) =>
      `=${formula(cellOf)}`;
  const orDash =
    (formula: RowFormula): RowFormula =>
    (cellOf) =>
      `=IFNA(${formula(cellOf)},${quoteText(NOT_COMPUTED)})`;
  return {
    actual: isKnown ? () => `=${known}` : undefined,
    progress: orDash(ask('PROGRESS')),
    // PLAN.STATUS knows the tool's own cut-offs alone, and no row without a target.
    verdict: alone(
      margins === '' && row.deciding !== undefined ? ask('STATUS') : ask('DETAIL', '判定'),
    ),
    needed: orDash(ask('REQUIRED')),
    note: alone(ask('DETAIL', '说明')),
    place: isKnown ? alone(ask('DETAIL', '出处')) : undefined,
  };
}

function numberText(actual: ComparedActual): string | undefined {
  return actual.kind === 'number' ? String(Number(actual.value.toPrecision(DIGITS))) : undefined;
}

type Query = Parameters<typeof DETAIL.ask>[1];

/** The packages that functions ask may know other years than the comparison. */
function isAgreed(inForce: Catalog, row: ComparisonRow, query: Omit<Query, 'column'>): boolean {
  const asked = DETAIL.ask(inForce, { ...query, column: '实际值' });
  const [answered] = asked.ok ? asked.value.comparison.rows : [];
  const needed = neededOf(row);
  return (
    answered !== undefined &&
    isSameActual(answered.actual, row.actual) &&
    isSameVerdict(answered.deciding?.verdict, row.deciding?.verdict) &&
    isClose(PROGRESS.ask(inForce, query), progressOf(row)?.value) &&
    isClose(REQUIRED.ask(inForce, query), needed?.bound === 'exact' ? needed.perYear : undefined)
  );
}

function isSameActual(one: ComparedActual, other: ComparedActual): boolean {
  if (one.kind === 'number' && other.kind === 'number') return isNear(one.value, other.value);
  return one.kind === other.kind && one.figure?.text === other.figure?.text;
}

function isSameVerdict(one: Verdict | undefined, other: Verdict | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isClose(answer: Outcome<number, LookupFinding>, expected: number | undefined): boolean {
  if (!answer.ok || expected === undefined) return !answer.ok && expected === undefined;
  return isNear(answer.value, expected);
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}

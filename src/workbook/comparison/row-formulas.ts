import type { Catalog } from '../../core/catalog/catalog';
import type { Comparison } from '../../core/comparison/comparison';
import type { ComparisonRow } from '../../core/comparison/comparison';
import { NOT_COMPUTED } from '../../core/comparison/row-cells';
import { neededOf, progressOf } from '../../core/comparison/row-cells';
import type { LookupFinding } from '../../core/finding/lookup-finding';
import type { Outcome } from '../../core/finding/outcome';
import type { FunctionId } from '../../core/function/functions';
import {
  PROGRESS,
  REQUIRED,
  STATUS,
  type ProgressQuery,
} from '../../core/function/progress-functions';
import type { Verdict } from '../../core/progress/verdicts';
import type { RowFormula } from '../block/block';
import { quoteText, rowArguments } from '../formula/plan-formula';

/** The formulas that judge a row from its 实际值 cell. */
export interface RowFormulas {
  readonly progress: RowFormula;
  readonly verdict: RowFormula;
  readonly needed: RowFormula;
  /** Whether the cell still holds what the packages know. */
  readonly isKnown: RowFormula;
}

/** Longest piece of a text in a formula; longer ones are joined. */
const PIECE = 250;
const DIGITS = 12;

/**
 * The formulas of a row. As long as the cell holds what the packages know, they judge by all they
 * know: a total that lacks years is no total, and only the packages tell. What is typed over it
 * counts as it is. Where the packages that functions ask do not hold the value, the cell itself is
 * given. Undefined where neither gives what the comparison says, and for a row without targets.
 * @param inForce the packages that functions will ask
 * @param shown what the cell shows where it is no number
 * @example rowFormulas(catalog, comparison, row, '无数据')?.verdict(cellOf)
 * // '=PLAN.STATUS("丰泽区","地区生产总值",2023,IF(H4="无数据","",H4),"十四五")'
 */
export function rowFormulas(
  inForce: Catalog,
  { plan, year }: Comparison,
  row: ComparisonRow,
  shown: string,
): RowFormulas | undefined {
  const words = rowArguments(inForce, plan, row.planIndicator);
  const query = { ...words, year };
  const { actual } = row;
  const number =
    actual.kind === 'number' ? String(Number(actual.value.toPrecision(DIGITS))) : undefined;
  const isKnown: RowFormula = (cellOf) => `${cellOf('实际值')}=${number ?? quoteText(shown)}`;
  const given = isAgreed(inForce, row, { ...query, actual: '' })
    ? (cell: string) => `IF(${isKnown(() => cell)},"",${cell})`
    : isAgreed(inForce, row, { ...query, ...asGiven(row, number ?? shown) })
      ? (cell: string) => cell
      : undefined;
  if (given === undefined) return undefined;
  const [region = '', indicator = ''] = [words.region, words.indicator].map(quoteText);
  const written = (cell: ReturnType<typeof asGiven>): readonly string[] => {
    const shared = [region, indicator, String(year), cell.actual || '""', quoteText(words.plan)];
    return cell.growth === undefined ? shared : [...shared, cell.growth];
  };
  const ask =
    (name: FunctionId): RowFormula =>
    (cellOf) =>
      `PLAN.${name}(${written(asGiven(row, given(cellOf('实际值')))).join(',')})`;
  const orDash =
    (formula: RowFormula): RowFormula =>
    (cellOf) =>
      `=IFNA(${formula(cellOf)},${quoteText(NOT_COMPUTED)})`;
  return {
    progress: orDash(ask('PROGRESS')),
    verdict: (cellOf) => `=${ask('STATUS')(cellOf)}`,
    needed: orDash(ask('REQUIRED')),
    isKnown,
  };
}

/** A cell that shows an average growth is given as one: as a level it would be in the row's unit. */
function asGiven(
  { actual }: ComparisonRow,
  cell: string,
): Pick<ProgressQuery, 'actual' | 'growth'> {
  const isAverage = actual.kind === 'number' && actual.scope === 'average';
  return isAverage ? { actual: '', growth: cell } : { actual: cell };
}

/** The functions' margins may be others than the comparison's, and their packages know other years. */
function isAgreed(inForce: Catalog, row: ComparisonRow, query: ProgressQuery): boolean {
  const status = STATUS.ask(inForce, query);
  const progress = PROGRESS.ask(inForce, query);
  const required = REQUIRED.ask(inForce, query);
  const needed = neededOf(row);
  return (
    status.ok &&
    isSameVerdict(status.value.verdict, row.deciding?.verdict) &&
    isClose(progress, progressOf(row)?.value) &&
    isClose(required, needed?.bound === 'exact' ? needed.perYear : undefined)
  );
}

function isSameVerdict(one: Verdict, other: Verdict | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isClose(answer: Outcome<number, LookupFinding>, expected: number | undefined): boolean {
  if (!answer.ok || expected === undefined) return !answer.ok && expected === undefined;
  return Math.abs(answer.value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

/**
 * 说明 that no longer holds once the actual value was typed over.
 * @example noteFormula('实际63.2…', '实际值已改填。', isKnown)(cellOf) // '=IF(H4=63.2,"实际63.2…","实际值已改填。")'
 */
export function noteFormula(note: string, typedOver: string, isKnown: RowFormula): RowFormula {
  const letters = [...note.replace(/\p{Cc}/gu, ' ')];
  const pieces: string[] = [];
  for (let from = 0; from < letters.length; from += PIECE) {
    pieces.push(quoteText(letters.slice(from, from + PIECE).join('')));
  }
  const text = pieces.length === 0 ? '""' : pieces.join('&');
  return (cellOf) => `=IF(${isKnown(cellOf)},${text},${quoteText(typedOver)})`;
}

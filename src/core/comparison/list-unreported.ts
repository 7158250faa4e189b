import type { Catalog } from '../catalog/catalog';
import { subjectOf } from '../catalog/find-subject';
import { actualFigures } from '../catalog/list-observations';
import { saysMissing } from '../catalog/row-actuals';
import { parseFigure } from '../figure/parse';
import type { PrintedFigure } from '../figure/printed-figure';
import { rowKey } from '../indicator/plan-indicator';
import type { Comparison, ComparisonRow, Reported, UnreportedRow } from './comparison';
import { scopeOf } from './row-cells';

/**
 * How a row's value of the comparison's year has been reported: of that very year, whatever is known of
 * the years before.
 * @example reportedOf(catalog, comparison, row) // { kind: 'unreported' }
 */
function reportedOf(
  catalog: Catalog,
  { region, year }: Pick<Comparison, 'region' | 'year'>,
  row: ComparisonRow,
): Reported {
  const subject = subjectOf(catalog, region, row.planIndicator);
  const of = (measure: 'actual' | 'actual_growth') =>
    actualFigures(catalog, subject, measure).filter((each) => each.lastYear === year);
  const [levels, rates] = [of('actual'), of('actual_growth')];
  if (rates.some(isStated)) return { kind: 'reported' };
  if (levels.some(isStated))
    return scopeOf(row) === 'average' ? { kind: 'rate-unreported' } : { kind: 'reported' };
  const last = [...levels, ...rates].at(-1);
  if (last === undefined) return { kind: 'unreported' };
  const text = last.text.trim();
  if (text === '') return { kind: 'left-blank' };
  return saysMissing(text) ? { kind: 'said-missing', text } : { kind: 'dashed', text };
}

function isStated({ text }: PrintedFigure): boolean {
  return !['blank', 'not-set'].includes(parseFigure(text).kind) && !saysMissing(text);
}

/**
 * Every row of several plans that lacks a value of the year, plan by plan, and within one by the
 * unit that owes it.
 * @param listed 编码 of rows that a table lists already: they stay, and say that they are reported
 * @example listUnreported(catalog, [comparison]).length // 15
 */
export function listUnreported(
  catalog: Catalog,
  comparisons: readonly Comparison[],
  listed: ReadonlySet<string> = NONE,
): readonly UnreportedRow[] {
  return comparisons.flatMap((comparison) =>
    byUnit(
      comparison.rows
        .map((row) => ({ comparison, row, reported: reportedOf(catalog, comparison, row) }))
        .filter(
          ({ row, reported }) =>
            reported.kind !== 'reported' || listed.has(rowKey(row.planIndicator)),
        ),
    ).flatMap(([, rows]) => rows),
  );
}

/**
 * Rows by 责任单位, in the order in which the plan first names each; those without one come last,
 * under ''.
 * @example byUnit(listUnreported(catalog, [comparison])).map(([unit]) => unit) // ['区发展改革局', '']
 */
export function byUnit(
  rows: readonly UnreportedRow[],
): readonly (readonly [unit: string, rows: readonly UnreportedRow[]])[] {
  const groups = new Map<string, UnreportedRow[]>();
  for (const row of rows) {
    const unit = row.row.planIndicator.responsibleUnit ?? '';
    groups.set(unit, [...(groups.get(unit) ?? []), row]);
  }
  const none = groups.get('') ?? [];
  groups.delete('');
  return [...groups, ...(none.length === 0 ? [] : [['', none] as const])];
}

const NONE: ReadonlySet<string> = new Set();

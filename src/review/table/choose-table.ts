import type { Period } from '../../core/period/period';
import { isFigureRole } from '../../extract/table/column';
import type { DocumentTable } from '../../extract/table/table';

/**
 * The table that is most likely the plan's own indicator table: one that aims at the last year of
 * the plan before one that looks back, then the longest; with it what goes on its list, other rows in the
 * same columns of the same section. None where no table holds figures, or only one
 * that tells how an earlier plan came out.
 * @param period the period of the plan, where it is known
 * @example chooseTable(extraction.tables, period) // [1]
 */
export function chooseTable(
  tables: readonly DocumentTable[],
  period: Period | undefined,
): readonly number[] {
  const scored = tables
    .map((table, index) => ({ index, score: scoreOf(table, period) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.index - other.index);
  const best = tables[scored[0]?.index ?? -1];
  if (best === undefined) return [];
  return scored
    .map(({ index }) => index)
    .filter((index) => tables[index] === best || isPartOf(tables[index], best))
    .sort((one, other) => one - other);
}

/** 表1 经济发展指标, 表2 社会发展指标: one list in two tables. */
function isPartOf(table: DocumentTable | undefined, best: DocumentTable): boolean {
  const shapeOf = ({ section, columns }: DocumentTable): string =>
    [...section, ...columns.map(({ header, role }) => `${role} ${header}`)].join('\n');
  if (table?.kind !== best.kind || shapeOf(table) !== shapeOf(best)) return false;
  const names = new Set(best.rows.map(({ parent, name }) => parent + name));
  return table.rows.every(({ parent, name }) => !names.has(parent + name));
}

/**
 * Whether a table can be reviewed at all: it has rows with names and columns of figures.
 * @example isReviewable(table) // true
 */
export function isReviewable({ kind, columns }: DocumentTable): boolean {
  return (
    kind !== 'other' &&
    columns.some(({ role }) => role === 'name') &&
    columns.some(({ role }) => isFigureRole(role))
  );
}

/** What counts stands in orders of ten thousand, so that no length outweighs it. */
function scoreOf(table: DocumentTable, period: Period | undefined): number {
  if (!isReviewable(table)) return 0;
  const goals = table.columns.filter(({ role }) => role === 'target');
  const aims = goals.some(({ years }) => years?.last === period?.targetYear);
  const undated = goals.some(({ years }) => years === undefined);
  const passed = period !== undefined && goals.length > 0 && !aims && !undated;
  if (passed && table.kind === 'review') return 0;
  const kind = table.kind === 'plan' ? 20_000 : 10_000;
  return (aims ? 40_000 : 0) + (passed ? 1_000 : kind) + Math.min(table.rows.length, 5_000);
}

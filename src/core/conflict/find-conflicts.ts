import type { Catalog } from '../catalog/catalog';
import type { PrintedFigure } from '../figure/printed-figure';
import { rowKey, type PlanIndicator } from '../indicator/plan-indicator';
import { keptWith } from '../kept/kept';
import type { Plan } from '../plan/plan';
import type { Region } from '../region/region';
import { checkChange } from './check-change';
import { checkPart } from './check-part';
import { checkComposition, checkPeriod, checkSum, checkYears } from './check-sum';
import { checkYear } from './check-year';
import { checkGrowth } from './check-growth';
import { checkMet } from './check-met';
import { checkStatements } from './check-statements';
import { checkUnit } from './check-unit';
import { severityOf, type ConflictSeverity, type PlanConflict } from './conflict';
import { regionStatements, type RegionStatements, type SubjectRow } from './region-statements';
import { natureOf, type RowNature } from './read-number';
import { rowStatements, type RowStatements } from './row-statements';
import type { StatedFigure } from './stated-figure';

const ORDER: readonly ConflictSeverity[] = ['contradiction', 'difference', 'note'];

/** A region's conflicts by 编码, in the order of the rows. */
type RegionConflicts = ReadonlyMap<string, readonly PlanConflict[]>;

/**
 * All conflicts that a plan's rows are concerned in, contradictions first, each in the order of the
 * rows; [] where everything comes out right.
 * @example findConflicts(catalog, qzkfq)[0]?.kind // 'statements': 88 in the prose, 94 in the table
 */
export function findConflicts(catalog: Catalog, plan: Plan): readonly PlanConflict[] {
  const region = catalog.regions.get(plan.regionId);
  if (region === undefined) return [];
  const byRow = conflictsIn(catalog, region);
  const rows = catalog.rows.get(plan.id) ?? [];
  return inOrder(rows.flatMap((row) => byRow.get(rowKey(row)) ?? []));
}

/**
 * The conflicts that one row is concerned in, contradictions first.
 * @example conflictsOf(catalog, gdp).map((conflict) => conflict.kind) // ['statements', 'growth']
 */
export function conflictsOf(catalog: Catalog, row: PlanIndicator): readonly PlanConflict[] {
  const region = catalog.regions.get(catalog.plans.get(row.planId)?.regionId ?? '');
  if (region === undefined) return [];
  return inOrder(conflictsIn(catalog, region).get(rowKey(row)) ?? []);
}

function inOrder(conflicts: readonly PlanConflict[]): readonly PlanConflict[] {
  const once = [...new Set(conflicts)];
  return ORDER.flatMap((severity) => once.filter((each) => severityOf(each) === severity));
}

/** Kept because every cell that asks for 矛盾 asks about the same region. */
const conflictsIn = keptWith(findIn, ({ id }) => id);

function findIn(catalog: Catalog, region: Region): RegionConflicts {
  const statements = regionStatements(catalog, region);
  const all: readonly PlanConflict[] = [
    ...[...statements.bySubject.values()].flatMap(checkStatements),
    ...statements.rows.flatMap((row) => checkRow(catalog, statements, row)),
  ];
  const byRow = new Map<string, PlanConflict[]>();
  for (const conflict of all) {
    for (const key of conflict.rows) {
      const conflicts = byRow.get(key);
      if (conflicts === undefined) byRow.set(key, [conflict]);
      else conflicts.push(conflict);
    }
  }
  return byRow;
}

function checkRow(
  catalog: Catalog,
  region: RegionStatements,
  each: SubjectRow,
): readonly PlanConflict[] {
  const key = rowKey(each.row);
  const nature = natureOf(catalog, each.row);
  const own = region.byRow.get(key) ?? [];
  const row = rowStatements(catalog, region, each);
  const figures = catalog.figures.get(key) ?? [];
  const units = checkUnit(each, nature, own, figures);
  // Numbers in an impossible unit would only repeat the one mistake in every check.
  if (units.some(({ why }) => why === 'dimension')) return units;
  const checked = { catalog, region, row, nature, own, figures };
  return [...units, ...Object.values(ROW_CHECKS).flatMap((check) => check(checked))];
}

/** One row as the checks of its arithmetic see it. */
interface CheckedRow {
  readonly catalog: Catalog;
  readonly region: RegionStatements;
  readonly row: RowStatements;
  readonly nature: RowNature;
  /** All that is stated of it, its columns and the rest. */
  readonly own: readonly StatedFigure[];
  /** All that is printed of it, numbers or not. */
  readonly figures: readonly PrintedFigure[];
}

/** Kinds that are not found by a check of their own over one row; growth finds three. */
type FoundOtherwise = 'statements' | 'unit' | 'share-growth' | 'points';

/** The check of each kind, in the order in which a row tells them. */
const ROW_CHECKS: Readonly<
  Record<
    Exclude<PlanConflict['kind'], FoundOtherwise>,
    (checked: CheckedRow) => readonly PlanConflict[]
  >
> = {
  growth: ({ row, nature }) => checkGrowth(row, nature),
  change: ({ row, nature }) => checkChange(row, nature),
  sum: ({ row, nature }) => checkSum(row, nature),
  period: ({ row, nature, region }) =>
    checkPeriod(row, nature, region.bySubject.get(row.subject) ?? []),
  years: ({ own }) => checkYears(own),
  part: ({ catalog, region, own }) => own.flatMap((each) => checkPart(catalog, region, each)),
  year: ({ row, figures }) => checkYear(row, figures),
  composition: ({ own, nature }) => own.flatMap((statement) => checkComposition(statement, nature)),
  met: ({ row, nature }) => checkMet(row, nature),
  scope: ({ row: { row }, figures }) => checkScope(row, figures),
};

/** Base and target of a row whose note says that they are not of one scope. */
function checkScope(
  row: PlanIndicator,
  figures: readonly PrintedFigure[],
): readonly PlanConflict[] {
  const { otherScope } = row;
  const two = figures.filter(({ measure }) => measure === 'base' || measure === 'target');
  if (otherScope === undefined || new Set(two.map(({ measure }) => measure)).size < 2) return [];
  return [{ kind: 'scope', rows: [rowKey(row)], row, figures: two, ...otherScope }];
}

/**
 * What is to be known about one figure of a row: the conflicts that it takes part in.
 * @example conflictsAbout(catalog, gdp, target).map(({ kind }) => kind) // ['growth']
 */
export function conflictsAbout(
  catalog: Catalog,
  row: PlanIndicator,
  figure: PrintedFigure,
): readonly PlanConflict[] {
  return conflictsOf(catalog, row).filter((conflict) =>
    figuresIn(conflict).some(({ id, planId }) => id === figure.id && planId === figure.planId),
  );
}

/**
 * Whether one of the numbers of a conflict must be wrong. Rounding, wording and later revisions make
 * nothing wrong, nor does growth at constant prices that does not lead to a level at current ones.
 * @example isDoubt(growthConflict) // false where the row is at constant prices
 */
export function isDoubt(conflict: PlanConflict): boolean {
  switch (conflict.kind) {
    case 'statements':
      return severityOf(conflict) === 'contradiction';
    case 'growth':
      return conflict.priceBasis !== 'constant';
    case 'met':
    case 'scope':
    case 'points':
    case 'year':
      return false;
    case 'share-growth':
    case 'change':
    case 'sum':
    case 'period':
    case 'years':
    case 'part':
    case 'composition':
    case 'unit':
      return true;
  }
}

function figuresIn(conflict: PlanConflict): readonly PrintedFigure[] {
  switch (conflict.kind) {
    case 'statements':
      return conflict.statements.map((each) => each.figure);
    case 'growth':
    case 'share-growth':
    case 'points':
      return [conflict.base, conflict.level, conflict.growth].map((each) => each.figure);
    case 'change':
      return [conflict.base, conflict.level, conflict.change].map((each) => each.figure);
    case 'sum':
      return [conflict.base, conflict.sum, conflict.growth].map((each) => each.figure);
    case 'years':
      return [conflict.sum, ...conflict.years].map((each) => each.figure);
    case 'composition':
      return [conflict.statement.figure];
    case 'period':
      return [conflict.sum, conflict.growth, conflict.before].map((each) => each.figure);
    case 'part':
      return [conflict.statement, conflict.whole].map((each) => each.figure);
    case 'unit':
    case 'year':
      return [conflict.figure];
    case 'scope':
      return conflict.figures;
    case 'met':
      return [conflict.base, conflict.target].map((each) => each.figure);
  }
}

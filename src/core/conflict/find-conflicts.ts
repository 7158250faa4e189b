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
import { figuresIn, severityOf } from './conflict';
import type { ConflictSeverity, GrowthConflict, PlanConflict, UnitConflict } from './conflict';
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
  const { units, ...checked } = readRow(catalog, region, each);
  if (isUnreadable(units)) return units;
  return [...units, ...Object.values(ROW_CHECKS).flatMap((check) => check(checked))];
}

function readRow(
  catalog: Catalog,
  region: RegionStatements,
  each: SubjectRow,
): CheckedRow & { readonly units: readonly UnitConflict[] } {
  const key = rowKey(each.row);
  const nature = natureOf(catalog, each.row);
  const own = region.byRow.get(key) ?? [];
  const figures = catalog.figures.get(key) ?? [];
  const row = rowStatements(catalog, region, each);
  return {
    catalog,
    region,
    row,
    nature,
    own,
    figures,
    units: checkUnit(each, nature, own, figures),
  };
}

/** Numbers in an impossible unit would only repeat the one mistake in every check. */
function isUnreadable(units: readonly UnitConflict[]): boolean {
  return units.some(({ why }) => why === 'dimension');
}

/**
 * Of a row's conflicts the one between its target and its growth, without looking for the others.
 * @example growthGapOf(catalog, gdp)?.implied // 1325.73…
 */
export function growthGapOf(catalog: Catalog, row: PlanIndicator): GrowthConflict | undefined {
  const region = catalog.regions.get(catalog.plans.get(row.planId)?.regionId ?? '');
  return region && gapsIn(catalog, region).get(rowKey(row));
}

const gapsIn = keptWith(
  (catalog: Catalog, region: Region): ReadonlyMap<string, GrowthConflict> => {
    const gaps = new Map<string, GrowthConflict>();
    const statements = regionStatements(
      catalog,
      region,
      ({ row }) =>
        catalog.figures.get(rowKey(row))?.some(({ measure }) => measure === 'growth') === true,
    );
    for (const each of statements.rows) {
      const { row, nature, units } = readRow(catalog, statements, each);
      const gap = isUnreadable(units) ? undefined : checkGrowth(row, nature).find(isOfTarget);
      if (gap !== undefined) gaps.set(rowKey(each.row), gap);
    }
    return gaps;
  },
  ({ id }) => id,
);

function isOfTarget(conflict: PlanConflict): conflict is GrowthConflict {
  return conflict.kind === 'growth' && conflict.level.figure.measure === 'target';
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

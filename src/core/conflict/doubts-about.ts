import type { Catalog } from '../catalog/catalog';
import type { PrintedFigure } from '../figure/printed-figure';
import type { PlanIndicator } from '../indicator/plan-indicator';
import { severityOf, type PlanConflict } from './conflict';
import { conflictsOf } from './find-conflicts';

/** Notes that only tell a reader something are no conflict: nobody need be wrong. */
const HARMLESS: readonly PlanConflict['kind'][] = ['look-alike', 'met'];

/**
 * What makes one figure of a row doubtful: it contradicts another statement, or the arithmetic it
 * takes part in does not come out. Rounding, wording and look-alike names make nothing doubtful.
 * @example doubtsAbout(catalog, gdp, target).map(({ kind }) => kind) // ['growth']
 */
export function doubtsAbout(
  catalog: Catalog,
  row: PlanIndicator,
  figure: PrintedFigure,
): readonly PlanConflict[] {
  return conflictsOf(catalog, row).filter(
    (conflict) =>
      !HARMLESS.includes(conflict.kind) &&
      (conflict.kind !== 'statements' || severityOf(conflict) === 'contradiction') &&
      figuresIn(conflict).some(({ id, planId }) => id === figure.id && planId === figure.planId),
  );
}

function figuresIn(conflict: PlanConflict): readonly PrintedFigure[] {
  switch (conflict.kind) {
    case 'statements':
      return conflict.statements.map((each) => each.figure);
    case 'growth':
    case 'share-growth':
      return [conflict.base, conflict.level, conflict.growth].map((each) => each.figure);
    case 'change':
      return [conflict.base, conflict.level, conflict.change].map((each) => each.figure);
    case 'sum':
      return [conflict.base, conflict.sum, conflict.growth].map((each) => each.figure);
    case 'years':
      return [conflict.sum, ...conflict.years].map((each) => each.figure);
    case 'composition':
      return [conflict.statement.figure];
    case 'unit':
      return [conflict.figure];
    case 'met':
      return [conflict.base, conflict.target].map((each) => each.figure);
    case 'look-alike':
      return [];
  }
}

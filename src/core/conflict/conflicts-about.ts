import type { Catalog } from '../catalog/catalog';
import type { PrintedFigure } from '../figure/printed-figure';
import type { PlanIndicator } from '../indicator/plan-indicator';
import { severityOf, type PlanConflict } from './conflict';
import { conflictsOf } from './find-conflicts';

/**
 * What is to be known about one figure of a row: the conflicts that it takes part in.
 * @example conflictsAbout(catalog, gdp, target).map(({ kind }) => kind) // ['growth']
 */
export function conflictsAbout(
  catalog: Catalog,
  row: PlanIndicator,
  figure: PrintedFigure,
): readonly PlanConflict[] {
  return conflictsOf(catalog, row).filter(
    (conflict) =>
      conflict.kind !== 'look-alike' &&
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
    case 'look-alike':
      return false;
    case 'share-growth':
    case 'change':
    case 'sum':
    case 'years':
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

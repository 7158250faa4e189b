import type { Catalog } from '../catalog/catalog';
import { findPlanFigure } from '../catalog/find-figure';
import { rowKey } from '../indicator/plan-indicator';
import type { Measure, PrintedFigure } from '../figure/printed-figure';
import type { RegionStatements, SubjectRow } from './region-statements';
import type { Quantity, StatedFigure } from './stated-figure';

/** The statements of one row that arithmetic ties to each other. */
export interface RowStatements extends SubjectRow {
  readonly years: number;
  /** The level of the base year: as the row prints it, else every fact stated of that year. */
  readonly bases: readonly StatedFigure[];
  readonly isBasePrinted: boolean;
  readonly target: StatedFigure | undefined;
  readonly growth: StatedFigure | undefined;
  readonly actual: StatedFigure | undefined;
  readonly actualGrowth: StatedFigure | undefined;
}

/**
 * What a row's columns state, as far as it is a number. The figures that the user chose count.
 * @example rowStatements(catalog, statements, gdpRow).target?.number.value // 1500
 */
export function rowStatements(
  catalog: Catalog,
  region: RegionStatements,
  each: SubjectRow,
): RowStatements {
  const { plan, row, subject } = each;
  const all = region.bySubject.get(subject) ?? [];
  const stated = (measure: Measure): StatedFigure | undefined => {
    const figure = findPlanFigure(catalog, plan, row, measure);
    return figure && findStatement(all, figure, rowKey(row));
  };
  const base = stated('base');
  return {
    ...each,
    years: plan.targetYear - plan.baseYear,
    bases: base === undefined ? factsOf(all, plan.baseYear) : [base],
    isBasePrinted: base !== undefined,
    target: stated('target'),
    growth: stated('growth'),
    actual: stated('actual'),
    actualGrowth: stated('actual_growth'),
  };
}

function findStatement(
  statements: readonly StatedFigure[],
  { id, text }: PrintedFigure,
  key: string,
): StatedFigure | undefined {
  const same = statements.filter(({ figure }) => figure.id === id && figure.text === text);
  return same.find(({ row }) => rowKey(row) === key) ?? same[0];
}

function factsOf(statements: readonly StatedFigure[], year: number): readonly StatedFigure[] {
  return statements.filter(
    ({ figure, number }) =>
      (figure.measure === 'actual' || figure.measure === 'base') &&
      figure.lastYear === year &&
      isOf(number.quantity),
  );
}

function isOf(quantity: Quantity): boolean {
  return quantity === 'level';
}

import type { Catalog } from '../catalog/catalog';
import { findPlanFigure } from '../catalog/find-figure';
import { inUnit } from '../figure/in-unit';
import type { Measure, PrintedFigure } from '../figure/printed-figure';
import { rowKey } from '../indicator/plan-indicator';
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
  const printed = stated('base');
  // A base of another year is told by checkYear, and is nothing to grow from.
  const base = printed?.figure.lastYear === plan.baseYear ? printed : undefined;
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

/**
 * A base that another row or document states, in the unit of the level it is held against; undefined
 * where the two are not counted in one thing, or where either leaves its unit to guesswork.
 * @example baseInUnit(base, '亿元')?.number.value // 902.27
 */
export function baseInUnit(base: StatedFigure, unit: string): StatedFigure | undefined {
  const { number } = base;
  if (number.unit === unit) return base;
  if (number.unit === '' || unit === '') return undefined;
  const [value, upTo, half] = [number.value, number.upTo, number.half].map((each) =>
    inUnit(each, number.unit, unit),
  );
  if (value === undefined || upTo === undefined || half === undefined) return undefined;
  return { ...base, number: { ...number, unit, value, upTo, half } };
}

import type { Catalog } from '../catalog/catalog';
import { findPlanFigure } from '../catalog/find-figure';
import { onlyConceptNamed, rowsOfConcept } from '../catalog/same-concept';
import { ownNumber } from '../figure/own-number';
import { parseFigure } from '../figure/parse';
import { rowKey } from '../indicator/plan-indicator';
import { nameKey } from '../name/name';
import type { PartConflict } from './conflict';
import type { RegionStatements } from './region-statements';
import { baseInUnit } from './row-statements';
import type { StatedFigure } from './stated-figure';
import { boundsOf, overlap } from './tolerance';

/** 占地区生产总值比重, 占GDP比重: the one whole that every plan prints beside its parts. */
const OF_WHOLE = /占(?:地区生产总值|生产总值|GDP)的?(?:比重|比例|比)?$/iu;
const WHOLE = '地区生产总值';

/**
 * Whether a cell that prints an amount and its share of 地区生产总值 says the same twice: the amount
 * over the plan's own whole of that year is the share, give or take what each may have been rounded.
 * @example checkPart(catalog, region, ofAmount)[0]?.share // 20 for 约35亿元，占地区生产总值比重达到20% of 190
 */
export function checkPart(
  catalog: Catalog,
  region: RegionStatements,
  statement: StatedFigure,
): readonly PartConflict[] {
  const typed = parseFigure(statement.figure.text);
  if (typed.kind !== 'compound' || ownNumber(typed)?.kind !== 'number') return [];
  const share = typed.clauses.find(({ of }) => OF_WHOLE.test(of))?.figure;
  if (share?.kind !== 'number' || share.unit !== '%' || share.value <= 0) return [];
  const whole = wholeFor(catalog, region, statement);
  if (whole === undefined) return [];
  const { value, op, decimals } = share;
  const told = { ...whole.number, value, upTo: value, op, half: 0.5 * 10 ** -decimals };
  const [part, all] = [boundsOf(statement.number), boundsOf(whole.number)];
  const actual = { low: (100 * part.low) / all.high, high: (100 * part.high) / all.low };
  if (all.low <= 0 || overlap(actual, boundsOf(told))) return [];
  const implied = (100 * statement.number.value) / whole.number.value;
  return [{ kind: 'part', rows: [rowKey(statement.row)], statement, whole, share: value, implied }];
}

/** What the same plan prints of the whole, in the same column and for the same year. */
function wholeFor(
  catalog: Catalog,
  region: RegionStatements,
  { figure, plan, number }: StatedFigure,
): StatedFigure | undefined {
  const concept = catalog.indicators.get(onlyConceptNamed(catalog, nameKey(WHOLE)) ?? '');
  if (concept === undefined || number.unit === '') return undefined;
  const [row, another] = rowsOfConcept(catalog, catalog.rows.get(plan.id) ?? [], concept);
  if (row === undefined || another !== undefined) return undefined;
  const printed = findPlanFigure(catalog, plan, row, figure.measure);
  const stated = region.byRow.get(rowKey(row))?.find((each) => each.figure === printed);
  if (stated?.number.quantity !== 'level' || stated.figure.lastYear !== figure.lastYear)
    return undefined;
  return baseInUnit(stated, number.unit);
}

import type { Catalog } from '../catalog/catalog';
import { ownAmount } from '../catalog/own-amount';
import type { Amount, Figure } from '../figure/figure';
import { inUnit } from '../figure/in-unit';
import { mirror } from '../figure/operator-words';
import { ownGrowth, ownNumber } from '../figure/own-number';
import { parseFigure } from '../figure/parse';
import type { PrintedFigure } from '../figure/printed-figure';
import type { Indicator, Nature } from '../indicator/indicator';
import type { PlanIndicator } from '../indicator/plan-indicator';
import { isReduction } from '../plan-target/from-change';
import { ownChange } from '../plan-target/target-source';
import type { Plan } from '../plan/plan';
import { goalOrFact, type Quantity, type StatedNumber } from './stated-figure';

/** Names of what is added up over the period. */
const ADDED_UP = /累计|累积|五年新增/u;
const PRICES = /可比价|不变价|现价|当年价/u;

interface Read extends Pick<Amount, 'value' | 'op' | 'decimals' | 'unit'> {
  readonly quantity: Quantity;
  readonly upTo?: number;
  readonly stretch?: number | undefined;
  readonly prices?: string | undefined;
}

/**
 * The number that a figure states of a row, in the row's unit; undefined for text, marks, blanks,
 * numbers of something else, and changes that do not say what they are compared with.
 *
 * @param unit what the figure is counted in where its text prints no unit
 * @example readStated(catalog, plan, gdp, figureOf('1500'), '亿元')
 * // { quantity: 'level', value: 1500, upTo: 1500, op: '=', half: 0.5, … }
 */
export function readStated(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  figure: PrintedFigure,
  unit: string,
): StatedNumber | undefined {
  const typed = parseFigure(figure.text);
  if (typed.kind === 'composition') {
    const { parts, op, decimals } = typed;
    return { ...PLAIN, quantity: 'composition', op, half: halfOf(decimals), parts };
  }
  const isGrowth = figure.measure === 'growth' || figure.measure === 'actual_growth';
  const nature = natureOf(catalog, row);
  const read = isGrowth ? readGrowth(plan, typed) : readLevel(plan, row, nature, figure, typed);
  return read && toStated(read, targetUnit(read, row), unit);
}

/** A composition has parts and no value of its own. */
const PLAIN = {
  unit: '',
  value: NaN,
  upTo: NaN,
  stretch: undefined,
  parts: [],
  prices: '',
} as const;

/** A change keeps the unit it prints: points and per cent of the base are two things. */
function targetUnit({ quantity, unit }: Read, row: PlanIndicator): string {
  if (quantity === 'rate') return '%';
  return quantity === 'change' ? unit : row.unit;
}

function toStated(read: Read, to: string, usual: string): StatedNumber | undefined {
  const { quantity, value, upTo = value, op, decimals, stretch, prices = '' } = read;
  const from =
    read.unit !== '' || quantity === 'change' ? read.unit : quantity === 'rate' ? '%' : usual;
  const converted = [value, upTo, halfOf(decimals), stretch].map((each) =>
    each === undefined ? undefined : inUnit(each, from, to),
  );
  const [inRow, end, half] = converted;
  if (inRow === undefined || end === undefined || half === undefined) return undefined;
  return {
    quantity,
    unit: to,
    value: inRow,
    upTo: end,
    op,
    half,
    stretch: converted[3],
    parts: [],
    prices,
  };
}

function readGrowth(plan: Plan, typed: Figure): Read | undefined {
  if (typed.kind === 'range') return readRange(typed, 'rate');
  if (typed.kind === 'cumulative') return { ...typed, quantity: 'change' };
  if (typed.kind === 'change' && (isOverPeriod(typed) || typed.since !== undefined)) {
    return readChange(plan, typed);
  }
  const rate = ownGrowth(typed);
  return rate && { ...rate, quantity: 'rate', prices: pricesOf(typed) };
}

function readLevel(
  plan: Plan,
  row: PlanIndicator,
  nature: RowNature,
  figure: PrintedFigure,
  typed: Figure,
): Read | undefined {
  if (typed.kind === 'range') return readRange(typed, 'level');
  const amount = ownAmount(row, figure.lastYear, typed);
  if (amount === undefined) return readOwnChange(plan, nature, typed);
  const isSum = typed.kind === 'cumulative' || ownNumber(typed)?.kind === 'cumulative';
  const quantity = quantityOf(row, nature, figure, isSum);
  if (quantity === undefined) return undefined;
  const stretch = typed.kind === 'number' ? typed.stretch : undefined;
  const { value, op, decimals, unit } = amount;
  return { quantity, value, op, decimals, unit, stretch, prices: pricesOf(typed) };
}

function readRange(range: Extract<Figure, { kind: 'range' }>, quantity: Quantity): Read {
  const { from, to, op, decimals, unit } = range;
  return { quantity, value: from, upTo: to, op, decimals, unit };
}

/** Undefined where a number of several years may be the level at their end or their total. */
function quantityOf(
  row: PlanIndicator,
  { nature, isReduction }: RowNature,
  { measure, firstYear, lastYear }: PrintedFigure,
  isSum: boolean,
): Quantity | undefined {
  const isStock = nature === 'share' || nature === 'stock' || nature === 'index';
  if (isReduction) return isSum || goalOrFact(measure) === 'goal' ? 'sum' : 'level';
  if (isSum) return isStock ? 'change' : 'sum';
  if (measure === 'target' && row.targetType === 'sum') return 'sum';
  // 累计新增授权数: the column of a completed period prints its total, a base column who knows what.
  if (ADDED_UP.test(row.printedName)) return measure === 'base' ? undefined : 'sum';
  if (measure === 'target' && row.targetType === 'growth') return 'rate';
  if (firstYear === lastYear) return 'level';
  return isStock || nature === 'rate' ? undefined : 'sum';
}

function readOwnChange(plan: Plan, { isReduction }: RowNature, typed: Figure): Read | undefined {
  const change = ownChange(typed);
  if (change === undefined || isReduction) return undefined;
  if (change.span === 'year' && change.unit === '%') {
    const rate = ownGrowth(change);
    return rate && { ...rate, quantity: 'rate' };
  }
  return readChange(plan, change);
}

/** 提高2个百分点 without 年均 is said of the period as a whole. */
function isOverPeriod({ span, unit }: Extract<Figure, { kind: 'change' }>): boolean {
  return span === 'period' || (span === 'unstated' && unit.endsWith('百分点'));
}

/** 增长8% with neither 累计 nor a year may be a yearly rate or a change over the period. */
function readChange(plan: Plan, change: Extract<Figure, { kind: 'change' }>): Read | undefined {
  const { since, span, way, value, op, decimals, unit } = change;
  if (since !== undefined && since !== plan.baseYear) return undefined;
  if (since === undefined && !isOverPeriod(change)) return undefined;
  if (span === 'year') return undefined;
  if (way === 'up') return { quantity: 'change', value, op, decimals, unit };
  return { quantity: 'change', value: -value, op: mirror(op), decimals, unit };
}

function halfOf(decimals: number): number {
  return 0.5 * 10 ** -decimals;
}

function pricesOf(typed: Figure): string {
  const note = typed.kind === 'number' ? typed.note : undefined;
  return PRICES.exec(note ?? '')?.[0] ?? '';
}

/** Names of what is itself a yearly or cumulative rate: 增速, 增长率, 降幅. */
const RATE_NAMED = /增长|增速|增幅|降幅|下降|降低|减少|减排|削减|递增/u;

/** What is known of a row's kind. A row without a concept is known by its unit and name alone. */
export interface RowNature {
  readonly nature: Nature | undefined;
  readonly concept: Indicator | undefined;
  /** A rate or a reduction by its concept or, without one, by its name. */
  readonly isRate: boolean;
  readonly isReduction: boolean;
}

/**
 * What kind of quantity a row is. Undefined nature: an amount whose concept no package knows.
 * @example natureOf(catalog, gdp).nature // 'flow'
 */
export function natureOf(catalog: Catalog, row: PlanIndicator): RowNature {
  const concept = catalog.indicators.get(row.indicatorId ?? '');
  const isShare = row.unit.trim() !== '' && inUnit(1, '%', row.unit) !== undefined;
  const nature = concept?.nature ?? (isShare ? 'share' : undefined);
  const { printedName: name, targetType: type } = row;
  const reduces = concept !== undefined && isReduction({ name, nature: concept.nature, type });
  const isNamedRate = concept === undefined && RATE_NAMED.test(name) && isShare;
  return {
    nature,
    concept,
    isRate: nature === 'rate' || reduces || isNamedRate,
    isReduction: reduces,
  };
}

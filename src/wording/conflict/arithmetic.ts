import type { Catalog } from '../../core/catalog/catalog';
import type {
  ChangeConflict,
  CompositionConflict,
  GrowthConflict,
  MetConflict,
  PartConflict,
  PeriodConflict,
  PointsConflict,
  ShareGrowthConflict,
  SumConflict,
  YearsConflict,
} from '../../core/conflict/conflict';
import type { PrintedFigure } from '../../core/figure/printed-figure';
import { sayNumber, sayRounded } from '../number';
import { sayPlaces, sayPrinted, sayRow } from './statement';

const DECIMALS = 2;

/**
 * Base and growth that do not lead to the level. Levels are counted in prices of their year, growth
 * at constant prices where the indicator's is: then the two need not agree, and the sentence says so.
 * @example sayGrowth(catalog, growth)
 * // '“地区生产总值（GDP）”按基期“902.27”、年均增长“8%”推算，5年后为1325.73，不是“1500”…'
 */
export function sayGrowth(catalog: Catalog, conflict: GrowthConflict): string {
  const { base, level, growth, years, implied, needed, priceBasis } = conflict;
  const rate = Number.isFinite(needed)
    ? `（要到该数，年均需${sayRounded(needed, DECIMALS)}%）`
    : '';
  return sentence(
    `${sayRow(level.row)}按基期${sayPrinted(base.figure)}、年均增长${sayPrinted(growth.figure)}推算，${String(years)}年后为${sayRounded(implied, DECIMALS)}，不是${sayPrinted(level.figure)}${rate}`,
    priceBasis === 'constant'
      ? '增速按不变价、总量按现价，两者本来可以不一致，这是提示，不是错误，请不要互相推算'
      : '差别超出各数修约的范围，请核对这三个数的口径和单位',
    sayPlaces(catalog, [base.figure, level.figure, growth.figure]),
  );
}

/**
 * A share whose yearly change does not lead from base to level.
 * @example sayShareGrowth(catalog, conflict) // '…按“0.2%”变化，…都到不了“65”（要到该数，每年需0.68个百分点）…'
 */
export function sayShareGrowth(catalog: Catalog, conflict: ShareGrowthConflict): string {
  const { base, level, growth, years, needed } = conflict;
  return sentence(
    `${sayRow(level.row)}从基期${sayPrinted(base.figure)}起按${sayPrinted(growth.figure)}变化，无论理解为每年的百分点、每年的百分比还是${String(years)}年合计，都到不了${sayPrinted(level.figure)}（要到该数，每年需${sayRounded(needed, DECIMALS)}个百分点）`,
    '请核对这三个数',
    sayPlaces(catalog, [base.figure, level.figure, growth.figure]),
  );
}

/**
 * A share's change in points that is printed with %.
 * @example sayPoints(catalog, points) // '“服务业…比重”从基期“61.6”起按“0.68%”的百分比推算，5年后为63.72，不是“65”；当作每年0.68个百分点才对得上；…'
 */
export function sayPoints(catalog: Catalog, conflict: PointsConflict): string {
  const { base, level, growth, years, implied, over } = conflict;
  const points = `${over === 'year' ? '每年' : `${String(years)}年合计`}${sayNumber(growth.number.value)}个百分点`;
  return sentence(
    `${sayRow(level.row)}从基期${sayPrinted(base.figure)}起按${sayPrinted(growth.figure)}的百分比推算，${String(years)}年后为${sayRounded(implied, DECIMALS)}，不是${sayPrinted(level.figure)}；当作${points}才对得上`,
    '引用时请写作“个百分点”',
    sayPlaces(catalog, [base.figure, level.figure, growth.figure]),
  );
}

/**
 * A sum and a growth that cannot be of one base.
 * @example sayPeriod(catalog, period) // '“城镇新增就业人数”的合计“6”少于2016—2020年合计的“8.45 万人”，却印年均增长“21.14%”…'
 */
export function sayPeriod(catalog: Catalog, conflict: PeriodConflict): string {
  const { sum, growth, before, implied } = conflict;
  const isLess = sum.number.value < before.number.value;
  const { firstYear, lastYear } = before.figure;
  const years =
    firstYear === lastYear
      ? `至${String(lastYear)}年`
      : `${String(firstYear)}—${String(lastYear)}年`;
  return sentence(
    `${sayRow(sum.row)}的合计${sayPrinted(sum.figure)}${isLess ? '少' : '多'}于${years}合计的${sayPrinted(before.figure)}，却印年均增长${sayPrinted(growth.figure)}：按它推算，基期年应为${sayRounded(implied, DECIMALS)}`,
    '增速和合计很可能不是同一个基数，请不要互相推算',
    sayPlaces(catalog, [sum.figure, growth.figure, before.figure]),
  );
}

/**
 * An amount and its share of the whole that do not fit.
 * @example sayPart(catalog, part) // '“第三产业增加值（亿元）”的“约35亿元，占地区生产总值比重达到20%”：按“地区生产总值（亿元）”的“190”算，占18.42%，不是20%；…'
 */
export function sayPart(catalog: Catalog, conflict: PartConflict): string {
  const { statement, whole, share, implied } = conflict;
  return sentence(
    `${sayRow(statement.row)}的${sayPrinted(statement.figure)}：按${sayRow(whole.row)}的${sayPrinted(whole.figure)}算，占${sayRounded(implied, DECIMALS)}%，不是${sayNumber(share)}%`,
    '差别超出各数修约的范围，请核对这三个数',
    sayPlaces(catalog, [statement.figure, whole.figure]),
  );
}

/**
 * A change over the period that is not the difference between the levels.
 * @example sayChange(catalog, conflict) // '“…”由基期“15.5”到“20”变化4.5，不是“[5]”…'
 */
export function sayChange(catalog: Catalog, conflict: ChangeConflict): string {
  const { base, level, change, expected, as } = conflict;
  const size = as === 'percent' ? sayRounded(expected, DECIMALS) : sayNumber(expected);
  const unit = { points: '个百分点', amount: '', percent: '%' }[as];
  return sentence(
    `${sayRow(level.row)}由基期${sayPrinted(base.figure)}到${sayPrinted(level.figure)}变化${size}${unit}，与所印的累计变化${sayPrinted(change.figure)}不符`,
    '请核对这三个数',
    sayPlaces(catalog, [base.figure, level.figure, change.figure]),
  );
}

/**
 * A sum that base and growth do not add up to.
 * @example saySum(catalog, conflict) // '“…”按基期“53.34”、年均增长“2%”推算，5年合计283.14，不是“400”…'
 */
export function saySum(catalog: Catalog, conflict: SumConflict): string {
  const { base, sum, growth, years, implied } = conflict;
  return sentence(
    `${sayRow(sum.row)}按基期${sayPrinted(base.figure)}、年均增长${sayPrinted(growth.figure)}推算，${String(years)}年合计${sayRounded(implied, DECIMALS)}，不是${sayPrinted(sum.figure)}`,
    '请核对这三个数的口径和单位',
    sayPlaces(catalog, [base.figure, sum.figure, growth.figure]),
  );
}

/**
 * A sum that the years' own values do not add up to.
 * @example sayYears(catalog, conflict) // '“…”各年相加为14，不是累计“15”…'
 */
export function sayYears(catalog: Catalog, { sum, years, total }: YearsConflict): string {
  return sentence(
    `${sayRow(sum.row)}所列各年相加为${sayNumber(total)}，不是累计${sayPrinted(sum.figure)}`,
    '请核对各年的数和累计数',
    sayPlaces(catalog, [sum.figure, ...years.map(({ figure }): PrintedFigure => figure)]),
  );
}

/**
 * Parts that do not add up to 100.
 * @example sayComposition(catalog, conflict) // '“三次产业比重”的“0.2:33:67”相加为100.2，不是100…'
 */
export function sayComposition(
  catalog: Catalog,
  { statement, total }: CompositionConflict,
): string {
  return sentence(
    `${sayRow(statement.row)}的${sayPrinted(statement.figure)}各部分相加为${sayNumber(total)}，不是100，差别超出修约的范围`,
    '请核对各部分',
    sayPlaces(catalog, [statement.figure]),
  );
}

/**
 * A target that the base had passed.
 * @example sayMet(catalog, met) // '“森林覆盖率”的2025年目标“29.85”低于基期2020年已有的“30.73”，…'
 */
export function sayMet(catalog: Catalog, { base, target, direction }: MetConflict): string {
  const side = direction === 'up' ? '低于' : '高于';
  return sentence(
    `${sayRow(target.row)}的${String(target.figure.lastYear)}年目标${sayPrinted(target.figure)}${side}基期${String(base.figure.lastYear)}年已有的${sayPrinted(base.figure)}，目标在基期就已达到`,
    '请核对目标是否只是要保持的底线，两个数的口径是否相同',
    sayPlaces(catalog, [base.figure, target.figure]),
  );
}

/** What is wrong; what to do; where it stands. */
function sentence(fact: string, advice: string, places: string): string {
  return `${fact}；${advice}（见${places}）。`;
}

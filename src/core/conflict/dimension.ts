import { inUnit } from '../figure/in-unit';
import { normaliseName } from '../name/name';

/** What a unit measures, as far as it decides whether another unit could stand in its place. */
type Dimension =
  'share' | 'money' | 'count' | 'area' | 'volume' | 'mass' | 'length' | 'time' | 'energy';

const DIMENSIONS: readonly (readonly [Dimension, RegExp])[] = [
  ['share', /^(?:%|‰|个?百分点)$/u],
  ['money', /(?:元|人民币|usd|rmb)$/u],
  ['area', /(?:平方(?:米|公里|千米)|公顷|亩|m2|㎡|km2)$/u],
  ['volume', /(?:立方米|方|升|m3)$/u],
  ['mass', /(?:吨(?:标准煤|标煤|二氧化碳|co2)?|公斤|千克|克|kg|g|t|tce)$/u],
  ['energy', /(?:千瓦时?|千伏安|度|kw|kwh|mw|gw)$/u],
  ['length', /(?:公里|千米|米|海里|km|m)$/u],
  ['time', /^(?:年|岁|周岁|个月|天|小时|分钟)$/u],
  [
    'count',
    /(?:人次?|户|名|位|个|家|件|项|所|张|座|处|条|辆|台|套|只|头|种|例|起|宗|床位?|学位|标箱|架次)$/u,
  ],
];

/**
 * Whether a quantity counted in one unit could not be counted in the other at all: money is no share,
 * persons are no area. Undecided (false) for units that are not known, for two units of one kind
 * whatever their size, and where either is blank.
 * @example isImpossible('%', '万元/人') // true
 * @example isImpossible('亿元', '万元') // false
 */
export function isImpossible(unit: string, expected: string): boolean {
  if (unit.trim() === '' || expected.trim() === '') return false;
  if (inUnit(1, unit, expected) !== undefined) return false;
  const [one, other] = [dimensionOf(unit), dimensionOf(expected)];
  return one !== undefined && other !== undefined && one !== other;
}

/** Only what stands before the stroke: 万元/人 is money. */
function dimensionOf(unit: string): Dimension | undefined {
  const [bare = ''] = normaliseName(unit).split(',');
  const [numerator = ''] = bare.split('/');
  return DIMENSIONS.find(([, pattern]) => pattern.test(numerator))?.[0];
}

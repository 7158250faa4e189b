import type { ComparisonRow } from '../core/comparison/comparison';
import type { GrowthTarget, Target } from '../core/plan-target/target';
import type { Assessment, Needed } from '../core/progress/assessment';
import { sayNumber, sayRounded } from './number';

/** Decimals that computed rates are shown with. */
const DECIMALS = 2;

/**
 * What two numbers of a unit differ by is counted in: points for a percentage, else the unit.
 * @example differenceUnit('%') // '个百分点'
 * @example differenceUnit('亿元') // '亿元'
 */
export function differenceUnit(unit: string): string {
  return pointsOf(unit) || unit;
}

/**
 * The points that numbers of a unit differ by; '' where they differ by the unit itself.
 * @example pointsOf('‰') // '个千分点'
 */
export function pointsOf(unit: string): string {
  const plain = unit.trim();
  if (/^[%％]$/u.test(plain)) return '个百分点';
  return plain === '‰' ? '个千分点' : '';
}

/**
 * What each remaining year needs, with the row's unit. Quantities grow by %, shares rise by points.
 * @example sayNeeded({ kind: 'points', perYear: 0.9, bound: 'exact' }, '%') // '今后每年需提高0.9个百分点'
 */
export function sayNeeded({ kind, perYear, bound }: Needed, unit: string, target?: Target): string {
  const most = bound === 'at-most' ? '至多' : '';
  const amount = sayNumber(Math.abs(Number(perYear.toPrecision(6))));
  if (kind === 'rate') {
    const way = (target?.type === 'reduction') === perYear >= 0 ? '降低' : '增长';
    const prices = target?.type === 'growth' ? sayPrices(target) : '';
    return `今后每年${most}需${way}${sayRounded(Math.abs(perYear), DECIMALS)} %${prices}`;
  }
  if (perYear === 0) return '今后不需再增减';
  const points = kind === 'points' ? pointsOf('%') : pointsOf(unit);
  if (points !== '') return `今后每年${most}需${perYear > 0 ? '提高' : '降低'}${amount}${points}`;
  return `今后每年${most}需${perYear > 0 ? '增加' : '减少'}${amount}${unit}`;
}

const PRICES: Readonly<Record<GrowthTarget['priceBasis'], string>> = {
  constant: '（按不变价）',
  current: '（按现价）',
  '': '',
};

/**
 * At which prices a growth is counted, in brackets; '' where nobody says.
 * @example sayPrices({ priceBasis: 'constant' }) // '（按不变价）'
 */
export function sayPrices({ priceBasis }: Pick<GrowthTarget, 'priceBasis'>): string {
  return PRICES[priceBasis];
}

/**
 * 年度目标 as stated, and whether the year reached it, which it may though the way so far lags behind the time.
 * @example sayYearly({ ...row, yearly: { figure: { ...figure, text: '1300' }, isMet: true }, deciding: undefined })
 * // '年度目标1300，已达到'
 */
export function sayYearly({ yearly, actual, deciding }: ComparisonRow): string {
  if (yearly === undefined) return '';
  const { figure, isMet } = yearly;
  const stated = `年度目标${figure.text.trim()}`;
  if (isMet === undefined)
    return actual.kind === 'number' ? `${stated}没有判定，请人工认定` : stated;
  if (!isMet) return `${stated}，未达到`;
  const word = deciding && LAGS[deciding.verdict.kind];
  return word === undefined ? `${stated}，已达到` : `${stated}，已达到（达到年度目标，${word}）`;
}

const LAGS: Partial<Readonly<Record<Assessment['verdict']['kind'], string>>> = {
  behind: '落后于序时进度',
  nearly: '略落后于序时进度',
  reversed: '与规划目标反向变化',
};

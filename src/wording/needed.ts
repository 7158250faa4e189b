import type { GrowthTarget, Target } from '../core/plan-target/target';
import type { Needed } from '../core/progress/assessment';
import { sayNumber, sayRounded } from './number';

/** Decimals that computed rates are shown with. */
const DECIMALS = 2;

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
  if (kind === 'points') {
    return `今后每年${most}需${perYear > 0 ? '提高' : '降低'}${amount}个百分点`;
  }
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

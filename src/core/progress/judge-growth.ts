import { meets } from '../plan-target/meets';
import type { GrowthTarget } from '../plan-target/target';
import type { Actuals, Finding } from './assessment';
import { known, valuesOf } from './known';
import { judgePace } from './pace';
import type { ProgressSettings } from './settings';
import { yearsSoFar, type Term } from './term';

/**
 * Judges average growth: (∏(1+gᵢ))^(1/k) − 1 of the yearly rates against the printed rate. Rates are
 * never made from levels in money, since those are in the prices of their year; of counts they are.
 *
 * @example judgeGrowth(target, term, actuals, settings).arithmetic
 * // { kind: 'average', average: 5.9187939…, target: 6.5 } for 8.4, 4.4 and 5.0 %
 */
export function judgeGrowth(
  target: GrowthTarget,
  term: Term,
  actuals: Actuals,
  settings: ProgressSettings,
): Finding {
  const { rate, op, way, priceBasis } = target;
  const { missing } = valuesOf(actuals.rates, yearsSoFar(term));
  const grown = grownSoFar(target, term, actuals);
  if (grown === undefined) {
    const reason = { kind: 'rates-missing', years: missing, priceBasis } as const;
    return { verdict: { kind: 'undecidable', reason } };
  }
  if (!(grown > 0) || rate <= -100) {
    return { verdict: { kind: 'undecidable', reason: { kind: 'arithmetic-impossible' } } };
  }
  const average = 100 * (grown ** (1 / term.passed) - 1);
  const arithmetic = { kind: 'average', average, target: rate } as const;
  if (term.isLast) {
    return { verdict: { kind: meets(average, op, rate, way) ? 'done' : 'missed' }, arithmetic };
  }
  const due = (1 + rate / 100) ** term.years / grown;
  const perYear = 100 * (due ** (1 / term.remaining) - 1);
  return {
    verdict: judgePace(way * average, way * rate, settings.growthMargin),
    needed: { kind: 'rate', perYear, bound: 'exact' },
    arithmetic,
  };
}

/** What 1 has grown to since the base year: NaN for a fall by 100 % or more, undefined where unknown. */
function grownSoFar(target: GrowthTarget, term: Term, actuals: Actuals): number | undefined {
  const given = known(actuals.given);
  if (given !== undefined) return compound(Array.from({ length: term.passed }, () => given));
  const { values, missing } = valuesOf(actuals.rates, yearsSoFar(term));
  if (missing.length === 0) return compound(values);
  const base = known(target.base?.value);
  const actual = known(actuals.levels.get(term.year));
  if (target.levels === 'nominal' || base === undefined || actual === undefined) return undefined;
  return base > 0 ? actual / base : undefined;
}

/** Two falls by more than 100 % must not multiply to a rise. */
function compound(rates: readonly number[]): number {
  if (rates.some((rate) => rate <= -100)) return NaN;
  return rates.reduce((product, rate) => product * (1 + rate / 100), 1);
}

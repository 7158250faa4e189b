import { assess } from '../../../src/core/progress/assess';
import type { Actuals, Assessment, Comparator } from '../../../src/core/progress/assessment';
import { deriveTargets } from '../../../src/core/plan-target/derive';
import type { Target } from '../../../src/core/plan-target/target';
import type { TargetSource } from '../../../src/core/plan-target/target-source';

export const PERIOD = { baseYear: 2020, targetYear: 2025 };

type ByYear = Readonly<Record<number, number>>;

const map = (values: ByYear = {}): ReadonlyMap<number, number> =>
  new Map(Object.entries(values).map(([year, value]) => [Number(year), value]));

/** What is known of a row, by year; rates stand apart from levels. */
export function actuals(
  levels: ByYear = {},
  rest: Partial<Omit<Actuals, 'levels' | 'rates'>> & { readonly rates?: ByYear } = {},
): Actuals {
  return { ...rest, levels: map(levels), rates: map(rest.rates) };
}

/** The city above, with its number of the year where it is known. */
export function city(value?: number): Comparator {
  return { name: '某市', indicator: '某指标', of: 'value', value, isFilable: true };
}

/** The first target of a row, judged at the end of a year. */
export function judge(source: TargetSource, year: number, known: Actuals): Assessment {
  const [target] = deriveTargets(source);
  if (target === undefined) throw new Error('the row states no target');
  return assess(target, year, PERIOD, known);
}

/** The first target of a type that a row states. */
export function targetOf(source: TargetSource, type: Target['type']): Target {
  const found = deriveTargets(source).find((target) => target.type === type);
  if (found === undefined) throw new Error(`the row states no ${type}`);
  return found;
}

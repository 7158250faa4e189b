import { parseFigure } from '../../../src/core/figure/parse';
import type { TargetSource } from '../../../src/core/plan-target/target-source';

type Printed = Readonly<Partial<Record<'base' | 'target' | 'growth', string>>>;

/** What a row prints for years on the way. */
export const years = (...texts: readonly string[]) => texts.map(parseFigure);

/** A row of 2021–2025 from what its cells print; a column left out is one the plan does not have. */
export function row(
  printed: Printed,
  rest: Partial<Omit<TargetSource, keyof Printed>> = {},
): TargetSource {
  const read = (text: string | undefined) => (text === undefined ? undefined : parseFigure(text));
  return {
    name: '某指标',
    unit: '',
    nature: 'stock',
    direction: 'up',
    priceBasis: '',
    baseYear: 2020,
    targetYear: 2025,
    ...rest,
    base: read(printed.base),
    target: read(printed.target),
    growth: read(printed.growth),
  };
}

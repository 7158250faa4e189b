import type { PlanIndicator } from '../indicator/plan-indicator';
import { VERDICTS, type Standing } from '../progress/verdicts';

/** A row as it counts for 指标完成率. */
export interface Counted {
  readonly planIndicator: Pick<PlanIndicator, 'attribute' | 'category'>;
  readonly standing: Standing;
}

/** How many of some rows with a target are done or kept to. */
export interface CompletionShare {
  /** '' for all of them. */
  readonly of: string;
  readonly done: number;
  readonly aimed: number;
}

/** 指标完成率 of a comparison: of all rows, then by attribute and by category where there are several. */
export type Completion = readonly (readonly CompletionShare[])[];

/** 约束性 first, as everywhere. */
const ATTRIBUTES = ['约束性', '预期性'];

/**
 * 指标完成率 by attribute and category: what is done or kept to of all that have a target. Undefined
 * where nothing is judged at all.
 * @example completionOf(rows)?.[0] // [{ of: '', done: 3, aimed: 20 }]
 */
export function completionOf(rows: readonly Counted[]): Completion | undefined {
  const aimed = rows.filter(({ standing }) => standing !== 'no-target');
  if (!aimed.some(({ standing }) => VERDICTS[standing].tone !== 'none')) return undefined;
  const share = (of: string, some: readonly Counted[]): CompletionShare => ({
    of,
    done: some.filter(({ standing }) => VERDICTS[standing].mark === 'tick').length,
    aimed: some.length,
  });
  const by = (
    nameOf: (row: Counted['planIndicator']) => string,
    first: readonly string[] = [],
  ): readonly CompletionShare[] => {
    const there = new Set(aimed.map((row) => nameOf(row.planIndicator)));
    const names = [...new Set([...first, ...there])].filter((each) => each && there.has(each));
    const shares = names.map((name) =>
      share(
        name,
        aimed.filter((row) => nameOf(row.planIndicator) === name),
      ),
    );
    return shares.length < 2 ? [] : shares;
  };
  return [
    [share('', aimed)],
    by(({ attribute }) => attribute, ATTRIBUTES),
    by(({ category }) => category),
  ].filter((shares) => shares.length > 0);
}

import type { Comparison, RankedBy } from '../comparison/comparison';
import { actualCell, NOT_COMPUTED, rankedCell } from '../comparison/row-cells';
import { yearCell } from '../comparison/year-cell';
import { readCell, textCell } from '../figure/table-cell';
import type {
  ColumnDescription,
  FreeColumn,
  InComparison,
  KindColumn,
  RegionColumn,
  YearColumn,
} from './column';
import { computed } from './kinds-of-column';

/** The columns that only some kinds of tables have. */
export const OWN_COLUMNS: { readonly [Each in KindColumn]: ColumnDescription<Each> } = {
  地区: {
    look: 'word',
    source: { kind: 'fact', field: '地区' },
    inPlan: undefined,
    compared: given(({ comparison }) => textCell(comparison.region.name), 12),
  },
  名次: {
    look: 'ordinal',
    source: { kind: 'figure', measure: 'actual' },
    inPlan: undefined,
    compared: given(({ extra }) =>
      extra?.rank === undefined ? textCell(NOT_COMPUTED) : readCell(String(extra.rank)),
    ),
  },
  预计值: {
    look: 'figure',
    source: { kind: 'figure', measure: 'actual' },
    inPlan: undefined,
    compared: {
      ...given(({ extra, words }) =>
        // The cell itself stays the user's: what the packages know is what he is offered for it.
        extra?.known === undefined
          ? { kind: 'blank' }
          : actualCell(extra.known, words.actual(extra.known)),
      ),
      heading: ({ plan }) => `${String(plan.targetYear)}年预计值`,
    },
  },
  预计结果: {
    look: 'word',
    source: { kind: 'computed', asked: 'status' },
    inPlan: undefined,
    compared: given(
      ({ extra, words }) =>
        extra?.forecast === undefined ? { kind: 'blank' } : textCell(words.verdict(extra.forecast)),
      12,
    ),
  },
  备注: {
    look: 'text',
    source: { kind: 'figure', measure: 'actual' },
    inPlan: undefined,
    compared: given(({ extra }) => textCell(extra?.remark ?? ''), 30),
  },
};

/** 2021年实际值: what the year by itself came to. */
const YEAR = /^(\d{4})年实际值$/u;

/**
 * The year of a column that is about one year by itself; undefined for any other.
 * @example yearOf('2021年实际值') // 2021
 */
export function yearOf(column: string): number | undefined {
  const year = YEAR.exec(column)?.[1];
  return year === undefined ? undefined : Number(year);
}

/**
 * The column of one year by itself.
 * @example yearColumn(2021) // '2021年实际值'
 */
export function yearColumn(year: number): YearColumn {
  return `${year}年实际值`;
}

/** 丰泽区（350503-14）实际值: what the region of that plan came to. */
const REGION = /^.+（([^（）]+)）(实际值|目标进度)$/u;

/** Which plan's region a column is about, and what of it. */
export interface RegionSide {
  readonly planId: string;
  readonly by: RankedBy;
}

/**
 * The plan whose region a column is about; undefined for any other column.
 * @example regionOf('丰泽区（350503-14）实际值') // { planId: '350503-14', by: 'actual' }
 */
export function regionOf(column: string): RegionSide | undefined {
  const [, planId, what] = REGION.exec(column) ?? [];
  if (planId === undefined) return undefined;
  return { planId, by: what === '实际值' ? 'actual' : 'progress' };
}

/**
 * The column of a region beside others.
 * @example regionColumn(comparison, 'actual') // '丰泽区（350503-14）实际值'
 */
export function regionColumn(
  { region, plan }: Pick<Comparison, 'region' | 'plan'>,
  by: RankedBy,
): RegionColumn {
  return `${region.name}（${plan.id}）${by === 'actual' ? '实际值' : '目标进度'}`;
}

/**
 * The column of one year or one region by itself; undefined for a name that is of neither.
 * @example freeColumn('2021年实际值')?.look // 'figure'
 */
export function freeColumn(column: string): ColumnDescription<FreeColumn> | undefined {
  const year = yearOf(column);
  if (year !== undefined) {
    return free(column, ({ catalog, comparison, row, words }) =>
      yearCell(catalog, comparison, row, year, words),
    );
  }
  const region = regionOf(column);
  if (region === undefined) return undefined;
  const name = column.slice(0, column.lastIndexOf('（'));
  return free(name, ({ row, extra, words }) => {
    const ranked = extra?.beside?.get(region.planId);
    return ranked === undefined
      ? textCell(NOT_COMPUTED)
      : rankedCell(ranked, region.by, row.planIndicator.unit, words);
  });
}

function free(heading: string, content: InComparison['content']): ColumnDescription<FreeColumn> {
  return {
    look: 'figure',
    source: { kind: 'figure', measure: 'actual' },
    inPlan: undefined,
    compared: { ...given(content), heading: () => heading },
  };
}

/** A column whose content does not follow what is typed over the actual value of the year. */
function given(content: InComparison['content'], widest = 10): InComparison {
  return { ...computed(content, widest), followsActual: false };
}

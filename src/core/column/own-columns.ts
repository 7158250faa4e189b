import { actualCell, NOT_COMPUTED } from '../comparison/row-cells';
import { yearCell } from '../comparison/year-cell';
import { readCell, textCell } from '../figure/table-cell';
import type { ColumnDescription, InComparison, KindColumn, YearColumn } from './column';
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
 * @example yearColumn('2021年实际值', 2021).look // 'figure'
 */
export function yearColumn(column: string, year: number): ColumnDescription<YearColumn> {
  return {
    look: 'figure',
    source: { kind: 'figure', measure: 'actual' },
    inPlan: undefined,
    compared: {
      ...given(({ catalog, comparison, row, words }) =>
        yearCell(catalog, comparison, row, year, words),
      ),
      heading: () => column,
    },
  };
}

/** A column whose content does not follow what is typed over the actual value of the year. */
function given(content: InComparison['content'], widest = 10): InComparison {
  return { ...computed(content, widest), followsActual: false };
}

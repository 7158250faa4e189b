import type { Measure } from '../figure/printed-figure';

/** One region's plan for one period. */
export interface Plan {
  readonly id: string;
  readonly regionId: string;
  /** 十三五, 十四五 … */
  readonly period: string;
  readonly baseYear: number;
  readonly targetYear: number;
  readonly title: string;
  /** 文号, '' where the document prints none. */
  readonly documentNo: string;
  /** ISO date, '' where the document prints none. */
  readonly adoptedOn: string;
  readonly sourceId: string;
  /** Whether the document's indicator table is there to be read: 晋安's tables were pictures and are lost. */
  readonly table: 'printed' | 'missing';
  /** Caption or heading of the table as a place, e.g. `专栏2`. */
  readonly tablePlace: string;
  readonly tableLine: number | undefined;
  /** As `Place.spot` of a figure. */
  readonly tableSpot?: string | undefined;
  /** Columns the table prints, in its own order; empty when the table is missing. */
  readonly columns: readonly PlanColumn[];
}

/**
 * Columns a plan table can show, in the order of a printed table; 实际 columns stand in tables of
 * completed periods. The names are a file format. `core/column` says what each of them is.
 */
export const PLAN_COLUMNS = [
  '编码',
  '类别',
  '序号',
  '指标',
  '单位',
  '基期值',
  '目标值',
  '年均增长',
  '属性',
  '责任单位',
  '实际值',
  '实际年均增长',
  '出处',
] as const;

export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** The column of a plan's table that figures of a measure stand in. */
export const FIGURE_COLUMNS = {
  base: '基期值',
  target: '目标值',
  growth: '年均增长',
  actual: '实际值',
  actual_growth: '实际年均增长',
} as const satisfies Readonly<Record<Measure, PlanColumn>>;

/**
 * Whether a text names a measure, as files do.
 * @example isMeasure('growth') // true
 */
export function isMeasure(text: string): text is Measure {
  return Object.hasOwn(FIGURE_COLUMNS, text);
}

/** A column that holds figures; the others say something about the row. */
export type FigureColumn = (typeof FIGURE_COLUMNS)[Measure];

/**
 * The years that a plan is for, in order: those after its base year.
 * @example planYears({ baseYear: 2020, targetYear: 2025 }) // [2021, 2022, 2023, 2024, 2025]
 */
export function planYears({
  baseYear,
  targetYear,
}: Pick<Plan, 'baseYear' | 'targetYear'>): readonly number[] {
  return Array.from({ length: targetYear - baseYear }, (_, index) => baseYear + 1 + index);
}

/**
 * The year whose values are most likely filled in: the one before this year, as far as the plan goes.
 * @example usualEntryYear(cangshan14, 2024) // 2023
 */
export function usualEntryYear(
  { baseYear, targetYear }: Pick<Plan, 'baseYear' | 'targetYear'>,
  thisYear: number,
): number {
  return Math.min(Math.max(thisYear - 1, baseYear + 1), targetYear);
}

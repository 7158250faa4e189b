import { COMPARISON_COLUMNS, type Column, type ColumnUse } from '../../core/column/column';
import { COLUMNS, describeColumn } from '../../core/column/columns';
import { compareWithPlan } from '../../core/comparison/compare-with-plan';
import type { Comparison } from '../../core/comparison/comparison';
import { onlyRows } from '../../core/comparison/summarise';
import type { LookupFinding } from '../../core/finding/lookup-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import { PLAN_COLUMNS } from '../../core/plan/plan';
import type { Block, BlockMode, ComparedWith, TableKind } from '../block/block';
import { composeBlock } from '../block/compose-block';
import { composeComparison } from '../comparison/compose-comparison';
import { composeUnreported, composeYearBeside } from './compose-kinds';
import { composeRegions, composeSideBySide } from './compose-ranked';
import { composeYears } from './compose-years';
import type { TableQuery } from './table-query';

/** All that is to be known of a kind of table, wherever it is offered, composed, found and refreshed. */
interface KindDescription {
  /** As the pane, the command line and the list of tables call it. */
  readonly name: string;
  /** Its name among its fellows, where room is short; a part of the name. */
  readonly short: string;
  /** What its descriptor remembers beside its columns: the plan alone, or a year as well. */
  readonly remembers: 'plan' | 'year';
  /** The columns that it can show, in their usual order. */
  readonly columns: readonly { readonly column: Column; readonly use: ColumnUse }[];
  /** Title, columns, content and notes as they would be inserted today; see there for the cells in 公式 mode. */
  readonly compose: (query: TableQuery) => Outcome<Block, LookupFinding>;
  /** The column by which a row is told once its key is gone. */
  readonly namedBy: Column;
  /**
   * In which modes it can be inserted: where several regions or years stand side by side, no function
   * answers what a cell shows.
   */
  readonly modes: (asked: Pick<ComparedWith, 'beside'>) => readonly BlockMode[];
  /** The column that others of the row follow when it is typed over; undefined where none is. */
  readonly followed:
    { readonly column: Column; readonly isFollower: (column: Column) => boolean } | undefined;
  /** Whether a row stays in it that would no longer be in a new one. */
  readonly keepsListed: boolean;
  /** Whether it ranks regions, by indicators of the first plan. */
  readonly ranks: boolean;
  /** Whether its progress can be drawn. */
  readonly hasChart: boolean;
  /** Whether the paragraphs of a report say what it shows. */
  readonly hasReport: boolean;
}

const BOTH: readonly BlockMode[] = ['values', 'formulas'];
const VALUES: readonly BlockMode[] = ['values'];
type Offer = readonly [use: ColumnUse, ...columns: Column[]];

function offer(...uses: readonly Offer[]): KindDescription['columns'] {
  return uses.flatMap(([use, ...columns]) => columns.map((column) => ({ column, use })));
}

const COMPARED = [
  ...offer(['usual', '地区']),
  ...COMPARISON_COLUMNS.map((column) => ({ column, use: COLUMNS[column].compared.use })),
];
const TOWARDS: readonly Offer[] = [
  ['usual', '单位', '属性'],
  ['asked', '责任单位'],
  ['usual', '基期值', '目标值'],
  ['asked', '原定目标值', '调整后目标值'],
  ['usual', '年均增长'],
];
const MID_TERM = offer(
  ['usual', '地区'],
  ['asked', '类别'],
  ['usual', '序号'],
  ['always', '指标'],
  ...TOWARDS,
  ['asked', '实际值'],
  ['usual', '目标进度', '判定', '预计值', '预计结果'],
  ['asked', '尚需', '说明', '出处'],
  ['key', '编码'],
);
const FINAL = offer(
  ['usual', '地区'],
  ['asked', '类别'],
  ['usual', '序号'],
  ['always', '指标'],
  ...TOWARDS,
  ['always', '实际值'],
  ['asked', '目标进度'],
  ['usual', '判定'],
  ['asked', '说明', '出处'],
  ['key', '编码'],
);
const BY_REGION = offer(
  ['usual', '指标', '名次'],
  ['always', '地区'],
  ['asked', '责任单位'],
  ['usual', '单位', '基期值', '目标值'],
  ['always', '实际值'],
  ['usual', '目标进度', '判定', '备注'],
  ['asked', '出处'],
  ['key', '编码'],
);
const SIDE_BY_SIDE = offer(
  ['asked', '类别'],
  ['usual', '序号'],
  ['always', '指标'],
  ['usual', '单位'],
  ['asked', '属性', '责任单位'],
  ['usual', '备注'],
  ['key', '编码'],
);
const UNREPORTED = offer(
  ['always', '地区'],
  ['usual', '序号'],
  ['always', '指标'],
  ['usual', '单位', '属性', '责任单位'],
  ['asked', '目标值'],
  ['always', '备注'],
  ['key', '编码'],
);

/** What the kinds that are about a year have in common, where they do not say otherwise. */
const YEARLY = {
  remembers: 'year',
  modes: () => VALUES,
  namedBy: '指标',
  followed: undefined,
  keepsListed: false,
  ranks: false,
  hasChart: false,
  hasReport: true,
} as const;

/** 2021—2023年 */
function spanOf({ plan, year }: Comparison): string {
  const first = String(plan.baseYear + 1);
  return first === String(year) ? `${first}年` : `${first}—${String(year)}年`;
}

/** Every kind of table: the one place that says what it is. */
export const KINDS: { readonly [Kind in TableKind]: KindDescription } = {
  'plan-table': {
    name: '指标表',
    short: '指标',
    remembers: 'plan',
    columns: PLAN_COLUMNS.map((column) => ({ column, use: COLUMNS[column].inPlan.use })),
    compose: ({ catalog, plan, words, choice }) =>
      composeBlock(catalog, plan, words.conflicts, choice),
    modes: () => BOTH,
    namedBy: '指标',
    followed: undefined,
    keepsListed: false,
    ranks: false,
    hasChart: false,
    hasReport: false,
  },
  comparison: {
    ...YEARLY,
    name: '对比表',
    short: '对比',
    columns: COMPARED,
    compose: composeYear,
    modes: ({ beside = [] }) => (beside.length === 0 ? BOTH : VALUES),
    followed: {
      column: '实际值',
      isFollower: (column) => describeColumn(column)?.compared?.followsActual === true,
    },
    hasChart: true,
  },
  'mid-term': {
    ...YEARLY,
    name: '中期评估表',
    short: '中期',
    columns: MID_TERM,
    compose: (query) =>
      composeYears(query, {
        kind: 'mid-term',
        title: ([first, ...others]) =>
          `${others.length === 0 ? first.region.name : '各地区'}“${first.plan.period}”规划指标中期评估表（${spanOf(first)}）`,
        actualHeading: (comparison) => `${spanOf(comparison)}完成值`,
        columns: MID_TERM,
        hasForecast: true,
      }),
    followed: { column: '预计值', isFollower: (column) => column === '预计结果' },
  },
  final: {
    ...YEARLY,
    name: '总结评估表',
    short: '总结',
    columns: FINAL,
    compose: (query) =>
      composeYears(query, {
        kind: 'final',
        title: ([first, ...others]) =>
          `${others.length === 0 ? first.region.name : '各地区'}“${first.plan.period}”规划指标总结评估表（${spanOf(first)}）`,
        actualHeading: () => '规划期完成值',
        columns: FINAL,
        hasForecast: false,
      }),
  },
  'by-region': {
    ...YEARLY,
    name: '分地区对比表',
    short: '分地区',
    columns: BY_REGION,
    compose: (query) => composeRegions(query, BY_REGION),
    namedBy: '地区',
    ranks: true,
    hasReport: false,
  },
  'side-by-side': {
    ...YEARLY,
    name: '地区并列表',
    short: '并列',
    columns: SIDE_BY_SIDE,
    compose: (query) => composeSideBySide(query, SIDE_BY_SIDE),
    ranks: true,
    hasReport: false,
  },
  unreported: {
    ...YEARLY,
    name: '未报送清单',
    short: '未报',
    columns: UNREPORTED,
    compose: (query) => composeUnreported(query, UNREPORTED),
    keepsListed: true,
    hasReport: false,
  },
};

/** In the order in which they are offered. */
export const TABLE_KINDS = Object.keys(KINDS) as readonly TableKind[];

/**
 * What a kind is, by its name; undefined for a name of a workbook that a newer version wrote.
 * @example describeKind('comparison')?.name // '年度监测表'
 */
export function describeKind(name: string): KindDescription | undefined {
  return Object.hasOwn(KINDS, name) ? KINDS[name as TableKind] : undefined;
}

function composeYear(query: TableQuery): Outcome<Block, LookupFinding> {
  const { catalog, plan, words, asked, mode, choice, inForce = catalog, typed } = query;
  if (asked === undefined) return fail({ kind: 'argument-missing', argument: '年份' });
  if ((asked.beside ?? []).length > 0) return composeYearBeside(query, COMPARED);
  const { year, scheduleMargin, growthMargin } = asked;
  const settings = { scheduleMargin, growthMargin };
  const compared = compareWithPlan(catalog, plan, year, settings, typed);
  if (!compared.ok) return compared;
  const shown = onlyRows(compared.value, asked.rows);
  return succeed(composeComparison(catalog, shown, words, { mode, inForce, ...choice }));
}

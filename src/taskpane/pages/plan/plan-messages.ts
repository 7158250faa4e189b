import type { LookupFinding } from '../../../core/finding/lookup-finding';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { inTitleMarks } from '../../../wording/phrases';
import type { FigureColumn } from '../../../core/plan/plan';
import type { OfferedFormula } from './plan-view';

/** Every text of 指标 that is not made in src/wording. */
export const PLAN_MESSAGES = {
  chooseRegionHelp:
    '在上面写本地区的名称、拼音或代码。有规划的马上能查、能插入；还没有的，接着装入自己的规划。',
  search: '查找指标',
  searchHint: '查找指标：名称、简称、拼音',
  searchClear: '清除查找',
  scope: '查找范围',
  scopeRegion: '本地区',
  scopeAll: '全部地区',
  searchAll: '在全部地区里找',
  results: '查找结果',
  nothingFound: '没有找到',
  indicators: '指标列表',
  categoryNone: '未分类',
  proseBeside: '正文另列，不在指标表中',
  proseAlone: '正文所列',
  unstated: '未写',
  unstatedTitle: '正文没有写明',
  unreadTitle: '此格印有内容，核对时没有采用',
  blankTitle: '表中此格空白',
  notSetTitle: '规划原样印作此号，表示未设',
  legendBlank: '“空白”表示规划表中此格没有印字。',
  legendUnread: '“未读出”表示此格印有内容，核对时没有采用；到“导入”里打开原文件核对。',
  legendNotSet: '“--”“—”为规划原样，表示未设；不等于 0。',
  place: '出处',
  belongsTo: '上级指标',
  unit: '单位',
  lookAlikes: '相近指标',
  unitNone: '规划没有印单位',
  visit: '在规划中查看',
  formulas: '在选中的单元格插入公式',
  insertTable: '插入指标表',
  insertProse: '插入正文所列指标',
  tableMissing: '指标表缺失',
  planEmpty: '没有收录指标',
  planEmptyHelp:
    '规划数据列出了这份规划，但没有它的指标。请重新导入规划原件，或请提供数据的人补上（plan_indicators.csv 和 figures.csv）。',
} as const;

/** The worked example, and the card that offers it. */
export const SAMPLE_MESSAGES = {
  title: '第一次用？先看一个示例',
  help: '在一张新工作表里插入一张做好的年度监测表：规划的数是真的，实际值是为演示编的，改一改就看到判定怎样变。不影响别的表，看完可以整张删除。',
  insert: '插入一个示例',
  dismiss: '不再提示',
  sheet: '示例',
  region: '地区',
  year: '年份',
  none: '现有的规划里没有基期值、目标值都是数的指标，做不出示例。请先导入一份规划。',
  parts: [
    ['各部分是什么', ''],
    ['地区、年份', '黄格可以改：换成别的有规划的地区，或规划期里的另一年，整张表随之重算。'],
    [
      '基期值、目标值',
      '公式 PLAN.BASE、PLAN.TARGET，从规划原文取数；选中一格，窗格的“出处”给出文件和行。',
    ],
    ['实际值（示例）', '黄格里的数是为演示编的，不是统计数；改一改，右边三列跟着变。'],
    ['目标进度、判定', '公式 PLAN.PROGRESS、PLAN.STATUS：从基期到目标走了多少，和时间进度比。'],
    ['今后每年尚需', '公式 PLAN.REQUIRED：要按期达到，剩下的每年还要多少。'],
    ['改公式', '选中公式格，在“出处”里点“编辑公式”，照参数改。'],
    [
      '轮到您',
      '在“指标”选本地区（没有的先导入规划），在“数据”插入实际值表，填好后到“对比”插入对比表。',
    ],
    ['删除', '这张表不再需要时，整张工作表删掉即可。'],
  ],
} as const;

/** The indicators that were ticked among the hits. */
export const PICKED_MESSAGES = {
  pick: '选入小表',
  clear: '清空',
  figures: '要哪些数',
  years: '实际值',
  values: '插入数值',
  formulas: '插入公式',
  noActual: '无数据',
} as const;

/** `已选 3 个指标，插到选中的单元格` */
export function pickedText(count: number): string {
  return `已选 ${count} 个指标，插到选中的单元格`;
}

/** `2023年实际值` */
export function actualHeading(year: number): string {
  return `${year}年实际值`;
}

/** Above the example. */
export function sampleGuide(region: string, period: string): string {
  return `示例：${region}“${period}”规划年度监测。规划的数取自规划原文；“实际值（示例）”是为演示编的，不是统计数，也不会进入任何别的表。`;
}

/** The heads of the example's columns. */
export function sampleHeaders(baseYear: number, targetYear: number): readonly string[] {
  return [
    ...['指标', '单位', `${baseYear}年基期值`, `${targetYear}年目标值`],
    ...['实际值（示例）', '目标进度', '判定', '今后每年尚需'],
  ];
}

/** Once it stands there. */
export function sampleDoneText(sheet: string): string {
  return `已插入示例：工作表“${sheet}”。改黄格里的数，看右边怎样变。`;
}

/** Names the figure columns that a table does not print. */
export function absentText(columns: readonly FigureColumn[]): string {
  return `本表未列${columns.join('、')}。`;
}

/** What the live region says of a search. */
export function resultsText(count: number, query: string): string {
  return count === 0 ? `没有找到“${query}”。` : `找到 ${count} 项。`;
}

/** What the search over all regions would find where the chosen one has nothing. */
export function elsewhereText(region: string, hits: number): string {
  return `${region}没有，全部地区里有 ${hits} 项。`;
}

/** Label of a button that inserts one formula: `目标值 1500`, `目标值 “完成市下达指标”`. */
export function formulaLabel({ kind, column, printed }: OfferedFormula): string {
  return kind === 'number' ? `${column} ${printed}` : `${column}原文 “${printed}”`;
}

/** What stands right beside the row need not name it. */
const SHORT_REASONS: Partial<Record<LookupFinding['kind'], string>> = {
  'figure-blank': '表中此格空白，没有数可取。',
  'figure-unread': '表中此格印有内容，核对时没有采用。',
  'figure-not-set': '规划印的是横线，没有数可取。',
  'measure-not-printed': '规划的表没有这一列。',
};

/** Why a row has no formula for a column. */
export function noFormulaText(finding: LookupFinding): string {
  return SHORT_REASONS[finding.kind] ?? sayLookupFinding(finding);
}

/** Under a long list of results. */
export function hiddenResultsText(count: number): string {
  return `还有 ${count} 项没有列出。多输入几个字可以缩小范围。`;
}

/** Where a table stands: `出处：《…规划纲要》专栏2（文本第783行）`. */
export function tablePlaceText(document: string, place: string): string {
  return `出处：${inTitleMarks(document)}${place}`;
}

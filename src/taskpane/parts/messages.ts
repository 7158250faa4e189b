import type { PackageFacts } from '../../core/catalog/catalog';
import type { LookupFinding } from '../../core/finding/lookup-finding';
import { sayLookupFinding } from '../../wording/lookup-finding';
import type { Conflict, TargetArea } from '../pane/pane-state';
import type { FigureColumn } from '../../core/plan/plan';
import type { OfferedFormula } from '../pages/plan/plan-view';

/**
 * Every text of the pane that is not a finding's sentence (those are made in src/wording).
 * Short labels first, sentences that need a value as functions below.
 */
export const MESSAGES = {
  title: '规划指标',

  views: '视图',
  viewPlan: '指标',
  viewCompare: '对比',
  viewData: '数据',
  viewImport: '导入',
  viewPlace: '出处',

  region: '地区',
  regionHint: '输入名称或代码',
  regionOpen: '展开地区列表',
  regionList: '地区列表',
  regionNoMatch: '没有匹配的地区。请换个名称，或输入地区代码。',
  chooseRegion: '先选一个地区',
  chooseRegionHelp: '选好地区和规划期，就能看到规划里的全部指标，并插入到工作表。',
  noRegions: '数据包里没有规划',
  noRegionsHelp: '当前数据包没有任何地区的规划。请改用含有 plans.csv 的数据包。',

  plan: '规划期',
  planAbsent: '这个地区还没有规划',

  search: '查找指标',
  searchHint: '查找指标：名称、简称、编码',
  searchClear: '清除查找',
  scope: '查找范围',
  scopeRegion: '本地区',
  scopeAll: '全部地区',
  results: '查找结果',
  nothingFound: '没有找到',

  indicators: '指标列表',
  categoryNone: '未分类',
  proseBeside: '正文另列，不在指标表中',
  proseAlone: '正文所列',
  unstated: '未写',
  unstatedTitle: '正文没有写明',
  blank: '空白',
  blankTitle: '表中此格空白',
  notSetTitle: '规划原样印作此号，表示未设',
  legendBlank: '“空白”表示规划表中此格没有印字。',
  legendNotSet: '“--”“—”为规划原样，表示未设；不等于 0。',

  code: '编码',
  place: '出处',
  document: '文件',
  printed: '原文',
  belongsTo: '上级指标',
  unit: '单位',
  unitNone: '规划没有印单位',
  attribute: '属性',
  category: '类别',
  visit: '在规划中查看',
  formulas: '在选中的单元格插入公式',

  mode: '写入方式',
  modeValues: '数值',
  modeFormulas: '公式',
  modeValuesHelp: '写入规划印载的数字和文字，没有加载项的人也能看。',
  modeFormulasHelp: '写入 PLAN 函数，随数据包更新；发给没有加载项的人之前请改用数值。',
  target: '插入到',
  targetUnknown: '请在工作表中选一个单元格',
  targetReading: '正在读取选区…',
  insertTable: '插入指标表',
  insertProse: '插入正文所列指标',
  insertComparison: '插入对比表',
  inserting: '正在写入…',
  insertBar: '插入',
  insertNeedsPlan: '选好规划后可插入',
  insertNeedsTable: '该规划没有可插入的表格',
  elsewhere: '换个位置',
  elsewhereHint: '请在工作表中选中新的左上角单元格，再点一次插入。',
  overwrite: '覆盖这些单元格',
  emptyArea: '区域为空，可直接插入',
  undo: '按 Ctrl+Z 可撤销；较旧的 Excel 不支持撤销加载项的写入，请删除该区域。',
  close: '关闭',
  back: '返回',
  nothingWritten: '没有写入任何内容。',

  notConnected: '未连接到 Excel，只能查阅。要插入，请在 Excel 中打开此任务窗格。',
  loading: '正在读取规划数据…',
  loadFailed: '读不出规划数据',
  retry: '重试',
  tableMissing: '指标表缺失',
  planEmpty: '没有收录指标',
  planEmptyHelp:
    '数据包列出了这份规划，但没有它的指标。请在 plan_indicators.csv 和 figures.csv 里补上后重新导入。',
  problems: '提示',
  help: '使用说明',
  packages: '数据包',
} as const;

/** `3 项` */
export function countText(count: number): string {
  return `${count} 项`;
}

/** Where prose stands in the plain-text copy, short: `文本第164行`. */
export function lineText(line: number): string {
  return `文本第${line}行`;
}

/** Which years a period spans: `2021–2025`. */
export function yearsText(firstYear: number, targetYear: number): string {
  return `${firstYear}–${targetYear}`;
}

/** Names the figure columns that a table does not print. */
export function absentText(columns: readonly FigureColumn[]): string {
  return `本表未列${columns.join('、')}。`;
}

/** What the live region says of a search. */
export function resultsText(count: number, query: string): string {
  return count === 0 ? `没有找到“${query}”。` : `找到 ${count} 项。`;
}

/** `26 行 × 9 列` */
export function sizeText(area: TargetArea): string {
  return `${area.rows} 行 × ${area.columns} 列`;
}

/** Asks before anything is written. */
export function occupiedText({ address, cells, changed }: Conflict): string {
  const change = changed ? '内容刚刚变了：' : '';
  return `${change}${address} 中有 ${cells.length} 个单元格已有内容，尚未写入。`;
}

/** Follows the listed cells when there are more. */
export function moreCellsText(more: number): string {
  return `另有 ${more} 个单元格`;
}

/** Shown in the bar while the area under the selection is not empty. */
export function occupiedHint(count: number): string {
  return `${count} 个单元格已有内容`;
}

/** Label of a button that inserts one formula: `目标值 1500`, `目标值 “完成市下达指标”`. */
export function formulaLabel({ kind, column, printed }: OfferedFormula): string {
  return kind === 'number' ? `${column} ${printed}` : `${column}原文 “${printed}”`;
}

/** Why a row has no formula for a column, short, because it stands right beside the row. */
export function noFormulaText(finding: LookupFinding): string {
  switch (finding.kind) {
    case 'figure-blank':
      return '表中此格空白，没有数可取。';
    case 'figure-not-set':
      return '规划印的是横线，没有数可取。';
    case 'measure-not-printed':
      return '规划的表没有这一列。';
    default:
      return sayLookupFinding(finding);
  }
}

/** Under the first problem. */
export function moreProblemsText(count: number): string {
  return `另有 ${count} 条`;
}

/** Under a long list of results. */
export function hiddenResultsText(count: number): string {
  return `还有 ${count} 项没有列出。多输入几个字可以缩小范围。`;
}

/** Which data the pane shows: `五年规划指标 0.1.0（2026-01-01）`. */
export function packageText({ title, name, version, created }: PackageFacts): string {
  const date = created === '' ? '' : `（${created.slice(0, 10)}）`;
  return `数据：${title === '' ? name : title} ${version}${date}`;
}

/** Where a table stands: `出处：《…规划纲要》专栏2（文本第783行）`. */
export function tablePlaceText(document: string, place: string, line: number | undefined): string {
  const title = /^《.*》$/u.test(document) ? document : `《${document}》`;
  return `出处：${title}${place}${line === undefined ? '' : `（文本第${line}行）`}`;
}

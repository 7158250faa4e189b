import type { ProgressSettings } from '../../../core/progress/settings';
import { sayNumber } from '../../../wording/number';
import type { TableKind } from '../../../workbook/block/block';
import { KINDS } from '../../../workbook/kind/kinds';
import type { CompareView } from './compare-view';

/** Every text of 对比 that is not made in src/wording. */
export const COMPARE_MESSAGES = {
  drawChart: '插入进度图',
  drawChartHelp:
    '画在对比表下面：选中了哪张对比表就画哪张，否则画最近插入的一张；再按一次会替换原来的图。',
  kind: '表的种类',
  kindShort: '种类',
  rankedBy: '排名按',
  clearPicks: '不选，用列出的全部',
  pick: '选入表',
  allRegions: '全选',
  noRegions: '全不选',
  byParent: '选一个地区下面的全部',
  byParentNone: '逐个勾选',
  eachRegion: '逐个勾选',
  year: '年份',
  verdict: '判定',
  copy: '复制到 Word（文字和表）',
  copyShort: '复制到 Word',
  copied: '已复制：到 Word 或 WPS 文字里粘贴。文字里的每个数表里都有。',
  copyRefused: '这里不能直接复制。全选下面的文字（Ctrl+A），再按 Ctrl+C：',
  copyText: '要复制的文字和表',
  compareHelp: '在上面写本地区的名称、拼音或代码，就能看到各项指标到某一年走了多远。',
  cannotCompare: '无法对比',
  progress: '目标进度',
  elapsed: '时间进度',
  paceLegend: '横条是目标进度，竖线是时间进度。',
  comparedRows: '对比列表',
  filterAll: '全部',
  jump: '跳到表中这一行',
  regionsBeside: '并列的地区',
  tickBeside: '先勾选并列的地区，再插入',
  noneBeside: '还没有同一规划期别的地区的规划：先导入它们的规划',
  showBeside: '只看这个地区',
  attribute: '属性',
  attributeNone: '未标属性',
  filteredOut: '没有符合筛选的指标。',
  showAll: '显示全部',
  noActual: '无数据',
  goToData: '去“数据”导入',
  or: '，或',
  rowsMissing: '请到“数据”页插入实际值表，在那里决定补不补。',
  alarms: '预警：约束性指标',
  hints: '提示：其他指标',
  arithmetic: '算式',
  needed: '尚需',
  targetPlace: '目标出处',
  actualPlace: '实际出处',
  settings: '判定口径',
  scheduleMargin: '目标进度落后时间进度不超过几个百分点，算“基本达到序时进度”',
  growthMargin: '年均增速低于目标不超过几个百分点，算“基本达到序时进度”',
  settingsHelp:
    '这是本工具的口径，不是官方标准，随工作簿保存。影响这里和插入的对比表；自己写的 PLAN.STATUS 按默认口径（5 和 0.5）判定。',
  settingsDefault: '恢复默认口径',
  useUsual: '改用上次的',
  marginWrong: '请填 0 到 100 之间的数，例如 5。',
} as const;

/** `您上次在别的工作簿用的口径是 10 和 0.5，这个工作簿的是 5 和 0.5。` */
export function usualMarginsText(usual: ProgressSettings, own: ProgressSettings): string {
  const say = ({ scheduleMargin, growthMargin }: ProgressSettings) =>
    `${sayNumber(scheduleMargin * 100)} 和 ${sayNumber(growthMargin)}`;
  return `您上次在别的工作簿用的口径是 ${say(usual)}，这个工作簿的是 ${say(own)}，照它判定。`;
}

/** What a kind of table needs to be known for, beside its name. */
export const KIND_HELP: Readonly<Partial<Record<TableKind, string>>> = {
  'mid-term':
    '基期到所选年份各年并列。目标年的预计值只用您给的：在实际值表里填那一年、状态选“预计”，或在“表的样子”里加“预计值”一列，填在表中后刷新。',
  final: '规划期各年并列，按目标年判定完成或未完成。',
  'by-region':
    '选下面并列的地区；只比几项指标的，在列表里勾选。单位、口径不同或没有数的不参加排名，列在后面并写明原因。',
  'side-by-side':
    '一行一项指标，一列一个地区，括号内为名次。选下面并列的地区；只比几项指标的，在列表里勾选。',
  unreported: '选下面并列的地区，列出所选年份还没有报的指标。',
};

/** `插入中期评估表` */
export function insertText(kind: TableKind): string {
  return `插入${KINDS[kind].name}`;
}

/** `并列的地区：未选（同一规划期另有 3 个）`; the ticked ones go into the table. */
export function besideText(ticked: number, offered: number): string {
  const told = ticked === 0 ? `未选（同一规划期另有 ${offered} 个）` : `${ticked} 个，一并写进表里`;
  return `${COMPARE_MESSAGES.regionsBeside}：${told}`;
}

/** `福州市各区县（12 个）` */
export function belowText(name: string, count: number): string {
  return `${name}下面的（${count} 个）`;
}

/** Said while rows are ticked. */
export function pickedText(count: number): string {
  return `表里只放勾选的 ${count} 项指标。`;
}

/** Heads 对比: `2023年：时间进度 60.0 %，21 项中有实际值 1 项，无数据 20 项` */
export function summaryText({ year, elapsed, count, withActual, noData }: CompareView): string {
  const missing = noData === 0 ? '' : `，无数据 ${noData} 项`;
  return `${year}年：时间进度 ${elapsed}，${count} 项中有实际值 ${withActual} 项${missing}`;
}

/** `提示：其他指标 6 项` */
export function newsText(title: string, count: number): string {
  return `${title} ${count} 项`;
}

/** `插入 2023 年实际值表` */
export function fillText(year: number): string {
  return `插入 ${year} 年实际值表`;
}

/**
 * A sheet that is filled in is spoken of, for it stands beside the pane: whoever has typed a value must
 * not read that there is none.
 * @param filled years that it has values of
 * @param held how many of its values of the year do not count yet
 */
export function noActualsText(year: number, filled: readonly number[], held: number): string {
  const inSheet = [
    ...(held === 0 ? [] : [`${held} 个待核实`]),
    ...(filled.length === 0 ? [] : [`${filled.join('、')} 年的`]),
  ];
  const told = inSheet.length === 0 ? '' : `（实际值表里有 ${inSheet.join('，')}）`;
  return `这份规划 ${year} 年还没有实际值${told}。`;
}

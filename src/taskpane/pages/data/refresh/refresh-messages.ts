import type { LogEntry } from '../../../../workbook/inserted/block-index';
import { entryOfWritten } from '../../../../workbook/inserted/entry';
import { KINDS } from '../../../../workbook/kind/kinds';
import type { BlocksLocated } from '../../../../workbook/inserted/locate-blocks';
import { printShown } from '../../../../workbook/refresh/extend-log';
import type { CellChange, FramePart, RefreshPlan } from '../../../../workbook/refresh/refresh-plan';
import { quoted } from '../../../../wording/phrases';
import type { RefreshCounts, ScopeKind } from './refresh-state';

/** Every text of the refresh that is not made in src/wording. */
export const REFRESH_MESSAGES = {
  title: '刷新已插入的表',
  help: '规划数据或实际值更新后，看看已插入的指标表和对比表有哪些格子要变。您改过的格子、加的行列、排序和格式都不动。',
  scope: '刷新范围',
  check: '检查变动',
  checking: '正在检查…',
  write: '写入这些变动',
  writing: '正在写入…',
  discard: '不写入',
  close: '关闭',
  list: '变动清单',
  include: '更新这张表',
  adopt: '改用规划数据的',
  drop: '从列表移除',
  dropping: '正在移除…',
  nothingWritten: '现在还没有写入任何内容。',
  nothingChosen: '没有选中要写入的变动。',
  upToDate: '表已是最新，没有需要写入的变动。',
  hindered: '没有可以写入的变动，原因见下。',
  noTables: '所选范围里没有可以刷新的表。',
  lost: '找不到的表',
  dropped: '已从列表移除，单元格没有动。',
  noBlockHere: '所选单元格不在已插入的表里；请先点选表中任一格，或改选别的范围。',
  log: '刷新记录',
  noLog: '还没有刷新过。',
} as const;

/** Those of 换区、换期. */
export const MOVE_MESSAGES = {
  title: '换区、换期',
  help: '把工作簿里一个规划的表和公式，换成本页上方所选地区和规划的：表头、各行、表外公式里写明的地区、年份和规划期一并换，先列出来看。您写的文字和自己加的列不动。',
  from: '现在是',
  choose: '请选择',
  year: '换后的年份',
  check: '看看换了会怎样',
  checking: '正在对照…',
  why: '换成所选的规划。',
  formulas: '表外的公式',
  table: '换这张表',
  include: '改写这些公式',
  withTable: '在不换的表里，或跟着那张表的表头：不改写。',
  nothing: '工作簿里没有属于这个规划的表和公式，不用换。',
  same: '请先在本页上方选好要换到的地区和规划，再选“现在是”哪个规划。',
} as const;

/** One plan among others: `仓山区“十四五”`. */
export function planText(region: string, period: string): string {
  return `${region}“${period}”`;
}

/** What becomes of the years where none is chosen. */
export function keptYearsText(from: number, to: number): string {
  return from === to ? '各表照旧' : `各表顺移（${from}年→${to}年）`;
}

/** Which indicators of the former plan the new one does not have, and the other way round. */
export function unmatchedText(
  from: string,
  to: string,
  { gone, fresh }: { readonly gone: readonly string[]; readonly fresh: readonly string[] },
): string {
  const parts = [
    gone.length === 0
      ? ''
      : `${from}的 ${gone.length} 项指标在${to}里没有对应的：${gone.join('、')}。`,
    fresh.length === 0 ? '' : `${to}另有 ${fresh.length} 项：${fresh.join('、')}。`,
  ];
  return parts.join('') || `${from}的指标在${to}里都有对应的。`;
}

/** The scopes in the order they are offered. */
export const SCOPES: readonly { readonly value: ScopeKind; readonly label: string }[] = [
  { value: 'block', label: '所选的表' },
  { value: 'sheet', label: '工作表' },
  { value: 'workbook', label: '工作簿' },
];

/** Longest text beside which another fits at 320 px. */
const LONGEST_BESIDE = 16;

const PARTS: Readonly<Record<FramePart, string>> = {
  title: '标题',
  unitLine: '单位行',
  region: '表头地区',
  year: '表头年份',
  heading: '表头',
  note: '附注',
  sourceLine: '资料来源',
};

/** `将更新 2 个单元格，新增 1 行，涉及 1 张表。` */
export function plannedText(counts: RefreshCounts): string {
  if (counts.blocks + counts.formulas > 0) return `将${sayCounts(counts)}。`;
  return counts.records > 0
    ? `单元格不用变，只更新 ${counts.records} 张表所记的规划数据版本。`
    : REFRESH_MESSAGES.nothingChosen;
}

/** Said once it is written; `left` formulas outside of the tables were not moved. */
export function movedText(counts: RefreshCounts, left: number): string {
  const rest = left === 0 ? '' : `表外还有 ${left} 处公式没有换，请照清单自己看。`;
  return `${refreshedText(counts)}${rest}`;
}

function refreshedText(counts: RefreshCounts): string {
  return counts.blocks + counts.formulas > 0
    ? `已${sayCounts(counts)}，其余内容没有动。`
    : `已更新 ${counts.records} 张表所记的规划数据版本，单元格没有动。`;
}

/** What a table is and where: `对比表 Sheet1!A1:O35`. */
export function titleText({ table, address }: RefreshPlan): string {
  if (table === undefined) return REFRESH_MESSAGES.lost;
  const mode = table.mode === 'formulas' ? '（公式）' : '';
  return `${KINDS[table.kind].name}${mode} ${address}`;
}

/** Why anything changes: `写入时用的是数据包 a 1.0.0，现在是 a 1.1.0。` */
export function whyText({ table, remarks }: RefreshPlan, from: string, to: string): string {
  if (remarks.some(({ kind }) => kind === 'moved')) return MOVE_MESSAGES.why;
  if (from !== to) return `写入时用的是规划数据 ${from}，现在是 ${to}。`;
  return table !== undefined && KINDS[table.kind].remembers === 'year'
    ? '实际值或规划数据的内容与写入时不同。'
    : `规划数据 ${to} 的内容与写入时不同。`;
}

/** What a change is about: `地区生产总值·目标值`. */
export function changeLabel({ what }: CellChange, name: string): string {
  return what.kind === 'frame' ? PARTS[what.part] : `${name}·${what.column}`;
}

/** The cell of an address that names its sheet: `F4`. */
export function cellText(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** The name of the button that shows a cell. */
export function jumpText(address: string): string {
  return `跳到单元格 ${address}`;
}

/** `180 → 190.5`; both ends are whole, so that what is agreed to is what is written. */
export function changeText(change: CellChange): string {
  const { old, written, oldFormat, numberFormat, shown } = change;
  const next = entryOfWritten(written);
  // The words of a formula are of no use to a reader: what it shows is.
  if (old.kind === 'formula' && shown !== undefined) {
    return `公式换成新的写法，显示 ${shown || '空白'}`;
  }
  // One that goes is told whole enough to be known again.
  const before = old.kind === 'formula' ? `公式${quoted(old.text)}` : printShown(old, oldFormat);
  const after =
    shown === undefined
      ? printShown(next, numberFormat ?? oldFormat)
      : `${shown || '空白'}（公式）`;
  const text = sayChange(before, after);
  const isFromText = oldFormat === '@' && numberFormat !== undefined;
  return isFromText ? `${text}\n（格子是文本格式，改成数字格式才能计算）` : text;
}

/** A row of the plan that would be inserted. */
export function additionText(name: string): string {
  return `新增一行：${name}`;
}

/** What the chosen scope comes to: `Sheet1，2 张表`. */
export function scopeText(scope: ScopeKind, located: BlocksLocated): string {
  switch (scope) {
    case 'block':
      return located.here?.address ?? REFRESH_MESSAGES.noBlockHere;
    case 'sheet':
      return `${located.sheet}：${located.blocks.filter(({ sheet }) => sheet === located.sheet).length} 张表`;
    case 'workbook':
      return `整个工作簿：${located.blocks.length} 张表`;
  }
}

/** One refresh of the log: `2026-03-01 08:00　2 张表，3 个单元格`. */
export function logTitle({ date, blocks, rows, count }: LogEntry): string {
  const when = date.slice(0, 16).replace('T', ' ');
  const added = rows === 0 ? '' : `，新增 ${rows} 行`;
  return `${when}　${blocks} 张表，${count} 个单元格${added}`;
}

/** One cell of the log: `180 → 190.5`. */
export function logText({ old, new: next }: LogEntry['cells'][number]): string {
  return sayChange(old, next);
}

/** How many cells of a refresh the log no longer tells. */
export function logMore(count: number): string {
  return `另有 ${count} 个单元格没有逐一记下。`;
}

function sayCounts({ cells, rows, blocks, formulas }: RefreshCounts): string {
  const parts = [
    cells === 0 ? '' : `更新 ${cells} 个单元格`,
    rows === 0 ? '' : `新增 ${rows} 行`,
    formulas === 0 ? '' : `改写表外 ${formulas} 处公式`,
    blocks === 0 && formulas > 0 ? '' : `涉及 ${blocks} 张表`,
  ];
  return parts.filter((part) => part !== '').join('，');
}

/** Short ones on one line, long ones below each other. */
export function sayChange(old: string, next: string): string {
  const isLong = old.length > LONGEST_BESIDE || next.length > LONGEST_BESIDE;
  return `${old || '空白'}${isLong ? '\n' : ' '}→ ${next || '空白'}`;
}

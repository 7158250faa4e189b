import { entryOfWritten, printEntry, type Entry } from '../../workbook/refresh/entry';
import type { CellChange, FramePart, RefreshRemark } from '../../workbook/refresh/refresh-plan';
import { listed, quoted } from '../../wording/phrases';

/** Every text of the refresh that is not made in src/wording. */
export const REFRESH_MESSAGES = {
  title: '刷新已插入的表',
  help: '数据包更新后，看看已插入的指标表有哪些格子要变。您改过的格子、加的行列和格式都不动；对比表请重新插入。',
  check: '检查（整个工作簿）',
  checking: '正在检查…',
  write: '写入这些变动',
  writing: '正在写入…',
  discard: '不写入',
  close: '关闭',
  list: '变动清单',
  nothingWritten: '现在还没有写入任何内容。',
  upToDate: '指标表已是最新，没有需要写入的变动。',
  hindered: '没有可以写入的变动，原因见下。',
  noTables: '工作簿里没有可以刷新的指标表。',
  lost: '找不到的表',
} as const;

const PARTS: Readonly<Record<FramePart, string>> = {
  title: '标题',
  unitLine: '单位行',
  heading: '表头',
  note: '附注',
  sourceLine: '资料来源',
};

/** What a refresh comes to, counted. */
export interface RefreshCounts {
  readonly cells: number;
  readonly rows: number;
  readonly blocks: number;
}

/** `将更新 2 个单元格，新增 1 行，涉及 1 张表。` */
export function plannedText(counts: RefreshCounts): string {
  return `将${sayCounts(counts)}。`;
}

/** Said once it is written. */
export function refreshedText(counts: RefreshCounts): string {
  return `已${sayCounts(counts)}，其余内容没有动。`;
}

/** Why anything changes: `数据包由 a 1.0.0 换成 a 1.1.0。` */
export function whyText(from: string, to: string): string {
  return from === to
    ? `数据包 ${to} 的内容与写入时不同。`
    : `写入时用的是数据包 ${from}，现在是 ${to}。`;
}

/** Which cell a change is about: `Sheet1!F4 地区生产总值·目标值`. */
export function changeLabel({ address, what }: CellChange, name: string): string {
  return what.kind === 'frame'
    ? `${address} ${PARTS[what.part]}`
    : `${address} ${name}·${what.column}`;
}

/** `180 → 190.5`; both ends are whole, so that what is agreed to is what is written. */
export function changeText({ old, written }: CellChange): string {
  return `${sayEntry(old)} → ${sayEntry(entryOfWritten(written))}`;
}

/** A row of the plan that would be inserted. */
export function additionText(name: string): string {
  return `新增一行：${name}`;
}

/** What a refresh leaves alone, and why, as one sentence; `nameOf` names a row by its 编码. */
export function sayRefreshRemark(remark: RefreshRemark, nameOf: (key: string) => string): string {
  switch (remark.kind) {
    case 'edited-by-user':
      return `${remark.address}（${nameOf(remark.key)}·${remark.column}）是您改过的，保留${quoteEntry(remark.current)}；数据包里是${quoteEntry(remark.offered)}。要采用数据包的，请自行改写这一格。`;
    case 'rows-deleted':
      return `您删去的行不再补回：${listed(remark.keys.map(nameOf))}。`;
    case 'row-withdrawn':
      return `现在的数据包里没有编码 ${remark.key} 这一行（${remark.address}），保持原样；不需要时请自行删去。`;
    case 'column-deleted':
      return `找不到${quoted(remark.column)}列，这一列不刷新；需要时请重新插入。`;
    case 'column-new':
      return `数据包多了${quoted(remark.column)}列，刷新不会加列；需要时请重新插入。`;
    case 'rows-not-inserted':
      return `表的旁边还有别的内容，插入整行会移动它们，所以没有新增：${listed(remark.keys.map(nameOf))}。请移开旁边的内容后再检查，或重新插入。`;
    case 'keys-missing':
      return '表里已没有编码，认不出各行，不刷新；请恢复编码列，或重新插入。';
    case 'sheet-protected':
      return `工作表${quoted(remark.sheet)}受保护，不刷新；请先取消工作表保护，再检查。`;
    case 'plan-absent':
      return `现在的数据包里没有规划 ${remark.planId} 的指标表，保持原样；请先采用含有它的数据包。`;
    case 'kind-unknown':
      return '这是对比表，刷新不改动它；对比表请重新插入。';
    case 'block-lost':
      return remark.missing === 'place'
        ? '有一张插入过的表已被删除，或它的名称已不在，不刷新；还需要时请重新插入。'
        : '有一张表的记录不是本加载项写下的样子，不刷新；请重新插入。';
  }
}

function sayCounts({ cells, rows, blocks }: RefreshCounts): string {
  const parts = [
    cells === 0 ? '' : `更新 ${cells} 个单元格`,
    rows === 0 ? '' : `新增 ${rows} 行`,
    `涉及 ${blocks} 张表`,
  ];
  return parts.filter((part) => part !== '').join('，');
}

function sayEntry(entry: Entry): string {
  return entry.kind === 'blank' ? '空白' : printEntry(entry);
}

function quoteEntry(entry: Entry): string {
  return entry.kind === 'blank' ? '空白' : quoted(printEntry(entry));
}

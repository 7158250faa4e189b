import type { DecisionState } from '../core/finding/review-finding';
import { listed } from './phrases';

/** 待定 采纳 更正 舍弃 */
export const DECISION_WORDS: Readonly<Record<DecisionState, string>> = {
  open: '待定',
  accepted: '采纳',
  corrected: '更正',
  rejected: '舍弃',
};

export const KIND_WORDS: Readonly<Record<'table' | 'prose', string>> = {
  table: '表',
  prose: '正文',
};

/**
 * Every candidate by what was decided about it, as a sum that comes out.
 * @example sayCounts({ open: 4, accepted: 14, corrected: 1, rejected: 0, all: 19 })
 * // '候选数字 采纳 14 + 更正 1 + 舍弃 0 + 待定 4 = 19 条；待定和舍弃的不写入。'
 */
export function sayCounts(counts: Readonly<Record<DecisionState | 'all', number>>): string {
  const order = ['accepted', 'corrected', 'rejected', 'open'] as const;
  const parts = order.map((state) => `${DECISION_WORDS[state]} ${String(counts[state])}`);
  return `候选数字 ${parts.join(' + ')} = ${String(counts.all)} 条；待定和舍弃的不写入。`;
}

/**
 * How many rows a table has, and how many of them are written.
 * @example sayRows(19, 2) // '指标表 21 行，写入 19 行，整行不写入 2 行'
 */
export function sayRows(written: number, leftOut: number): string {
  if (leftOut === 0) return `指标表 ${String(written)} 行`;
  return `指标表 ${String(written + leftOut)} 行，写入 ${String(written)} 行，整行不写入 ${String(leftOut)} 行`;
}

const ROWS_SHOWN = 6;

type Rows = readonly { readonly position: number; readonly name: string }[];

/** What saving leaves of rows and cells that were not accepted, one finished sentence each. */
export function sayLeft(account: {
  readonly rowsLeftOut: Rows;
  readonly rowsUnread: Rows;
  readonly unreadCells: number;
  readonly cellsFromProse: number;
  readonly differing: readonly string[];
}): readonly string[] {
  const { rowsLeftOut, rowsUnread, unreadCells, cellsFromProse, differing } = account;
  return [
    ...(rowsLeftOut.length === 0 ? [] : [sayRowsLeftOut(rowsLeftOut)]),
    ...(rowsUnread.length === 0 ? [] : [sayRowsUnread(rowsUnread)]),
    ...(unreadCells === 0 ? [] : [sayCellsUnread(unreadCells)]),
    ...(cellsFromProse === 0 ? [] : [sayCellsFromProse(cellsFromProse)]),
    ...(differing.length === 0 ? [] : [sayDiffering(differing)]),
  ];
}

/**
 * Rows of which every cell was rejected: they are not there afterwards.
 * @example sayRowsLeftOut([{ position: 18, name: '安全生产' }])
 * // '指标表里有 1 行每一格都舍弃了，整行不写入：第18行 安全生产。'
 */
function sayRowsLeftOut(rows: Rows): string {
  return `指标表里有 ${String(rows.length)} 行每一格都舍弃了，整行不写入：${named(rows)}。`;
}

/**
 * Rows of which nothing was accepted: they keep their place and number.
 * @example sayRowsUnread([{ position: 18, name: '安全生产' }])
 * // '指标表里有 1 行一格也没有采纳，只写入序号、名称和单位：第18行 安全生产。'
 */
function sayRowsUnread(rows: Rows): string {
  return `指标表里有 ${String(rows.length)} 行一格也没有采纳，只写入序号、名称和单位：${named(rows)}。`;
}

/**
 * Figures of the text that differ from the table and that nobody has decided on.
 * @example sayDiffering(['书店数量']) // '正文里有 1 个数与表不同，还待定：书店数量；待定的不写入，请先对照原件。'
 */
function sayDiffering(names: readonly string[]): string {
  const shown = [...new Set(names)];
  const more = shown.length > ROWS_SHOWN ? '等' : '';
  return `正文里有 ${String(names.length)} 个数与表不同，还待定：${listed(shown.slice(0, ROWS_SHOWN))}${more}；待定的不写入，请先对照原件。`;
}

function named(rows: Rows): string {
  const names = rows
    .slice(0, ROWS_SHOWN)
    .map(({ position, name }) => `第${String(position)}行 ${name}`);
  return `${listed(names)}${rows.length > ROWS_SHOWN ? '等' : ''}`;
}

/**
 * Cells of rows that are written, of which nobody said that they were read right.
 * @example sayCellsUnread(2) // '指标表里有 2 格没有采纳，写入时注明“未读出”，不当作空白。'
 */
function sayCellsUnread(count: number): string {
  return `指标表里有 ${String(count)} 格没有采纳，写入时注明“未读出”，不当作空白。`;
}

/**
 * Cells that were not accepted, of which the text was.
 * @example sayCellsFromProse(1) // '指标表里有 1 格没有采纳，表和公式用正文里采纳的数，出处注明正文。'
 */
function sayCellsFromProse(count: number): string {
  return `指标表里有 ${String(count)} 格没有采纳，表和公式用正文里采纳的数，出处注明正文。`;
}

/**
 * Said of a notice that would leave of a plan only the rows that it changes, with the way to keep both.
 * @example sayCutShort({ plan: { title: '甲' }, rows: 20, left: 3 }).startsWith('这是调整“甲”目标的文件') // true
 */
export function sayCutShort(short: {
  readonly plan: { readonly title: string };
  readonly rows: number;
  readonly left: number;
}): string {
  const { plan, rows, left } = short;
  return `这是调整“${plan.title}”目标的文件，只有 ${String(left)} 行；保存会换掉这份规划的 ${String(rows)} 行，所以没有保存。请在“我的规划”里把这份规划填进规划模板，加一列“目标值（调整后）”只填调整过的几行，写上调整文件和调整日期，其余各行照旧。`;
}

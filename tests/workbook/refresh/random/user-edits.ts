import type { Host } from '../../../../src/excel-host/host';
import { printCell } from '../../../../src/workbook/address/address';
import type { Dice } from './seeded';
import { COLUMNS, FIRST_SHEET, KEY, ROWS } from './watch-sheet';

/** What a user's edit is made of. */
interface Desk {
  readonly dice: Dice;
  readonly sheet: Excel.Worksheet;
  /** Rows of the block that carry an 编码, and the block's own first and last row and column. */
  readonly rows: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** A text of the user's that stands nowhere else. */
  readonly mark: () => string;
}

type Edit = (desk: Desk) => void;

const span = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
const cellAt = (sheet: Excel.Worksheet, row: number, column: number) => sheet.getCell(row, column);

/** Everything a user may do to a sheet with a table, by name. */
const EDITS: Readonly<Record<string, Edit>> = {
  sort: ({ sheet, dice, rows, left, right }) => {
    const [first = 0, last = first] = [Math.min(...rows), Math.max(...rows)];
    const width = right - left + 1 + dice.below(2);
    const body = sheet.getRangeByIndexes(first, left, last - first + 1, width);
    body.sort.apply([{ key: dice.below(right - left + 1), ascending: dice.below(2) === 0 }]);
  },
  'sort some columns': ({ sheet, dice, rows, left, right }) => {
    const [first = 0, last = first] = [Math.min(...rows), Math.max(...rows)];
    const width = 2 + dice.below(Math.max(1, right - left - 2));
    const body = sheet.getRangeByIndexes(first, left, last - first + 1, width);
    body.sort.apply([{ key: dice.below(width), ascending: false }]);
  },
  'insert row': ({ sheet, dice, top, bottom, left, mark }) => {
    const row = dice.pick(span(top, bottom + 1));
    sheet.getRange(`${row + 1}:${row + 1}`).insert('Down');
    cellAt(sheet, row, left + dice.below(3)).values = [[mark()]];
  },
  'insert column': ({ sheet, dice, rows, left, right, mark }) => {
    const column = dice.pick(span(left, right + 1));
    const letters = printCell(0, column).replace(/\d+/u, '');
    sheet.getRange(`${letters}:${letters}`).insert('Right');
    for (const row of rows.slice(0, 3)) cellAt(sheet, row, column).values = [[mark()]];
  },
  'insert cells': ({ sheet, dice, rows, left, right }) => {
    const row = dice.pick(rows);
    sheet.getRangeByIndexes(row, left, 1, right - left + 1).insert('Down');
  },
  'delete row': ({ sheet, dice, rows }) => {
    const row = dice.pick(rows);
    if (rows.length > 4) sheet.getRange(`${row + 1}:${row + 1}`).delete('Up');
  },
  'delete column': ({ sheet, dice, left, right }) => {
    // The last column carries the keys: without them there is nothing left to refresh.
    const column = dice.pick(span(left, right - (dice.below(8) === 0 ? 0 : 1)));
    const letters = printCell(0, column).replace(/\d+/u, '');
    if (right - left > 4) sheet.getRange(`${letters}:${letters}`).delete('Left');
  },
  'delete hidden key': ({ sheet, rows, right }) => {
    // Only where no other column is hidden there by now.
    if (rows.length > 0) sheet.getRangeByIndexes(0, right, 1, 1).getEntireColumn().delete('Left');
  },
  'sort without the key': ({ sheet, dice, rows, left, right }) => {
    const [first = 0, last = first] = [Math.min(...rows), Math.max(...rows)];
    const body = sheet.getRangeByIndexes(first, left, last - first + 1, right - left);
    body.sort.apply([{ key: dice.below(right - left), ascending: dice.below(2) === 0 }]);
  },
  'delete title': ({ sheet, top }) => {
    sheet.getRange(`${top + 1}:${top + 1}`).delete('Up');
  },
  'rename sheet': ({ sheet, dice }) => {
    sheet.name = dice.pick(['我的 表', '表-2', '2025', 'A1']);
  },
  format: ({ sheet, dice, rows, left, right }) => {
    const cells = sheet.getRangeByIndexes(dice.pick(rows), dice.pick(span(left, right)), 1, 1);
    cells.format.fill.color = dice.pick(['#FFFF00', '#00FF00']);
    cells.format.font.bold = true;
    if (dice.below(2) === 0) cells.numberFormat = [['#,##0.000']];
  },
  'type into a cell of ours': ({ sheet, dice, rows, left, right, mark }) => {
    const cell = cellAt(sheet, dice.pick(rows), dice.pick(span(left, right - 1)));
    cell.values = [[dice.below(4) === 0 ? '' : mark()]];
  },
  annotate: ({ sheet, dice, rows, right, mark }) => {
    cellAt(sheet, dice.pick(rows), right + 1).values = [[mark()]];
  },
  'calculate beside': ({ sheet, dice, rows, left, right }) => {
    const row = dice.pick(rows);
    const from = printCell(row, dice.pick(span(left, right)));
    cellAt(sheet, row, right + 2).formulas = [[`=${from}&"*"`]];
  },
  reword: ({ sheet, dice, top, bottom, left, mark }) => {
    cellAt(sheet, dice.pick([top, top + 2, bottom - 1, bottom]), left).values = [[mark()]];
  },
  'reword heading': ({ sheet, dice, top, left, right, mark }) => {
    cellAt(sheet, top + 2, dice.pick(span(left, right))).values = [[mark()]];
  },
  'copy row': ({ sheet, dice, rows }) => {
    const row = dice.pick(rows);
    sheet.getRange(`${row + 2}:${row + 2}`).insert('Down');
    sheet
      .getRangeByIndexes(row + 1, 0, 1, COLUMNS)
      .copyFrom(sheet.getRangeByIndexes(row, 0, 1, COLUMNS));
  },
  'copy column': ({ sheet, dice, rows, left, right }) => {
    const [first = 0, last = first] = [Math.min(...rows) - 1, Math.max(...rows)];
    const from = sheet.getRangeByIndexes(first, dice.pick(span(left, right)), last - first + 1, 1);
    sheet.getRangeByIndexes(first, right + 3, last - first + 1, 1).copyFrom(from);
  },
  'hide row': ({ sheet, dice, rows }) => {
    const row = dice.pick(rows);
    sheet.getRange(`${row + 1}:${row + 1}`).rowHidden = true;
  },
};

/** What a user does without the client: the clipboard and undo belong to Excel itself. */
const ELSEWHERE = ['move', 'undo'] as const;

/** Names of all edits. */
export const EDIT_NAMES: readonly string[] = [...Object.keys(EDITS), ...ELSEWHERE];

/**
 * Does one edit, as a person would.
 * @param names of the block's rows
 */
export async function doEdit(
  host: Host,
  name: string,
  dice: Dice,
  stamp: string,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const area = blockArea(host);
  if (area === undefined) return;
  const rows = keyRows(host, area, names);
  if (name === 'undo') return void host.undo();
  if (name === 'move') return moveBlock(host, area, dice);
  const edit = EDITS[name];
  if (edit === undefined || rows.length === 0) return;
  let marks = 0;
  const mark = () => `${stamp}/${String((marks += 1))}`;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(FIRST_SHEET);
    edit({ dice, sheet, rows, ...area, mark });
    await context.sync();
  });
}

interface BlockArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function blockArea(host: Host): BlockArea | undefined {
  const range = host.engine.getters.getNamedRange('PLAN_block_b1')?.range;
  return range && range.sheetId === FIRST_SHEET ? range.zone : undefined;
}

function keyRows(
  host: Host,
  { top, bottom, left, right }: BlockArea,
  names: ReadonlyMap<string, string>,
): readonly number[] {
  const sheet = host.workbook.Worksheets.GetItem(FIRST_SHEET);
  const range = sheet.GetRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  return (range.Values as unknown[][]).flatMap((line, row) =>
    line.some((value) => KEY.test(String(value)) || names.has(String(value))) ? [top + row] : [],
  );
}

/** Cut and paste of the whole block to free cells below or beside. */
function moveBlock(host: Host, { top, bottom, left, right }: BlockArea, dice: Dice): void {
  const [height, width] = [bottom - top + 1, right - left + 1];
  const isDown = dice.below(2) === 0;
  const to = isDown ? { row: bottom + 6, col: left } : { row: top, col: right + 6 };
  if (to.row + height > ROWS || to.col + width > COLUMNS) return;
  const sheet = host.engine.getters.getSheetName(FIRST_SHEET);
  host.select(sheet, `${printCell(top, left)}:${printCell(bottom, right)}`);
  host.engine.dispatch('CUT');
  const target = [{ left: to.col, right: to.col, top: to.row, bottom: to.row }];
  host.engine.dispatch('PASTE', { target });
}

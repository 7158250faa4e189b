import type { Host } from '../../../../src/excel-host/host';
import { protectedSheet } from '../../../../src/excel-host/model/excel-object';
import { printCell } from '../../../../src/workbook/address/address';
import type { Dice } from './seeded';
import { COLUMNS, KEY, ROWS } from './watch-sheet';

/** The sheet that things are carried to; made when it is first needed. */
const OTHER = '另表';

/** What a user's edit is made of. */
interface Desk {
  readonly dice: Dice;
  readonly sheet: Excel.Worksheet;
  /** Another sheet, unless the table itself was moved there. */
  readonly other: Excel.Worksheet;
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
  'hide column': ({ sheet, dice, left, right }) => {
    sheet.getCell(0, dice.pick(span(left, right))).getEntireColumn().columnHidden = true;
  },
  // To whoever asks from outside, rows that a filter leaves out are hidden rows.
  filter: ({ sheet, dice, rows }) => {
    for (const row of rows.slice(1))
      if (dice.below(2) === 0) sheet.getRange(`${row + 1}:${row + 1}`).rowHidden = true;
  },
  'merge in the body': ({ sheet, dice, rows, left, right }) => {
    const [height, width] = dice.pick([
      [1, 2],
      [2, 1],
      [2, 2],
    ] as const);
    const column = dice.pick(span(left, right - width));
    sheet.getRangeByIndexes(dice.pick(rows), column, height, width).merge();
  },
  'merge beside': ({ sheet, dice, rows, left, right }) => {
    const column = dice.pick([right, right + 1, Math.max(0, left - 1)]);
    sheet.getRangeByIndexes(dice.pick(rows), column, 3, 2).merge();
  },
  protect: ({ sheet }) => sheet.protection.protect(),
  unprotect: ({ sheet }) => sheet.protection.unprotect(),
  'hide the sheet': ({ sheet, other }) => {
    other.visibility = 'Visible';
    sheet.visibility = 'Hidden';
  },
  'copy the sheet': ({ sheet, dice }) =>
    void (dice.below(2) === 0 ? sheet.copy('End') : sheet.copy('Before', sheet)),
  'copy the table below': ({ sheet, top, bottom, left, right }) => {
    const from = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    if (2 * bottom - top + 4 < ROWS) sheet.getCell(bottom + 3, left).copyFrom(from);
  },
  'copy the table to another sheet': ({ sheet, other, dice, top, bottom, left, right }) => {
    const from = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    other.getCell(dice.below(5), dice.below(3)).copyFrom(from);
  },
  'copy a part to another sheet': ({ sheet, other, dice, rows, left, right }) => {
    const from = sheet.getRangeByIndexes(dice.pick(rows), left, 3, right - left + 1);
    other.getCell(70 + dice.below(9), dice.below(3)).copyFrom(from);
  },
  'calculate inside': ({ sheet, dice, rows, left, right }) => {
    const row = dice.pick(rows);
    const from = printCell(dice.pick(rows), dice.pick(span(left, right)));
    cellAt(sheet, row, dice.pick(span(left, right - 1))).formulas = [[`=${from}&"+"`]];
  },
  'sum in a row of one’s own': ({ sheet, dice, rows, left, right, mark }) => {
    const row = dice.pick(rows) + 1;
    sheet.getRange(`${row + 1}:${row + 1}`).insert('Down');
    cellAt(sheet, row, left).values = [[mark()]];
    const column = dice.pick(span(left + 1, right));
    const first = printCell(Math.min(...rows), column);
    cellAt(sheet, row, column).formulas = [[`=SUM(${first}:${printCell(row - 1, column)})`]];
  },
  'retype key': ({ sheet, dice, rows, right }) => {
    cellAt(sheet, dice.pick(rows), right).copyFrom(cellAt(sheet, dice.pick(rows), right));
  },
  'fill down': ({ sheet, dice, rows, left, right }) => {
    const [row, column] = [dice.pick(rows), dice.pick(span(left, right - 1))];
    sheet.getRangeByIndexes(row + 1, column, 2, 1).copyFrom(cellAt(sheet, row, column));
  },
};

/** What a user does without the client: the clipboard and undo belong to Excel itself. */
const ELSEWHERE: Readonly<Record<string, (host: Host, desk: CutDesk) => boolean>> = {
  undo: (host) => host.undo(),
  redo: (host) => host.redo(),
  move: (host, { area, dice }) => {
    const { top, bottom, left, right } = area;
    const isDown = dice.below(2) === 0;
    const to = isDown ? { row: bottom + 6, col: left } : { row: top, col: right + 6 };
    return cut(host, area, { ...to, sheet: area.sheet });
  },
  'move to another sheet': (host, { area, other, dice }) =>
    cut(host, area, { sheet: other, row: dice.below(4), col: dice.below(4) }),
  'move rows to another sheet': (host, { area, rows, other, dice }) => {
    const top = dice.pick(rows);
    const part = { ...area, top, bottom: top + dice.below(3) };
    return cut(host, part, { sheet: other, row: 60 + dice.below(9), col: dice.below(4) });
  },
  'move cells aside': (host, { area, rows, dice }) => {
    const [top, left] = [dice.pick(rows), dice.pick(span(area.left, area.right))];
    const part = { ...area, top, left, right: left, bottom: top + dice.below(3) };
    return cut(host, part, { sheet: area.sheet, row: top, col: area.right + 4 });
  },
};

/** Names of all edits. */
export const EDIT_NAMES: readonly string[] = [...Object.keys(EDITS), ...Object.keys(ELSEWHERE)];

/** What Excel refuses a user: a protected sheet, and what merged cells stand in the way of. */
const REFUSED = new Set(['AccessDenied', 'InvalidArgument']);

/**
 * Does one edit, as a person would.
 * @param names of the block's rows
 * @returns whether there was something to do, and Excel did it
 */
export async function doEdit(
  host: Host,
  name: string,
  dice: Dice,
  stamp: string,
  names: ReadonlyMap<string, string>,
): Promise<boolean> {
  const area = blockArea(host);
  if (area === undefined) return false;
  const rows = keyRows(host, area, names);
  if (rows.length === 0) return false;
  const other = await otherSheet(host, area.sheet);
  const elsewhere = ELSEWHERE[name];
  if (elsewhere !== undefined) return elsewhere(host, { area, rows, other, dice });
  const edit = EDITS[name];
  if (edit === undefined) throw new Error(`No such edit: ${name}`);
  let marks = 0;
  const mark = () => `${stamp}/${String((marks += 1))}`;
  try {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const [sheet, second] = [worksheets.getItem(area.sheet), worksheets.getItem(other)];
      edit({ dice, ...area, sheet, other: second, rows, mark });
      await context.sync();
    });
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error && REFUSED.has(error.code)) return false;
    throw error;
  }
}

interface BlockArea {
  /** Its id. */
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

interface CutDesk {
  readonly area: BlockArea;
  readonly rows: readonly number[];
  /** Id of another sheet. */
  readonly other: string;
  readonly dice: Dice;
}

function blockArea(host: Host): BlockArea | undefined {
  const range = host.engine.getters.getNamedRange('PLAN_block_b1')?.range;
  return range && { sheet: range.sheetId, ...range.zone };
}

function keyRows(
  host: Host,
  { sheet: id, top, bottom, left, right }: BlockArea,
  names: ReadonlyMap<string, string>,
): readonly number[] {
  const sheet = host.workbook.Worksheets.GetItem(id);
  const range = sheet.GetRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  return (range.Values as unknown[][]).flatMap((line, row) =>
    line.some((value) => KEY.test(String(value)) || names.has(String(value))) ? [top + row] : [],
  );
}

/** The id of a sheet that the table does not stand on. */
async function otherSheet({ workbook: { Worksheets } }: Host, sheet: string): Promise<string> {
  const [first] = Worksheets.all().filter(({ Id }) => Id !== sheet);
  if (first !== undefined) return first.Id;
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(OTHER);
    await context.sync();
  });
  return Worksheets.GetItem(OTHER).Id;
}

/** Cut and paste. */
function cut(
  host: Host,
  { sheet, top, bottom, left, right }: BlockArea,
  to: { readonly sheet: string; readonly row: number; readonly col: number },
): boolean {
  const { getters } = host.engine;
  const isClosed = [sheet, to.sheet].some(
    (id) => getters.getBookEntry(protectedSheet(id)) !== undefined || !getters.isSheetVisible(id),
  );
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (isClosed || to.row + height > ROWS || to.col + width > COLUMNS) return false;
  host.select(getters.getSheetName(sheet), `${printCell(top, left)}:${printCell(bottom, right)}`);
  host.engine.dispatch('CUT');
  host.select(getters.getSheetName(to.sheet), printCell(to.row, to.col));
  const target = [{ left: to.col, right: to.col, top: to.row, bottom: to.row }];
  return host.engine.dispatch('PASTE', { target }).isSuccessful;
}

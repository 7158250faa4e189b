import { printCell } from '../../../../src/workbook/address/address';
import type { Dice } from './seeded';
import { COLUMNS, ROWS } from './watch-sheet';

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
  /** What a cell of the sheet shows. */
  readonly text: (row: number, column: number) => string;
}

type Edit = (desk: Desk) => void;

export const span = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
const cellAt = (sheet: Excel.Worksheet, row: number, column: number) => sheet.getCell(row, column);

/** Everything a user may do to a sheet with a table, by name. */
export const EDITS: Readonly<Record<string, Edit>> = {
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
  'filter by values': ({ sheet, dice, rows, left, right, text }) => {
    const [first, last] = [Math.min(...rows) - 1, Math.max(...rows)];
    const column = dice.below(right - left + 1);
    const shown = rows.filter(() => dice.below(3) > 0).map((row) => text(row, left + column));
    sheet.autoFilter.apply(
      sheet.getRangeByIndexes(first, left, last - first + 1, right - left + 1),
      column,
      { filterOn: Excel.FilterOn.values, values: shown },
    );
  },
  'take the filter off': ({ sheet }) => sheet.autoFilter.remove(),
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

import type { Host } from '../../../../src/excel-host/host';
import { protectedSheet } from '../../../../src/excel-host/model/excel-object';
import { printCell } from '../../../../src/workbook/address/address';
import type { Dice } from './seeded';
import { EDITS, span } from './sheet-edits';
import { COLUMNS, KEY, ROWS } from './watch-sheet';

/** The sheet that things are carried to; made when it is first needed. */
const OTHER = '另表';

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

/** What Excel refuses a user: a protected sheet, cells shifted in a filter, and what merged cells stand in the way of. */
const REFUSED = new Set(['AccessDenied', 'InvalidArgument', 'FilteredRangeConflict']);

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
      const shown = host.workbook.Worksheets.GetItem(area.sheet);
      const text = (row: number, column: number) =>
        String((shown.GetCell(row, column).Text as string[][])[0]?.[0]);
      edit({ dice, ...area, sheet, other: second, rows, mark, text });
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

import { readAddress } from '../address/address';
import { offerList } from '../block/format-block';
import { remember } from '../block/memory';
import { fillCells } from '../excel/fill-cells';
import { LOG_KEY } from '../inserted/block-index';
import type { BlockReading } from '../inserted/block-reading';
import type { RefreshPreview } from './preview-refresh';
import type { CellChange, RefreshPlan, RowAddition } from './refresh-plan';

/**
 * Queues what a refresh changes and nothing else: cell contents, number formats of ours, new rows,
 * descriptors (those of earlier versions go into parts with it) and the log. No sync. Rows are inserted last and from the bottom up, so that no insertion moves
 * what another request of the same batch still has to find.
 * @example writeRefresh(context, preview)
 */
export function writeRefresh(context: Excel.RequestContext, preview: RefreshPreview): void {
  const { plans, readings, log } = preview;
  const readingOf = new Map(readings.map((reading) => [reading.descriptor.id, reading]));
  const planned = plans.flatMap((plan) => {
    const reading = readingOf.get(plan.id);
    return reading === undefined ? [] : [{ plan, reading }];
  });
  for (const { plan, reading } of planned) writeCells(context, reading, plan.changes);
  const fromBottom = [...planned].sort(
    (one, other) => other.reading.area.row - one.reading.area.row,
  );
  for (const { plan, reading } of fromBottom) moveRows(context, reading, plan);
  for (const { plan, reading } of planned)
    if (plan.descriptor !== undefined || reading.memory.isFormer)
      remember(context, plan.descriptor ?? reading.descriptor, reading.memory);
  if (log.length > 0) context.workbook.settings.add(LOG_KEY, log);
}

function writeCells(
  context: Excel.RequestContext,
  { sheetId, area, hasHidden }: BlockReading,
  changes: readonly CellChange[],
): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const rangeOf = (run: readonly CellChange[]): Excel.Range =>
    sheet.getRangeByIndexes(
      area.row + (run[0]?.row ?? 0),
      area.column + (run[0]?.column ?? 0),
      run.length,
      1,
    );
  const formatted = changes.filter(({ numberFormat }) => numberFormat !== undefined);
  for (const run of runsOf(formatted, hasHidden))
    rangeOf(run).numberFormat = run.map(({ numberFormat }) => [numberFormat]);
  for (const run of runsOf(changes, hasHidden))
    rangeOf(run).formulas = run.map(({ written }) => [written]);
  for (const { row, column, rowHeight, offers } of changes) {
    const cell = sheet.getCell(area.row + row, area.column + column);
    if (offers !== undefined) offerList(cell, offers);
    if (rowHeight === undefined) continue;
    const { format } = cell;
    format.wrapText = true;
    format.rowHeight = rowHeight;
  }
}

/** Changes of neighbouring cells of one column go in one request, each in its own where rows are hidden: see `fillCells`. */
function runsOf(
  changes: readonly CellChange[],
  hasHidden: boolean,
): readonly (readonly CellChange[])[] {
  if (hasHidden) return changes.map((change) => [change]);
  const sorted = [...changes].sort(
    (one, other) => one.column - other.column || one.row - other.row,
  );
  const runs: CellChange[][] = [];
  for (const change of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.column === change.column && last.row + 1 === change.row) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

/**
 * Queues the rows of a block that come and go, new ones in the formats of the row they follow. Whole
 * rows of the sheet are inserted and deleted, so that heights and merged lines below move with their
 * rows; that is why nothing else may stand beside the block. No sync.
 * @example moveRows(context, reading, plan)
 */
function moveRows(
  context: Excel.RequestContext,
  { sheetId, area, entries, hasHidden }: BlockReading,
  { additions, removals }: Pick<RefreshPlan, 'additions' | 'removals'>,
): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const gone = [...removals].sort((one, other) => other.row - one.row);
  const remove = (isDue: (row: number) => boolean): void => {
    for (let next = gone[0]; next !== undefined && isDue(next.row); next = gone[0]) {
      // The thick rule below the table is that of its last row.
      const isLast =
        (entries[next.row + 1] ?? []).filter(({ kind }) => kind !== 'blank').length < 2;
      if (isLast)
        ruleBelow(sheet.getRangeByIndexes(area.row + next.row - 1, area.column, 1, area.columns));
      wholeRows(sheet, area.row + next.row, 1).delete(Excel.DeleteShiftDirection.up);
      gone.shift();
    }
  };
  for (const { after, added } of groupAdditions(additions)) {
    remove((row) => row > after);
    const above = area.row + after;
    wholeRows(sheet, above + 1, added.length).insert(Excel.InsertShiftDirection.down);
    const fresh = sheet.getRangeByIndexes(above + 1, area.column, added.length, area.columns);
    const model = sheet.getRangeByIndexes(above, area.column, 1, area.columns);
    fresh.copyFrom(model, Excel.RangeCopyType.formats);
    const numberFormats = added.map((row) => row.numberFormats);
    const formulas = added.map(({ entries: own, standing = own }) => standing);
    fillCells(fresh, { formulas, numberFormats }, hasHidden);
    // Below the last row of the body stands the table's thick rule: it moves down with the new rows.
    const isLast = (entries[after + 1] ?? []).filter(({ kind }) => kind !== 'blank').length < 2;
    if (isLast) moveRule(sheet, above, area.column, added.length, area.columns);
  }
  remove(() => true);
}

/** Under the row above one that goes; the key, last and hidden, has none. */
function ruleBelow(row: Excel.Range): void {
  const border = row.getResizedRange(0, -1).format.borders.getItem(Excel.BorderIndex.edgeBottom);
  border.style = Excel.BorderLineStyle.continuous;
  border.weight = Excel.BorderWeight.medium;
}

/**
 * Whole rows of a sheet, 0-based.
 * @example wholeRows(sheet, 7, 2) // rows 8 and 9
 */
export function wholeRows(sheet: Excel.Worksheet, row: number, count: number): Excel.Range {
  return sheet.getRange(`${String(row + 1)}:${String(row + count)}`);
}

/** New rows that follow the same row of the area. */
interface AdditionGroup {
  readonly after: number;
  readonly added: readonly RowAddition[];
}

/**
 * New rows by the row they follow, the lowest first: inserted in this order, none moves another.
 * @example groupAdditions(additions).map(({ after }) => after) // [22, 7]
 */
export function groupAdditions(additions: readonly RowAddition[]): readonly AdditionGroup[] {
  const places = [...new Set(additions.map(({ after }) => after))].sort((a, b) => b - a);
  return places.map((after) => ({
    after,
    added: additions.filter((addition) => addition.after === after),
  }));
}

function moveRule(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  added: number,
  columns: number,
): void {
  const above = sheet.getRangeByIndexes(row, column, added, columns);
  for (const edge of [Excel.BorderIndex.edgeBottom, Excel.BorderIndex.insideHorizontal]) {
    // A single row has no inside.
    if (edge === Excel.BorderIndex.insideHorizontal && added === 1) continue;
    above.format.borders.getItem(edge).weight = Excel.BorderWeight.thin;
  }
}

/** How a row looked before a refresh makes it higher. */
export interface RowHeight {
  readonly address: string;
  readonly format: Excel.RangeFormat;
}

/**
 * Asks for the height of every row that would be made higher, without a sync of its own, so that it
 * can be put back.
 * @example queueRowHeights(context, plans)
 */
export function queueRowHeights(
  context: Excel.RequestContext,
  plans: readonly RefreshPlan[],
): readonly RowHeight[] {
  return plans.flatMap(({ changes }) =>
    changes.flatMap(({ address, rowHeight }) => {
      const place = rowHeight === undefined ? undefined : readAddress(address);
      if (place === undefined) return [];
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      const { format } = sheet.getCell(place.row, place.column);
      format.load(['rowHeight', 'wrapText']);
      return [{ address, format }];
    }),
  );
}

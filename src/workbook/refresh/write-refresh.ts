import { settingKey } from '../block/descriptor';
import type { BlockReading } from './block-reading';
import { insertRows } from './insert-rows';
import { LOG_KEY } from './refresh-log';
import type { CellChange } from './refresh-plan';
import type { RefreshPreview } from './preview-refresh';

/**
 * Queues what a refresh changes and nothing else: cell contents, number formats of ours, new rows,
 * descriptors and the log. No sync. Rows are inserted last and from the bottom up, so that no insertion moves
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
  for (const { plan, reading } of fromBottom) insertRows(context, reading, plan.additions);
  for (const { plan } of planned)
    if (plan.descriptor !== undefined)
      context.workbook.settings.add(settingKey(plan.id), plan.descriptor);
  if (log.length > 0) context.workbook.settings.add(LOG_KEY, log);
}

function writeCells(
  context: Excel.RequestContext,
  { sheetId, area }: BlockReading,
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
  for (const run of runsOf(changes.filter(({ numberFormat }) => numberFormat !== undefined)))
    rangeOf(run).numberFormat = run.map(({ numberFormat }) => [numberFormat]);
  for (const run of runsOf(changes)) rangeOf(run).formulas = run.map(({ written }) => [written]);
  for (const { row, column, rowHeight } of changes) {
    if (rowHeight === undefined) continue;
    const { format } = sheet.getCell(area.row + row, area.column + column);
    format.wrapText = true;
    format.rowHeight = rowHeight;
  }
}

/** Changes of neighbouring cells of one column go in one request. */
function runsOf(changes: readonly CellChange[]): readonly (readonly CellChange[])[] {
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

import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea, printSheetArea, readAddress } from '../address/address';
import type { SheetArea } from '../address/area';
import { refusalOf } from '../excel/refusal';
import {
  answerBlock,
  holdsFormulas,
  queueBlockIn,
  type PendingBlock,
} from '../inserted/block-reading';
import { isHeadChanged } from '../inserted/head-cells';
import type { CellMeaning, CellSubject } from './cell-subject';
import { findKeyed, locateInBlock } from './locate-in-block';
import { resolveCall, type Argument, type ReferenceReading } from './parse-calls';
import { answerCell, queueCell, type ActiveCell } from './queue-cell';

/**
 * What the active cell is: a cell of one of our blocks, a PLAN formula, a cell a formula spills
 * into, a row that shows a 编码, or none of these. Two syncs: the cell and where the blocks stand,
 * then what it rests on.
 * @param isKey whether a text is the 编码 of a row that the packages know
 * @example await readCellSubject(context, (key) => catalog.rowsByCode.has(key))
 * // { ok: true, value: { address: 'Sheet1!F5', shown: '1500', meaning: { kind: 'block-cell', … }, … } }
 */
export async function readCellSubject(
  context: Excel.RequestContext,
  isKey: (text: string) => boolean,
): Promise<Outcome<CellSubject, WorkbookFinding>> {
  const pendingCell = queueCell(context);
  const first = await refusalOf(context.sync());
  if (first !== undefined) return fail({ kind: 'read-rejected', ...first });
  const cell = answerCell(pendingCell);
  const pending = queueMeaning(context, cell);
  const second = await refusalOf(context.sync());
  if (second !== undefined) return fail({ kind: 'read-rejected', ...second });
  const { address, shown, formula } = cell;
  const meaning = answerMeaning(pending, cell, isKey);
  const { calls } = cell.parsed;
  if (formula === '' || calls.length === 0) return succeed({ address, shown, formula, meaning });
  const parsed = { calls, references: read(pending.references) };
  return succeed({ address, shown, formula, meaning, parsed });
}

/** The requests about what the active cell rests on, to be read after the next sync. */
interface PendingMeaning {
  readonly block: PendingBlock | undefined;
  readonly references: ReadonlyMap<
    string,
    { readonly range: Excel.Range; readonly area: SheetArea }
  >;
  /** The cell's row and column, where only they can tell what it is. */
  readonly line: Excel.Range | undefined;
  readonly above: Excel.Range | undefined;
}

/** More than anybody can read: a formula with hundreds of functions is not explained one by one. */
const MOST_CALLS = 8;

/**
 * Asks for what the active cell rests on: its block, the cells its functions name, or its row and
 * column. No sync of its own.
 * @example queueMeaning(context, cell)
 */
function queueMeaning(context: Excel.RequestContext, cell: ActiveCell): PendingMeaning {
  const { workbook } = context;
  const references = new Map<string, { range: Excel.Range; area: SheetArea }>();
  for (const { arguments: written } of cell.parsed.calls.slice(0, MOST_CALLS))
    for (const argument of written) {
      const name = nameOf(argument);
      const area = name === undefined ? undefined : areaOf(argument, cell);
      if (name === undefined || area === undefined || references.has(name)) continue;
      const range = workbook.worksheets.getItem(area.sheet).getRange(printArea(area));
      range.load('values');
      references.set(name, { range, area });
    }
  const sheet = workbook.worksheets.getItem(cell.sheetId);
  const isPlain = cell.block === undefined && cell.parsed.calls.length === 0 && !cell.isBlank;
  const active = sheet.getRange(printArea(cell.place));
  const line = isPlain ? active.getEntireRow().getUsedRangeOrNullObject(true) : undefined;
  const above = isPlain ? active.getEntireColumn().getUsedRangeOrNullObject(true) : undefined;
  line?.load('values');
  above?.load(['values', 'rowIndex']);
  // By the area just read: the name may be of another sheet.
  const block =
    cell.block && queueBlockIn(context, cell.block.id, sheet.getRange(printArea(cell.block.area)));
  return { block, references, line, above };
}

/**
 * What the active cell is, as the answers show it. A PLAN formula in a block's own cell is that
 * cell; in a column of the user's it is his formula.
 * @example answerMeaning(pending, cell, isKey) // { kind: 'block-cell', … }
 */
function answerMeaning(
  { block, references, line, above }: PendingMeaning,
  cell: ActiveCell,
  isKey: (text: string) => boolean,
): CellMeaning {
  const asRead = block && answerBlock(block);
  const reading = asRead && {
    ...asRead,
    isFrozen: cell.isFrozen && asRead.descriptor.mode === 'formulas' && !holdsFormulas(asRead),
  };
  const inBlock =
    reading &&
    locateInBlock(
      reading,
      cell.place.row - reading.area.row,
      cell.place.column - reading.area.column,
    );
  // A head that says something else is followed by the formulas at once, by the block at its refresh.
  const isBehind =
    reading !== undefined &&
    cell.parsed.calls.length > 0 &&
    isHeadChanged(reading.descriptor, reading.head);
  if (inBlock !== undefined && inBlock.kind !== 'block-other' && !isBehind) return inBlock;
  if (cell.parsed.calls.length > 0) return callsOf(cell, read(references));
  if (inBlock !== undefined) return inBlock;
  if (cell.isEntrySheet) return { kind: 'entry', isBlank: cell.isBlank };
  const keyed = line && above && findKeyed(line, above, cell.place.row, isKey);
  return keyed ?? { kind: 'none', isBlank: cell.isBlank, isFrozen: cell.isFrozen };
}

function callsOf(
  { parsed, spill, place }: ActiveCell,
  references: ReadonlyMap<string, ReferenceReading>,
): CellMeaning {
  const at = {
    row: place.row - (spill?.place.row ?? place.row),
    column: place.column - (spill?.place.column ?? place.column),
  };
  return {
    kind: 'calls',
    calls: parsed.calls.slice(0, MOST_CALLS).map((call) => resolveCall(call, references, at)),
    isPlain: parsed.isPlain,
    anchor: spill && printSheetArea(spill.place),
    place: at,
  };
}

function read(references: PendingMeaning['references']): ReadonlyMap<string, ReferenceReading> {
  return new Map(
    [...references].map(([name, { range, area }]) => [
      name,
      { address: printSheetArea(area), values: range.values as unknown[][] },
    ]),
  );
}

function nameOf(argument: Argument): string | undefined {
  if (argument.kind === 'name') return argument.name;
  return 'reference' in argument ? argument.reference : undefined;
}

function areaOf(argument: Argument, cell: ActiveCell): SheetArea | undefined {
  if (argument.kind === 'name') return cell.names.get(argument.name);
  if (!('reference' in argument)) return undefined;
  const { reference } = argument;
  if (reference.includes('!')) return readAddress(reference);
  const area = readAddress(`S!${reference}`);
  return area && { ...area, sheet: (cell.spill?.place ?? cell.place).sheet };
}

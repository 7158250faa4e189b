import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea, printSheetArea, readAddress } from '../address/address';
import { contains, type SheetArea } from '../address/area';
import { refusalOf } from '../excel/refusal';
import {
  answerCells,
  holdsFormulas,
  queueCells,
  type PendingCells,
} from '../inserted/block-reading';
import { memoryOf } from '../block/memory';
import { isHeadChanged } from '../inserted/head-cells';
import type { CellMeaning, CellSubject, TableAround } from './cell-subject';
import { findKeyed, locateInBlock } from './locate-in-block';
import { resolveCall, type Argument, type ReferenceReading } from './parse-calls';
import { answerCell, queueCell, type ActiveCell } from './queue-cell';

/**
 * What the active cell is: a cell of one of our blocks, a PLAN formula, a cell a formula spills
 * into, a row that shows a 编码, or none of these. Two syncs: the cell and where the blocks stand,
 * then what it rests on; one for a blank cell and for a cell of the table that was asked about last,
 * as small as it can be: an arrow key within a table is no more than that.
 * @param isKey whether a text is the 编码 of a row that the packages know
 * @param around the table around the cell before, which is asked for along with this cell
 * @example await readCellSubject(context, (key) => catalog.rowsByCode.has(key))
 * // { ok: true, value: { address: 'Sheet1!F5', shown: '1500', meaning: { kind: 'block-cell', … }, … } }
 */
export async function readCellSubject(
  context: Excel.RequestContext,
  isKey: (text: string) => boolean,
  around?: TableAround,
): Promise<Outcome<CellSubject, WorkbookFinding>> {
  const pendingCell = queueCell(context, around);
  const first = await refusalOf(context.sync());
  const cell = first === undefined ? answerCell(pendingCell) : undefined;
  // The table may be gone, or otherwise remembered by now.
  if (cell === undefined && around !== undefined) return readCellSubject(context, isKey);
  if (cell === undefined) return fail({ kind: 'read-rejected', code: '', reason: '', ...first });
  const { block: own } = cell;
  const { guess } = pendingCell;
  const known = guess && own && isSameTable(guess.around, own) ? guess.block : undefined;
  const pending = queueMeaning(context, cell, known);
  const second = pending.isAsking ? await refusalOf(context.sync()) : undefined;
  if (second !== undefined && around !== undefined) return readCellSubject(context, isKey);
  if (second !== undefined) return fail({ kind: 'read-rejected', ...second });
  const { address, shown, formula } = cell;
  const subject = {
    ...{ address, shown, formula, meaning: answerMeaning(pending, cell, isKey) },
    around: own &&
      pending.block && {
        ...{ id: own.id, area: own.area, isFrozen: cell.isFrozen },
        memory: memoryOf(pending.block.descriptor),
      },
  };
  const { calls } = cell.parsed;
  if (formula === '' || calls.length === 0) return succeed(subject);
  return succeed({ ...subject, parsed: { calls, references: read(pending.references) } });
}

/** Their areas say on which sheet they stand. */
function isSameTable(
  one: Pick<TableAround, 'id' | 'area'>,
  other: Pick<TableAround, 'id' | 'area'>,
): boolean {
  return one.id === other.id && printSheetArea(one.area) === printSheetArea(other.area);
}

/** The requests about what the active cell rests on, to be read after the next sync. */
interface PendingMeaning {
  readonly block: PendingCells | undefined;
  readonly references: ReadonlyMap<string, Referred>;
  /** The cell's row and column, where only they can tell what it is. */
  readonly line: Excel.Range | undefined;
  readonly above: Excel.Range | undefined;
  /** Whether anything was asked that is not known yet. */
  readonly isAsking: boolean;
}

/** The cells that a function names: asked for, or known already. */
interface Referred {
  readonly area: SheetArea;
  readonly range?: Excel.Range;
  readonly known?: unknown[][];
}

/** More than anybody can read: a formula with hundreds of functions is not explained one by one. */
const MOST_CALLS = 8;

/**
 * Asks for what the active cell rests on: its block, the cells its functions name, or its row and
 * column. No sync of its own.
 * @param known the block around it, where that was asked for already: cells of it are not asked for again
 * @example queueMeaning(context, cell, undefined)
 */
function queueMeaning(
  context: Excel.RequestContext,
  cell: ActiveCell,
  known: PendingCells | undefined,
): PendingMeaning {
  const { workbook } = context;
  const { block: own } = cell;
  const sheet = () => workbook.worksheets.getItem(cell.place.sheet);
  const references = new Map<string, Referred>();
  let isAsking = own !== undefined && known === undefined;
  for (const { arguments: written } of cell.parsed.calls.slice(0, MOST_CALLS))
    for (const argument of written) {
      const name = nameOf(argument);
      const area = name === undefined ? undefined : areaOf(argument, cell);
      if (name === undefined || area === undefined || references.has(name)) continue;
      const inBlock = known && own && within(own.area, area, known.range);
      if (inBlock !== undefined) {
        references.set(name, { area, known: inBlock });
        continue;
      }
      const range = workbook.worksheets.getItem(area.sheet).getRange(printArea(area));
      range.load('values');
      isAsking = true;
      references.set(name, { area, range });
    }
  const isPlain = cell.block === undefined && cell.parsed.calls.length === 0 && !cell.isBlank;
  // Naming an object is a request by itself, also where nothing of it is asked.
  const active = isPlain ? sheet().getRange(printArea(cell.place)) : undefined;
  const line = active?.getEntireRow().getUsedRangeOrNullObject(true);
  const above = active?.getEntireColumn().getUsedRangeOrNullObject(true);
  line?.load('values');
  above?.load(['values', 'rowIndex']);
  // By the area just read: the name may be of another sheet.
  const block =
    known ??
    (own && queueCells(context, own.id, sheet().getRange(printArea(own.area)), own.memory));
  return { block, references, line, above, isAsking: isAsking || isPlain };
}

/** The values of cells of a block that was read; undefined where some stand outside it. */
function within(
  block: SheetArea,
  area: SheetArea,
  { values }: Excel.Range,
): unknown[][] | undefined {
  if (block.sheet !== area.sheet || !contains(block, area)) return undefined;
  const [row, column] = [area.row - block.row, area.column - block.column];
  return (values as unknown[][])
    .slice(row, row + area.rows)
    .map((line) => line.slice(column, column + area.columns));
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
  const asRead = block && answerCells(block);
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
    [...references].map(([name, { area, range, known = range?.values ?? [] }]) => [
      name,
      { address: printSheetArea(area), values: known },
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

import type { CellPosition, Zone } from '../../engine/surface';
import { invalidArgument } from '../../wire/protocol';
import { cellArea, intersect, sequence, zoneOf, type Area, type Place } from '../area/area';
import { existingArea, writableZone } from '../book';
import { command } from '../excel-object';
import { type Book } from '../book';
import { filteredRows } from '../filter/filter-record';
import { cellContent, holdReferences, isEngineFormat, isNumberFormat } from '../input/cell-content';
import { CellReader } from './cell-reader';

/** New content and number format of one cell; what is missing stays as it is. */
interface CellChange {
  content?: string;
  format?: string;
}

type Change = (value: unknown, position: CellPosition) => CellChange;

const isText = (format: string): boolean => format === '@';

/** A single value is meant for every cell; an array must have the shape of the range. */
function valueAt(
  values: unknown,
  place: Place,
  location: string,
): (i: number, j: number) => unknown {
  if (!Array.isArray(values)) return () => values;
  const rows = values as unknown[];
  const { height, width } = place.area;
  const fits =
    rows.length === height && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits)
    throw invalidArgument(
      location,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return (i, j) => (rows[i] as unknown[])[j];
}

/** All changes are worked out before the first is made: a refused value leaves the whole range as it was. */
function write(book: Book, place: Place, values: unknown, location: string, change: Change): void {
  const at = valueAt(values, place, location);
  const zone = writableZone(book, place);
  const contents: (string | undefined)[][] = [];
  const formats: (string | undefined)[][] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    const changes: CellChange[] = [];
    for (let col = zone.left; col <= zone.right; col++) {
      const value = at(row - place.area.row, col - place.area.column) ?? undefined;
      const position = { sheetId: place.sheetId, col, row };
      changes.push(value === undefined ? {} : change(value, position));
    }
    contents.push(changes.map(({ content }) => content));
    formats.push(changes.map(({ format }) => format));
  }
  const { sheetId } = place;
  for (const content of contents.flat())
    if (content?.startsWith('=')) holdReferences(book, sheetId, content);
  const payload = { sheetId, left: zone.left, top: zone.top, contents, formats };
  command(book, location, 'CELLS_WRITE', payload);
}

/**
 * Writes values or formulas as if they were typed; null leaves a cell alone. Throws InvalidArgument for an array of
 * another shape and for values that Excel refuses; then nothing is written.
 *
 * @example writeValues(book, place, [['地区', 868.9]], 'Range.values')
 */
export function writeValues(book: Book, place: Place, asked: unknown, location: string): void {
  const reader = new CellReader(book);
  const values = acrossFilter(book, place, asked);
  write(book, place, values, location, (value, position) => {
    const current = reader.numberFormat(position);
    const { content, format } = cellContent(value, isText(current), location);
    // Where `@` was kept beside a number, the engine may have it now that the cell becomes text.
    if (isText(current)) return { content, format: current };
    // A cell that already has a format keeps it, whatever is typed.
    return format && current === 'General' ? { content, format } : { content };
  });
}

/**
 * What Excel on a computer makes of an array written across rows that a filter hides: it is taken as something pasted, so that
 * every cell in sight gets the first item and none of the others is touched (github.com/xlwings/xlwings/issues/747, and
 * github.com/OfficeDev/office-js/issues/224, where it came to stand elsewhere). A single cell is written wherever it is.
 */
function acrossFilter(book: Book, place: Place, asked: unknown): unknown {
  const hidden = filteredRows(book, place);
  const { row: top, height, width } = place.area;
  if (hidden.size === 0 || !Array.isArray(asked) || height * width === 1) return asked;
  const first = (asked as unknown[][])[0]?.[0];
  return (asked as unknown[][]).map((line, row) =>
    line.map(() => (hidden.has(top + row) ? null : first)),
  );
}

/** Codes the engine cannot show, and `@` on a number: the engine would turn the number into text. */
function needsRaw(format: string, type: string): boolean {
  if (isText(format)) return type === 'Double' || type === 'Boolean';
  return format !== 'General' && !isEngineFormat(format);
}

/**
 * Gives cells number formats; null leaves a cell alone. A number that is already in the cell stays a number under `@`, as
 * in Excel, until it is entered again.
 *
 * @example writeNumberFormats(book, place, [['0.00%']])
 */
export function writeNumberFormats(book: Book, place: Place, formats: unknown): void {
  const location = 'Range.numberFormat';
  const raw: { position: CellPosition; format: string | undefined }[] = [];
  const reader = new CellReader(book);
  book.engine.evaluate();
  write(book, place, formats, location, (value, position) => {
    if (typeof value !== 'string' || !isNumberFormat(value)) throw invalidArgument(location);
    const kept = reader.style(position).rawFormat !== undefined;
    if (needsRaw(value, reader.type(position))) {
      raw.push({ position, format: value });
      return { format: '' };
    }
    if (kept) raw.push({ position, format: undefined });
    return { format: value === 'General' ? '' : value };
  });
  for (const { position, format } of raw) {
    const style = { ...reader.style(position), rawFormat: format };
    book.engine.dispatch('UPDATE_CELL', { ...position, style });
  }
}

const LOCATION = 'Range.clear';

function positions(sheetId: string, { left, top, right, bottom }: Zone): CellPosition[] {
  const columns = sequence(left, right);
  return sequence(top, bottom).flatMap((row) => columns.map((col) => ({ sheetId, col, row })));
}

function clearContents(book: Book, cells: readonly CellPosition[]): void {
  const { getters } = book.engine;
  for (const position of cells) {
    const cell = getters.getCell(position);
    if (cell?.isFormula || cell?.content)
      command(book, LOCATION, 'UPDATE_CELL', { ...position, content: '' });
  }
}

/** Only what is there is cleared: a command that changes nothing would be an undo step of its own. */
function clearFormats(
  book: Book,
  sheetId: string,
  zone: Zone,
  cells: readonly CellPosition[],
): void {
  const { getters } = book.engine;
  const isFormatted = cells.some((position) => {
    const cell = getters.getCell(position);
    return cell?.style !== undefined || cell?.format !== undefined;
  });
  if (isFormatted) command(book, LOCATION, 'CLEAR_FORMATTING', { sheetId, target: [zone] });
  if (!cells.some((position) => getters.getCellBorder(position))) return;
  const border = { position: 'clear' };
  command(book, LOCATION, 'SET_ZONE_BORDERS', { sheetId, target: [zone], border });
}

/**
 * Empties cells. `All` and `Formats` also take formats and borders away; merged cells stay merged, which for `All` is
 * unverified in Excel, so unmerge explicitly.
 *
 * @param applyTo 'All', 'Contents', 'Formats'; other kinds (hyperlinks …) have nothing to clear here
 * @example clearCells(book, place, 'Contents')
 */
export function clearCells(book: Book, place: Place, applyTo: string): void {
  const area = existingArea(book, place);
  if (!area) return;
  const zone = zoneOf(area);
  const cells = positions(place.sheetId, zone);
  if (applyTo === 'All' || applyTo === 'Contents') clearContents(book, cells);
  if (applyTo === 'All' || applyTo === 'Formats') clearFormats(book, place.sheetId, zone, cells);
  book.events.changed(place.sheetId, place.area);
}

/**
 * The engine's ids of the formula cells of a sheet or of an area of it.
 *
 * @example formulaCells(book, sheetId) // [12, 15]
 */
export function formulaCells(book: Book, sheetId: string, area?: Area): number[] {
  const { getters } = book.engine;
  return getters
    .getCells(sheetId)
    .filter((cell) => cell.isFormula)
    .map((cell) => cell.id)
    .filter((id) => {
      if (!area) return true;
      const { row, col } = getters.getCellPosition(id);
      return intersect(area, cellArea(row, col)) !== undefined;
    });
}

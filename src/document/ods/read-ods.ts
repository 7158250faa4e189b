import { printValue } from '../../core/document/part';
import type { DocumentFinding } from '../../core/finding/document-finding';
import { decodeEntities } from '../../core/text/entities';
import type { Outcome } from '../../core/finding/outcome';
import type { DocumentReading } from '../content';
import { LIMITS } from '../limits';
import { readAttribute, readTags, type Piece } from '../markup/read-tags';
import { exactNumber, plainNumber } from '../sheet/number-formats';
import { raiseDigits, SheetCells, type SheetReading } from '../sheet/sheet-cells';
import { tooManyCells, toWorkbook } from '../sheet/to-workbook';

/** Elements that hold no cells: drawings, controls, changes that were made. */
const SKIPPED: ReadonlySet<string> = new Set([
  'office:forms',
  'office:scripts',
  'table:shapes',
  'table:tracked-changes',
  'draw:frame',
]);

type Opening = Extract<Piece, { readonly kind: 'open' }>;

interface OpenCell {
  readonly opening: Opening;
  readonly lines: string[];
}

/**
 * Reads the sheets of an OpenDocument workbook. The file says itself how each cell is shown, so that
 * no format has to be understood: a library for many formats shows 120.50亿元 as 12050000000.00亿元.
 *
 * @param file name for findings
 * @param xml content.xml of an .ods file, or a flat .fods file
 * @example readOds('指标.ods', xml) // { ok: true, value: { kind: 'parts', format: 'ods', … } }
 */
export function readOds(file: string, xml: string): Outcome<DocumentReading, DocumentFinding> {
  const sheets: SheetReading[] = [];
  const [raising, hiding] = [new Set<string>(), new Set<string>()];
  let style = '';
  let room: number = LIMITS.cells;
  let sheet: { name: string; hidden: boolean; cells: SheetCells } | undefined;
  let [row, column, repeated] = [0, 0, 1];
  let [hiddenLines, unsaved, comments] = [0, 0, 0];
  let cell: OpenCell | undefined;
  /** Cells of the row, which may stand for several rows. */
  let line: { column: number; cell: OpenCell; text: string }[] = [];
  let inComment = false;
  let inText = false;
  const spans: boolean[] = [];
  for (const piece of readTags(xml, SKIPPED)) {
    if (piece.kind === 'text' || piece.kind === 'data') {
      if (cell === undefined || inComment || !inText) continue;
      const text = piece.kind === 'text' ? decodeEntities(piece.text) : piece.text;
      const blanks = text.replace(/\s+/g, ' ');
      write(cell, spans.at(-1) === true ? raiseDigits(blanks) : blanks);
      continue;
    }
    const opening = piece.kind === 'open' ? piece : undefined;
    const ends = opening === undefined || opening.empty;
    if (piece.name === 'office:annotation') {
      if (opening !== undefined) comments += 1;
      inComment = !ends;
    } else if (inComment) continue;
    else if (piece.name === 'style:style') style = valueOf(opening, 'style:name');
    else if (piece.name === 'style:text-properties') {
      if (/^(?:super|[1-9])/.test(valueOf(opening, 'style:text-position'))) raising.add(style);
    } else if (piece.name === 'style:table-properties') {
      if (valueOf(opening, 'table:display') === 'false') hiding.add(style);
    } else if (piece.name === 'table:table') {
      if (opening !== undefined) {
        const hidden = hiding.has(valueOf(opening, 'table:style-name'));
        sheet = { name: valueOf(opening, 'table:name'), hidden, cells: new SheetCells(room) };
        [row, hiddenLines, unsaved, comments] = [0, 0, 0, 0];
      }
      if (!ends || sheet === undefined) continue;
      const { name, hidden, cells } = sheet;
      room -= cells.count;
      sheets.push({ grid: cells.grid(name), hidden, hiddenLines, unsaved, comments });
      sheet = undefined;
    } else if (piece.name === 'table:table-column') {
      const count = Math.min(timesOf(opening, 'table:number-columns-repeated'), LIMITS.columns);
      if (isHidden(valueOf(opening, 'table:visibility'))) hiddenLines += count;
    } else if (piece.name === 'table:table-row') {
      if (opening !== undefined) {
        [column, line] = [0, []];
        repeated = timesOf(opening, 'table:number-rows-repeated');
        if (isHidden(valueOf(opening, 'table:visibility')))
          hiddenLines += Math.min(repeated, LIMITS.rows);
      }
      if (!ends || sheet === undefined) continue;
      for (let copy = 0; copy < repeated && line.length > 0; copy += 1) {
        for (const held of line) {
          const place = { row: row + copy, column: held.column };
          if (!sheet.cells.add(place, held.text, exactText(held))) return tooManyCells(file);
        }
      }
      for (const { column: at, cell: held } of line) mergeFrom(sheet.cells, row, at, held.opening);
      row += repeated;
    } else if (/^table:(?:covered-)?table-cell$/.test(piece.name)) {
      if (opening !== undefined) cell = { opening, lines: [] };
      if (!ends || cell === undefined) continue;
      const count = Math.max(
        1,
        Number.parseInt(readAttribute(cell.opening.attributes, REPEATED) ?? '1', 10) || 1,
      );
      const text = textOf(cell);
      if (text === '' && /\btable:formula=/.test(cell.opening.attributes)) unsaved += 1;
      const copies = text === '' ? 0 : Math.min(count, LIMITS.columns);
      for (let copy = 0; copy < copies; copy += 1) line.push({ column: column + copy, cell, text });
      column += count;
      cell = undefined;
    } else if (piece.name === 'text:p') {
      if (opening !== undefined) cell?.lines.push('');
      inText = !ends;
      spans.length = 0;
    } else if (piece.name === 'text:span') {
      if (opening === undefined) spans.pop();
      else if (!ends)
        spans.push(spans.at(-1) === true || raising.has(valueOf(opening, 'text:style-name')));
    } else if (cell !== undefined && opening !== undefined) {
      if (piece.name === 'text:s')
        write(cell, ' '.repeat(Math.min(timesOf(opening, 'text:c'), 100)));
      else if (piece.name === 'text:tab') write(cell, '\t');
      else if (piece.name === 'text:line-break') cell.lines.push('');
    }
  }
  return toWorkbook(file, 'ods', sheets);
}

/** Functions of their own: made anew for each of a million tags they take as long as the reading. */
function valueOf(opening: Opening | undefined, key: string): string {
  return opening === undefined ? '' : decodeEntities(readAttribute(opening.attributes, key) ?? '');
}

function timesOf(opening: Opening | undefined, key: string): number {
  return Math.max(1, Number.parseInt(valueOf(opening, key), 10) || 1);
}

const REPEATED = 'table:number-columns-repeated';

function isHidden(visibility: string): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}

function write({ lines }: OpenCell, text: string): void {
  lines.push((lines.pop() ?? '') + text);
}

/** A cell as it is shown; where the file does not say, what it holds. */
function textOf({ opening: { attributes }, lines }: OpenCell): string {
  const shown = lines.join('\n').trim();
  const type = readAttribute(attributes, 'office:value-type') ?? '';
  const value = readAttribute(attributes, 'office:value') ?? '';
  if (shown !== '') return value === '' || type === 'string' ? shown : plainNumber(shown);
  if (value !== '' && Number.isFinite(Number(value))) {
    return type === 'percentage'
      ? `${printValue(Number(value) * 100)}%`
      : printValue(Number(value));
  }
  const other = ['office:date-value', 'office:string-value'];
  return decodeEntities(other.map((key) => readAttribute(attributes, key) ?? '').join(''));
}

function exactText({ cell, text }: { cell: OpenCell; text: string }): string | undefined {
  const value = readAttribute(cell.opening.attributes, 'office:value') ?? '';
  return value === '' ? undefined : exactNumber(Number(value), text);
}

function mergeFrom(cells: SheetCells, row: number, column: number, { attributes }: Opening): void {
  const spanned = (key: string): number =>
    Math.max(1, Number.parseInt(readAttribute(attributes, key) ?? '1', 10) || 1);
  const rows = spanned('table:number-rows-spanned');
  const columns = spanned('table:number-columns-spanned');
  if (rows * columns === 1) return;
  cells.merge({ row, column }, { row: row + rows - 1, column: column + columns - 1 });
}

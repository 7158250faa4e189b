import type { DocumentGrid } from '../../core/document/part';
import { LIMITS } from '../limits';
import { decodeEntities } from '../../core/text/entities';
import { readAttribute, readTags } from '../markup/read-tags';
import { raiseDigits, SheetCells, type CellPlace } from '../sheet/sheet-cells';
import { exactNumber } from '../sheet/number-formats';
import { isSuperscript, unescapeText } from './read-workbook';

/** What the cells of all sheets refer to. */
interface Workbook {
  readonly strings: readonly string[];
  /** A number as a style shows it. */
  readonly show: (value: number, style: number) => string;
}

/** A sheet as its part gives it. */
interface PartReading {
  readonly grid: DocumentGrid;
  readonly hiddenLines: number;
  readonly unsaved: number;
}

interface OpenCell extends CellPlace {
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string;
}

/**
 * Reads the cells of a sheet; undefined where there are more than anybody reads.
 *
 * @param xml xl/worksheets/sheet1.xml
 * @param name of the sheet
 * @param room cells that may still be read
 * @example readSheet(xml, '指标', workbook, 1000)?.grid.cells[0] // { row: 0, column: 0, text: '指标', … }
 */
export function readSheet(
  xml: string,
  name: string,
  workbook: Workbook,
  room: number,
): PartReading | undefined {
  const cells = new SheetCells(room);
  let hidden = 0;
  let unsaved = 0;
  let row = -1;
  let column = -1;
  let cell: OpenCell | undefined;
  let reading = false;
  let isRaised = false;
  for (const piece of readTags(xml)) {
    if (piece.kind === 'text' || piece.kind === 'data') {
      if (reading && cell !== undefined)
        cell.value += isRaised ? raiseDigits(piece.text) : piece.text;
      continue;
    }
    const tag = piece.name.slice(piece.name.lastIndexOf(':') + 1);
    const opens = piece.kind === 'open' && !piece.empty;
    if (tag === 'row' && piece.kind === 'open') {
      const number = valueOf(piece, 'r');
      row = number === '' ? row + 1 : Number(number) - 1;
      column = -1;
      if (isTrue(valueOf(piece, 'hidden'))) hidden += 1;
    } else if (tag === 'col' && piece.kind === 'open' && isTrue(valueOf(piece, 'hidden'))) {
      hidden += Math.max(
        0,
        Math.min(Number(valueOf(piece, 'max')), LIMITS.columns) - Number(valueOf(piece, 'min')) + 1,
      );
    } else if (tag === 'mergeCell' && piece.kind === 'open') {
      const [first, last] = valueOf(piece, 'ref').split(':').map(readPlace);
      if (first !== undefined && last !== undefined) cells.merge(first, last);
    } else if (tag === 'c') {
      if (piece.kind === 'open') {
        const place = readPlace(valueOf(piece, 'r')) ?? { row, column: column + 1 };
        column = place.column;
        cell = {
          row: place.row,
          column,
          type: valueOf(piece, 't'),
          style: Number(valueOf(piece, 's')),
          formula: false,
          value: '',
        };
      }
      if (!opens && cell !== undefined) {
        const read = readValue(cell, workbook);
        if (read === '' && cell.formula) unsaved += 1;
        if (!cells.add(cell, read, exactText(cell, read))) return undefined;
        cell = undefined;
      }
    } else if (tag === 'f' && cell !== undefined) cell.formula = true;
    else if (tag === 'v' || tag === 't') reading = opens;
    else if (tag === 'rPh' && opens) reading = false;
    else if (tag === 'r' || tag === 'is') isRaised = false;
    else if (tag === 'vertAlign') isRaised = isSuperscript(piece);
  }
  return { grid: cells.grid(name), hiddenLines: hidden, unsaved };
}

function valueOf({ attributes }: { readonly attributes: string }, key: string): string {
  return readAttribute(attributes, key) ?? '';
}

function isTrue(text: string): boolean {
  return text === '1' || text === 'true';
}

/** A cell as it is shown, '' where it is blank. */
function readValue({ type, style, value }: OpenCell, workbook: Workbook): string {
  switch (type) {
    case 's':
      return workbook.strings[Number(value)] ?? '';
    case 'inlineStr':
    case 'str':
      return unescapeText(decodeEntities(value));
    case 'b':
      return value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return decodeEntities(value);
    case 'd':
      return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
    default: {
      const number = Number(value);
      return value.trim() === '' || !Number.isFinite(number) ? '' : workbook.show(number, style);
    }
  }
}

function exactText({ type, value }: OpenCell, shown: string): string | undefined {
  return type === '' || type === 'n' ? exactNumber(Number(value), shown) : undefined;
}

/**
 * Reads A1 as a place, undefined where it is none.
 *
 * @example readPlace('AB12') // { row: 11, column: 27 }
 */
export function readPlace(text: string): CellPlace | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

import { decodeEntities } from '../markup/decode-entities';
import { readAttribute, readTags } from '../markup/read-tags';
import { LIMITS } from '../limits';
import type { CellValue } from '../content';
import { readPlace, type CellPlace } from './cell-place';
import { unescapeText } from './read-strings';

/** What the cells of all sheets refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  /** A number as a style shows it. */
  readonly show: (value: number, style: number) => CellValue;
}

/** Cells that are one. */
export interface MergedArea {
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** The cells of a sheet as its part gives them. */
export interface SheetCells {
  readonly rows: CellValue[][];
  readonly merged: readonly MergedArea[];
  readonly hidden: number;
  /** Formulas without a result. */
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
 * @param room cells that may still be read
 * @example readSheet(xml, workbook, 1000)?.rows[0] // ['指标', '单位', '2025年']
 */
export function readSheet(xml: string, workbook: Workbook, room: number): SheetCells | undefined {
  const rows: CellValue[][] = [];
  const merged: MergedArea[] = [];
  let hidden = 0;
  let unsaved = 0;
  let filled = 0;
  let row = -1;
  let column = -1;
  let cell: OpenCell | undefined;
  let reading = false;
  for (const piece of readTags(xml)) {
    if (piece.kind === 'text' || piece.kind === 'data') {
      if (reading && cell !== undefined) cell.value += piece.text;
      continue;
    }
    const name = piece.name.replace(/^.*:/, '');
    const opens = piece.kind === 'open' && !piece.empty;
    const value = (key: string): string =>
      piece.kind === 'open' ? (readAttribute(piece.attributes, key) ?? '') : '';
    if (name === 'row' && piece.kind === 'open') {
      row = value('r') === '' ? row + 1 : Number(value('r')) - 1;
      column = -1;
      if (isTrue(value('hidden'))) hidden += 1;
    } else if (name === 'col' && piece.kind === 'open' && isTrue(value('hidden'))) {
      hidden += Math.max(
        0,
        Math.min(Number(value('max')), LIMITS.columns) - Number(value('min')) + 1,
      );
    } else if (name === 'mergeCell' && piece.kind === 'open') {
      const [first, last] = value('ref').split(':').map(readPlace);
      if (first !== undefined && last !== undefined) merged.push({ first, last });
    } else if (name === 'c') {
      if (piece.kind === 'open') {
        const place = readPlace(value('r')) ?? { row, column: column + 1 };
        column = place.column;
        cell = { ...place, type: value('t'), style: Number(value('s')), formula: false, value: '' };
      }
      if (!opens && cell !== undefined) {
        const read = readValue(cell, workbook);
        if (read === null && cell.formula) unsaved += 1;
        if (read !== null && cell.column < LIMITS.columns && cell.row >= 0) {
          filled += 1;
          if (filled > room || cell.row >= LIMITS.rows) return undefined;
          put(rows, cell, read);
        }
        cell = undefined;
      }
    } else if (name === 'f' && cell !== undefined) cell.formula = true;
    else if (name === 'v' || name === 't') reading = opens;
    else if (name === 'rPh' && opens) reading = false;
  }
  return { rows, merged, hidden, unsaved };
}

function isTrue(text: string): boolean {
  return text === '1' || text === 'true';
}

function put(rows: CellValue[][], { row, column }: CellPlace, value: CellValue): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

function readValue({ type, style, value }: OpenCell, workbook: Workbook): CellValue {
  switch (type) {
    case 's':
      return blankAsNull(workbook.strings[Number(value)] ?? '');
    case 'inlineStr':
    case 'str':
      return blankAsNull(unescapeText(decodeEntities(value)));
    case 'b':
      return value === '' ? null : value === '1';
    case 'e':
      return decodeEntities(value);
    case 'd':
      return blankAsNull(value.replace(/T00:00:00(?:\.0+)?Z?$/, ''));
    default: {
      const number = Number(value);
      return value.trim() === '' || !Number.isFinite(number) ? null : workbook.show(number, style);
    }
  }
}

function blankAsNull(text: string): string | null {
  return text === '' ? null : text;
}

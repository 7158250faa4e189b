import type { Column } from '../../core/column/column';
import { printCell, quoteSheet } from '../address/address';
import type { BlockCells } from '../inserted/block-reading';
import { entryOfWritten, isSameEntry, type Entry } from '../inserted/entry';
import { findColumns, onOneLine } from '../inserted/find-columns';
import { findRows } from '../inserted/find-rows';
import type { FramePart } from '../refresh/refresh-plan';
import type { CellMeaning, RowCell } from './cell-subject';

/**
 * What a cell of a block's area is: by the 编码 or the name of its row and by its column's identity, as a
 * refresh finds them, so that sorting, moving and inserting change nothing. A formula of the user's
 * in a column of his own is his.
 * @param row of the area, counted from 0; so is the column
 * @example locateInBlock(reading, 3, 5) // { kind: 'block-cell', key: '350104-14-01', column: '目标值', … }
 */
export function locateInBlock(reading: BlockCells, row: number, column: number): CellMeaning {
  const { descriptor, entries } = reading;
  const found = findRows(entries, descriptor);
  const entry = entries[row]?.[column] ?? { kind: 'blank' };
  if (found === undefined) {
    const part = partByWords(reading, entry);
    return part === undefined
      ? { kind: 'block-other', descriptor, key: undefined }
      : { kind: 'block-words', descriptor, part, column: undefined };
  }
  const { headerRow, columns } = findColumns(reading, found);
  const index = columns.indexOf(column);
  const name = descriptor.columns[index];
  const key = [...found.rows].find(([, places]) => places.includes(row))?.[0];
  if (key !== undefined) {
    if (name === undefined) return { kind: 'block-other', descriptor, key };
    const cells = rowCells(reading, key, row, columns);
    const cell = cells.get(name);
    if (cell === undefined) return { kind: 'block-other', descriptor, key };
    return { kind: 'block-cell', descriptor, key, column: name, cell, row: cells };
  }
  if (row === headerRow && name !== undefined)
    return { kind: 'block-words', descriptor, part: 'heading', column: name };
  const part = partByWords(reading, entry) ?? partByPlace(row, headerRow, found.rows, entry);
  return part === undefined
    ? { kind: 'block-other', descriptor, key: undefined }
    : { kind: 'block-words', descriptor, part, column: undefined };
}

function rowCells(
  { descriptor, area, entries, isFrozen }: BlockCells,
  key: string,
  row: number,
  columns: readonly (number | undefined)[],
): ReadonlyMap<Column, RowCell> {
  const cells = new Map<Column, RowCell>();
  descriptor.columns.forEach((name, index) => {
    const place = columns[index];
    if (place === undefined) return;
    const entry: Entry = entries[row]?.[place] ?? { kind: 'blank' };
    const written = entryOfWritten(descriptor.written[key]?.[index] ?? '');
    cells.set(name, {
      address: `${quoteSheet(area.sheet)}!${printCell(area.row + row, area.column + place)}`,
      entry,
      isTypedOver: !isSameEntry(entry, written) && !isItsValue(entry, written, isFrozen),
    });
  });
  return cells;
}

/** A frozen formula shows what it answered last. */
function isItsValue(entry: Entry, written: Entry, isFrozen: boolean): boolean {
  return isFrozen && written.kind === 'formula' && entry.kind !== 'formula';
}

function partByWords({ descriptor }: BlockCells, entry: Entry): FramePart | undefined {
  if (entry.kind !== 'text') return undefined;
  const { frame } = descriptor;
  if (frame.headings.includes(onOneLine(entry.text))) return 'heading';
  if (entry.text === frame.title) return 'title';
  if (entry.text === frame.unitLine) return 'unitLine';
  if (entry.text === frame.sourceLine) return 'sourceLine';
  return frame.notes.includes(entry.text) ? 'note' : undefined;
}

/** Words that the user reworded are still the block's title above it, and its notes below. */
function partByPlace(
  row: number,
  headerRow: number | undefined,
  rows: ReadonlyMap<string, readonly number[]>,
  entry: Entry,
): FramePart | undefined {
  if (entry.kind === 'blank' || headerRow === undefined) return undefined;
  if (row === 0) return 'title';
  const last = Math.max(...[...rows.values()].flat());
  return row > last ? 'note' : undefined;
}

/**
 * What the cell's own row and column tell of it: a 编码 in the row, and above it the nearest text
 * that can be a heading. So a copied table still says what its rows are.
 * @param line the used part of its row
 * @param above the used part of its column
 * @param row of the cell, 0-based
 * @example findKeyed(line, above, 4, isKey) // { kind: 'keyed', key: '350104-14-01', heading: '2025年目标值' }
 */
export function findKeyed(
  line: Excel.Range,
  above: Excel.Range,
  row: number,
  isKey: (text: string) => boolean,
): CellMeaning | undefined {
  if (line.isNullObject || above.isNullObject) return undefined;
  const cells = (line.values as unknown[][])[0] ?? [];
  const key = cells.map((value) => String(value).trim()).find((text) => text !== '' && isKey(text));
  if (key === undefined) return undefined;
  const column = (above.values as unknown[][]).map((each) => each[0]);
  const upwards = column.slice(0, Math.max(0, row - above.rowIndex)).reverse();
  const heading = upwards.find(
    (value) => typeof value === 'string' && HEADING.test(onOneLine(value)),
  );
  const said = typeof heading === 'string' ? onOneLine(heading) : '';
  return { kind: 'keyed', key, heading: said };
}

const HEADING =
  /^(?:\d{4}年)?(?:基期值|目标值|年均增长|实际值|实际年均增长|目标进度|时间进度|判定|今后每年尚需|尚需|说明|类别|序号|指标|单位|属性|出处|编码)(?:（.*）)?$/u;

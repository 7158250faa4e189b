import { callsPlan, showCalls } from '../../core/function/plan-call';
import { columnLetters } from '../address/address';
import { contains, type Area, type SheetArea } from '../address/area';
import type { BlockReading } from '../inserted/block-reading';
import { entryOfWritten, plainFormula, type Entry } from '../inserted/entry';
import { findColumns } from '../inserted/find-columns';
import { findRows } from '../inserted/find-rows';
import { KINDS } from '../kind/kinds';
import type { FrozenArea, FrozenFormula, FrozenValue } from './frozen';

/** A frozen area with the cells its name stands for now, and what they hold. */
export interface AreaNow {
  readonly frozen: FrozenArea;
  /** Undefined where its cells are gone. */
  readonly area: SheetArea | undefined;
  readonly formulas: readonly (readonly unknown[])[];
}

/** A formula whose cell is known beyond doubt. */
export interface Match {
  readonly reading: BlockReading;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: FrozenValue;
}

/** What can be put back, and what cannot. */
export interface Matching {
  readonly matches: readonly Match[];
  readonly left: readonly { readonly area: AreaNow; readonly frozen: FrozenFormula }[];
}

/**
 * Finds the cells that frozen formulas go back to, by identity alone: the row's 编码 and its name agree
 * on which formula the table has there, the frozen area that holds that formula still covers the cell, and the
 * cell still shows its value. Values never tell rows apart: two indicators may have the same. What
 * stands in its area as a formula again needs nothing; everything else is left to the user.
 * @example matchFormulas(areas, readings).matches[0]?.formula // '=PLAN.BASE("甲","GDP")'
 */
export function matchFormulas(
  areas: readonly AreaNow[],
  readings: readonly BlockReading[],
): Matching {
  const open = areas.map((area) => ({ area, formulas: withoutReturned(area) }));
  const matches = readings.flatMap(expectedIn).filter((match) => {
    const key = plainFormula(match.formula);
    const own = open.find(
      ({ area: { area }, formulas }) =>
        area?.sheet === match.reading.area.sheet &&
        contains(area, cellOf(match)) &&
        formulas.get(key)?.some((frozen) => showed(frozen, match.value)) === true,
    );
    const same = own?.formulas.get(key);
    const at = same?.findIndex((frozen) => showed(frozen, match.value)) ?? -1;
    if (at >= 0) same?.splice(at, 1);
    return at >= 0;
  });
  const left = open.flatMap(({ area, formulas }) =>
    [...formulas.values()].flat().map((frozen) => ({ area, frozen })),
  );
  return { matches, left };
}

/** The cell of a match. */
export function cellOf({ reading: { area }, row, column }: Match): Area {
  return { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
}

function showed({ values }: FrozenFormula, value: FrozenValue): boolean {
  return values.length === 1 && values[0]?.length === 1 && values[0][0] === value;
}

/**
 * An area's formulas by what they have in common. One that the user has typed again, or undoing has
 * brought back, is not frozen any more.
 */
function withoutReturned({ frozen, formulas }: AreaNow): Map<string, FrozenFormula[]> {
  const open = new Map<string, FrozenFormula[]>();
  for (const one of frozen.formulas) {
    const key = plainFormula(showCalls(one.formula));
    const same = open.get(key);
    if (same === undefined) open.set(key, [one]);
    else same.push(one);
  }
  for (const each of formulas.flat())
    if (typeof each === 'string' && each.startsWith('=')) open.get(plainFormula(each))?.shift();
  return open;
}

/** What a table has where, row by row, in cells that hold no formula now. */
function expectedIn(reading: BlockReading): readonly Match[] {
  const { descriptor, entries, numberFormats } = reading;
  const found = descriptor.mode === 'formulas' ? findRows(entries, descriptor) : undefined;
  // Two witnesses: a table sorted without its hidden key has the figures of other rows beside it.
  if (found?.keyColumn === undefined || found.nameColumn === undefined) return [];
  const { keyColumn, nameColumn } = found;
  const named = descriptor.columns.indexOf(KINDS[descriptor.kind].namedBy);
  const { columns } = findColumns(reading, found);
  const actual = columns[descriptor.columns.indexOf('实际值')];
  return [...found.rows].flatMap(([key, rows]) => {
    const [row] = rows;
    const line = row === undefined ? undefined : entries[row];
    const name = entryOfWritten(descriptor.written[key]?.[named] ?? '');
    // Once: a copied row has two.
    if (row === undefined || rows.length > 1) return [];
    if (textOf(line?.[keyColumn]) !== key || textOf(line?.[nameColumn]) !== textOf(name)) return [];
    return columns.flatMap((column, index): Match[] => {
      const written = entryOfWritten(descriptor.written[key]?.[index] ?? '');
      if (column === undefined || written.kind !== 'formula' || !callsPlan(written.text)) return [];
      const formula = placeFormula(written.text, reading, row, actual);
      const value = valueOf(entries[row]?.[column]);
      // In a cell formatted as text a formula would be a text.
      if (formula === undefined || value === undefined || numberFormats[row]?.[column] === '@')
        return [];
      return [{ reading, row, column, formula, value }];
    });
  });
}

function textOf(entry: Entry | undefined): string {
  return entry?.kind === 'text' ? entry.text.trim() : '';
}

function valueOf(entry: Entry | undefined): FrozenValue | undefined {
  if (entry === undefined || entry.kind === 'formula') return undefined;
  if (entry.kind === 'blank') return '';
  return entry.kind === 'number' ? entry.value : entry.text;
}

const CELL = /\$?[A-Z]{1,3}\$?\d+/g;

/** A table's formulas point at one cell at most, the 实际值 of their own row. */
function placeFormula(
  written: string,
  { area }: BlockReading,
  row: number,
  actual: number | undefined,
): string | undefined {
  const parts = written.split(/("(?:[^"]|"")*")/);
  const cells = new Set(
    parts.flatMap((part, index) => (index % 2 === 0 ? (part.match(CELL) ?? []) : [])),
  );
  if (cells.size === 0) return written;
  if (cells.size > 1 || actual === undefined) return undefined;
  const cell = `${columnLetters(area.column + actual)}${area.row + row + 1}`;
  return parts.map((part, index) => (index % 2 === 0 ? part.replace(CELL, cell) : part)).join('');
}

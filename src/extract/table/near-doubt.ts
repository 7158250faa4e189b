import { scopeOfDoubt, type TableDoubt } from '../../core/finding/table-doubt';
import { withoutCount } from '../../core/plan/prove-rows';
import { figureColumns } from './column';
import type { DocumentTable, TableRow } from './table';

type Doubted = Pick<DocumentTable, 'rows' | 'columns' | 'doubts'>;

/** A table that is in doubt at more places was read badly everywhere. */
const MOST_PLACES = 2;
/** So was one of which more rows are missing, or in doubt, than this share of those it has. */
const MOST_ROWS = 0.5;

/**
 * Positions of the rows that wait for what is in doubt about their table: all of them where nobody can tell
 * which rows it concerns; else those next to the place, with the whole of their categories, since a lost row
 * takes the beginning of its category with it; and any that misses a figure, as cells are lost with rows.
 * Doubts about single rows are no part of it.
 *
 * @example rowsNearDoubt({ rows: [], columns: [], doubts: [] }) // → new Set()
 */
export function rowsNearDoubt({ rows, columns, doubts }: Doubted): ReadonlySet<number> {
  const all = new Set(rows.map(({ position }) => position));
  const ofTable = doubts.filter((doubt) => scopeOfDoubt(doubt) !== 'row');
  if (ofTable.length === 0) return new Set();
  const places = ofTable.map((doubt) => placeOf(doubt, rows));
  if (places.length > MOST_PLACES) return all;
  const near = new Set<TableRow>();
  for (const place of places) {
    if (place === undefined) return all;
    for (const row of around(place, rows)) near.add(row);
  }
  if (near.size > rows.length * MOST_ROWS) return all;
  const main = figureColumns(columns);
  const levels = [main.get('base'), main.get('target')].filter((at) => at !== undefined);
  const isWhole = ({ cells }: TableRow) => levels.every((at) => (cells[at]?.text ?? '') !== '');
  return new Set(
    rows.filter((row) => near.has(row) || !isWhole(row)).map(({ position }) => position),
  );
}

/** The rows that a doubt is about: from `first` to `last`, neither of them need exist. */
interface Place {
  readonly first: number;
  readonly last: number;
}

/** Where among the rows a doubt lies; undefined where it may be anywhere. */
function placeOf(doubt: TableDoubt, rows: readonly TableRow[]): Place | undefined {
  const rowAt = (number: number) =>
    rows.findIndex((row) => row.line === doubt.line && Number(row.number) === number);
  switch (doubt.kind) {
    case 'numbers-missing': {
      const first = doubt.after === 0 ? -1 : rowAt(doubt.after);
      const isKnown = doubt.after === 0 || first >= 0;
      const isFew = doubt.missing.length <= rows.length * MOST_ROWS;
      return isKnown && isFew ? { first, last: first + 1 } : undefined;
    }
    case 'number-again': {
      // 7, 8, 8 is a slip; 7, 8, 1 is another table, and its columns are its own.
      const last = rowAt(doubt.number);
      const isSlip = Number(rows[last - 1]?.number) - doubt.number <= 1 && doubt.number > 1;
      return last > 0 && isSlip ? { first: last - 1, last } : undefined;
    }
    case 'count-differs': {
      const name = withoutCount(doubt.category);
      const own = rows.flatMap(({ category }, at) => (withoutCount(category) === name ? [at] : []));
      const [first, last] = [own[0], own.at(-1)];
      if (first === undefined || last === undefined) return undefined;
      return { first: first - 1, last: last + 1 };
    }
    case 'category-blank': {
      const at = rows.findIndex(({ line }) => line >= doubt.line);
      const last = at === -1 ? rows.length : at;
      return { first: last - 1, last };
    }
    case 'table-goes-on':
      // The half above is whole but for its last row; that below may have another header.
      return (rows.at(-1)?.line ?? doubt.line) < doubt.line
        ? { first: rows.length - 1, last: rows.length }
        : undefined;
    case 'categories-unplaced':
    case 'cells-unplaced':
    case 'columns-unlikely':
    case 'lines-crossed':
    case 'rows-behind':
    case 'table-cut':
    case 'years-apart':
    case 'goal-unsure':
    case 'growth-apart':
    case 'name-unlikely':
    case 'number-blank':
    case 'parent-unsure':
    case 'row-blank':
    case 'size-unlikely':
      return undefined;
  }
}

/** The rows of a place, and those of one number or of one run of a category with its ends. */
function around({ first, last }: Place, rows: readonly TableRow[]): readonly TableRow[] {
  const isWith = (one: TableRow | undefined, other: TableRow | undefined) =>
    one !== undefined &&
    other !== undefined &&
    ((one.number !== '' && one.number === other.number) ||
      (one.category !== '' && one.category === other.category) ||
      (one.parent !== '' && one.parent === other.parent));
  let [from, to] = [Math.max(first, 0), Math.min(last, rows.length - 1)];
  while (isWith(rows[from - 1], rows[from])) from -= 1;
  while (isWith(rows[to], rows[to + 1])) to += 1;
  return rows.slice(from, to + 1);
}

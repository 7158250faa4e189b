import type { ReviewItem } from '../item/review-item';
import type { ReviewRow } from '../row/review-row';

/** The rows of a plan's table and its cells, of one table of the document or of several. */
interface TableParts {
  readonly rows: readonly ReviewRow[];
  readonly cells: readonly ReviewItem[];
}

/**
 * Several tables of a document as one: a row that an earlier table has, with other columns, goes on
 * there; all other rows come behind. One that says otherwise what the earlier row says stays a row of
 * its own and waits.
 * @example joinTables([base, targets]).rows.length // as many as `base` has, where both list the same
 */
export function joinTables([first, ...more]: readonly TableParts[]): TableParts {
  return more.reduce(joinTwo, first ?? { rows: [], cells: [] });
}

function joinTwo(one: TableParts, other: TableParts): TableParts {
  const named = new Map<string, ReviewRow[]>();
  for (const row of one.rows) {
    const key = nameOf(row);
    named.set(key, [...(named.get(key) ?? []), row]);
  }
  const printed = new Set(one.cells.map(statementKey));
  const cellsOf = new Map<string, ReviewItem[]>();
  for (const cell of other.cells)
    cellsOf.set(cell.rowId, [...(cellsOf.get(cell.rowId) ?? []), cell]);
  const rows = new Map(one.rows.map((row) => [row.id, row]));
  const cells = [...one.cells];
  for (const row of other.rows) {
    const own = cellsOf.get(row.id) ?? [];
    const [same, another] = named.get(nameOf(row)) ?? [];
    const isSame = same !== undefined && another === undefined && isSameUnit(same, row);
    const moved = isSame ? own.map((cell) => ({ ...cell, rowId: same.id })) : [];
    if (isSame && !moved.some((cell) => printed.has(statementKey(cell)))) {
      const earlier = rows.get(same.id) ?? same;
      rows.set(same.id, {
        ...earlier,
        unit: earlier.unit || row.unit,
        attribute: earlier.attribute || row.attribute,
        responsibleUnit: earlier.responsibleUnit || row.responsibleUnit,
      });
      cells.push(...moved);
      continue;
    }
    rows.set(row.id, row);
    cells.push(...(same === undefined ? own : own.map(asTwice)));
  }
  return { rows: [...rows.values()], cells };
}

function nameOf({ parentName, name }: ReviewRow): string {
  return parentName + name;
}

function isSameUnit(one: ReviewRow, other: ReviewRow): boolean {
  return one.unit === '' || other.unit === '' || one.unit === other.unit;
}

function statementKey({ rowId, version, said: { measure, years } }: ReviewItem): string {
  return [rowId, version ?? '', measure, years?.first ?? '', years?.last ?? ''].join('\n');
}

/** What a doubt takes from the chance that a cell is what it seems. */
const DOUBT = 0.2;

function asTwice(cell: ReviewItem): ReviewItem {
  if (cell.reasons.includes('name-twice')) return cell;
  const confidence = Math.max(0.1, Math.round((cell.confidence - DOUBT) * 100) / 100);
  return { ...cell, confidence, reasons: [...cell.reasons, 'name-twice'] };
}

import { invalidArgument } from '../../wire/protocol';
import type { Shape } from '../../wire/host-object';
import {
  areaOf,
  printArea,
  quoteSheet,
  sequence,
  zoneOf,
  type Area,
  type Place,
} from '../area/area';
import { ExcelObject, command } from '../excel-object';
import { writableZone, type Book } from '../book';
import { filteredRows } from '../filter/filter-record';
import { CellReader } from './cell-reader';

interface SortField {
  key: number;
  ascending: boolean;
}

type Value = string | number | boolean;

function readField(field: unknown): SortField {
  const { key, ascending = true } = (field ?? {}) as { key?: unknown; ascending?: unknown };
  if (typeof key !== 'number') throw invalidArgument('RangeSort.apply');
  return { key, ascending: ascending !== false };
}

/** Excel's order of kinds: numbers, texts, booleans; blanks always come last. */
const rank = (value: Value): number =>
  typeof value === 'number' ? 0 : typeof value === 'boolean' ? 2 : 1;

function compare(a: Value, b: Value): number {
  const byKind = rank(a) - rank(b);
  if (byKind) return byKind;
  if (typeof a === 'number') return a - Number(b);
  // A Chinese Excel sorts by pinyin.
  return String(a).localeCompare(String(b), 'zh-CN');
}

/** `Excel.RangeSort`: moves whole rows of the range, formulas as they stand; rows that a filter hides stay where they are. */
export class RangeSort extends ExcelObject {
  readonly shape: Shape = { type: 'RangeSort' };

  constructor(
    book: Book,
    private readonly place: Place,
  ) {
    super(book);
  }

  Apply(fields: unknown, _matchCase?: unknown, hasHeaders?: unknown, orientation?: unknown): void {
    if (!Array.isArray(fields) || orientation === 'Columns')
      throw invalidArgument('RangeSort.apply');
    const keys = fields.map(readField);
    const { sheetId, area } = this.place;
    writableZone(this.book, this.place);
    const first = area.row + (hasHeaders === true ? 1 : 0);
    const hidden = filteredRows(this.book, this.place);
    const rows = sequence(first, area.row + area.height - 1).filter((row) => !hidden.has(row));
    this.book.engine.evaluate();
    const reader = new CellReader(this.book);
    const keyed = rows.map((row) => ({
      row,
      values: keys.map(({ key }) => reader.value({ sheetId, row, col: area.column + key })),
    }));
    keyed.sort((a, b) => this.order(keys, a.values, b.values));
    this.move(
      rows,
      keyed.map(({ row }) => row),
    );
    this.book.events.changed(sheetId, area);
  }

  private order(keys: readonly SortField[], a: readonly Value[], b: readonly Value[]): number {
    for (const [index, { ascending }] of keys.entries()) {
      const [left = '', right = ''] = [a[index], b[index]];
      if (left === '' || right === '') {
        if (left !== right) return left === '' ? 1 : -1;
        continue;
      }
      const order = compare(left, right);
      if (order) return ascending ? order : -order;
    }
    return 0;
  }

  private move(targets: readonly number[], sources: readonly number[]): void {
    const { sheetId, area } = this.place;
    const { getters } = this.book.engine;
    const columns = sequence(area.column, area.column + area.width - 1);
    const cells = sources.map((row) =>
      columns.map((col) => getters.getCell({ sheetId, col, row })),
    );
    const contents = cells.map((row, index) =>
      row.map((cell) => {
        if (!cell?.compiledFormula) return cell?.content ?? '';
        const down = (targets[index] ?? 0) - (sources[index] ?? 0);
        return getters.getTranslatedCellFormula(sheetId, 0, down, cell.compiledFormula);
      }),
    );
    for (const [index, row] of targets.entries())
      for (const [j, col] of columns.entries()) {
        const cell = cells[index]?.[j];
        command(this.book, 'RangeSort.apply', 'UPDATE_CELL', {
          sheetId,
          col,
          row,
          content: contents[index]?.[j] ?? '',
          style: cell?.style ?? null,
          format: cell?.format ?? '',
        });
      }
  }
}

/** `Excel.RangeAreas`, as far as it says where its areas are. */
export class RangeAreas extends ExcelObject {
  readonly shape: Shape = { type: 'RangeAreas', scalars: ['Address', 'AreaCount'] };

  constructor(
    book: Book,
    private readonly sheetId: string,
    private readonly list: readonly Area[],
  ) {
    super(book);
  }

  get Address(): string {
    const sheet = quoteSheet(this.book.engine.getters.getSheetName(this.sheetId));
    return this.list.map((area) => `${sheet}!${printArea(area)}`).join(',');
  }

  get AreaCount(): number {
    return this.list.length;
  }
}

/**
 * The merged areas that begin in a place, nothing where there are none: of others Excel does not tell
 * (github.com/OfficeDev/office-js/issues/3611).
 *
 * @example mergedAreas(book, place)?.Address // 'Sheet1!A1:C1'
 */
export function mergedAreas(book: Book, { sheetId, area }: Place): RangeAreas | null {
  const { left, top, right, bottom } = zoneOf(area);
  const zones = book.engine.getters
    .getMergesInZone(sheetId, zoneOf(area))
    .filter(
      (zone) => zone.left >= left && zone.top >= top && zone.left <= right && zone.top <= bottom,
    );
  return zones.length > 0 ? new RangeAreas(book, sheetId, zones.map(areaOf)) : null;
}

import { apiNotFound, invalidArgument, itemNotFound } from '../../wire/protocol';
import type { Shape } from '../../wire/host-object';
import { sequence, type Area } from '../area/area';
import { writableZone, type Book } from '../book';
import { ExcelObject, command } from '../excel-object';
import { CellReader, readRange } from '../range/cell-reader';
import { Range } from '../range/range';
import { filterOf, keepFilter, type Filter, type FilterColumn } from './filter-record';

/**
 * `Excel.AutoFilter` of a sheet, with filters by values only. Clearing it shows all its rows, also those that somebody hid by
 * hand; what Excel does with those is unverified, as is a filter whose column was deleted: here the columns are counted from
 * the filter's first one whatever happens between them.
 */
export class AutoFilter extends ExcelObject {
  readonly shape: Shape = { type: 'AutoFilter', scalars: ['Enabled', 'IsDataFiltered'] };

  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }

  get Enabled(): boolean {
    return this.filter !== undefined;
  }

  get IsDataFiltered(): boolean {
    return (this.filter?.columns.length ?? 0) > 0;
  }

  Apply(range: unknown, column?: unknown, criteria?: unknown): void {
    const place = range instanceof Range ? range : readRange(this.book, this.sheetId, range);
    if (place?.sheetId !== this.sheetId) throw invalidArgument('AutoFilter.apply');
    const { filterOn, values } = (criteria ?? {}) as { filterOn?: unknown; values?: unknown };
    const others = this.filter?.columns.filter((each) => each.column !== column) ?? [];
    if (column === undefined) return this.put(place.area, others);
    if (typeof column !== 'number' || column < 0 || column >= place.area.width)
      throw invalidArgument('AutoFilter.apply');
    if (filterOn !== 'Values' || !Array.isArray(values))
      throw apiNotFound(`AutoFilter.apply of ${String(filterOn)}`);
    this.put(place.area, [...others, { column, values: values.map(String) }]);
  }

  ClearColumnCriteria(column: unknown): void {
    const { area, columns } = this.known('AutoFilter.clearColumnCriteria');
    this.put(
      area,
      columns.filter((each) => each.column !== column),
    );
  }

  ClearCriteria(): void {
    this.put(this.known('AutoFilter.clearCriteria').area, []);
  }

  Reapply(): void {
    const { area, columns } = this.known('AutoFilter.reapply');
    this.put(area, columns);
  }

  Remove(): void {
    const { filter } = this;
    if (filter === undefined) return;
    this.put(filter.area, []);
    keepFilter(this.book, this.sheetId, undefined, undefined);
  }

  GetRangeOrNullObject(): Range | null {
    const { filter } = this;
    return filter === undefined ? null : new Range(this.book, this.sheetId, filter.area);
  }

  GetRange(): Range {
    return new Range(this.book, this.sheetId, this.known('AutoFilter.getRange').area);
  }

  private get filter(): Filter | undefined {
    return filterOf(this.book, this.sheetId);
  }

  private known(location: string): Filter {
    const { filter } = this;
    if (filter === undefined) throw itemNotFound(location);
    return filter;
  }

  private put(area: Area, columns: readonly FilterColumn[]): void {
    const { book, sheetId } = this;
    book.engine.evaluate();
    const { top, bottom } = writableZone(book, { sheetId, area });
    const reader = new CellReader(book);
    const isLet = (row: number): boolean =>
      columns.every(({ column, values }) =>
        values.includes(reader.text({ sheetId, row, col: area.column + column })),
      );
    const rows = sequence(top + 1, bottom);
    const show = (type: string, elements: readonly number[]): void => {
      if (elements.length > 0)
        command(book, 'AutoFilter.apply', type, { sheetId, dimension: 'ROW', elements });
    };
    show('UNHIDE_COLUMNS_ROWS', rows.filter(isLet));
    show(
      'HIDE_COLUMNS_ROWS',
      rows.filter((row) => !isLet(row)),
    );
    keepFilter(book, sheetId, area, columns);
  }
}

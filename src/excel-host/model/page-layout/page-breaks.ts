import { invalidArgument } from '../../wire/protocol';
import type { Shape } from '../../wire/host-object';
import { ExcelCollection, ExcelObject } from '../excel-object';
import { type Book } from '../book';
import { Range } from '../range/range';
import { readRange } from '../range/cell-reader';
import { changePageSetup, pageSetupOf } from './page-layout';

/** `Excel.PageBreak`: a new page begins above a row. */
class PageBreak extends ExcelObject {
  readonly shape: Shape = { type: 'PageBreak', scalars: ['RowIndex', 'ColumnIndex'] };
  readonly ColumnIndex = 0;

  constructor(
    book: Book,
    readonly RowIndex: number,
  ) {
    super(book);
  }
}

/** `Excel.Worksheet.horizontalPageBreaks`: those that were set. They do not move with inserted rows here; in Excel they do. */
export class HorizontalPageBreaks extends ExcelCollection<PageBreak> {
  readonly shape: Shape = { type: 'PageBreakCollection' };

  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }

  override all(): PageBreak[] {
    return this.rows.map((row) => new PageBreak(this.book, row));
  }

  override find(key: unknown): PageBreak | undefined {
    return this.all()[Number(key)];
  }

  Add(range: unknown): PageBreak {
    const place = range instanceof Range ? range : readRange(this.book, this.sheetId, range);
    if (!place || place.area.row === 0) throw invalidArgument('PageBreakCollection.add');
    const { row } = place.area;
    this.put([...this.rows.filter((each) => each !== row), row].sort((one, two) => one - two));
    return new PageBreak(this.book, row);
  }

  RemovePageBreaks(): void {
    this.put([]);
  }

  private get rows(): readonly number[] {
    return pageSetupOf(this.book, this.sheetId).breaks ?? [];
  }

  private put(breaks: readonly number[]): void {
    changePageSetup(this.book, this.sheetId, { breaks });
  }
}

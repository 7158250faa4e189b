import { invalidArgument } from '../../wire/api-error';
import type { Shape } from '../../wire/host-object';
import type { Book } from '../book';
import { ExcelCollection } from '../excel-object';
import { definitionOf } from './chart-record';
import { ChartSeries } from './chart-series';

/** `Excel.ChartSeriesCollection`: known by their places alone. */
export class ChartSeriesCollection extends ExcelCollection<ChartSeries> {
  readonly shape: Shape = { type: 'ChartSeriesCollection', scalars: ['Count'] };

  constructor(
    book: Book,
    private readonly id: string,
  ) {
    super(book);
  }

  get Count(): number {
    return this.all().length;
  }

  all(): ChartSeries[] {
    return definitionOf(this.book, this.id).dataSource.dataSets.map(
      (_, index) => new ChartSeries(this.book, this.id, index),
    );
  }

  find(key: unknown): ChartSeries | undefined {
    if (typeof key !== 'number') throw invalidArgument('ChartSeriesCollection.getItem');
    return this.all()[key];
  }
}

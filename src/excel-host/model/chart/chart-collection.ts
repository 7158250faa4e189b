import type { ChartDefinition } from '../../engine/chart/chart-surface';
import type { ChartLook } from '../../engine/chart/chart-look';
import { apiNotFound, invalidArgument } from '../../wire/api-error';
import type { Shape } from '../../wire/host-object';
import type { Book } from '../book';
import { command, ExcelCollection } from '../excel-object';
import { RangePlace } from '../range/range-place';
import { Chart } from './chart';
import { readSource } from './chart-source';

/** Excel's own size of a new chart, in pixels. */
const SIZE = { width: 480, height: 288 };

/** `Excel.ChartCollection` of a sheet: bar charts over columns. */
export class ChartCollection extends ExcelCollection<Chart> {
  readonly shape: Shape = { type: 'ChartCollection', scalars: ['Count'] };

  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }

  get Count(): number {
    return this.all().length;
  }

  all(): Chart[] {
    return this.book.engine.getters.getChartIds(this.sheetId).map((id) => new Chart(this.book, id));
  }

  /** By name; the client also asks by id for what it has listed. */
  find(key: unknown): Chart | undefined {
    const all = this.all();
    return all.find(({ Name }) => Name === key) ?? all.find(({ Id }) => Id === key);
  }

  /** Excel puts a new chart into the middle of the window; here it stands at A1 until it is placed. */
  Add(type: unknown, source: unknown, seriesBy: unknown = 'Auto'): Chart {
    if (type !== 'BarClustered' || seriesBy !== 'Columns')
      throw apiNotFound(`ChartCollection.add(${String(type)}, ${String(seriesBy)})`);
    if (!(source instanceof RangePlace)) throw invalidArgument('ChartCollection.add');
    const dataSource = readSource(this.book, source);
    const [id, number] = this.freeId();
    const look: ChartLook = { name: `图表 ${number}`, series: [], category: {}, value: {} };
    const definition: ChartDefinition = {
      type: 'bar',
      dataSource,
      dataSetStyles: {},
      title: { text: '', align: 'center', color: '#000000' },
      legendPosition: 'bottom',
      background: '#FFFFFF',
      stacked: false,
      horizontal: true,
      showValues: false,
      excel: look,
    };
    const place = { col: 0, row: 0, offset: { x: 0, y: 0 }, size: SIZE };
    const payload = { sheetId: this.sheetId, chartId: id, figureId: id, ...place, definition };
    command(this.book, 'ChartCollection.add', 'CREATE_CHART', payload);
    return new Chart(this.book, id);
  }

  /** Ids are never used twice in a workbook, also not those of deleted charts that an undo may bring back. */
  private freeId(number = 1): [string, number] {
    const id = `chart-${number}`;
    return this.book.engine.getters.isChartDefined(id) ? this.freeId(number + 1) : [id, number];
  }
}

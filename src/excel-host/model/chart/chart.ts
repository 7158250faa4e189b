import type { ChartDefinition, ChartLook } from '../../engine/chart/chart-surface';
import { apiNotFound, invalidArgument } from '../../wire/protocol';
import type { Identity, Shape } from '../../wire/host-object';
import { ExcelCollection, command } from '../excel-object';
import { type Book } from '../book';
import { RangePlace } from '../range/range-place';
import { readRange } from '../range/cell-reader';
import { ChartAreaFormat, ChartAxes, ChartLegend, ChartPart, ChartTitle } from './chart-part';
import { figureOf, readSource, sheetOf } from './chart-record';
import { ChartSeriesCollection } from './chart-series';

/** Points of a pixel. */
const POINTS = 0.75;

/** `Excel.Chart`: clustered bars. */
class Chart extends ChartPart {
  readonly shape: Shape = {
    type: 'Chart',
    scalars: ['Id', 'Name', 'ChartType', 'Left', 'Top', 'Width', 'Height'],
    objects: ['Title', 'Legend', 'Axes', 'Series', 'Format'],
  };

  readonly ChartType = 'BarClustered';

  override get identity(): Identity {
    return { Id: this.id };
  }

  get Id(): string {
    return this.id;
  }

  get Name(): string {
    return this.look.name;
  }

  set Name(name: unknown) {
    if (typeof name !== 'string' || name === '') throw invalidArgument('Chart.name');
    this.changeLook('name', { name });
  }

  get Title(): ChartTitle {
    return new ChartTitle(this.book, this.id);
  }

  get Legend(): ChartLegend {
    return new ChartLegend(this.book, this.id);
  }

  get Axes(): ChartAxes {
    return new ChartAxes(this.book, this.id);
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.book, this.id);
  }

  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.book, this.id);
  }

  get Left(): number {
    const { col, offset } = figureOf(this.book, this.id);
    const { start } = this.book.engine.getters.getColDimensions(this.sheetId, col);
    return (start + offset.x) * POINTS;
  }

  get Top(): number {
    const { row, offset } = figureOf(this.book, this.id);
    const { start } = this.book.engine.getters.getRowDimensions(this.sheetId, row);
    return (start + offset.y) * POINTS;
  }

  get Width(): number {
    return figureOf(this.book, this.id).width * POINTS;
  }

  set Width(points: unknown) {
    this.resize('width', points);
  }

  get Height(): number {
    return figureOf(this.book, this.id).height * POINTS;
  }

  set Height(points: unknown) {
    this.resize('height', points);
  }

  /** Moves the upper left corner to that of a cell; an end cell, which would set the size, is not covered. */
  SetPosition(start: unknown, end?: unknown): void {
    if (end !== undefined) throw apiNotFound('Chart.setPosition(startCell, endCell)');
    const place = start instanceof RangePlace ? start : readRange(this.book, this.sheetId, start);
    if (place?.sheetId !== this.sheetId) throw invalidArgument('Chart.setPosition');
    const { row, column: col } = place.area;
    this.place('setPosition', { row, col, offset: { x: 0, y: 0 } });
  }

  Delete(): void {
    const { sheetId, id: figureId } = this;
    command(this.book, 'Chart.delete', 'DELETE_FIGURE', { sheetId, figureId });
  }

  private get sheetId(): string {
    return sheetOf(this.book, this.id);
  }

  private resize(side: 'width' | 'height', points: unknown): void {
    if (typeof points !== 'number' || points <= 0) throw invalidArgument(`Chart.${side}`);
    this.place(side, { [side]: Math.round(points / POINTS) });
  }

  private place(member: string, change: object): void {
    const { col, row, offset } = figureOf(this.book, this.id);
    const figure = { sheetId: this.sheetId, figureId: this.id, col, row, offset };
    command(this.book, `Chart.${member}`, 'UPDATE_FIGURE', { ...figure, ...change });
  }
}

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

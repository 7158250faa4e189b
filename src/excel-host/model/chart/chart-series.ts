import { DEFAULT_GAP, NO_FILL, type SeriesLook } from '../../engine/chart/chart-surface';
import { invalidArgument } from '../../wire/protocol';
import type { Shape } from '../../wire/host-object';
import { readAddress } from '../area/area';
import { ExcelCollection } from '../excel-object';
import { type Book } from '../book';
import { readColor } from '../format/cell-style';
import { CellReader } from '../range/cell-reader';
import { ChartPart } from './chart-part';
import { changeSeries, definitionOf, sheetOf } from './chart-record';

/** A series, or a part of one. */
abstract class SeriesPart extends ChartPart {
  constructor(
    book: Book,
    id: string,
    protected readonly index: number,
  ) {
    super(book, id);
  }

  protected get own(): SeriesLook {
    return this.look.series[this.index] ?? {};
  }

  protected redraw(member: string, change: SeriesLook): void {
    changeSeries(this.book, this.id, this.index, `${this.shape.type}.${member}`, change);
  }
}

/** `Excel.ChartSeries`: its name and values follow its cells. */
class ChartSeries extends SeriesPart {
  readonly shape: Shape = {
    type: 'ChartSeries',
    scalars: ['Name', 'HasDataLabels', 'GapWidth', 'Overlap'],
    objects: ['Format'],
  };

  get Name(): string {
    const { dataRange = '' } = this.definition.dataSource.dataSets[this.index] ?? {};
    const address = readAddress(dataRange);
    if (!address) return '';
    const sheetId = this.book.sheetId(address.sheet ?? '') ?? sheetOf(this.book, this.id);
    const { row, column: col } = address.area;
    return new CellReader(this.book).text({ sheetId, row, col });
  }

  get Format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.book, this.id, this.index);
  }

  get HasDataLabels(): boolean {
    return this.own.hasDataLabels ?? false;
  }

  set HasDataLabels(shown: unknown) {
    this.redraw('hasDataLabels', { hasDataLabels: shown === true });
  }

  /** One for all series of the chart, as in Excel. */
  get GapWidth(): number {
    return this.look.gapWidth ?? DEFAULT_GAP;
  }

  set GapWidth(percent: unknown) {
    if (typeof percent !== 'number' || percent < 0 || percent > 500)
      throw invalidArgument('ChartSeries.gapWidth');
    this.changeLook('gapWidth', { gapWidth: percent });
  }

  /** One for all series of the chart, as in Excel; here they stand side by side or lie on each other. */
  get Overlap(): number {
    return this.look.overlap ?? 0;
  }

  set Overlap(percent: unknown) {
    if (percent !== 0 && percent !== 100) throw invalidArgument('ChartSeries.overlap');
    this.changeLook('overlap', { overlap: percent });
  }
}

/** `Excel.ChartSeriesFormat`. */
class ChartSeriesFormat extends SeriesPart {
  readonly shape: Shape = { type: 'ChartSeriesFormat', objects: ['Fill', 'Line'] };

  get Fill(): ChartFill {
    return new ChartFill(this.book, this.id, this.index);
  }

  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.book, this.id, this.index);
  }
}

/** `Excel.ChartFill`. */
class ChartFill extends SeriesPart {
  readonly shape: Shape = { type: 'ChartFill' };

  SetSolidColor(color: unknown): void {
    this.redraw('setSolidColor', { fill: readColor(color, 'ChartFill.setSolidColor') });
  }

  Clear(): void {
    this.redraw('clear', { fill: NO_FILL });
  }
}

/** `Excel.ChartLineFormat`: the outline of bars. */
class ChartLineFormat extends SeriesPart {
  readonly shape: Shape = { type: 'ChartLineFormat', scalars: ['Color'] };

  get Color(): string {
    return this.own.line ?? '';
  }

  set Color(color: unknown) {
    this.redraw('color', { line: readColor(color, 'ChartLineFormat.color') });
  }
}

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

import { apiNotFound, invalidArgument } from '../../wire/api-error';
import type { Identity, Shape } from '../../wire/host-object';
import { command } from '../excel-object';
import { RangePlace } from '../range/range-place';
import { readRange } from '../range/read-range';
import { ChartAreaFormat } from './chart-area-format';
import { ChartAxes } from './chart-axes';
import { ChartLegend } from './chart-legend';
import { ChartPart } from './chart-part';
import { figureOf, sheetOf } from './chart-record';
import { ChartSeriesCollection } from './chart-series-collection';
import { ChartTitle } from './chart-title';

/** Points of a pixel. */
const POINTS = 0.75;

/** `Excel.Chart`: clustered bars. */
export class Chart extends ChartPart {
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

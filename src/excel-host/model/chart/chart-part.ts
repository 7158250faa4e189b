import type { ChartDefinition, ChartLook } from '../../engine/chart/chart-surface';
import { apiNotFound, invalidArgument } from '../../wire/protocol';
import type { Shape } from '../../wire/host-object';
import { ExcelObject } from '../excel-object';
import { type Book } from '../book';
import { changeChart, changeLook, definitionOf, lookOf } from './chart-record';

/** A chart, or an object that is a part of one. */
export abstract class ChartPart extends ExcelObject {
  constructor(
    book: Book,
    protected readonly id: string,
  ) {
    super(book);
  }

  protected get definition(): ChartDefinition {
    return definitionOf(this.book, this.id);
  }

  protected get look(): ChartLook {
    return lookOf(this.book, this.id);
  }

  protected change(member: string, change: Partial<ChartDefinition>): void {
    changeChart(this.book, this.id, `${this.shape.type}.${member}`, change);
  }

  protected changeLook(member: string, change: Partial<ChartLook>): void {
    changeLook(this.book, this.id, `${this.shape.type}.${member}`, change);
  }
}

/** `Excel.ChartAreaFormat`: the font of all texts of the chart. */
export class ChartAreaFormat extends ChartPart {
  readonly shape: Shape = { type: 'ChartAreaFormat', objects: ['Font'] };

  get Font(): ChartFont {
    return new ChartFont(this.book, this.id, 'area');
  }
}

/** `Excel.ChartAxes`. */
export class ChartAxes extends ChartPart {
  readonly shape: Shape = { type: 'ChartAxes', objects: ['CategoryAxis', 'ValueAxis'] };

  get CategoryAxis(): ChartAxis {
    return new ChartAxis(this.book, this.id, 'category');
  }

  get ValueAxis(): ChartAxis {
    return new ChartAxis(this.book, this.id, 'value');
  }
}

/** `Excel.ChartAxis`: on the categories' their order, where their names and the other axis stand; on the values' their format. */
class ChartAxis extends ChartPart {
  readonly shape: Shape = {
    type: 'ChartAxis',
    scalars: ['ReversePlotOrder', 'TickLabelPosition', 'Position', 'NumberFormat'],
  };

  constructor(
    book: Book,
    id: string,
    private readonly of: 'category' | 'value',
  ) {
    super(book, id);
  }

  get ReversePlotOrder(): boolean {
    return this.of === 'category' && this.look.category.isReversed === true;
  }

  set ReversePlotOrder(reversed: unknown) {
    this.covers('category', 'reversePlotOrder');
    const category = { ...this.look.category, isReversed: reversed === true };
    this.changeLook('reversePlotOrder', { category });
  }

  get TickLabelPosition(): string {
    const isLow = this.of === 'category' && this.look.category.areLabelsLow === true;
    return isLow ? 'Low' : 'NextToAxis';
  }

  /** The chart library of the page always draws names at the edge, which is what Low means. */
  set TickLabelPosition(position: unknown) {
    this.covers('category', 'tickLabelPosition');
    if (position !== 'Low' && position !== 'NextToAxis')
      throw invalidArgument('ChartAxis.tickLabelPosition');
    const category = { ...this.look.category, areLabelsLow: position === 'Low' };
    this.changeLook('tickLabelPosition', { category });
  }

  get Position(): string {
    return (this.of === 'category' && this.look.category.position) || 'Automatic';
  }

  /** The chart library of the page always draws the values' axis at the bottom. */
  set Position(position: unknown) {
    this.covers('category', 'position');
    if (position !== 'Maximum' && position !== 'Automatic')
      throw invalidArgument('ChartAxis.position');
    const at = position === 'Maximum' ? ('Maximum' as const) : undefined;
    this.changeLook('position', { category: { ...this.look.category, position: at } });
  }

  get NumberFormat(): string {
    return (this.of === 'value' && this.look.value.numberFormat) || 'General';
  }

  set NumberFormat(numberFormat: unknown) {
    this.covers('value', 'numberFormat');
    if (typeof numberFormat !== 'string') throw invalidArgument('ChartAxis.numberFormat');
    this.changeLook('numberFormat', { value: { ...this.look.value, numberFormat } });
  }

  private covers(axis: 'category' | 'value', member: string): void {
    if (this.of !== axis) throw apiNotFound(`ChartAxis.${member} of the ${this.of} axis`);
  }
}

/** Excel's own, in points. */
const DEFAULT_SIZE = { title: 14, area: 10 };

/** `Excel.ChartFont` of the whole chart or of its title. */
class ChartFont extends ChartPart {
  readonly shape: Shape = { type: 'ChartFont', scalars: ['Name', 'Size', 'Bold'] };

  constructor(
    book: Book,
    id: string,
    private readonly of: 'title' | 'area',
  ) {
    super(book, id);
  }

  get Name(): string {
    return this.look.font?.name ?? '';
  }

  set Name(name: unknown) {
    if (this.of === 'title') throw apiNotFound('ChartFont.name of a title');
    if (typeof name !== 'string' || name === '') throw invalidArgument('ChartFont.name');
    this.changeLook('name', { font: { ...this.look.font, name } });
  }

  get Size(): number {
    const { title } = this.definition;
    const size = this.of === 'title' ? title.fontSize : this.look.font?.size;
    return size ?? DEFAULT_SIZE[this.of];
  }

  set Size(size: unknown) {
    if (typeof size !== 'number' || size <= 0) throw invalidArgument('ChartFont.size');
    if (this.of === 'area') this.changeLook('size', { font: { ...this.look.font, size } });
    else this.change('size', { title: { ...this.definition.title, fontSize: size } });
  }

  get Bold(): boolean {
    return this.of === 'title' && this.definition.title.bold === true;
  }

  set Bold(bold: unknown) {
    if (this.of === 'area') throw apiNotFound('ChartFont.bold of a chart');
    this.change('bold', { title: { ...this.definition.title, bold: bold === true } });
  }
}

const POSITIONS = ['Top', 'Bottom', 'Left', 'Right'];

/** `Excel.ChartLegend`. */
export class ChartLegend extends ChartPart {
  readonly shape: Shape = { type: 'ChartLegend', scalars: ['Position'] };

  get Position(): string {
    const { legendPosition } = this.definition;
    return POSITIONS.find((name) => name.toLowerCase() === legendPosition) ?? 'Invalid';
  }

  set Position(position: unknown) {
    if (!POSITIONS.includes(String(position))) throw invalidArgument('ChartLegend.position');
    this.change('position', { legendPosition: String(position).toLowerCase() });
  }
}

/** `Excel.ChartTitle`. */
export class ChartTitle extends ChartPart {
  readonly shape: Shape = { type: 'ChartTitle', scalars: ['Text'], objects: ['Format'] };

  get Text(): string {
    return this.definition.title.text ?? '';
  }

  set Text(text: unknown) {
    this.change('text', { title: { ...this.definition.title, text: String(text) } });
  }

  get Format(): ChartTitleFormat {
    return new ChartTitleFormat(this.book, this.id);
  }
}

/** `Excel.ChartTitleFormat`. */
class ChartTitleFormat extends ChartPart {
  readonly shape: Shape = { type: 'ChartTitleFormat', objects: ['Font'] };

  get Font(): ChartFont {
    return new ChartFont(this.book, this.id, 'title');
  }
}

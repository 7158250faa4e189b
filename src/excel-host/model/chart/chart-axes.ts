import { apiNotFound, invalidArgument } from '../../wire/api-error';
import type { Shape } from '../../wire/host-object';
import type { Book } from '../book';
import { ChartPart } from './chart-part';

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

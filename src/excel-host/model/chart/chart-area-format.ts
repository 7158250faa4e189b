import type { Shape } from '../../wire/host-object';
import { ChartFont } from './chart-font';
import { ChartPart } from './chart-part';

/** `Excel.ChartAreaFormat`: the font of all texts of the chart. */
export class ChartAreaFormat extends ChartPart {
  readonly shape: Shape = { type: 'ChartAreaFormat', objects: ['Font'] };

  get Font(): ChartFont {
    return new ChartFont(this.book, this.id, 'area');
  }
}

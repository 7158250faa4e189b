import type { Shape } from '../../wire/host-object';
import { ChartFont } from './chart-font';
import { ChartPart } from './chart-part';

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

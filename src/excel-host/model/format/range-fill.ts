import type { Shape } from '../../wire/host-object';
import { CellStyle } from './cell-style';
import { readColor } from './color';

/** `Excel.RangeFill`. */
export class RangeFill extends CellStyle {
  readonly shape: Shape = { type: 'RangeFill', scalars: ['Color'] };

  /** #FFFFFF where nothing is filled, the empty text where cells differ, as in Excel. */
  get Color(): string {
    return this.common((style) => style.fillColor?.toUpperCase() ?? '#FFFFFF') ?? '';
  }

  set Color(color: unknown) {
    this.apply({ fillColor: color === '' ? undefined : readColor(color, 'RangeFill.color') });
  }

  Clear(): void {
    this.apply({ fillColor: undefined });
  }
}

import { invalidArgument } from '../../wire/api-error';
import type { Shape } from '../../wire/host-object';
import { ChartPart } from './chart-part';

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

import { invalidArgument } from '../../wire/api-error';
import type { Shape } from '../../wire/host-object';
import { ExcelObject } from '../excel-object';

/** `Excel.Application`. */
export class Application extends ExcelObject {
  readonly shape: Shape = {
    type: 'Application',
    scalars: ['CalculationMode', 'CalculationState'],
  };

  /** Kept, but the engine always calculates at once: do not rely on Manual here. */
  private mode = 'Automatic';

  get CalculationMode(): string {
    return this.mode;
  }

  set CalculationMode(mode: unknown) {
    if (!['Automatic', 'AutomaticExceptTables', 'Manual'].includes(String(mode)))
      throw invalidArgument('Application.calculationMode');
    this.mode = String(mode);
  }

  get CalculationState(): string {
    return 'Done';
  }

  /** Recalculate computes what is dirty, and nothing is here; Full and FullRebuild call every custom function again. */
  Calculate(type: unknown): void {
    if (type !== 'Recalculate') this.book.engine.functions.recalculate();
  }
}

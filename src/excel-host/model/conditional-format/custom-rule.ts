import { invalidArgument } from '../../wire/api-error';
import type { Shape } from '../../wire/host-object';
import { isWellFormed } from '../input/formula-text';
import { ConditionalPart } from './conditional-part';
import { ConditionalRangeFormat } from './conditional-range-format';

/** `Excel.ConditionalFormatRule`: a formula, relative to the first cell. */
class ConditionalFormatRule extends ConditionalPart {
  readonly shape: Shape = { type: 'ConditionalFormatRule', scalars: ['Formula'] };

  get Formula(): string {
    return this.record.rule?.values[0] ?? '';
  }

  set Formula(formula: unknown) {
    if (typeof formula !== 'string' || !formula.startsWith('=') || !isWellFormed(formula))
      throw invalidArgument('ConditionalFormatRule.formula');
    this.change({ rule: { operator: 'customFormula', values: [formula] } });
  }
}

/** `Excel.CustomConditionalFormat`. */
export class CustomConditionalFormat extends ConditionalPart {
  readonly shape: Shape = { type: 'CustomConditionalFormat', objects: ['Format', 'Rule'] };

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.book, this.id);
  }

  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.book, this.id);
  }
}

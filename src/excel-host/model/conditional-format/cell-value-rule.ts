import { invalidArgument } from '../../wire/api-error';
import type { Shape } from '../../wire/host-object';
import { isWellFormed } from '../input/formula-text';
import { ConditionalPart } from './conditional-part';
import { ConditionalRangeFormat } from './conditional-range-format';

/** Excel's operators and the engine's. */
const OPERATORS: Record<string, string> = {
  Between: 'isBetween',
  NotBetween: 'isNotBetween',
  EqualTo: 'isEqual',
  NotEqualTo: 'isNotEqual',
  GreaterThan: 'isGreaterThan',
  LessThan: 'isLessThan',
  GreaterThanOrEqual: 'isGreaterOrEqualTo',
  LessThanOrEqual: 'isLessOrEqualTo',
};

/** The engine takes numbers bare and texts as formulas. */
const operand = (formula: string): string => formula.replace(/^=(?=[-+]?[\d.]+$)/, '');

function readFormula(formula: unknown): string[] {
  if (typeof formula === 'number') return [String(formula)];
  if (typeof formula !== 'string' || formula === '') return [];
  if (formula.startsWith('=') && !isWellFormed(formula))
    throw invalidArgument('CellValueConditionalFormat.rule');
  return [operand(formula)];
}

/** `Excel.CellValueConditionalFormat`: compares the cell's value. */
export class CellValueConditionalFormat extends ConditionalPart {
  readonly shape: Shape = {
    type: 'CellValueConditionalFormat',
    scalars: ['Rule'],
    objects: ['Format'],
  };

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.book, this.id);
  }

  get Rule(): object | null {
    const { rule } = this.record;
    if (!rule) return null;
    const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === rule.operator);
    const [formula1, formula2] = rule.values;
    return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
  }

  set Rule(rule: unknown) {
    const { operator, formula1, formula2 } = (rule ?? {}) as Record<string, unknown>;
    const name = OPERATORS[String(operator)];
    const values = [...readFormula(formula1), ...readFormula(formula2)];
    const needed = /^(Not)?Between$/.test(String(operator)) ? 2 : 1;
    if (!name || values.length < needed) throw invalidArgument('CellValueConditionalFormat.rule');
    this.change({ rule: { operator: name, values: values.slice(0, needed) } });
  }
}

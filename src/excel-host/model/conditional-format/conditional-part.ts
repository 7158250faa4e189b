import type { Style } from '../../engine/surface';
import { invalidArgument } from '../../wire/protocol';
import type { Shape } from '../../wire/host-object';
import { ExcelObject } from '../excel-object';
import { type Book } from '../book';
import { readColor } from '../format/cell-style';
import { isWellFormed } from '../input/cell-content';
import { placeOf, readRecord, writeRecord, type ConditionalRecord } from './conditional-record';

/** An object that is a part of one conditional format. */
export abstract class ConditionalPart extends ExcelObject {
  constructor(
    book: Book,
    protected readonly id: string,
  ) {
    super(book);
  }

  protected get record(): ConditionalRecord {
    return readRecord(this.book, this.id);
  }

  protected change(part: Partial<ConditionalRecord>): void {
    const place = placeOf(this.book, this.id);
    writeRecord(this.book, this.id, place, { ...this.record, ...part });
  }

  protected restyle(style: Style): void {
    this.change({ style: { ...this.record.style, ...style } });
  }
}

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

/** `Excel.ConditionalRangeFont`. */
class ConditionalRangeFont extends ConditionalPart {
  readonly shape: Shape = {
    type: 'ConditionalRangeFont',
    scalars: ['Color', 'Bold', 'Italic', 'Underline'],
  };

  get Color(): string {
    return this.record.style.textColor ?? '';
  }

  set Color(color: unknown) {
    this.restyle({ textColor: readColor(color, 'ConditionalRangeFont.color') });
  }

  get Bold(): boolean {
    return this.record.style.bold ?? false;
  }

  set Bold(bold: unknown) {
    this.restyle({ bold: bold === true });
  }

  get Italic(): boolean {
    return this.record.style.italic ?? false;
  }

  set Italic(italic: unknown) {
    this.restyle({ italic: italic === true });
  }

  get Underline(): string {
    return this.record.style.underline ? 'Single' : 'None';
  }

  /** The engine draws one line, so a double one would be shown as a single one: it is refused. */
  set Underline(kind: unknown) {
    if (kind !== 'Single' && kind !== 'None') {
      throw invalidArgument('ConditionalRangeFont.underline');
    }
    this.restyle({ underline: kind === 'Single' });
  }
}

/** `Excel.ConditionalRangeFill`. */
class ConditionalRangeFill extends ConditionalPart {
  readonly shape: Shape = { type: 'ConditionalRangeFill', scalars: ['Color'] };

  get Color(): string {
    return this.record.style.fillColor ?? '';
  }

  set Color(color: unknown) {
    this.restyle({ fillColor: readColor(color, 'ConditionalRangeFill.color') });
  }

  Clear(): void {
    this.restyle({ fillColor: undefined });
  }
}

/** `Excel.ConditionalRangeFormat`: fill and font; borders and number formats of rules are not drawn by the engine. */
class ConditionalRangeFormat extends ConditionalPart {
  readonly shape: Shape = { type: 'ConditionalRangeFormat', objects: ['Fill', 'Font'] };

  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.book, this.id);
  }

  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.book, this.id);
  }
}

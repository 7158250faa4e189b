import { printArea } from '../../model/area/area';
import type { Book } from '../../model/book';
import {
  conditionalIds,
  placeOf,
  readRecord,
  type ConditionalRecord,
} from '../../model/conditional-format/conditional-record';
import type { StyleBook } from '../style/style-book';
import { escapeString, tag } from '../xml';

/** The engine's operators and those of files. */
const OPERATORS: Record<string, string> = {
  isBetween: 'between',
  isNotBetween: 'notBetween',
  isEqual: 'equal',
  isNotEqual: 'notEqual',
  isGreaterThan: 'greaterThan',
  isLessThan: 'lessThan',
  isGreaterOrEqualTo: 'greaterThanOrEqual',
  isLessOrEqualTo: 'lessThanOrEqual',
};

/** An operand as a formula: texts in quotes. */
function operand(value: string): string {
  if (value.startsWith('=')) return value.slice(1);
  return Number.isNaN(Number(value)) ? `"${value.replace(/"/g, '""')}"` : value;
}

function ruleXml(record: ConditionalRecord, priority: number, styles: StyleBook): string {
  const { rule, style, stopIfTrue } = record;
  if (!rule) return '';
  const operator = OPERATORS[rule.operator];
  const attributes = {
    type: operator ? 'cellIs' : 'expression',
    dxfId: styles.difference(style),
    priority,
    stopIfTrue: stopIfTrue === true ? true : undefined,
    operator,
  };
  const formulas = rule.values.map((value) => tag('formula', {}, escapeString(operand(value))));
  return tag('cfRule', attributes, ...formulas);
}

/**
 * The conditional formats of a sheet; the first made is the first to apply.
 *
 * @example conditionalXml(book, sheetId, styles) // '<conditionalFormatting sqref="A1:A9">…'
 */
export function conditionalXml(book: Book, sheetId: string, styles: StyleBook): string {
  return conditionalIds(book, sheetId)
    .map((id, index) => {
      const rule = ruleXml(readRecord(book, id), index + 1, styles);
      const sqref = printArea(placeOf(book, id).area);
      return rule ? tag('conditionalFormatting', { sqref }, rule) : '';
    })
    .join('');
}

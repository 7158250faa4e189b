import { library } from '../../engine/library';
import { invalidArgument } from '../../wire/api-error';
import { canonicalFormula, isWellFormed } from './formula-text';
import { readTyped } from './typed-text';

/** What is put into the model's cell, and the number format that Excel adds to a cell without one. */
interface CellContent {
  content: string;
  format?: string;
}

const MAX_TEXT = 32_767;

/** The engine reads some texts as dates that Excel leaves alone, and the other way round: the apostrophe settles it. */
function textContent(text: string): string {
  const safe =
    readTyped(text).kind === 'text' &&
    !text.startsWith("'") &&
    !library.helpers.isDateTime(text, library.DEFAULT_LOCALE) &&
    !library.helpers.isNumber(text, library.DEFAULT_LOCALE);
  return safe ? text : `'${text}`;
}

/** In a cell of format `@` everything is text, also what begins with `=`. */
function textCellContent(text: string): string {
  const unquoted = text.startsWith("'") ? text.slice(1) : text;
  return /^[=']/.test(unquoted) ? `'${unquoted}` : unquoted;
}

function numberContent(value: number, location: string): CellContent {
  if (!Number.isFinite(value)) throw invalidArgument(location);
  return { content: String(value) };
}

function typedContent(text: string, location: string): CellContent {
  const typed = readTyped(text);
  switch (typed.kind) {
    case 'blank':
      return { content: '' };
    case 'formula':
      if (!isWellFormed(typed.formula))
        throw invalidArgument(location, `Excel takes "${text}" for a broken formula.`);
      return { content: canonicalFormula(typed.formula) };
    case 'number': {
      const { content } = numberContent(typed.value, location);
      return typed.format ? { content, format: typed.format } : { content };
    }
    case 'boolean':
      return { content: typed.value ? 'TRUE' : 'FALSE' };
    case 'error':
      return { content: typed.value };
    case 'text':
      return { content: textContent(typed.value) };
  }
}

/**
 * The cell content for a value of the client. Throws InvalidArgument for what Excel does not take: objects, numbers that
 * are not finite, texts of more than 32,767 characters, broken formulas such as `--`.
 *
 * @param isTextCell whether the cell's number format is `@`
 * @example cellContent('17%', false, 'Range.values') // { content: '0.17', format: '0%' }
 */
export function cellContent(value: unknown, isTextCell: boolean, location: string): CellContent {
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'number') return numberContent(value, location);
  if (typeof value !== 'string' || value.length > MAX_TEXT) throw invalidArgument(location);
  return isTextCell ? { content: textCellContent(value) } : typedContent(value, location);
}

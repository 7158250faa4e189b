import { grow } from '../../engine/grow';
import { toEngineFormula } from '../../engine/quoted-text';
import { library } from '../../engine/library';
import { invalidArgument } from '../../wire/protocol';
import { readAddress } from '../area/area';
import type { Book } from '../book';
import { readTyped } from './typed-text';
import { isValidFormat } from 'numfmt';

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

/** A reference to a cell, with its sheet where it says one; texts are matched first so that they are skipped. */
const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?![\p{L}\p{N}_(.])/gu;

/** Beyond this the sheet is not grown for a mere reference: a million rows would cost more than they are worth here. */
const FURTHEST_ROW = 20_000;

/**
 * Grows sheets so that they hold all cells that a formula names. The engine takes a reference beyond a sheet's end too, but
 * shifts it when the sheet grows later.
 *
 * @param sheetId the sheet that the formula stands on
 * @example holdReferences(book, sheetId, '=SUM(B1:B5000)') // the sheet has 5,000 rows now
 */
export function holdReferences(book: Book, sheetId: string, formula: string): void {
  for (const [text, , column] of formula.matchAll(REFERENCE)) {
    const address = column ? readAddress(text) : undefined;
    if (!address || address.area.row >= FURTHEST_ROW) continue;
    const target = address.sheet === undefined ? sheetId : book.sheetId(address.sheet);
    if (target !== undefined)
      grow(book.engine, target, address.area.row + 1, address.area.column + 1);
  }
}

/** Parts of a formula that must not be touched: texts, and sheet names in quotes. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/;

/** Excel's limit for the length of a formula. */
const MAX_FORMULA = 8192;

/**
 * Whether a formula can be read at all; Excel refuses one that cannot, with InvalidArgument. Names that mean nothing are
 * fine (#NAME?). The engine reads no `@`, no union or intersection of ranges and no table references, so those are refused
 * here although Excel takes them.
 *
 * @example isWellFormed('=1+') // false
 */
export function isWellFormed(formula: string): boolean {
  const quotes = formula.split('"').length - 1;
  if (formula.length > MAX_FORMULA || quotes % 2 === 1) return false;
  try {
    library.parse(toEngineFormula(formula));
    return true;
  } catch {
    return false;
  }
}

/**
 * A formula as Excel stores it: names of functions in capitals.
 *
 * @example canonicalFormula('=sum(A1:A3)&"sum(x)"') // '=SUM(A1:A3)&"sum(x)"'
 */
function canonicalFormula(formula: string): string {
  return formula
    .split(QUOTED)
    .map((part, index) =>
      index % 2 ? part : part.replace(/([A-Za-z_][\w.]*)(?=\()/g, (name) => name.toUpperCase()),
    )
    .join('');
}

const known = new Map<string, boolean>();

/**
 * Whether Excel takes a number format code.
 *
 * @example isNumberFormat('0.00%') // true
 */
export function isNumberFormat(code: string): boolean {
  return code === '@' || isValidFormat(code);
}

function tryEngine(code: string): boolean {
  try {
    for (const value of [1234.5, -1])
      library.helpers.formatValue(value, { format: code, locale: library.DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the engine can show a number format too; other codes are kept beside the cell's style and shown by numfmt.
 *
 * @example isEngineFormat('[Red]0') // false
 */
export function isEngineFormat(code: string): boolean {
  const answer = known.get(code) ?? tryEngine(code);
  known.set(code, answer);
  return answer;
}

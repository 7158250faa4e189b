import { readTypedDate } from './typed-date';
import { readTypedNumber } from './typed-number';

/** What Excel makes of a text that is typed into a cell or set as a value. */
type Typed =
  | { kind: 'blank' }
  | { kind: 'formula'; formula: string }
  | { kind: 'number'; value: number; format?: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; value: string }
  | { kind: 'text'; value: string };

const ERRORS = ['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!'];

/** `-` alone is text in Excel; `--`, `-甲`, `+甲` and `@甲` are taken for formulas, the first for a broken one. */
function readSigned(text: string): Typed {
  return text.length === 1
    ? { kind: 'text', value: text }
    : { kind: 'formula', formula: `=${text}` };
}

/**
 * Reads text as Excel does. An apostrophe in front keeps all that follows as text; `=` begins a formula, and so do `+`,
 * `-` and `@` before anything but a number, half or full width (full width as in a Chinese Excel's grid; unverified for
 * Office.js, where the stricter reading is taken: a value that must stay text has to be written as text).
 *
 * @example readTyped("'007") // { kind: 'text', value: '007' }
 * @example readTyped('007') // { kind: 'number', value: 7 }
 */
export function readTyped(text: string): Typed {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith("'")) return { kind: 'text', value: text.slice(1) };
  if (text.startsWith('='))
    return text === '=' ? { kind: 'text', value: text } : { kind: 'formula', formula: text };
  const plain = text.normalize('NFKC').trim();
  const number = readTypedNumber(plain) ?? readTypedDate(plain);
  if (number) return { kind: 'number', ...number };
  if (/^(true|false)$/i.test(plain)) return { kind: 'boolean', value: /^true$/i.test(plain) };
  if (ERRORS.includes(plain.toUpperCase())) return { kind: 'error', value: plain.toUpperCase() };
  if (/^[=]/.test(plain) && plain !== '=') return { kind: 'formula', formula: plain };
  if (/^[-+@]/.test(plain)) return readSigned(plain);
  return { kind: 'text', value: text };
}

import { registries, setTranslationMethod } from '@odoo/o-spreadsheet';
import functions from './functions.json';
import words from './words.json';

const WORDS: ReadonlyMap<string, string> = new Map(Object.entries(words));
const FUNCTIONS: ReadonlyMap<string, string> = new Map(Object.entries(functions));

/**
 * The Chinese for a phrase of the engine's surface; a phrase without one stays as it is.
 *
 * @example translate('Undo') // '撤销'
 */
export function translate(phrase: string): string {
  return WORDS.get(phrase) ?? phrase;
}

/**
 * Makes the engine's surface Chinese. Must run before its component is mounted and before the
 * add-in's functions are registered, whose descriptions are their own. Built-in functions show a
 * Chinese line where we have one, and none instead of an English one; their names are Excel's.
 */
export function speakChinese(): void {
  setTranslationMethod((...[phrase]) => translate(phrase));
  const registry = registries.functionRegistry;
  for (const name of registry.getKeys()) {
    const builtIn = registry.get(name);
    builtIn.description = FUNCTIONS.get(name) ?? '';
    for (const argument of builtIn.args) argument.description = '';
  }
}

import './polyfill';
import * as engine from '@odoo/o-spreadsheet';
import type { EngineLibrary } from './surface';

/**
 * The one door to the spreadsheet engine (`@odoo/o-spreadsheet`, LGPL-3.0-or-later, used unmodified). In Node this
 * import resolves to its CommonJS build; a page build declares it external and serves the engine as a file of its own.
 */

export const library = engine as unknown as EngineLibrary;

/**
 * Runs `work` without the engine's timing notes, which it writes to `console.debug` at every evaluation.
 *
 * @returns what `work` returns; its exceptions pass through
 * @example withoutEngineLog(() => model.dispatch('EVALUATE_CELLS')) // nothing is printed
 */
export function withoutEngineLog<T>(work: () => T): T {
  const log = globalThis.console;
  const { debug } = log;
  log.debug = () => undefined;
  try {
    return work();
  } finally {
    log.debug = debug;
  }
}

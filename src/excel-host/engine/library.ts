/**
 * The one door to the spreadsheet engine (`@odoo/o-spreadsheet`, LGPL-3.0-or-later, used unmodified). In Node this
 * import resolves to its CommonJS build; a page build declares it external and serves the engine as a file of its own.
 */
import './polyfill';
import * as engine from '@odoo/o-spreadsheet';
import type { EngineLibrary } from './surface';

export const library = engine as unknown as EngineLibrary;

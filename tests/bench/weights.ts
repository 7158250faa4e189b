import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ADDIN } from '../../src/cli/addin/parts';
import { benchFirstView } from './first-view';
import type { Goal } from './goal';

/** What the official template for add-ins with React sends before its first view, gzipped (production, 4abbd86). */
const TEMPLATE = 169.3;
/** What the page of the shared runtime asks for at once. */
const FIRST = ['taskpane.html', 'taskpane.css', 'addin.js', 'taskpane.js', 'check-web-view.js'];

/** What the add-in sends, as `npm run build` makes it and a server packs it, and how soon the pane is there. */
export async function benchWeights(): Promise<readonly Goal[]> {
  const out = mkdtempSync(path.join(tmpdir(), 'weights-'));
  try {
    await ADDIN.build(out);
    const files = readdirSync(out);
    const sent = (names: readonly string[]) =>
      names
        .filter((name) => files.includes(name))
        .reduce((sum, name) => sum + gzipSync(readFileSync(path.join(out, name))).length / 1000, 0);
    return [
      { what: 'the first load of the pane', unit: 'kB', figure: sent(FIRST), goal: TEMPLATE },
      { what: '  of it addin.js', unit: 'kB', figure: sent(['addin.js']), goal: TEMPLATE },
      { what: '  of it taskpane.js', unit: 'kB', figure: sent(['taskpane.js']), goal: 50 },
      {
        what: 'a workbook’s own packages',
        unit: 'kB',
        figure: sent(['read-package.js']),
        goal: 50,
      },
      {
        what: 'a sheet of actual values',
        unit: 'kB',
        figure: sent(['sheet-actuals.js']),
        goal: 50,
      },
      {
        what: 'the other pages, behind it',
        unit: 'kB',
        figure: sent(['pages.js']),
        goal: TEMPLATE,
      },
      ...(await benchFirstView(out)),
    ];
  } finally {
    rmSync(out, { recursive: true });
  }
}

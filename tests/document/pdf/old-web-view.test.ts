import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/** What came after Safari 15.4 and Chromium 98; the PDF library has to bring it, and ours must not ask for it. */
const LATER = `
  const names = {
    Array: ['fromAsync'], Promise: ['withResolvers', 'try'], Object: ['groupBy'], Map: ['groupBy'],
    URL: ['canParse', 'parse'], AbortSignal: ['any', 'timeout'], Math: ['sumPrecise', 'f16round'],
    Uint8Array: ['fromBase64', 'fromHex'], RegExp: ['escape'], Error: ['isError'],
  };
  const methods = {
    Array: ['toSorted', 'toReversed', 'toSpliced', 'with'], Uint8Array: ['toBase64', 'toHex', 'setFromHex'],
    String: ['isWellFormed', 'toWellFormed'], Map: ['getOrInsert', 'getOrInsertComputed'],
    Set: ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
    ArrayBuffer: ['transfer', 'transferToFixedLength'],
  };
  for (const [name, list] of Object.entries(names)) for (const each of list) delete globalThis[name][each];
  for (const [name, list] of Object.entries(methods)) for (const each of list) delete globalThis[name].prototype[each];
  const typed = Object.getPrototypeOf(Uint8Array.prototype);
  for (const each of ['toSorted', 'toReversed', 'with']) delete typed[each];
  for (const each of ['Iterator', 'CompressionStream', 'DecompressionStream', 'OffscreenCanvas']) delete globalThis[each];
  if (Promise.withResolvers ?? [].toSorted) throw new Error('not taken away');`;

const READ = `
  ${LATER}
  const { makePdf } = require('./tests/document/support/make-pdf.ts');
  const { table } = require('./tests/document/support/ruled-page.ts');
  const { textOf } = require('./tests/document/support/read.ts');
  const rows = [['指标', '2030年'], ['地区生产总值', '150']];
  const bytes = makePdf([table([60, 200, 300], [700, 670, 640], rows)]);
  textOf('a.pdf', bytes).then((text) => console.log(JSON.stringify(text)));`;

test('a PDF is read where nothing newer than the oldest web view is there', () => {
  const args = ['--require', 'tsx/cjs', '--eval', READ];
  const said = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(said)).toBe('指标\t2030年\n地区生产总值\t150');
}, 60_000);

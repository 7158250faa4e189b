import { join } from 'node:path';
import { findFile } from '../../../src/excel-host/workbench/serve/answer';

const DEMO = join(__dirname, '../../support/demo-addin');
const mounts = [{ prefix: '/addin/', folder: DEMO }];

test.each([
  ['/addin/functions.json', 'functions.json'],
  ['/addin/assets/icon.png', 'assets/icon.png'],
  ['/addin/assets%2Ficon.png', 'assets/icon.png'],
])('%s is served', (path, file) => {
  expect(findFile(mounts, path)).toBe(join(DEMO, file));
});

test.each([
  ['a file that is not there', '/addin/nothing.js'],
  ['a folder', '/addin/assets'],
  ['another prefix', '/other/functions.json'],
  ['a way out', '/addin/../text-transform.cjs'],
  ['an encoded way out', '/addin/%2e%2e/%2e%2e/e2e/support/in-browser.json'],
  ['a way out with a backslash', '/addin/..%5C..%5Cpackage.json'],
  ['a hidden file', '/addin/.git/config.json'],
  ['a NUL', '/addin/functions.json%00.png'],
  ['a broken escape', '/addin/%E0%A4%A'],
  ['a path below a file', '/addin/taskpane.html/more.html'],
  ['a name that is too long', `/addin/${'a'.repeat(300)}.js`],
  ['a path that is too long', `/addin/${'a/'.repeat(4000)}b.js`],
  ['a kind that is not served', '/addin/addin.ts'],
])('%s is not found', (_, path) => {
  expect(findFile(mounts, path)).toBeUndefined();
});

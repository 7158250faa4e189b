import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import '../../../src/excel-host/engine/polyfill';
import { registries } from '@odoo/o-spreadsheet';
import { pruneMenus } from '../../../src/excel-host/workbench/page/prune-menus';
import { speakChinese, translate } from '../../../src/excel-host/workbench/zh/speak-chinese';
import functions from '../../../src/excel-host/workbench/zh/functions.json';
import words from '../../../src/excel-host/workbench/zh/words.json';

const dist = dirname(require.resolve('@odoo/o-spreadsheet'));
const code = readFileSync(join(dist, 'o_spreadsheet.cjs'), 'utf8');
const templates = readFileSync(join(dist, 'o_spreadsheet.xml'), 'utf8').replace(/\s+/g, ' ');
const placeholders = (text: string) => (text.match(/%(\(\w+\))?s/g) ?? []).sort();

test.each(Object.entries(words))(
  '%j is a phrase of the engine, with its gaps',
  (phrase, chinese) => {
    expect(code.includes(JSON.stringify(phrase)) || templates.includes(phrase)).toBe(true);
    expect(placeholders(chinese)).toEqual(placeholders(phrase));
  },
);

test.each(Object.keys(functions))('%s is a function of the engine', (name) => {
  expect(registries.functionRegistry.getKeys()).toContain(name);
});

describe('once the page has prepared the engine', () => {
  beforeAll(() => {
    speakChinese();
    pruneMenus();
  });

  interface Entry {
    readonly id?: string;
    readonly name?: unknown;
    readonly children?: readonly unknown[];
  }
  const MENUS = [
    'topbarMenuRegistry',
    'cellMenuRegistry',
    'colMenuRegistry',
    'rowMenuRegistry',
    'numberFormatMenuRegistry',
  ] as const;
  const namesIn = (entries: readonly unknown[]): string[] =>
    entries.flatMap((entry) => {
      if (typeof entry === 'function') return []; // makes its entries when the menu is opened
      const { name, children = [] } = entry as Entry;
      return [...(typeof name === 'function' ? [] : [String(name)]), ...namesIn(children)];
    });

  test.each(MENUS)('%s is Chinese throughout', (name) => {
    const shown = namesIn(
      Object.values((registries[name] as unknown as { content: object }).content),
    );
    const signs = /^(|SUM|AVERAGE|COUNT|MAX|MIN|\d+%?)$/;
    expect(shown.filter((text) => !/\p{Script=Han}/u.test(text) && !signs.test(text))).toEqual([]);
  });

  test('functions are described in Chinese or not at all', () => {
    const { functionRegistry } = registries;
    const described = functionRegistry.getKeys().map((name) => functionRegistry.get(name));
    expect(described.filter(({ description }) => /[A-Za-z]{4}/.test(description))).toEqual([]);
    expect(functionRegistry.get('SUM').description).toBe('求和');
  });

  test('a phrase without a Chinese one stays', () => {
    expect(translate('Waterfall')).toBe('Waterfall');
  });
});

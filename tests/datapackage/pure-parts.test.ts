import * as fc from 'fast-check';
import { isIsoDate } from '../../src/datapackage/check/check-cells';
import { findLongCell } from '../../src/datapackage/csv/read-table';
import { isSafePath } from '../../src/datapackage/descriptor/is-safe-path';
import { listFindings } from '../../src/datapackage/finding/package-finding';
import { readPackage } from '../../src/datapackage/read-package';
import { seedFiles, withBytes } from '../support/seed-files';

test.each([
  ['2021-05-26', true],
  ['2024-02-29', true],
  ['2021-02-29', false],
  ['2021-5-26', false],
  ['20210526', false],
  ['2021-13-01', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
});

test.each([
  ['plans.csv', true],
  ['data/2025/plans.csv', true],
  ['数据/规划.csv', true],
  ['', false],
  ['./plans.csv', false],
  ['data//plans.csv', false],
  ['~/plans.csv', false],
  ['file:plans.csv', false],
  ['plans.csv\u0000', false],
])('the path %j stays inside: %s', (path, expected) => {
  expect(isSafePath(path)).toBe(expected);
});

test.each([
  ['a,b\n1,2\n', undefined],
  [`a,b\n1,${'x'.repeat(32_768)}`, { row: 2, column: 2, length: 32_768 }],
  [`a,b\n1,${'x'.repeat(32_767)}`, undefined],
  [`a,"b\n,${'x'.repeat(40_000)}`, { row: 1, column: 2, length: 40_004 }],
])('the first long cell of case %#', (text, expected) => {
  expect(findLongCell(text)).toEqual(expected);
});

test('an error is listed however many warnings came before it', () => {
  const list = listFindings();
  for (let at = 0; at < 300; at += 1) list.add({ kind: 'hash-missing', file: String(at) });
  list.add({ kind: 'descriptor-missing' });
  expect(list.hasErrors()).toBe(true);
  expect(list.all()[0]).toEqual({ kind: 'descriptor-missing' });
  expect(list.all().at(-1)).toEqual({ kind: 'further-findings', count: 100 });
});

test('no bytes make reading throw, and broken ones are never accepted as nothing', () => {
  const seeds = seedFiles();
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds.map(({ path }) => path).filter((path) => path !== 'README.md')),
      fc.uint8Array({ maxLength: 200 }),
      (path, bytes) => {
        const reading = readPackage(withBytes(seeds, path, bytes));
        expect(reading.ok).toBe(false);
        expect(reading.findings.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});

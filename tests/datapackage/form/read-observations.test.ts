import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { ObservationMapping } from '../../../src/core/observation/actuals-form';
import { formFileSeverity } from '../../../src/datapackage/form/read-form-file';
import {
  readObservationFileSteps,
  readObservations,
} from '../../../src/datapackage/form/read-observations';
import { sayFormFinding } from '../../../src/wording/form-finding';
import { fixturePackage } from '../../support/fixture-package';

const catalog = buildCatalog([fixturePackage()]);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const read = (text: string, asked: ObservationMapping = {}) =>
  readObservations(utf8(text), catalog, asked, '年报.csv');
const HEADER = '地区,指标,年份,实际值,状态,来源';
/** The values of one row of GDP, whose unit is 亿元. */
const GDP = ['青山县', '地区生产总值', '2023', '131.5'];

describe('bytes', () => {
  /** `地区,指标,年份,实际值` and one row of GDP, as GB18030 writes them. */
  const GB18030 = Uint8Array.from(
    Buffer.from(
      'b5d8c7f82cd6b8b1ea2cc4eab7dd2ccab5bccad6b50ac7e0c9bdcfd82cb5d8c7f8c9fab2fad7dcd6b5' +
        '2c323032332c3133312e350a',
      'hex',
    ),
  );

  test.each([
    ['UTF-8', utf8(`${HEADER}\n${GDP.join(',')}`), []],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${HEADER}\n${GDP.join(',')}\n`), []],
    ['GB18030', GB18030, ['file-gb18030']],
    [
      'UTF-16, tabs',
      utf16(`${HEADER}\n${GDP.join(',')}\n`.replaceAll(',', '\t')),
      ['file-encoded'],
    ],
  ])('%s is read', (_, bytes, kinds) => {
    const { observations, findings } = readObservations(bytes, catalog);
    expect(observations).toMatchObject([{ row: 2, indicatorId: 'gdp', year: 2023, text: '131.5' }]);
    expect(findings.map(({ kind }) => kind)).toEqual(kinds);
    expect(findings.map(formFileSeverity)).toEqual(kinds.map(() => 'info'));
  });

  test.each([
    ['nothing', utf8(''), 'file-empty'],
    ['blanks', utf8(' \n\n'), 'file-empty'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'file-binary'],
    ['half of UTF-16', Uint8Array.of(0xff, 0xfe, 0x30), 'file-binary'],
    ['bytes of no encoding', Uint8Array.of(0x80, 0xff, 0xff), 'file-undecodable'],
    ['more than anyone has', new Uint8Array(50_000_001), 'file-too-large'],
    ['a lost quotation mark', utf8(`${HEADER}\n"青山县,地区生产总值,2023,1\n`), 'quote-broken'],
    ['a page in one cell', utf8(`${HEADER}\n"${'长'.repeat(40_000)}"`), 'cell-too-long'],
  ])('%s is refused with what to do', (_, bytes, kind) => {
    const { observations, findings, preview } = readObservations(bytes, catalog, {}, '年报.csv');
    expect([observations, findings.map((each) => each.kind), preview.rows]).toEqual([
      [],
      [kind],
      0,
    ]);
    expect(findings.map(formFileSeverity)).toEqual(['error']);
    expect(findings.map((each) => sayFormFinding(each, 'actuals')).join()).toMatch(
      /^年报\.csv.*请.*。$/u,
    );
  });
});

describe('delimiters', () => {
  const table = (delimiter: string) =>
    [HEADER.split(','), [...GDP, '初步', '公报']].map((row) => row.join(delimiter)).join('\r\n');

  test.each([
    ['a comma', ','],
    ['a tab', '\t'],
    ['a semicolon', ';'],
    ['a Chinese comma', '，'],
    ['a bar', '|'],
  ])('%s', (_, delimiter) => {
    expect(read(table(delimiter)).observations).toMatchObject([{ status: 'P', source: '公报' }]);
  });

  test('the one that the first line declares', () => {
    expect(read(`sep=:\r\n${table(':')}`).observations).toHaveLength(1);
  });

  test('commas inside quotation marks part nothing', () => {
    const { observations } = read(`${HEADER}\n青山县,工业总产值,2023,"1,131.5",,"甲,乙"\n`);
    expect(observations).toMatchObject([{ value: { value: 1131.5 }, source: '甲,乙' }]);
  });

  test('a line break inside quotation marks ends no row', () => {
    const row = '青山县,"地区生产\n总值",2023,131.5,,"统计\r\n公报"';
    const { observations } = read(`${HEADER}\r\n${row}\r\n青山县,出口总额,2023,54,,\r\n`);
    expect(observations.map(({ row: at, source }) => [at, source])).toEqual([
      [2, '统计 公报'],
      [3, ''],
    ]);
  });

  test('thousands without quotation marks are caught, not cut', () => {
    const { observations, findings } = read(`${HEADER}\n青山县,地区生产总值,2023,1,131.5,\n`);
    expect(observations).toEqual([]);
    expect(findings).toMatchObject([{ kind: 'value-unreadable', text: '1,131.5', why: 'split' }]);
  });

  test('a row with more cells than there are columns is refused alone', () => {
    const rows = ['青山县,地区生产总值,2023,2,345,678,9', '青山县,出口总额,2023,54'];
    const { observations, findings } = read([HEADER, ...rows].join('\n'));
    expect(findings).toEqual([
      { kind: 'form-row-uneven', row: 2, expected: 6, found: 7, medium: 'file' },
    ]);
    expect(observations).toMatchObject([{ row: 3 }]);
  });
});

test('empty lines are passed over and counted, as a spreadsheet counts', () => {
  const { observations, preview } = read(`2023年统计表\n\n${HEADER}\n\n${GDP.join(',')}\n,,,\n`);
  expect(observations).toMatchObject([{ row: 5 }]);
  expect(preview).toMatchObject({ headerRow: 3, rows: 1 });
});

test('columns of any name can be assigned, and the mapping is given back for the next file', () => {
  const text = `甲,乙,丙,丁\n${GDP.join(',')}\n`;
  expect(read(text).findings).toMatchObject([
    { kind: 'header-missing', headers: ['甲', '乙', '丙', '丁'] },
  ]);
  const asked = { 地区: '甲', 指标: '乙', 年份: '丙', 实际值: '丁' };
  const first = read(text, asked);
  expect(first.observations).toMatchObject([{ text: '131.5' }]);
  expect(read(text, first.mapping)).toEqual(first);
});

test('100,000 rows are read with progress in between, and their findings stay few', () => {
  const lines = Array.from(
    { length: 100_000 },
    (_, at) => `青山县,地区生产总值,${String(1900 + (at % 300))},${String(at)}`,
  );
  const steps = readObservationFileSteps(utf8(`${HEADER}\n${lines.join('\n')}`), catalog);
  const progress: number[] = [];
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) progress.push(step.value.done);
  expect(progress.slice(0, 2)).toEqual([2000, 4000]);
  expect(progress).toHaveLength(49);
  expect(step.value.preview.rows).toBe(100_000);
  expect(step.value.findings.length).toBeLessThan(1000);
  expect(step.value.findings.at(-1)).toMatchObject({ kind: 'further-findings' });
});

test('a wrong column is given up early', () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `青山县,序号${String(at)},2023,1`);
  const { observations, findings } = read([HEADER, ...lines].join('\n'));
  expect(observations).toEqual([]);
  expect(findings.at(-1)).toEqual({ kind: 'names-unknown', row: 201, count: 200 });
});

test.each(['=1+1', '@SUM(A1)', '+A1', '＝1+1'])('%s in a cell never becomes a value', (evil) => {
  const { observations, findings } = read(`${HEADER}\n青山县,地区生产总值,2023,${evil},,\n`);
  expect(observations).toEqual([]);
  expect(findings).toMatchObject([{ kind: 'value-unreadable', why: 'formula' }]);
});

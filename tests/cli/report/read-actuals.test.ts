import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readActuals } from '../../../src/cli/report/read-actuals';
import { makeXlsx } from '../../document/support/make-xlsx';
import { fixturePackage } from '../../support/fixture-package';

const folder = mkdtempSync(join(tmpdir(), 'read-actuals-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function readAll(
  name: string,
  bytes: Uint8Array,
  confirmUnusual = false,
  sheets: readonly string[] = [],
) {
  const path = save(name, bytes);
  const request = { region: '青山县', confirmUnusual, sheets };
  const { contents, ...said } = await readActuals(path, [fixturePackage()], request);
  const figures = contents.flatMap((content) => content.figures);
  return { texts: figures.map(({ text }) => text), ...said };
}

async function read(name: string, bytes: Uint8Array) {
  const { texts, summary } = await readAll(name, bytes);
  return { texts, summary };
}

test('an Excel file counts as it is shown: per cent, merged headers, the sheet that has the values', async () => {
  const bytes = makeXlsx([
    { name: '封面', rows: [['2023年统计资料']] },
    {
      name: '数据',
      rows: [
        ['地区', '指标', '2023年', null],
        [null, null, '实际', '增速'],
        ['青山县', 'GDP', 131, { number: 0.052, format: '0.0%' }],
        ['青山县', '服务业增加值占GDP比重', { number: 0.43, format: '0%' }, null],
      ],
      merged: ['A1:A2', 'B1:B2', 'C1:D1'],
    },
  ]);
  expect(await read('年报.xlsx', bytes)).toEqual({
    texts: ['131', '5.2%', '43%'],
    summary: '采用 2 行',
  });
});

test('names merged over their years hold for each, an amount for none but the first', async () => {
  const rows = [
    ['地区', '指标', '年份', '实际值'],
    ['青山县', 'GDP', 2022, 120],
    [null, null, 2023, 131],
    [null, '城镇新增就业人数', 2022, 1.2],
    [null, null, 2023, null],
  ];
  const bytes = makeXlsx([{ name: '数据', rows, merged: ['A2:A5', 'B2:B3', 'B4:B5', 'D4:D5'] }]);
  expect(await read('合并.xlsx', bytes)).toEqual({
    texts: ['120', '131', '1.2'],
    summary: '采用 3 行，1 行没有填',
  });
});

test('a second sheet of actual values is told of, not passed over', async () => {
  const sheet = (name: string, value: number) => ({
    name,
    rows: [
      [`青山县${name}年`, null],
      ['指标', '实际值'],
      ['GDP', value],
    ],
  });
  const bytes = makeXlsx([sheet('2022', 120), { name: '封面', rows: [['x']] }, sheet('2023', 131)]);
  const { texts, sentences } = await readAll('两年.xlsx', bytes);
  expect(texts).toEqual(['120']);
  expect(sentences[0]).toContain('工作表“2023”里也有实际值，没有读；要读它请写 --sheet 2023');

  const chosen = async (...sheets: string[]) =>
    (await readAll('两年.xlsx', bytes, false, sheets)).texts;
  expect(await chosen('2023')).toEqual(['131']);
  expect(await chosen('2023', '2022')).toEqual(['120', '131']);
  expect(await chosen('全部')).toEqual(['120', '131']);
  await expect(chosen('2024')).rejects.toThrow('有的是：2022、封面、2023');
});

test('of two sheets that say otherwise of a year the later one counts, and that is said', async () => {
  const rows = (value: number) => [
    ['青山县2023年', null],
    ['指标', '实际值'],
    ['GDP', value],
  ];
  const bytes = makeXlsx([
    { name: '初步', rows: rows(130) },
    { name: '核实', rows: rows(131) },
  ]);
  const { sentences, contents } = await readActuals(save('两次.xlsx', bytes), [fixturePackage()], {
    region: '青山县',
    sheets: ['全部'],
  });
  expect(contents.map(({ figures }) => figures.map(({ text }) => text))).toEqual([[], ['131']]);
  expect(sentences.join()).toMatch(/工作表“核实”.*130/u);
});

test('a fraction in a cell that is not shown in % is not used', async () => {
  const rows = [
    ['地区', '指标', '年份', '实际值'],
    ['青山县', '服务业增加值占GDP比重', 2023, 0.43],
    ['青山县', 'GDP', 2023, 131],
  ];
  const bytes = makeXlsx([{ name: '数据', rows }]);
  expect((await read('比重.xlsx', bytes)).texts).toEqual(['131']);
});

test('a file that is neither is refused', async () => {
  const rows = read('坏.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
  await expect(rows).rejects.toThrow(/坏\.xlsx/u);
});

describe('values that look wrong', () => {
  const file = (verified: string) =>
    new TextEncoder().encode(
      [
        '地区,指标,年份,实际值,核实',
        `青山县,GDP,2023,1310,${verified}`,
        '青山县,一般公共预算收入,2023,7.1,',
      ].join('\n'),
    );

  test('are left out and said, with how to confirm them', async () => {
    const { texts, summary, sentences } = await readAll('一.csv', file(''));
    expect(texts).toEqual(['7.1']);
    expect(summary).toBe('采用 1 行，1 个数待核实');
    expect(sentences).toEqual([
      expect.stringMatching(
        /^待核实，没有采用：第 2 行（地区生产总值（GDP） 2023 年）的 1310 亿元：/u,
      ),
      expect.stringContaining('--confirm-unusual'),
    ]);
  });

  test('count once all are confirmed, and are still said', async () => {
    const { texts, summary, sentences } = await readAll('二.csv', file('待核实'), true);
    expect(texts).toEqual(['1310', '7.1']);
    expect(summary).toBe('采用 2 行');
    expect(sentences).toEqual([expect.stringMatching(/^已确认：第 2 行/u)]);
  });

  test.each(['是', '已核实', ' √ ', 'Yes'])('count where 核实 says %j', async (verified) => {
    const { texts, sentences } = await readAll('三.csv', file(verified));
    expect(texts).toEqual(['1310', '7.1']);
    expect(sentences).toEqual([]);
  });
});

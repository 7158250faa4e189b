import { readRowRemark } from '../../../src/core/observation/row-remarks';
import { sampleRegion, read, taken } from './support/read';

const NAMES = ['青山县', 'GDP', '2023'];

test.each<[string, string | undefined]>([
  ['因统计口径调整，暂用2022年数', 'other-year'],
  ['为2022年数', 'other-year'],
  ['2023年数未出，以2022年数代替', undefined],
  ['2023年数未出，用2022年数代替', 'other-year'],
  ['沿用上年数据', 'other-year'],
  ['数据为去年年报数', 'other-year'],
  ['采用2023年年报数', undefined],
  ['按2020年价格计算', undefined],
  ['未包含2022年数', undefined],
  ['较2022年数有所调整', undefined],
  ['2022年数为快报数', undefined],
  ['公报发布时间为2024年', undefined],
  ['为1-11月数', 'part-year'],
  ['数据截至2023年9月底', 'part-year'],
  ['截至11月末', 'part-year'],
  ['暂用前三季度数据', 'part-year'],
  ['截至12月底', undefined],
  ['为1-12月数', undefined],
  ['上半年受疫情影响下降', undefined],
  ['为全市数', 'other-region'],
  ['暂用全省平均水平', 'other-region'],
  ['为全县数', undefined],
  ['为目标数', 'target'],
  ['快报数', 'P'],
  ['数据为初步核算数，最终核实数待定', 'P'],
  ['预计数，年报未出', 'E'],
  ['经最终核实', undefined],
  ['最终核实数', 'A'],
  ['重点指标', undefined],
  ['', undefined],
])('the remark %s', (text, expected) => {
  const said = readRowRemark(text, 2023, sampleRegion);
  expect(said?.why === 'status' ? said.status : said?.why).toBe(expected);
});

test.each<[string, readonly string[], string | undefined]>([
  ['131（快报数）', ['2023  131 P'], undefined],
  ['131（预计，年报未出）', ['2023  131 E'], undefined],
  ['131 注：初步数', ['2023  131 P'], undefined],
  ['131p', ['2023  131 P'], undefined],
  ['131(P)', ['2023  131 P'], undefined],
  ['131亿元（初）', ['2023  131 P'], undefined],
  ['131初步', ['2023  131 P'], undefined],
  ['131（预）', ['2023  131 E'], undefined],
  ['131e', [], undefined],
  ['131（E）', ['2023  131 E'], undefined],
  ['131（2022年数）', [], 'other-year'],
  ['131（因口径调整，暂用2022年数）', [], 'other-year'],
  ['131（1-11月）', [], 'part-year'],
])('a remark behind the number: %s', (text, expected, why) => {
  const { findings } = read([[...NAMES, text]]);
  expect(taken([[...NAMES, text]])).toEqual(expected);
  expect(findings.flatMap((each) => (each.kind === 'row-not-actual' ? [each.why] : []))).toEqual(
    why === undefined ? [] : [why],
  );
});

test('a remark gives the status where the row states none', () => {
  const header = ['地区', '指标', '年份', '实际值', '状态', '备注'];
  const rows = [
    [...NAMES, '131', '', '快报数'],
    ['青山县', 'GDP', '2022', '125', '最终', '快报数已核实'],
  ];
  expect(taken(rows, header)).toEqual(['2023  131 P', '2022  125 A']);
});

test.each([
  ['131②', '②'],
  ['131注1', '注1'],
  ['131（注2）', '（注2）'],
  ['131〔注〕', '〔注〕'],
  ['131[①]', '[①]'],
  ['131亿元*', '*'],
])('%s is taken without the mark, which is said', (text, mark) => {
  const { observations, findings } = read([[...NAMES, text]]);
  expect(observations.map(({ value }) => value)).toEqual([
    { kind: 'number', value: 131, unit: '亿元' },
  ]);
  expect(findings).toContainEqual(
    expect.objectContaining({ kind: 'marks-passed', mark, count: 1 }),
  );
});

test.each(['131（2）', '131^1'])('%s may be two numbers, and is refused', (text) => {
  expect(read([[...NAMES, text]]).findings.map(({ kind }) => kind)).toEqual(['value-unreadable']);
});

test('marks of many cells are said once', () => {
  const rows = [
    [...NAMES, '131①'],
    ['青山县', 'GDP', '2022', '125②'],
  ];
  expect(read(rows).findings.filter(({ kind }) => kind === 'marks-passed')).toEqual([
    { kind: 'marks-passed', row: 2, column: '实际值', count: 2, text: '131', mark: '①' },
  ]);
});

test.each(['GDP注1', 'GDP（1）', '地区生产总值[1]', '地区生产总值〔注〕', '地区生产总值（注2）'])(
  'the name %s is found without its mark',
  (name) => {
    expect(taken([['青山县', name, '2023', '131']])).toEqual(['2023  131 ']);
  },
);

test.each<[string, string, string, readonly string[]]>([
  ['a value', 'GDP', '131①', []],
  ['a name', '地区生产总值①', '131', []],
  ['nothing', 'GDP', '131', ['2023  131 ']],
])('the note below the table holds where its mark stands behind %s', (_, name, text, expected) => {
  expect(taken([['青山县', name, '2023', text], ['①为2022年数']])).toEqual(expected);
});

test('what spreadsheets store behind the 15th digit is dust', () => {
  expect(taken([[...NAMES, '131.30000000000001']])).toEqual(['2023  131.3 ']);
  expect(taken([[...NAMES, '0.30000000000000004']])).toEqual(['2023  0.3 ']);
  expect(taken([[...NAMES, '1234567890123456']])).toEqual([]);
});

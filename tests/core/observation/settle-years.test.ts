import { read } from './support/read';

describe('years', () => {
  test.each(['2023', '2023年', '２０２３', '2023年度', ' 2023 年末', '2023.0'])('%j', (text) => {
    expect(read([['青山县', 'GDP', text, '1']]).observations).toMatchObject([{ year: 2023 }]);
  });

  test.each(['去年', '23', '2023年6月', '2021-2023', '2023/12/31', '202', '20233'])(
    '%j is no one year',
    (text) => {
      expect(read([['青山县', 'GDP', text, '1']]).findings).toEqual([
        { kind: 'year-unreadable', row: 2, column: '年份', text },
      ]);
    },
  );

  test.each([
    ['before all plans', '2014', true],
    ['the first base year', '2015', false],
    ['a base year that another plan covers', '2020', false],
    ['the last target year', '2025', false],
    ['after all plans', '2026', true],
  ])('%s: %s', (_, year, isOutside) => {
    const { observations, findings } = read([['青山县', 'GDP', year, '100']]);
    expect(observations).toHaveLength(1);
    expect(findings.map(({ kind }) => kind)).toEqual(isOutside ? ['year-outside-plan'] : []);
  });
});

describe('two statements of one year', () => {
  const row = (value: string, status = '') => ['青山县', 'GDP', '2023', value, status, ''];

  test.each<[string, string[][], string[], object]>([
    ['the same value', [row('1'), row('1')], ['1'], { kind: 'year-repeated', row: 3, otherRow: 2 }],
    [
      'the same value in two units',
      [row('1'), row('10000万元')],
      ['1'],
      { kind: 'year-repeated', row: 3 },
    ],
    ['two values', [row('1'), row('2')], [], { kind: 'year-contradicted', row: 3, otherRow: 2 }],
    [
      'a value and none',
      [row('1'), row('无数据')],
      [],
      { kind: 'year-contradicted', otherText: '1' },
    ],
    [
      'first 初步, then 最终',
      [row('1', '初步'), row('2', '最终')],
      ['2'],
      { kind: 'year-superseded', row: 2, otherRow: 3 },
    ],
    [
      'first 最终, then 初步',
      [row('2', '最终'), row('1', '初步')],
      ['2'],
      { kind: 'year-superseded', row: 3, otherRow: 2 },
    ],
    [
      '最终 and one that does not say',
      [row('1', '最终'), row('2')],
      [],
      { kind: 'year-contradicted' },
    ],
  ])('%s', (_, rows, kept, finding) => {
    const { observations, findings, preview } = read(rows);
    expect(observations.map(({ text }) => text)).toEqual(kept);
    expect(findings[0]).toMatchObject({ indicator: '地区生产总值（GDP）', year: 2023, ...finding });
    expect(preview.left).toBe(rows.length - kept.length);
  });

  test('by another name of the indicator it is the same', () => {
    const other = ['990121', '地区生产总值（亿元）', '2023年', '1', '', ''];
    expect(read([row('1'), other]).findings).toMatchObject([{ kind: 'year-repeated' }]);
  });

  test('of equal values the one with a status is kept', () => {
    expect(read([row('1'), row('1', '最终')]).observations).toMatchObject([{ status: 'A' }]);
  });
});

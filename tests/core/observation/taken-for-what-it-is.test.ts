import { read, taken } from './support/read';

const kinds = (rows: readonly (readonly string[])[], header: readonly string[]) =>
  read(rows, header).findings.map(({ kind }) => kind);

const NAMES = ['青山县', 'GDP'];

describe('headers', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['a target', ['2022年', '2023年目标'], ['120', '140'], ['2022  120 ']],
    ['a plan in brackets', ['2022年', '2023年（计划）'], ['120', '140'], ['2022  120 ']],
    ['what was set', ['2022年', '2023年任务数'], ['120', '140'], ['2022  120 ']],
    ['half a year', ['2022年', '2023年1-6月'], ['120', '60'], ['2022  120 ']],
    ['a quarter', ['2022年', '2023年（一季度）'], ['120', '30'], ['2022  120 ']],
    ['all months', ['2022年', '2023年1-12月'], ['120', '131'], ['2022  120 ', '2023  131 ']],
    ['a forecast', ['2022年', '2023年（预计）'], ['120', '131'], ['2022  120 ', '2023  131 E']],
    ['growth', ['2022年', '2022年（增速）'], ['120', '4.1'], ['2022  120 ', '2022 增速 4.1 ']],
    [
      'growth of the only year',
      ['2023年', '比上年增长(%)'],
      ['131', '-4.3'],
      ['2023  131 ', '2023 增速 -4.3 '],
    ],
    [
      'growth of the year before it',
      ['2022年', '比上年±%', '2023年', '比上年±%'],
      ['120', '4', '131', '5'],
      ['2022  120 ', '2022 增速 4 ', '2023  131 ', '2023 增速 5 '],
    ],
    [
      'growth behind the years, of the latest',
      ['2022年', '2023年', '增速'],
      ['120', '131', '5'],
      ['2022  120 ', '2023  131 ', '2023 增速 5 '],
    ],
    [
      'growth behind years from the latest on',
      ['2023年', '2022年', '增速'],
      ['131', '120', '5'],
      ['2023  131 ', '2023 增速 5 ', '2022  120 '],
    ],
    ['status', ['2022年（最终核实）', '2023年初步数'], ['1', '2'], ['2022  1 A', '2023  2 P']],
    ['marks of notes', ['2022年①', '2023年②'], ['120*', '131.5①'], ['2022  120 ', '2023  131.5 ']],
    ['a running total', ['2022年', '2023年（累计）'], ['120', '400'], ['2022  120 ']],
    ['a year behind the actual one', ['2023年实际', '2025年'], ['131', '180'], ['2023  131 ']],
  ])('%s', (_, columns, values, expected) => {
    expect(taken([[...NAMES, ...values]], ['地区', '指标', ...columns])).toEqual(expected);
  });

  test.each([
    ['实际值（1-6月）', 'part-year'],
    ['数值（目标）', 'target'],
    ['上半年', 'part-year'],
  ])('%s beside 年份 is no actual value, with the reason', (header, why) => {
    const { observations, findings } = read(
      [[...NAMES, '2023', '60']],
      ['地区', '指标', '年份', header],
    );
    expect(observations).toEqual([]);
    expect(findings).toContainEqual({ kind: 'columns-not-actual', why, headers: [header] });
  });

  test.each<[string, readonly (readonly string[])[]]>([
    [
      'below titles',
      [
        ['地区', '指标', '2023年', '', ''],
        ['', '', '目标', '实际', '增速'],
      ],
    ],
    [
      'above titles',
      [
        ['', '', '2023年', '', ''],
        ['地区', '指标', '目标', '实际', '增速'],
      ],
    ],
    [
      'merged',
      [
        ['地区', '指标', '2023年', '2023年', '2023年'],
        ['地区', '指标', '目标', '实际', '增速'],
      ],
    ],
  ])('two lines, %s', (_, [header = [], below = []]) => {
    const rows = [below, [...NAMES, '140', '131', '5.2']];
    expect(taken(rows, header)).toEqual(['2023  131 ', '2023 增速 5.2 ']);
    expect(kinds(rows, header)).toContain('columns-not-actual');
  });

  test('a row of data below the header is none of it', () => {
    const rows = [['', '', '2020', '2100']];
    expect(kinds(rows, ['地区', '指标', '2022年', '2023年'])).toContain('cell-missing');
  });

  test('a title of half a year keeps out the whole table', () => {
    const rows = [
      ['地区', '指标', '年份', '实际值'],
      [...NAMES, '2023', '60'],
    ];
    const { observations, findings } = read(rows, ['2023年上半年主要指标']);
    expect(observations).toEqual([]);
    expect(findings).toContainEqual({ kind: 'part-year-above', text: '上半年' });
  });

  test.each([
    ['类型', '目标值', 'target'],
    ['月份', '6', 'part-year'],
    ['类型', '增速', 'growth'],
    ['备注', '1-9月', 'part-year'],
    ['备注', '为2022年数', 'other-year'],
    ['备注', '沿用上年数据', 'other-year'],
  ])('%s %s in a row says what its number is', (column, cell, why) => {
    const { observations, findings } = read(
      [[...NAMES, '2023', cell, '60']],
      ['地区', '指标', '年份', column, '数值'],
    );
    expect(observations).toEqual([]);
    expect(findings).toContainEqual({ kind: 'row-not-actual', row: 2, column, text: cell, why });
  });
});

describe('units', () => {
  const HEADER = ['地区', '指标', '年份', '实际值', '单位'];
  const first = (lines: readonly (readonly string[])[], unit = '', indicator = 'GDP') => {
    const rows = [...lines.slice(1), HEADER, ['青山县', indicator, '2023', '1310000', unit]];
    const { observations, findings } = read(rows, lines[0]);
    const [value] = observations.map((each) => each.value);
    return value?.kind === 'number' ? value.value : findings[0]?.kind;
  };
  test.each<[string, readonly (readonly string[])[], string, number | string]>([
    ['a line above', [['', '单位：万元']], '', 131],
    ['a label and its cell', [['单位：', '万元']], '', 131],
    ['a title', [['主要指标（单位：万元）']], '', 131],
    ['the one of several that fits', [['单位：%、万元']], '', 131],
    ['two that fit', [['单位：亿元、万元']], '', 'units-contradict'],
    ['a row that says otherwise', [['单位：万元']], '千元', 'units-contradict'],
    ['a row in the unit of the plan', [['单位：万元']], '亿元', 1310000],
    ['one that is of something else', [['单位：万人']], '', 'unit-unfit'],
    ['the office that filled it in', [['填报单位：统计局']], '', 1310000],
  ])('%s', (_, lines, unit, expected) => {
    expect(first(lines, unit)).toBe(expected);
  });

  test('a line above and a header that contradict each other', () => {
    const rows = [
      ['地区', '指标', '年份', '实际值（亿元）'],
      [...NAMES, '2023', '131'],
    ];
    expect(kinds(rows, ['单位：万元'])).toContain('units-contradict');
  });

  test('a line of units below the header', () => {
    const rows = [
      ['', '', '', '（万元）'],
      [...NAMES, '2023', '1310000'],
    ];
    expect(taken(rows, ['地区', '指标', '年份', '实际值'])).toEqual(['2023  131 ']);
  });
});

test.each([
  ['0.43', 'percent-unclear'],
  ['0.43%', 0.43],
  ['43%', 43],
  ['43', 43],
  ['0', 0],
])('%s in a row of % whose target is 45', (text, expected) => {
  const { observations, findings } = read([['青山县', '服务业增加值占GDP比重', '2023', text]]);
  const [value] = observations.map((each) => each.value);
  expect(value?.kind === 'number' ? value.value : findings[0]?.kind).toBe(expected);
});

test.each([
  ['0.052', 'percent-unclear'],
  ['0.5', 0.5],
  ['0.052%', 0.052],
])('growth of %s', (text, expected) => {
  const { observations, findings } = read(
    [[...NAMES, '2023', text]],
    ['地区', '指标', '年份', '增速'],
  );
  const [value] = observations.map((each) => each.value);
  expect(value?.kind === 'number' ? value.value : findings[0]?.kind).toBe(expected);
});

describe('nothing disappears', () => {
  const HEADER = ['地区', '指标', '年份', '实际值'];
  test.each<[string, readonly string[], boolean]>([
    ['a Chinese comma', ['青山县，GDP', '2023', '131'], true],
    ['Chinese commas only', ['青山县，GDP，2023，131'], true],
    ['a cell too few', ['青山县', 'GDP', '2023'], false],
  ])('%s is an error of its row', (_, row, hasComma) => {
    const about = { row: 2, expected: 4, found: row.length, hasComma };
    const finding = { kind: 'form-row-short', ...about, medium: 'file' };
    expect(read([row], HEADER).findings).toContainEqual(finding);
  });

  test('a row that has moved to the left', () => {
    expect(kinds([['青山县，GDP', '2023', '131', '']], HEADER)).toEqual(['form-row-short']);
  });

  test.each(['注：初步核算数，部分有调整', '数据来源：统计局', '本表数据为初步数。'])(
    '%s',
    (line) => {
      const { findings, preview } = read([[...NAMES, '2023', '131'], [line]], HEADER);
      expect([findings, preview.left]).toEqual([[], 0]);
    },
  );

  test('a heading among the rows is named', () => {
    expect(
      read(
        [
          ['一、综合', '', '', ''],
          [...NAMES, '2023', '131'],
        ],
        HEADER,
      ).findings,
    ).toEqual([{ kind: 'lines-passed', row: 2, text: '一、综合', count: 1 }]);
  });

  test('a column of numbers without a header is named', () => {
    const { findings } = read([[...NAMES, '2023', '131', '5']], [...HEADER, '']);
    expect(findings).toEqual([{ kind: 'columns-ignored', headers: ['第5列'] }]);
  });

  test('hundreds of other indicators are one sentence', () => {
    const others = Array.from({ length: 300 }, (_, at) => [
      '青山县',
      `甲${String(at)}乙`,
      '2023',
      '1',
    ]);
    const { observations, findings } = read([...others, [...NAMES, '2023', '131']], HEADER);
    expect(observations).toHaveLength(1);
    expect(findings).toEqual([expect.objectContaining({ kind: 'indicators-outside', count: 300 })]);
  });
});

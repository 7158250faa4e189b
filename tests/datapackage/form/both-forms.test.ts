import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { FormGrid } from '../../../src/core/form/form';
import { readObservationGrid } from '../../../src/core/observation/read-observation-grid';
import { readTemplate } from '../../../src/datapackage/form/read-template';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { sayFormFinding } from '../../../src/wording/form-finding';

const catalog = buildCatalog([shippedPackage()]);

/** The same small table in both forms: what stands where, and how it is read. */
const FORMS = {
  actuals: {
    header: ['区县', '监测指标', '数据单位', '年度', '完成值', '资料来源'],
    row: ['仓山区', 'GDP', '亿元', '2023', '1100', '公报'],
    /** Position of the value. */
    value: 4,
    read: (grid: FormGrid) => {
      const { observations, findings } = readObservationGrid(catalog, grid);
      return { texts: observations.map(({ text }) => text), findings };
    },
  },
  template: {
    header: ['区县', '五年规划', '监测指标', '数据单位', '2030年目标', '资料来源'],
    row: ['仓山区', '十五五', 'GDP', '亿元', '1100', '专栏2'],
    value: 4,
    read: (grid: FormGrid) => {
      const { draft, findings } = readTemplate(grid, catalog);
      const figures = draft?.rows.flatMap((row) => row.figures) ?? [];
      return { texts: figures.map(({ text }) => text), findings };
    },
  },
} as const;

describe.each(['actuals', 'template'] as const)('%s', (form) => {
  const { header, row, value, read } = FORMS[form];
  const said = (
    cells: readonly string[],
    medium: 'file' | 'sheet' = 'file',
    head: readonly string[] = header,
  ) => {
    const { texts, findings } = read({ rows: [head, cells], firstRow: 1, medium });
    return { texts, sentences: findings.map((finding) => sayFormFinding(finding, form)) };
  };
  const withValue = (text: string) => row.map((cell, at) => (at === value ? text : cell));

  test('everyday words of either form are known, in any order, below a title', () => {
    expect(said(row)).toEqual({ texts: ['1100'], sentences: [] });
    const turned = { rows: [['一张表'], [...header].reverse(), [...row].reverse()], firstRow: 1 };
    expect(read(turned)).toEqual({ texts: ['1100'], findings: [] });
  });

  test('a column nobody knows is named', () => {
    expect(said([...row, ''], 'file', [...header, '联系人']).sentences).toEqual([
      expect.stringContaining('“联系人”列没有用到'),
    ]);
  });

  test('its very own name says more than an everyday one, and the other is named', () => {
    const { texts, sentences } = said([...row, 'GDP'], 'file', [...header, '指标']);
    expect(texts).toEqual(['1100']);
    expect(sentences).toEqual([expect.stringContaining('“监测指标”列没有用到')]);
  });

  test('two everyday names for one column are not chosen from', () => {
    const { texts, sentences } = said([...row, '人口'], 'file', [...header, '主要指标']);
    expect(texts).toEqual([]);
    expect(sentences).toEqual([
      expect.stringContaining('“监测指标”、“主要指标”都可以当作“指标”，不知道用哪一列'),
    ]);
  });

  test.each([
    ['file', '请放在英文双引号里，多余的逗号请删去'],
    ['sheet', '列名右边的内容如果不属于这张表，请移到别处'],
  ] as const)(
    'a row that goes on beyond the header is said in the words of a %s',
    (medium, cure) => {
      const { texts, sentences } = said([...row, '别的表'], medium);
      expect(texts).toEqual([]);
      expect(sentences).toEqual([expect.stringContaining(`第 2 行有 7 格，列名只有 6 个；`)]);
      expect(sentences[0]).toContain(cure);
      expect(sentences[0]?.includes('逗号')).toBe(medium === 'file');
    },
  );

  test.each([
    ['#N/A', '是公式出错的结果'],
    ['=A1', '以公式的符号开头，不会计算'],
    ['1.2E+5', '是科学计数法'],
    ['3月4日', '像是被 Excel 改成了日期'],
  ])('%s keeps its row out', (text, why) => {
    const { texts, sentences } = said(withValue(text));
    expect(texts).toEqual([]);
    expect(sentences).toEqual([expect.stringMatching(new RegExp(`“${header[value]}”列.*${why}`))]);
  });

  test('a header alone, nothing at all, and another table', () => {
    const sentencesOf = (rows: readonly (readonly string[])[]) =>
      read({ rows, firstRow: 1 }).findings.map((finding) => sayFormFinding(finding, form));
    const above = [
      ['地区', '仓山区'],
      ['规划期', '十五五'],
    ];
    expect(sentencesOf([...above, header])).toEqual(['列名下面没有数据；请填写后再读。']);
    expect(sentencesOf([])).toEqual([expect.stringContaining('没有找到列名，什么也没有')]);
    expect(sentencesOf([['甲', '乙', '丙']])).toEqual([
      expect.stringContaining('没有找到列名，现有的是：“甲”、“乙”、“丙”'),
    ]);
  });
});

test.each([
  ['2025年（目标）', 'target'],
  ['2023年上半年', 'part-year'],
])('%s beside years is not the actual value of one, and is named', (other, why) => {
  const rows = [
    ['地区', '指标', '2022年', other, '2024年'],
    ['仓山区', 'GDP', '1041', '2', '1203'],
  ];
  const { observations, findings } = readObservationGrid(catalog, { rows, firstRow: 1 });
  expect(observations.map(({ text }) => text)).toEqual(['1041', '1203']);
  expect(findings).toContainEqual({ kind: 'columns-not-actual', why, headers: [other] });
});

test('growth of a year among the years is its growth', () => {
  const rows = [
    ['地区', '指标', '2022年', '2023年（增速）', '2024年'],
    ['仓山区', 'GDP', '1041', '2', '1203'],
  ];
  const { observations } = readObservationGrid(catalog, { rows, firstRow: 1 });
  expect(observations.map(({ text, year, measure }) => [text, year, measure])).toEqual([
    ['1041', 2022, 'actual'],
    ['1203', 2024, 'actual'],
    ['2', 2023, 'actual_growth'],
  ]);
});

test('a forecast among the years is taken as one', () => {
  const rows = [
    ['地区', '指标', '2023年', '2024年（预计）'],
    ['仓山区', 'GDP', '1100', '1150'],
  ];
  const { observations } = readObservationGrid(catalog, { rows, firstRow: 1 });
  expect(observations.map(({ year, status }) => [year, status])).toEqual([
    [2023, undefined],
    [2024, 'E'],
  ]);
});

import { readObservationGrid } from '../../../src/core/observation/read-observation-grid';
import { catalog, tell } from './support/read';

test.each<[string, readonly (readonly string[])[]]>([
  [
    'over their years',
    [
      ['指标', '单位', '青山县', '', '白水县', ''],
      ['', '', '2022年', '2023年', '2022年', '2023年'],
      ['GDP', '亿元', '120', '131', '90', '100'],
    ],
  ],
  [
    'over their years, below a title that names one of them',
    [
      ['青山县2023年对照表', '', '', '', ''],
      ['指标', '青山县', '', '白水县', ''],
      ['', '2022年', '2023年', '2022年', '2023年'],
      ['GDP', '120', '131', '90', '100'],
    ],
  ],
  [
    'below their years',
    [
      ['', '2022年', '', '2023年', ''],
      ['指标', '青山县', '白水县', '青山县', '白水县'],
      ['GDP', '120', '90', '131', '100'],
    ],
  ],
])('regions side by side %s', (_, rows) => {
  const { values, kinds } = tell(rows);
  expect([...values].sort()).toEqual([
    '990121 gdp 2022 120',
    '990121 gdp 2023 131',
    '990122 gdp 2022 90',
    '990122 gdp 2023 100',
  ]);
  expect(kinds).toContain('names-across-read');
});

test('regions side by side, each with its growth', () => {
  const rows = [
    ['指标', '青山县', '', '白水县', ''],
    ['', '2023年', '增速（%）', '2023年', '增速（%）'],
    ['GDP', '131', '5.2', '100', '4.1'],
  ];
  expect(tell(rows).values).toEqual([
    '990121 gdp 2023 131',
    '990121 gdp 2023 增速 5.2',
    '990122 gdp 2023 100',
    '990122 gdp 2023 增速 4.1',
  ]);
});

test('regions side by side, one of which nobody knows: nothing is read', () => {
  const rows = [
    ['指标', '青山县', '', '无名县', '', '白水县', ''],
    ['', '2022年', '2023年', '2022年', '2023年', '2022年', '2023年'],
    ['GDP', '120', '131', '80', '85', '90', '100'],
  ];
  expect(tell(rows, '青山县')).toEqual({ values: [], kinds: ['form-column-repeated'] });
});

test.each([
  ['regions', ['指标', '青山县', '白水县'], ['GDP', '131', '100']],
  ['indicators', ['地区', '地区生产总值', '城镇新增就业人数'], ['青山县', '131', '1.2']],
])('%s side by side without a year lack only the year', (_, header, row) => {
  const { findings } = readObservationGrid(catalog, { rows: [header, row], firstRow: 1 });
  expect(findings).toEqual([{ kind: 'form-column-missing', columns: ['年份'], headers: header }]);
});

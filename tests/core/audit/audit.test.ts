import { readRows } from './support/judge';
import { auditObservations } from '../../../src/core/audit/audit';
import { confirmationKey } from '../../../src/core/audit/confirmation';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { readObservationGrid } from '../../../src/core/observation/read-observation-grid';
import { shippedPackage } from '../../../src/datapackage/shipped';

const catalog = buildCatalog([shippedPackage()]);

/** `指标 年份 值 [增速]`, one a line, of 仓山区. */
function read(lines: string, confirmed?: ReadonlySet<string>) {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => ['仓山区', ...line.trim().split(/\s+/u)]);
  const grid = { rows: [['地区', '指标', '年份', '实际值', '增速'], ...rows], firstRow: 1 };
  return readObservationGrid(catalog, grid, {}, undefined, confirmed);
}

function held(lines: string, confirmed?: ReadonlySet<string>) {
  return read(lines, confirmed).held.map(({ observation, findings }) => [
    `${observation.indicator} ${observation.text}`,
    ...findings.map((finding) =>
      'slip' in finding && finding.slip !== undefined
        ? `${finding.kind} ${Object.values(finding.slip).join(' ')}`
        : finding.kind,
    ),
  ]);
}

test.each<[string, string, readonly string[]]>([
  ['a zero too many', 'GDP 2023 12610', ['far-off factor 10 large']],
  ['万元 where 亿元 is meant', 'GDP 2023 12610000', ['far-off factor 10000 large']],
  ['元 where 万元 is meant', '人均GDP 2023 109000', ['far-off factor 10000 large']],
  ['a digit lost', 'GDP 2022 114', ['far-off factor 10 small']],
  ['a point lost', '人均预期寿命 2023 799', ['far-off factor 10 large']],
  ['a whole as 1', '常住人口城镇化率 2023 1', ['far-off percent fraction']],
  [
    'more than a whole',
    '服务业增加值占地区生产总值比重 2023 163',
    ['share-beyond', 'far-off digit-added 63'],
  ],
  [
    'less than nothing',
    '规上战略性新兴产业增加值占规上工业增加值比重 2023 -36',
    ['negative', 'far-off sign 36'],
  ],
  ['a step back', 'GDP 2023 700', ['reversal']],
])('%s is held: %s', (_, line, findings) => {
  expect(held(line)).toEqual([[expect.any(String), ...findings]]);
});

test.each([
  ['on the way', 'GDP 2023 1261 5.1'],
  ['in a bad year', 'GDP 2021 899 -0.8'],
  ['far above the plan', '每万人发明专利拥有量 2023 71'],
  ['a higher unemployment', '城镇登记失业率 2022 4.2'],
  ['words', '单位GDP能耗降幅 2023 完成'],
  ['no data', 'GDP 2023 无数据'],
])('%s passes in silence', (_, line) => {
  expect(held(line)).toEqual([]);
  expect(read(line).observations.length).toBeGreaterThan(0);
});

test('the year that is out of step is held, and not its neighbours', () => {
  expect(held('GDP 2021 961\nGDP 2022 1601\nGDP 2023 1130')).toEqual([
    ['地区生产总值（GDP） 1601', 'far-off digits-swapped 1061'],
  ]);
});

test('levels and a growth that contradict each other are both held', () => {
  expect(held('GDP 2021 961 8.4\nGDP 2022 1161 2.2')).toEqual([
    ['地区生产总值（GDP） 1161', 'growth-contradicts'],
    ['地区生产总值（GDP） 2.2', 'growth-contradicts'],
  ]);
});

test('a fall beside levels that rise is held, a small one is not', () => {
  expect(held('GDP 2021 961 8.4\nGDP 2022 1030 -5').map(([what]) => what)).toEqual([
    '地区生产总值（GDP） 1030',
    '地区生产总值（GDP） -5',
  ]);
  expect(held('GDP 2021 961 8.4\nGDP 2022 985 -0.5')).toEqual([]);
});

test('a confirmed value counts, a changed one is asked about again', () => {
  const [first] = read('GDP 2023 12610').held;
  const confirmed = new Set([first === undefined ? '' : confirmationKey(first.observation)]);
  expect(held('GDP 2023 12610', confirmed)).toEqual([]);
  expect(held('GDP 2023 126100000万元', confirmed)).toEqual([]);
  expect(held('GDP 2023 12611', confirmed)).toHaveLength(1);
  expect(held('GDP 2022 12610', confirmed)).toHaveLength(1);
});

test('nothing is lost: what is not held is taken', () => {
  const { observations, held: waiting } = read('GDP 2021 961\nGDP 2023 12610\n人均GDP 2023 10.9');
  const all = [...observations, ...waiting.map(({ observation }) => observation)];
  const { taken } = auditObservations(catalog, all, new Set(all.map(confirmationKey)));
  expect(taken).toHaveLength(3);
});

describe('a base year of which a table states other values than the plan prints', () => {
  const BASES = [
    ['地区生产总值', '902.27'],
    ['人均GDP', '8.6'],
    ['研发经费投入强度', '2.85'],
    ['每万人发明专利拥有量', '32'],
    ['数字经济规模占GDP比重', '46'],
    ['人均预期寿命', '79.49'],
    ['建成区绿化覆盖率', '45.26'],
  ] as const;

  test.each([
    ['all as printed', 1, 0, undefined],
    ['one revised', 1, 1, undefined],
    ['most of another year', 1.03, 7, '6/6'],
    ['rounded otherwise', 1.0004, 7, undefined],
  ])('%s', (_, factor, changed, expected) => {
    const rows = BASES.map(([indicator, value], at) => ({
      ...{ code: '', region: '仓山区', unit: '', growth: '', indicator, year: 2020 },
      value: at < changed ? String(Number(value) * (factor === 1 ? 1.02 : factor)) : value,
    }));
    const asked = readRows(rows).findings.find(({ kind }) => kind === 'base-unlike');
    const count =
      asked?.kind === 'base-unlike' ? `${String(asked.count)}/${String(asked.total)}` : undefined;
    expect(count).toBe(expected);
  });
});

import { borderlinesAmong, findBorderlines } from '../../../src/core/audit/borderline';
import { miscopied } from '../../../src/core/audit/miscopied';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { toObservationPackage } from '../../../src/core/observation/to-observation-package';
import { sayBorderline } from '../../../src/wording/borderline';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { catalog, readRows, borderlines } from './support/judge';
import { plausible, type Row } from './support/plausible';
import { seeded } from './support/random';

const ABOUT = { code: '', region: '仓山区', unit: '', growth: '' };

function said(...rows: readonly Pick<Row, 'indicator' | 'year' | 'value'>[]): readonly string[] {
  const { observations } = readRows(rows.map((row) => ({ ...ABOUT, ...row })));
  const full = buildCatalog([shippedPackage(), toObservationPackage(observations)]);
  return findBorderlines(full).map(sayBorderline);
}

const NEARLY =
  '城镇新增就业人数 2022 年的 1.3 万人：判定“基本达到序时进度”，界线 1.31 万人，只差 0.01；';
const LOST = '若是把 1.31 抄成了它（漏了一位小数），判定应是“达到序时进度”。';
const ON = '城镇新增就业人数 2023 年的 1.32 万人：判定“达到序时进度”，界线 1.31 万人，只差 0.01；';
const SWAPPED = '若是把 1.23 抄成了它（两位数字颠倒），判定应是“基本达到序时进度”。';

test.each<[string, string, readonly (readonly [number, string])[], readonly string[]]>([
  ['far from any bound', '学前教育普惠率', [[2023, '96.3']], []],
  ['short of the target by more than a digit', '研发经费投入强度', [[2025, '3.03']], []],
  [
    'short of the target by one',
    '研发经费投入强度',
    [[2025, '3.04']],
    [
      '研发经费投入强度 2025 年的 3.04 %：判定“未完成”，界线 3.05 %，只差 0.01；若是把 3.05 抄成了它（末位差一），判定应是“完成”。',
    ],
  ],
  [
    'just the target',
    '研发经费投入强度',
    [[2025, '3.05']],
    [
      '研发经费投入强度 2025 年的 3.05 %：判定“完成”，界线 3.05 %，刚好；若是把 3.04 抄成了它（末位差一），判定应是“未完成”。',
    ],
  ],
  [
    'digits swapped over the way of the year',
    '人均预期寿命',
    [[2023, '79.93']],
    [
      '人均预期寿命 2023 年的 79.93 岁：判定“达到序时进度”，界线 79.916 岁，只差 0.014；若是把 79.39 抄成了它（两位数字颠倒），判定应是“反向变化”。',
    ],
  ],
  [
    'years of a sum, where the others have two decimals',
    '城镇新增就业人数',
    [
      [2021, '1.29'],
      [2022, '1.3'],
      [2023, '1.32'],
    ],
    [NEARLY + LOST, ON + SWAPPED],
  ],
])('%s', (_, indicator, values, expected) => {
  expect(said(...values.map(([year, value]) => ({ indicator, year, value })))).toEqual(expected);
});

test('before values are taken, those among them are listed that would be', () => {
  const row = { ...ABOUT, indicator: '人均预期寿命', year: 2023, value: '79.93' };
  const before = buildCatalog([shippedPackage()]);
  const { figures } = toObservationPackage(readRows([row]).observations);
  expect(borderlinesAmong(before, figures).map(({ value, meant }) => [value, meant])).toEqual([
    [79.93, 79.39],
  ]);
  expect(findBorderlines(before)).toEqual([]);
  // What is in force already is another list.
  const taken = buildCatalog([
    shippedPackage(),
    toObservationPackage(readRows([row]).observations),
  ]);
  expect(borderlinesAmong(taken, [])).toEqual([]);
});

test('what a document prints was not filled in, and is not listed', () => {
  expect(findBorderlines(catalog)).toEqual([]);
});

test.each<[string, number, number, readonly number[]]>([
  ['63.2', 63.2, 1, [36.2, 63.3, 63.1]],
  // A digit that is there twice may be one too many, and is no pair to be swapped.
  ['46.33', 46.33, 2, [64.33, 46.3, 46.34, 46.32]],
  ['1,224', 1224, 0, [2124, 124, 1242, 1225, 1223]],
  // In the unit of the row.
  ['9800人', 0.98, 0, [0.89, 0.908, 0.098, 0.9801, 0.9799]],
  ['12至13', 12, 0, []],
])('%s of %d may be miscopied from', (text, value, usual, meant) => {
  expect(miscopied(text, value, usual).map((each) => each.meant)).toEqual(meant);
});

test('a decimal is taken for lost where others have it alone', () => {
  const kinds = (usual: number) => miscopied('46.5', 46.5, usual).map(({ slip }) => slip);
  expect(kinds(1)).not.toContain('digit-lost');
  expect(kinds(2)).toContain('digit-lost');
});

test('of right values of all shipped plans and a made-up one less than 5 % are listed', () => {
  let all = 0;
  let near = 0;
  for (let seed = 1; seed <= 2; seed += 1) {
    const random = seeded(seed);
    for (const plan of catalog.plans.keys()) {
      const reading = readRows(plausible(catalog, random, [plan]));
      all += reading.observations.length;
      near += borderlines(reading).length;
    }
  }
  expect(all).toBeGreaterThan(1_500);
  expect(near / all).toBeLessThan(0.05);
});

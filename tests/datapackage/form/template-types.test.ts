import { errorsOf, HEAD, mildOf, read } from './read';

const TABLE = '指标,单位,2025年,2030年,年均增长,目标类型\n';
const one = (row: string) => `${HEAD}${TABLE}${row}\n`;

test.each([
  ['新增保障房,套,260,1500,,累计', 'sum'],
  ['新增保障房,套,260,1500,,', undefined],
  ['绿道长度,公里,120,180,,水平目标', 'level'],
  ['满意率,%,91,95,,保持', 'keep'],
  ['固定资产投资,亿元,,6,,增速', 'growth'],
  ['单位产值电耗,%,,15,,累计降幅', 'reduction'],
])('%s: %s', (row, type) => {
  const { draft, findings } = read(one(row));
  expect(findings).toEqual([]);
  expect(draft?.rows[0]?.targetType).toBe(type);
});

test('a word that is no type is refused, with those that are', () =>
  expect(errorsOf(one('绿道长度,公里,120,180,,甲类'))).toEqual([
    '第 4 行“目标类型”列：看不懂“甲类”；请填 水平 或 比重 或 保持 或 增速 或 累计 或 降幅 或 比照 或 构成 或 任务，没有就空着。',
  ]));

test.each([
  ['绿道长度,公里,,完成市下达任务,,累计', '累计', '完成市下达任务', '任务'],
  ['道路长度,公里,120,180,,构成', '构成', '180', '水平'],
  ['道路长度,公里,120,180,,比照', '比照', '180', '任务'],
])('%s: a type that cannot be read is said', (row, chosen, text, as) =>
  expect(mildOf(one(row))).toEqual([
    `第 4 行“目标类型”列选的是“${chosen}”，但印的“${text}”读不成这样的目标，将按“${as}”判定；请核对目标类型，拿不准就空着。`,
  ]),
);

test('a bound that the base meets is kept, and no contradiction', () =>
  expect(mildOf(one('覆盖率,%,99,99,,水平'))).toEqual([]));

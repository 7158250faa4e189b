import type { Alias } from '../../../src/core/indicator/indicator';
import { findLookAlikes } from '../../../src/core/look-alike/find-look-alikes';
import { catalogOf, type Line } from '../conflict/support/made-up';

const line = (name: string, over: Partial<Line> = {}): Line => ({
  name,
  unit: '%',
  nature: 'share',
  says: 'target 5',
  ...over,
});
const alias = (id: string, name: string): Alias => ({ kind: 'indicator', id, name });
const found = (lines: readonly Line[], aliases: readonly Alias[] = []) => {
  const catalog = catalogOf(lines, aliases);
  return [...catalog.regions.values()].flatMap((region) =>
    findLookAlikes(catalog, region).map(({ shared }) => `look-alike ${shared}`.trim()),
  );
};

test.each<readonly [one: string, other: string, expected: boolean]>([
  ['一般公共预算收入', '一般公共预算总收入', true],
  ['每万人发明专利拥有量', '每万人口高价值发明专利拥有量', true],
  ['绿化覆盖率', '建成区绿化覆盖率', true],
  ['城镇登记失业率', '地区生产总值', false],
  ['地区生产总值', '人均地区生产总值', false],
  ['居民收入', '居民收入增速', false],
  ['居民人均可支配收入（城镇）', '居民人均可支配收入（农村）', false],
  ['参保率（%）', '养老参保率', true],
  ['PM2.5平均浓度', 'PM10平均浓度', false],
  ['二氧化硫削减量', '氮氧化物削减量', false],
  ['旅游收入', '旅游收入总额', true],
  ['旅游收入', '旅游收入总额合计', false],
  ['收入', '总收入', true],
])('%s and %s look alike: %s', (one, other, expected) => {
  expect(found([line(one), line(other)])).toEqual(expected ? ['look-alike'] : []);
});

const unemployment = [line('城镇登记失业率'), line('城镇调查失业率')];

test('an everyday name that ends both names', () => {
  const shared = [alias('城镇登记失业率', '失业率'), alias('城镇调查失业率', '失业率')];
  expect(found(unemployment)).toEqual([]);
  expect(found(unemployment, shared)).toEqual(['look-alike 失业率']);
});

test('a topic that both have to do with is not enough', () => {
  const rows = [line('地表水达标比例'), line('海水水质面积')];
  expect(found(rows, [alias('地表水达标比例', '水质'), alias('海水水质面积', '水质')])).toEqual([]);
});

test('names of different kinds of quantity are not taken for each other', () => {
  expect(found([line('科技支出', { unit: '亿元' }), line('科技总支出')])).toEqual([]);
});

test('one concept under two names is one', () => {
  expect(
    found([line('公共预算收入', { concept: 'x' }), line('公共预算总收入', { concept: 'x' })]),
  ).toEqual([]);
});

test('without concepts only within one plan, which tells them apart itself', () => {
  const plain = { concept: '' };
  const [one, other] = [line('绿化覆盖率', plain), line('建成区绿化覆盖率', plain)] as const;
  expect(found([one, other])).toEqual(['look-alike']);
  expect(found([{ ...one, ordinal: 13 }, other])).toEqual([]);
});

test('over two plans only where neither has the other', () => {
  const [one, other] = [line('绿化覆盖率'), line('建成区绿化覆盖率')];
  expect(found([{ ...one, ordinal: 13 }, other])).toEqual(['look-alike']);
  expect(found([{ ...one, ordinal: 13 }, { ...other, ordinal: 13 }, other])).toEqual([
    'look-alike',
  ]);
});

test('the common word of a list is taken for none of its members', () => {
  const members = ['公路', '高速公路', '农村公路', '城市公路', '旅游公路'];
  expect(found(members.map((name) => line(`${name}通车率`)))).toEqual([]);
  expect(found(members.slice(0, 3).map((name) => line(`${name}通车率`)))).toHaveLength(2);
});

import { mergeOrigin } from '../../../../src/core/observation/merge-origins';
import type { ObservationOrigin } from '../../../../src/core/observation/origin';
import { readObservationGrid } from '../../../../src/core/observation/read-observation-grid';
import { toObservationPackage } from '../../../../src/core/observation/to-observation-package';
import type { KeptFacts } from '../../../../src/taskpane/page/kept';
import { keptFacts, removalEffect } from '../../../../src/taskpane/pages/data/kept-facts';
import { fixturePackage } from '../../../support/fixture-package';
import { catalog } from '../../support/catalog';

function origin(name: string, ...rows: readonly (readonly string[])[]): ObservationOrigin {
  const grid = { rows: [['地区', '指标', '年份', '实际值'], ...rows], firstRow: 1 };
  const { observations } = readObservationGrid(catalog, grid);
  return toObservationPackage(observations, { name, title: name, created: '2026-03-01' });
}

const origins = mergeOrigin(
  catalog,
  [origin('甲', ['青山县', '地区生产总值', '2021', '125'], ['青山县', '粮食产量', '2022', '11'])],
  origin(
    '乙',
    ['青山县', '地区生产总值', '2021', '126'],
    ['青山县', '地区生产总值', '2022', '130'],
  ),
  () => 'stated',
);
const kept: readonly KeptFacts[] = [
  ...origins.map((content) => ({
    name: content.name,
    title: content.title,
    digest: '',
    refusal: '',
    content,
  })),
  { name: '包', title: '包', digest: '', refusal: '', content: fixturePackage() },
  { name: '坏', title: '坏', digest: '', refusal: '读不了。' },
];
const at = (name: string): KeptFacts => {
  const found = kept.find((one) => one.name === name);
  if (found === undefined) throw new Error(`Nothing is kept as ${name}.`);
  return found;
};

test.each([
  ['甲', ['2026-03-01 采用；2 个数；青山县；2021、2022 年', '其中 1 个以“乙”的为准']],
  ['乙', ['2026-03-01 采用；2 个数；青山县；2021、2022 年']],
  ['坏', []],
])('%s is listed with its day, its regions and years, and what gives way', (name, facts) => {
  expect(keptFacts(catalog, kept, at(name))).toEqual(facts);
});

test('a package is listed with its version, its plans and regions', () => {
  expect(keptFacts(catalog, kept, at('包'))).toEqual([
    expect.stringMatching(/^版本 .+；\d+ 个规划，\d+ 行指标；青山县/u),
  ]);
});

test.each([
  ['甲', '1 个年份不再有这里的数；'],
  ['乙', '1 个年份改以另一份的数为准，1 个年份不再有这里的数；'],
  ['包', ''],
])('before %s is removed it is said what becomes of its years', (name, effect) => {
  expect(removalEffect(catalog, kept, at(name))).toBe(effect);
});

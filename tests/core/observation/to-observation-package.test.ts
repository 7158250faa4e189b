import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { describeFigurePlace } from '../../../src/core/catalog/describe-place';
import { findSubject } from '../../../src/core/catalog/find-subject';
import { listObservations } from '../../../src/core/catalog/list-observations';
import { ACTUAL } from '../../../src/core/function/row-functions';
import { toObservationPackage } from '../../../src/core/observation/to-observation-package';
import { composePlanTable } from '../../../src/core/table/plan-table';
import { fixturePackage } from '../../support/fixture-package';
import { read } from './support/read';

const given = toObservationPackage(
  read([
    ['青山县', 'GDP', '2023', '131.5', '初步', '统计公报'],
    ['青山县', 'GDP', '2022', '1250000万元', '', ''],
    ['青山县', '粮食产量', '2019', '11.5', '', ''],
    ['青山县', '安全生产主要指标', '2023', '完成', '', ''],
    ['青山县', '登记失业率', '2023', '无数据', '', ''],
  ]).observations,
  { title: '实际值（年报.csv）' },
);
const catalog = buildCatalog([fixturePackage(), given]);
const ask = (indicator: string, year: number, of = catalog) =>
  ACTUAL.ask(of, { region: '青山', indicator, year });
const county = catalog.regions.get('990121');

function subject(indicator: string) {
  if (county === undefined) throw new Error('The fixture has lost its county.');
  const found = findSubject(catalog, county, indicator, 2023);
  if (!found.ok) throw new Error(found.finding.kind);
  return found.value;
}

test('it holds nothing but figures and their sources', () => {
  const { regions, plans, indicators, aliases, planIndicators, sources } = given;
  expect([regions, plans, indicators, aliases, planIndicators]).toEqual([[], [], [], [], []]);
  expect(sources.map(({ title }) => title)).toEqual(['统计公报', '实际值（年报.csv）']);
});

test.each([
  ['of a concept', 'GDP', 2023, 131.5],
  ['in another unit', 'GDP', 2022, 125],
  ['of a row without a concept', '粮食产量', 2019, 11.5],
])('a value %s is found where printed ones are', (_, indicator, year, value) => {
  expect(ask(indicator, year)).toEqual({ ok: true, value });
});

test('status and source go with a value', () => {
  const [earlier, later] = listObservations(catalog, subject('GDP'));
  expect([earlier?.status, later?.status]).toEqual([undefined, 'P']);
  expect(later && describeFigurePlace(catalog, later.figure)).toBe('《统计公报》第2行');
});

test.each([
  ['a word', '安全生产主要指标', { kind: 'figure-is-text', printed: '完成' }],
  ['no data', '登记失业率', { ok: false }],
])('%s never becomes a number', (_, indicator, finding) => {
  const answer = ask(indicator, 2023);
  expect(answer.ok).toBe(false);
  expect(answer.ok ? {} : { ok: false, ...answer.finding }).toMatchObject(finding);
});

test('the later of two packages counts, and leaves the other years alone', () => {
  const revised = toObservationPackage(
    read([['青山县', 'GDP', '2023', '132', '最终', '年鉴']]).observations,
  );
  const both = buildCatalog([fixturePackage(), given, revised]);
  expect([ask('GDP', 2023, both), ask('GDP', 2022, both)]).toEqual([
    { ok: true, value: 132 },
    { ok: true, value: 125 },
  ]);
});

test('the plan’s own table shows what the plan prints, and nothing that was filled in', () => {
  for (const id of ['990121-13', '990121-14']) {
    const plan = catalog.plans.get(id);
    if (plan === undefined) throw new Error('The fixture has lost its plan.');
    const before = composePlanTable(buildCatalog([fixturePackage()]), plan);
    expect(composePlanTable(catalog, plan)).toEqual(before);
  }
});

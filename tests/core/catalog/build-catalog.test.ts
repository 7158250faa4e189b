import { buildCatalog, sentCatalog } from '../../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../../src/core/catalog/catalog';
import { observationKey } from '../../../src/core/indicator/plan-indicator';
import { TARGET } from '../../../src/core/function/row-functions';
import { fixturePackage } from '../../support/fixture-package';

const shipped = fixturePackage();
const EMPTY: PlanPackage = {
  name: 'bureau',
  title: '',
  version: '0.0.1',
  created: '2026-02-01',
  regions: [],
  plans: [],
  indicators: [],
  aliases: [],
  planIndicators: [],
  figures: [],
  sources: [],
};
const gdp = { region: '青山', indicator: 'GDP', year: 2025 };

function only<Item>(items: readonly Item[], is: (item: Item) => boolean): Item {
  const found = items.find(is);
  if (found === undefined) throw new Error('not in the fixture');
  return found;
}

test('rows stand in the plan’s own order', () => {
  const reversed = [...shipped.planIndicators].reverse();
  const catalog = buildCatalog([fixturePackage({ planIndicators: reversed })]);
  expect(
    catalog.rows
      .get('990121-14')
      ?.map((row) => row.code)
      .slice(0, 3),
  ).toEqual(['01', '02', '03']);
});

test('a later plan of the same id replaces the earlier one with its rows and figures', () => {
  const plan = only(shipped.plans, ({ id }) => id === '990121-14');
  const row = only(shipped.planIndicators, ({ printedName }) => printedName.includes('GDP'));
  const figure = only(shipped.figures, ({ id }) => id === '990121-14-01-target');
  const bureau = {
    ...EMPTY,
    plans: [plan],
    planIndicators: [row],
    figures: [{ ...figure, text: '200' }],
  };
  const catalog = buildCatalog([shipped, bureau]);
  expect(catalog.rows.get('990121-14')).toHaveLength(1);
  expect(catalog.figures.get('990121-14-01')).toHaveLength(1);
  expect(TARGET.ask(catalog, gdp)).toEqual({ ok: true, value: 200 });
  expect(TARGET.ask(catalog, { ...gdp, year: 2020 })).toEqual({ ok: true, value: 110 });
});

test('regions, indicators and sources of the same id are replaced, aliases are united', () => {
  const region = { ...only(shipped.regions, ({ id }) => id === '990121'), name: '青山市' };
  const bureau: PlanPackage = {
    ...EMPTY,
    regions: [region],
    aliases: [{ kind: 'indicator', id: 'gdp', name: '经济总量' }],
  };
  const catalog = buildCatalog([shipped, bureau]);
  expect(catalog.regions.get('990121')?.name).toBe('青山市');
  expect(TARGET.ask(catalog, { ...gdp, indicator: '经济总量' })).toEqual({
    ok: true,
    value: 180,
  });
  expect(TARGET.ask(catalog, gdp)).toEqual({ ok: true, value: 180 });
});

test('actual values are found by region and indicator, from a table and alone', () => {
  const figure = only(shipped.figures, ({ id }) => id === '990121-14-01-target');
  const actual = { ...figure, measure: 'actual', firstYear: 2022, lastYear: 2022 } as const;
  const bureau: PlanPackage = {
    ...EMPTY,
    figures: [
      { ...actual, id: 'of-row' },
      {
        ...actual,
        id: 'alone',
        planId: undefined,
        code: undefined,
        regionId: '990121',
        indicatorId: 'gdp',
      },
    ],
  };
  const catalog = buildCatalog([shipped, bureau]);
  const found = catalog.observations.get(observationKey('990121', 'gdp'));
  expect(found?.map(({ id }) => id)).toEqual(['of-row', 'alone']);
});

test('no packages make an empty catalogue that answers', () => {
  const catalog = buildCatalog([]);
  expect(TARGET.ask(catalog, gdp)).toMatchObject({
    ok: false,
    finding: { kind: 'region-unknown', nearest: [] },
  });
});

test.each([
  ['a county and its city', ['331004', '331000'], '331000'],
  ['a county and its province', ['331004', '330000'], '330000'],
  ['a county alone', ['331004', '331002'], undefined],
])('regions of different packages, %s: the code tells which is above', (_, codes, parentId) => {
  const packages = codes.map((code) => ({
    ...EMPTY,
    name: code,
    regions: [
      {
        ...{ id: code, code, name: `${code}区`, shortName: '', level: '', parentId: undefined },
        codeScheme: 'GB/T 2260' as const,
      },
    ],
  }));
  expect(buildCatalog(packages).regions.get('331004')?.parentId).toBe(parentId);
});

test('a catalogue that was sent to a worker answers as it did', () => {
  const catalog = buildCatalog([shipped]);
  const arrived = { ...structuredClone(sentCatalog(catalog)), readings: catalog.readings };
  expect(TARGET.ask(arrived, gdp)).toEqual(TARGET.ask(catalog, gdp));
  expect([...arrived.figures]).toEqual([...catalog.figures]);
});

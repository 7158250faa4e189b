import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { resolveRegion } from '../../../src/core/catalog/resolve-plan';
import { fixturePackage } from '../../support/fixture-package';

const catalog = buildCatalog([fixturePackage()]);

test.each([
  ['name', '青山县', '990121'],
  ['short name', '青山', '990121'],
  ['code', '990121', '990121'],
  ['full width and blanks', ' ９９０１２１　', '990121'],
  ['parent before it', '甲市青山县', '990121'],
  ['alias', '高新区', 'LOCAL:GX'],
  ['local code', 'local:gx', 'LOCAL:GX'],
  ['parent that tells two apart', '乙市新城区', '980123'],
  ['parent without plan', '甲市', '990000'],
])('%s: %s', (_, text, id) => {
  expect(resolveRegion(catalog, text)).toMatchObject({ ok: true, value: { id } });
});

test('a name of two regions is asked back in words that resolve', () => {
  const outcome = resolveRegion(catalog, '新城区');
  expect(outcome).toMatchObject({
    ok: false,
    finding: { kind: 'region-ambiguous', candidates: ['甲市新城区', '乙市新城区'] },
  });
});

test.each([
  ['one character off', '青由县', ['青山县']],
  ['a suffix that is wrong', '青山区', ['青山县']],
])('unknown, %s: the nearest come first', (_, text, first) => {
  const outcome = resolveRegion(catalog, text);
  expect(outcome).toMatchObject({ ok: false, finding: { kind: 'region-unknown', text } });
  const nearest = !outcome.ok && 'nearest' in outcome.finding ? outcome.finding.nearest : [];
  expect(nearest.slice(0, first.length)).toEqual(first);
});

test('nothing alike: what there is, at most five, only with plans', () => {
  const outcome = resolveRegion(catalog, 'Mars');
  const nearest = !outcome.ok && 'nearest' in outcome.finding ? outcome.finding.nearest : [];
  expect(nearest).toContain('青山县');
  expect(nearest).not.toContain('甲市');
});

test.each([[''], ['　'], ['——']])('%j is no name', (text) => {
  expect(resolveRegion(catalog, text)).toEqual({
    ok: false,
    finding: { kind: 'argument-missing', argument: '地区' },
  });
});

test('a circle of parents ends', () => {
  const looped = fixturePackage().regions.map((each) =>
    each.id === '990000' ? { ...each, parentId: '990121' } : each,
  );
  const circle = buildCatalog([fixturePackage({ regions: looped })]);
  expect(resolveRegion(circle, '青山')).toMatchObject({ ok: true });
});

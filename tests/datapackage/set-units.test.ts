import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { toTexts } from '../../src/datapackage/keep-package';
import { readKeptPackage } from '../../src/datapackage/read-own-package';
import { setUnits } from '../../src/datapackage/set-units';
import { shippedPackage } from '../../src/datapackage/shipped';
import { composePackage } from '../../src/datapackage/draft/compose-package';
import { catalog, HEAD, read } from './form/read';

const now = '2026-03-01';

/** A plan of the bureau's own as a workbook keeps it, with or without the column of units. */
function ownPackage(hasColumn: boolean) {
  const { draft } = read(`${HEAD}指标,单位,2025年,2030年\n绿道长度,公里,120,180\n覆盖率,%,90,95\n`);
  if (draft === undefined) throw new Error('refused');
  const files = composePackage(draft, catalog, now);
  const texts = toTexts(files).map(({ path, text }) =>
    hasColumn || path !== 'plan_indicators.csv'
      ? { path, text }
      : { path, text: text.replace(',responsible_unit', '').replace(/,$/gmu, '') },
  );
  return {
    name: 'yunshan-15',
    files: toTexts(files.map(({ path }) => ({ path, bytes: bytesOf(texts, path) }))),
  };
}

function bytesOf(texts: readonly { path: string; text: string }[], path: string): Uint8Array {
  return new TextEncoder().encode(texts.find((each) => each.path === path)?.text ?? '');
}

function unitsOf(kept: Parameters<typeof setUnits>[0], planId: string): readonly string[] {
  const packages = kept.map(({ files }) => {
    const reading = readKeptPackage(files);
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
    return reading.package;
  });
  const rows = buildCatalog([shippedPackage(), ...packages]).rows.get(planId) ?? [];
  return rows.slice(0, 2).map(({ responsibleUnit = '' }) => responsibleUnit);
}

test.each([true, false])(
  'in the bureau’s own package, whether it has the column: %s',
  (hasColumn) => {
    const own = ownPackage(hasColumn);
    const reading = readKeptPackage(own.files);
    const plan = reading.ok ? reading.package.plans[0] : undefined;
    if (!reading.ok || plan === undefined) throw new Error('refused');
    const rows = reading.package.planIndicators;
    const units = new Map([['01', '园林局、=1+1 “甲”,乙']]);
    const { kept, changed } = setUnits([own], { plan, rows, units, now });
    expect([kept.length, changed.name]).toEqual([1, 'yunshan-15']);
    expect(unitsOf(kept, plan.id)).toEqual(['园林局、=1+1 “甲”,乙', '']);
    const again = setUnits(kept, {
      plan,
      rows,
      units: new Map([
        ['01', ''],
        ['02', '=2+2'],
      ]),
      now,
    });
    expect(unitsOf(again.kept, plan.id)).toEqual(['', '=2+2']);
    expect(again.changed.files.find(({ path }) => path === 'plan_indicators.csv')?.text).toContain(
      ",'=2+2",
    );
  },
);

test('beside a plan that is supplied: what was named before stays, what is cleared goes', () => {
  const shipped = buildCatalog([shippedPackage()]);
  const plan = shipped.plans.get('350104-14');
  if (plan === undefined) throw new Error('no plan');
  const rows = shipped.rows.get(plan.id) ?? [];
  const first = setUnits([], { plan, rows, units: new Map([['01', '区统计局']]), now });
  expect([first.changed.name, unitsOf(first.kept, plan.id)]).toEqual([
    '350104-14-units',
    ['区统计局', ''],
  ]);
  const named = rows.map((row) =>
    row.code === '01' ? { ...row, responsibleUnit: '区统计局' } : row,
  );
  const second = setUnits(first.kept, {
    plan,
    rows: named,
    units: new Map([['02', '区财政局']]),
    now,
  });
  expect([second.kept.length, unitsOf(second.kept, plan.id)]).toEqual([
    1,
    ['区统计局', '区财政局'],
  ]);
  const third = setUnits(second.kept, { plan, rows: named, units: new Map([['01', '']]), now });
  expect(unitsOf(third.kept, plan.id)).toEqual(['', '']);
});

test('what was named for a row of another name, or for one that names its own, does not count', () => {
  const shipped = shippedPackage();
  const [one, two] = shipped.planIndicators;
  if (one === undefined || two === undefined) throw new Error('no rows');
  const beside = {
    ...shipped,
    plans: [],
    figures: [],
    planIndicators: [
      { ...one, printedName: '别的', responsibleUnit: '甲局' },
      { ...two, responsibleUnit: '乙局' },
    ],
  };
  const own = { ...shipped, planIndicators: [one, { ...two, responsibleUnit: '丙局' }] };
  const { rows, unusedUnits } = buildCatalog([own, beside]);
  expect(rows.get(one.planId)?.map(({ responsibleUnit = '' }) => responsibleUnit)).toEqual([
    '',
    '丙局',
  ]);
  // And that is to be told; a row that names its own needs nothing.
  expect(unusedUnits.get(one.planId)?.map(({ printedName }) => printedName)).toEqual(['别的']);
});

test.each([
  ['a row that only has another code keeps its unit', ['甲', '乙'], ['甲局', ''], []],
  ['a name that the plan has twice is nobody’s', ['甲', '甲'], ['', ''], []],
  ['a name that is gone is told while a row lacks a unit', ['丁', '乙'], ['', ''], ['甲']],
])('in another version of the plan: %s', (_, names, units, unused) => {
  const shipped = shippedPackage();
  const [one] = shipped.planIndicators;
  if (one === undefined) throw new Error('no rows');
  const beside = {
    ...{ ...shipped, plans: [], figures: [] },
    planIndicators: [{ ...one, code: '77', printedName: '甲', responsibleUnit: '甲局' }],
  };
  const printed = names.map((printedName, at) => ({ ...one, code: `9${String(at)}`, printedName }));
  const catalog = buildCatalog([{ ...shipped, planIndicators: printed }, beside]);
  const rows = catalog.rows.get(one.planId) ?? [];
  expect(rows.map(({ responsibleUnit = '' }) => responsibleUnit)).toEqual(units);
  expect((catalog.unusedUnits.get(one.planId) ?? []).map((row) => row.printedName)).toEqual(unused);
});

import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { listObservations } from '../../src/core/catalog/list-observations';
import { findSubject } from '../../src/core/catalog/find-subject';
import { readObservationGrid } from '../../src/core/observation/read-observation-grid';
import { toObservationPackage } from '../../src/core/observation/to-observation-package';
import { explainCall } from '../../src/core/function/functions';
import { TARGET } from '../../src/core/function/row-functions';
import {
  keepObservations,
  readKeptObservations,
} from '../../src/datapackage/form/keep-observations';
import { shippedPackage } from '../../src/datapackage/shipped';
import { acceptedBeside, acceptedGrid, knownOf } from '../../src/submission/accepted';
import type { AcceptedYear } from '../../src/submission/wire';

const catalog = buildCatalog([shippedPackage()]);
const stamp = { by: '张三', at: '2024-02-03T02:03:00Z', file: '年报.xlsx' };
const value = (text: string, unit = '') => ({ ...stamp, text, unit, isConfirmed: false });
const place = { regionId: '350104', region: '仓山区', planId: '350104-14' };
const year: AcceptedYear = {
  year: 2023,
  rows: [
    {
      ...{ ...place, code: '01', indicator: '地区生产总值', unit: '亿元' },
      values: {
        actual: value('1040'),
        yearly_target: value('1100'),
        responsible_unit: value(' 统计局 '),
        reason: value('=1+1'),
      },
    },
    {
      ...{ ...place, planId: '990999-14', region: '别县', code: '01' },
      ...{ indicator: '地区生产总值', unit: '亿元', values: { actual: value('7') } },
    },
  ],
  waiting: 0,
};
const { known, left } = knownOf(catalog, year);

test('regions whose plan is not at hand are named', () => {
  expect(left).toEqual(['别县']);
  expect(known.rows).toHaveLength(1);
});

test('it is read as a table of actual values, whose 来源 says who, when and from which file', () => {
  const rows = acceptedGrid([known], false);
  const read = readObservationGrid(catalog, { rows, firstRow: 1, medium: 'sheet' }, {});
  const all = [...read.observations, ...read.held.map(({ observation }) => observation)];
  expect(all).toMatchObject([
    { text: '1040', year: 2023, source: '报送：张三，2024-02-03，年报.xlsx' },
  ]);
  expect(acceptedGrid([known], true)[1]?.slice(-3)).toEqual(['1100', ' 统计局 ', '=1+1']);
});

const origin = toObservationPackage(
  [],
  { name: 'x', title: '报送' },
  acceptedBeside(catalog, [known]),
);
const full = buildCatalog([shippedPackage(), origin]);
const asked = { region: '仓山', indicator: '地区生产总值' };

test('the functions have the target of the year, and of no other', () => {
  expect(TARGET.ask(catalog, { ...asked, year: 2023 })).toMatchObject({ ok: false });
  expect(TARGET.ask(full, { ...asked, year: 2023 })).toEqual({ ok: true, value: 1100 });
  for (const other of [2022, 2025])
    expect(TARGET.ask(full, { ...asked, year: other })).toEqual(
      TARGET.ask(catalog, { ...asked, year: other }),
    );
  const told = explainCall(full, {
    name: 'TARGET',
    arguments: ['仓山', '地区生产总值', '2023'],
    addresses: [],
  });
  expect(JSON.stringify(told)).toContain('报送：张三，2024-02-03，年报.xlsx');
});

test('who answers for a row is known where the plan names nobody', () => {
  const unit = (of = full, code = '01') =>
    of.rows.get('350104-14')?.find((row) => row.code === code)?.responsibleUnit ?? '';
  expect([unit(catalog), unit(), unit(full, '02')]).toEqual(['', '统计局', '']);
});

test('no actual value comes of a target', () => {
  const region = full.regions.get('350104');
  const subject = region && findSubject(full, region, '地区生产总值', 2023);
  const years = subject?.ok ? listObservations(full, subject.value).map(({ year: of }) => of) : [];
  expect(years).not.toContain(2023);
});

test('all of it is kept, and a version that knows only values reads those', () => {
  const aside = [{ figure: { ...origin.figures[0], text: '9' }, by: 'y' }] as typeof origin.aside;
  const kept = keepObservations({ ...origin, aside });
  const again = readKeptObservations(kept);
  expect(again).toEqual({ ...origin, aside });
  expect(JSON.parse(kept[0]?.text ?? '')).toMatchObject({ figures: [] });
  expect(JSON.parse(kept[0]?.text ?? '')).not.toHaveProperty('aside');
});

test.each([
  ['a target of no plan’s row', 'targets', { planId: undefined }],
  ['a version that is none', 'targets', { version: { kind: 'adjusted', adoptedOn: '2024-01-01' } }],
  ['a unit that is no text', 'units', { responsibleUnit: 7 }],
])('%s is not read', (_, list, part) => {
  const text = keepObservations(origin)[0]?.text ?? '';
  const content = JSON.parse(text) as Record<string, object[]>;
  content[list] = (content[list] ?? []).map((each) => ({ ...each, ...part }));
  const files = [{ path: 'observations.json', text: JSON.stringify(content) }];
  expect(readKeptObservations(files)).toBeUndefined();
});

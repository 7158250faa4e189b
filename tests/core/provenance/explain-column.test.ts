import { findRow } from '../../../src/core/catalog/find-row';
import { COMPARISON_COLUMNS, type Column } from '../../../src/core/column/column';
import { PLAN_COLUMNS } from '../../../src/core/plan/plan';
import { DEFAULT_SETTINGS } from '../../../src/core/progress/settings';
import { explainColumn } from '../../../src/core/provenance/explain-column';
import { threeRegions } from '../../support/three-regions';
import { compared } from '../../workbook/support/compared';

const { catalog } = compared([
  ['床位数', 2023, '63.2'],
  ['新增就业', 2023, '1.2'],
]);
const AS_COMPARED = { year: 2023, settings: DEFAULT_SETTINGS };

function explain(indicator: string, column: Column, isCompared: boolean) {
  const found = findRow(catalog, { region: '青山县', indicator, plan: '十四五' });
  if (!found.ok) throw new Error(indicator);
  return explainColumn(catalog, found.value, column, isCompared ? AS_COMPARED : undefined);
}

test.each(PLAN_COLUMNS)('%s of a plan’s table is explained', (column) => {
  const explained = explain('床位数', column, false);
  expect(explained.ok && explained.value.kind).toMatch(/^(?:fact|printed)$/u);
});

test.each(COMPARISON_COLUMNS)('%s of a comparison is explained', (column) => {
  expect(explain('床位数', column, true)).toMatchObject({ ok: true });
});

test.each<[Column, object]>([
  ['指标', { kind: 'fact', field: '名称' }],
  ['编码', { kind: 'fact', field: '编码' }],
  ['目标值', { kind: 'printed', measure: 'target' }],
  ['实际值', { kind: 'observed', year: 2023 }],
  ['目标进度', { kind: 'computed', asked: 'progress' }],
  ['时间进度', { kind: 'computed', asked: 'elapsed' }],
  ['判定', { kind: 'computed', asked: 'status' }],
  ['尚需', { kind: 'computed', asked: 'required' }],
  ['说明', { kind: 'computed', asked: 'note' }],
])('%s of a comparison comes from %j', (column, expected) => {
  expect(explain('床位数', column, true)).toMatchObject({ ok: true, value: expected });
});

test('the actual value of a sum rests on every year so far', () => {
  const explained = explain('新增就业', '实际值', true);
  const statements =
    explained.ok && explained.value.kind === 'observed' ? explained.value.statements : [];
  expect(statements.map(({ figure }) => figure.lastYear)).toEqual(
    expect.arrayContaining([2021, 2022, 2023]),
  );
});

test('what is computed needs the year of a comparison', () => {
  expect(explain('床位数', '判定', false)).toEqual({
    ok: false,
    finding: { kind: 'argument-missing', argument: '年份' },
  });
});

test('a column of a newer version is said to be unknown', () => {
  const newer: string = '完成率';
  expect(explain('床位数', newer as Column, true)).toMatchObject({
    ok: false,
    finding: { kind: 'field-unknown', text: '完成率' },
  });
});

test.each<[Column, object]>([
  ['绿水县（990122-14）实际值', { ok: true, value: { kind: 'observed', year: 2023 } }],
  ['绿水县（990122-14）目标进度', { ok: true, value: { kind: 'computed', asked: 'progress' } }],
  ['红土县（990123-14）实际值', { ok: false, finding: { kind: 'indicator-not-in-plan' } }],
  ['某县（1-14）实际值', { ok: false, finding: { kind: 'region-unknown' } }],
])('%s leads to that region’s own row', (column, expected) => {
  const three = threeRegions([[], [['床位数', 2023, '64']], []]);
  const found = findRow(three, { region: '青山县', indicator: '床位数', plan: '十四五' });
  if (!found.ok) throw new Error('no row');
  const explained = explainColumn(three, found.value, column, AS_COMPARED);
  expect(explained).toMatchObject(expected);
  const stated = explained.ok && explained.value.kind === 'observed' ? explained.value : undefined;
  expect(stated?.statements.map(({ figure }) => figure.text) ?? ['64']).toEqual(['64']);
});

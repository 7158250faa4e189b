import { kindOfCell, unitInBracket } from '../../../src/extract/table/cell-kind';

test.each([
  ['60.6*', 'figure'],
  ['77.3①②', 'figure'],
  ['约束性', 'attribute'],
  ['学前三年教育毛入园率①', 'text'],
])('a cell %s is of kind %s', (text, kind) => {
  expect(kindOfCell(text)).toBe(kind);
});

test('marks without end are looked through once', () => {
  expect(kindOfCell(`${'①'.repeat(200_000)}甲`)).toBe('text');
});

test.each([
  ['孕产妇死亡率（1/10万）', '1/10万'],
  ['婴儿死亡率（‰）', '‰'],
  ['专利拥有量（2025年）', undefined],
  ['粮食产量（14万吨）', undefined],
])('the unit in the bracket of %s is %s', (name, unit) => {
  expect(unitInBracket(name)).toBe(unit);
});

import { rowKey } from '../../../src/core/indicator/plan-indicator';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import {
  figureFormula,
  fitsFormula,
  infoFormula,
  quoteText,
} from '../../../src/workbook/formula/plan-formula';
import { fixturePackage } from '../../support/fixture-package';
import { catalog, planOf, qingshan14 } from '../support/qingshan';

function rowOf(code: string, from = catalog) {
  const row = from.rows.get(qingshan14.id)?.find((each) => each.code === code);
  if (row === undefined) throw new Error(`The fixture has no row ${code}.`);
  return row;
}

test.each([
  ['base', '=PLAN.BASE("青山县","地区生产总值（GDP）","十四五")'],
  ['target', '=PLAN.TARGET("青山县","地区生产总值（GDP）",2025,"十四五")'],
  ['growth', '=PLAN.GROWTH("青山县","地区生产总值（GDP）","十四五")'],
] as const)('the formula for %s', (measure, formula) => {
  expect(figureFormula(catalog, qingshan14, rowOf('01'), measure)).toBe(formula);
});

test('a sub-row is named under its parent', () => {
  expect(infoFormula(catalog, qingshan14, rowOf('22.1'), '原文')).toBe(
    '=PLAN.INFO("青山县","主要污染物排放量（吨）：化学需氧量","原文","十四五")',
  );
});

test('a region whose name another one shares is named by its code', () => {
  const shared = planOf('990123-14');
  const row = { ...rowOf('01'), planId: shared.id };
  const twins = buildCatalog([
    fixturePackage({ planIndicators: [...fixturePackage().planIndicators, row] }),
  ]);
  expect(figureFormula(twins, planOf(shared.id, twins), row, 'base')).toBe(
    '=PLAN.BASE("990123","地区生产总值（GDP）","十四五")',
  );
});

test('rows printed under one name are told apart by their 编码', () => {
  const twin = { ...rowOf('01'), code: '99', number: '99', position: 99 };
  const twins = buildCatalog([
    fixturePackage({ planIndicators: [...fixturePackage().planIndicators, twin] }),
  ]);
  expect(figureFormula(twins, planOf(qingshan14.id, twins), twin, 'target')).toBe(
    `=PLAN.TARGET("青山县","${rowKey(twin)}",2025,"十四五")`,
  );
});

test.each([
  ['longer than a formula may quote', '长'.repeat(256)],
  ['with a line break', '甲\n乙'],
])('a name %s gives way to the 编码', (_, printedName) => {
  const row = { ...rowOf('03'), printedName };
  const odd = buildCatalog([
    fixturePackage({
      planIndicators: fixturePackage().planIndicators.map((each) =>
        each.planId === row.planId && each.code === row.code ? row : each,
      ),
    }),
  ]);
  expect(fitsFormula(printedName)).toBe(false);
  expect(figureFormula(odd, planOf(qingshan14.id, odd), row, 'base')).toContain('990121-14-03');
});

test.each([
  ['甲', '"甲"'],
  ['"', '""""'],
  ['a"b"c', '"a""b""c"'],
])('%j is quoted as %s', (text, quoted) => {
  expect(quoteText(text)).toBe(quoted);
});

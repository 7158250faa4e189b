import type { Catalog } from '../../../src/core/catalog/catalog';
import type { OtherScope } from '../../../src/core/indicator/plan-indicator';
import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import { sayRowNote } from '../../../src/wording/comparison-row';
import { catalogOf, conflictsIn, nameOf, planOf } from './support/made-up';

const SCOPE: OtherScope = { mark: '①', of: 'base', differs: 'coverage' };

/** A row of which a note says that base and target are not of one scope. */
function noted(says: string): Catalog {
  const catalog = catalogOf([
    { name: '床位数', unit: '张', nature: 'stock', direction: 'up', says },
  ]);
  const rows = [...catalog.rows].map(
    ([id, all]) => [id, all.map((row) => ({ ...row, otherScope: SCOPE }))] as const,
  );
  return { ...catalog, rows: new Map(rows) };
}

test.each([
  ['base 450; target 500', ['scope']],
  ['base 450; growth 3%', []],
  ['target 500', []],
])('%s with a note: %j', (says, expected) => {
  expect(conflictsIn(noted(says)).map(nameOf)).toEqual(expected);
});

test.each([
  ['base 450; target 500; actual@2023 485', true],
  // Without a value there is no way to be doubted.
  ['base 450; target 500', false],
])('the arithmetic of %s warns: %s', (says, isSaid) => {
  const compared = compareWithPlan(noted(says), planOf(14), 2023);
  const notes = compared.ok ? compared.value.rows.map(sayRowNote).join() : '';
  expect(notes.includes('按原表脚注①，基期值与目标值口径不同（基期值另有范围）')).toBe(isSaid);
});

import type { ComparedWith } from '../../../../src/workbook/block/block';
import { askTable, lacksRegions } from '../../../../src/taskpane/pages/compare/ask-table';
import {
  holdComparison,
  INITIAL_COMPARE,
  type CompareState,
} from '../../../../src/taskpane/pages/compare/compare-state';
import { PLANS, threeRegions } from '../../../support/three-regions';

const catalog = threeRegions([
  [
    ['床位数', 2023, '61'],
    ['占比', 2023, '13'],
  ],
  [['占比', 2023, '14']],
  [],
]);

function ask(chosen: Partial<CompareState>): ComparedWith | undefined {
  const plan = catalog.plans.get('990121-14');
  return plan && askTable(catalog, plan, { ...INITIAL_COMPARE, year: 2023, ...chosen });
}

const [, green, red] = PLANS;
const both = [green ?? '', red ?? ''];

test.each<[string, Partial<CompareState>, Partial<ComparedWith>]>([
  ['nothing chosen is the whole plan', {}, { year: 2023 }],
  ['ticked regions go into the table', { beside: both }, { beside: both }],
  [
    'filters leave out what they leave out of the list, in every region',
    { standing: 'no-target', beside: [both[0] ?? ''] },
    { rows: ['990121-14-13', '990122-14-13'] },
  ],
  [
    'ticked rows alone go into the table, of other regions those of the same indicator',
    { picked: ['990121-14-01', '990121-14-09'], beside: both },
    { rows: ['990121-14-01', '990121-14-09', '990122-14-01', '990122-14-09', '990123-14-09'] },
  ],
  [
    'regions are ranked by the ticked indicators',
    { table: 'by-region', rankedBy: 'progress', picked: ['990121-14-01'], beside: both },
    { indicators: ['990121-14-01'], rankedBy: 'progress', beside: both, year: 2023 },
  ],
  ['a final table is about the target year', { table: 'final' }, { year: 2025 }],
])('%s', (_, chosen, asked) => expect(ask(chosen)).toMatchObject(asked));

test('where all is listed a table remembers no rows, so that new ones come into it', () => {
  expect(ask({ beside: both })).not.toHaveProperty('rows');
  expect(ask({ table: 'by-region', beside: both })).not.toHaveProperty('indicators');
});

test.each<[string, Partial<CompareState>, RegExp | undefined]>([
  ['a table of one region lacks nothing', { table: 'mid-term' }, undefined],
  ['a ranking of one region is none', { table: 'by-region' }, /^先勾选并列的地区/],
  [
    'nor is one beside a plan that is not there',
    { table: 'side-by-side', beside: ['x'] },
    /^先勾选/,
  ],
  ['of two it is', { table: 'by-region', beside: [both[0] ?? ''] }, undefined],
])('%s', (_, chosen, said) => {
  const plan = catalog.plans.get('990121-14');
  const lack = plan && lacksRegions(catalog, plan, { ...INITIAL_COMPARE, ...chosen });
  expect(lack ?? '').toMatch(said ?? /^$/);
});

test.each([
  ['the latest with a value', catalog, 2025, 2023],
  [
    'where there is none the one that is most likely filled in',
    threeRegions([[], [], []]),
    2025,
    2024,
  ],
])('of years, unless one is chosen, %s', (_, from, thisYear, year) => {
  const rows = from.rows.get('990121-14')?.filter(({ printedName }) => printedName === '床位数');
  const catalogOfOne = { ...from, rows: new Map([['990121-14', rows ?? []]]) };
  const plan = from.plans.get('990121-14');
  const held = plan && holdComparison(catalogOfOne, plan, { ...INITIAL_COMPARE, thisYear });
  expect(held?.ok === true ? held.value.year : undefined).toBe(year);
});

import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import { shippedPackage } from '../../../src/datapackage/shipped';
import type { Block } from '../../../src/workbook/block/block';
import { composeBlock } from '../../../src/workbook/block/compose-block';
import { headCells, wordsOfHead } from '../../../src/workbook/block/head';
import { printedCell } from '../../../src/core/figure/table-cell';
import { composeComparison } from '../../../src/workbook/comparison/compose-comparison';
import { comparisonWords } from '../../../src/wording/comparison';
import { entries } from '../../support/entries';

const PLAN = '350104-14';
const later = {
  ...entries(PLAN, []),
  name: 'review',
  figures: [
    {
      ...{ id: 'f1', planId: PLAN, code: '01', regionId: undefined, indicatorId: undefined },
      ...{ measure: 'target' as const, firstYear: 2025, lastYear: 2025, text: '1300', unit: '' },
      place: { sourceId: 'review', kind: 'table' as const, text: '第3行', line: undefined },
      version: { kind: 'adjusted' as const, adoptedOn: '2023-11-20' },
    },
  ],
};
const catalog = buildCatalog([shippedPackage(), later]);
const plan = catalog.plans.get(PLAN);
if (plan === undefined) throw new Error(PLAN);

/** The target cell of GDP: what stands there as a number, and as a formula that follows a head. */
function targetOf(block: Block) {
  const at = block.columns.findIndex(({ column }) => column === '目标值');
  const cell = block.rows[0]?.cells[at];
  const live = headCells(block.head, {
    region: '$A$2',
    year: block.head.year === undefined ? undefined : '$D$2',
  });
  const formula = (head: typeof live) =>
    typeof cell?.formula === 'function' ? cell.formula(() => '', head) : cell?.formula;
  return [cell?.content, formula(live), formula(wordsOfHead(block.head))];
}

const compared = (year: number): Block => {
  const comparison = compareWithPlan(catalog, plan, year);
  if (!comparison.ok) throw new Error(comparison.finding.kind);
  return composeComparison(catalog, comparison.value, comparisonWords, { mode: 'formulas' });
};

test('a plan’s own table keeps the original and says in a note what it became', () => {
  const block = composeBlock(catalog, plan);
  if (!block.ok) throw new Error(block.finding.kind);
  expect(targetOf(block.value)).toMatchObject([
    { value: 1500 },
    expect.stringContaining(',2025,"十四五","原定")'),
    expect.stringContaining(',2025,"十四五","原定")'),
  ]);
  expect(block.value.notes.join('')).toMatch(
    /2023-11-20起“地区生产总值（GDP）”2025年目标调整为1300/u,
  );
});

test.each([
  [2022, 1500],
  [2023, 1300],
])('a comparison of %s shows %s, and its formula goes by the year in the head', (year, value) => {
  expect(targetOf(compared(year))).toMatchObject([
    { value },
    expect.stringContaining('PLAN.TARGET($A$2,"地区生产总值（GDP）",2025,"十四五",$D$2)'),
    expect.stringContaining(`,2025,"十四五",${String(year)})`),
  ]);
});

test.each([
  [2022, '1500', '—', /^原表第1行（文本第179行）$/u],
  [2023, '1500', '1300', /第3行.*；原定：.*第1行/u],
])(
  'in %s original and adjusted stand beside each other, each with its place',
  (year, before, now, place) => {
    const comparison = compareWithPlan(catalog, plan, year);
    if (!comparison.ok) throw new Error(comparison.finding.kind);
    const columns = ['指标', '原定目标值', '调整后目标值', '出处'];
    const block = composeComparison(catalog, comparison.value, comparisonWords, {
      mode: 'formulas',
      columns,
    });
    const shown = (row: number, column: string) => {
      const at = block.columns.findIndex((each) => each.column === column);
      const content = block.rows[row]?.cells[at]?.content;
      return [block.columns[at]?.heading, content && printedCell(content)];
    };
    expect(shown(0, '原定目标值')).toEqual(['2025年目标值（原定）', before]);
    expect(shown(0, '调整后目标值')).toEqual(['2025年目标值（调整后）', now]);
    expect(shown(0, '出处')[1]).toMatch(place);
    expect([shown(1, '原定目标值')[1], shown(1, '调整后目标值')[1]]).toEqual(['13.1', '—']);
  },
);

import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../../src/core/catalog/catalog';
import { shelf } from '../../../src/datapackage/shelf';
import { associateFunctions } from '../../../src/functions/cells';
import { composeMetadata } from '../../../src/functions/metadata';
import { printArea } from '../../../src/workbook/address/address';
import { blockSize } from '../../../src/workbook/block/block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { KINDS } from '../../../src/workbook/kind/kinds';
import { comparisonWords } from '../../../src/wording/comparison';
import { entries } from '../../support/entries';
import { openHost, peek } from '../../support/host';
import { progressPackage } from '../../support/progress-package';

// A whole Excel: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

const PLAN = '990121-14';
const YEARLY = { 床位数: '63', 平均浓度: '22', 新增就业: '1.1万人', 占比: '不低于13.5' } as const;

/** 青山县's plan with targets of 2023 for some of its rows. */
function withYearly(): PlanPackage {
  const own = progressPackage();
  const like = own.figures.find(({ planId, measure }) => planId === PLAN && measure === 'target');
  if (like === undefined) throw new Error('no target');
  const stated = own.planIndicators.flatMap(({ planId, code, printedName }) => {
    const text = YEARLY[printedName as keyof typeof YEARLY];
    const of = { id: `yearly-${code}`, code, text, unit: '', firstYear: 2023, lastYear: 2023 };
    return planId === PLAN && text !== undefined ? [{ ...like, ...of }] : [];
  });
  return { ...own, figures: [...own.figures, ...stated] };
}

test('the year’s own targets stand in 公式 as in 数值, in every cell of their column', async () => {
  const packages = [
    withYearly(),
    entries(PLAN, [
      ['床位数', 2023, '63.2'],
      ['平均浓度', 2023, '22.5'],
    ]),
  ];
  const catalog = buildCatalog(packages);
  const plan = catalog.plans.get(PLAN);
  if (plan === undefined) throw new Error(PLAN);
  const host = await openHost();
  host.registerFunctions('PLAN', composeMetadata('https://localhost:3000/').functions);
  associateFunctions();
  shelf.put(packages);
  const read: (readonly (readonly unknown[])[])[] = [];
  for (const [mode, column] of [
    ['values', 0],
    ['formulas', 40],
  ] as const) {
    const asked = { year: 2023, scheduleMargin: 0.05, growthMargin: 0.5 };
    const block = KINDS.comparison.compose({
      ...{ catalog, plan, words: comparisonWords, asked, mode, choice: { columns: undefined } },
    });
    if (!block.ok) throw new Error(block.finding.kind);
    const anchor = { kind: 'cell', sheet: 'Sheet1', row: 0, column } as const;
    await Excel.run((context) => insertBlock(context, { block: block.value, mode, anchor }));
    await host.idle();
    const area = printArea({ row: 0, column, ...blockSize(block.value) });
    const rows = peek(host, area, 'Values') as unknown[][];
    const heads = rows.find((row) => row.includes('指标')) ?? [];
    const yearly = heads.findIndex((head) => String(head).replace(/\s/g, '').endsWith('年度目标'));
    const names = heads.indexOf('指标');
    const body = rows.slice(rows.indexOf(heads) + 1).filter((row) => row[names] !== '');
    read.push(body.map((row) => [row[names], row[yearly]]));
    const shown = Object.fromEntries(body.map((row) => [String(row[names]), row[yearly]] as const));
    expect(shown).toMatchObject({ 床位数: 63, 平均浓度: 22, 占比: '不低于13.5' });
  }
  expect(read[1]).toEqual(read[0]);
});

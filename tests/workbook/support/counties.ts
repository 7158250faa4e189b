import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../../src/core/catalog/catalog';
import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import { shelf } from '../../../src/datapackage/shelf';
import { shippedPackage } from '../../../src/datapackage/shipped';
import type { Host } from '../../../src/excel-host/host';
import { associateFunctions } from '../../../src/functions/cells';
import { composeMetadata } from '../../../src/functions/metadata';
import { HEAD_ROWS, type Block } from '../../../src/workbook/block/block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { composeComparison } from '../../../src/workbook/comparison/compose-comparison';
import { comparisonWords } from '../../../src/wording/comparison';
import { entries } from '../../support/entries';
import { openHost, peek } from '../../support/host';

export const CANGSHAN = '350104-14';
export const FENGZE = '350503-14';
/** What is stated of 仓山 and 丰泽: region, concept, year, text. */
const STATED = [
  ['350104', 'gdp', 2021, '950'],
  ['350104', 'gdp', 2023, '1261'],
  ['350104', 'gdp', 2024, '1330'],
  ['350104', 'urban-new-jobs', 2021, '1.4'],
  ['350104', 'urban-new-jobs', 2022, '1.3'],
  ['350104', 'urban-new-jobs', 2023, '1.2'],
  ['350104', 'urbanisation-rate', 2023, '100'],
  ['350104', 'service-share-of-gdp', 2024, '63'],
  ['350503', 'gdp', 2023, '900'],
  ['350503', 'doctors-per-1000', 2023, '4.1'],
  ['350503', 'good-air-days-share', 2024, '98'],
] as const;
const actuals: PlanPackage = {
  ...entries('990121-14', []),
  figures: STATED.map(([regionId, indicatorId, year, text], index) => ({
    id: `actual-${String(index)}`,
    ...{ planId: undefined, code: undefined, regionId, indicatorId, measure: 'actual' as const },
    ...{ firstYear: year, lastYear: year, text, unit: '' },
    place: { sourceId: '年报.csv', kind: 'entry' as const, text: '第2行', line: undefined },
  })),
};
export const catalog = buildCatalog([shippedPackage(), actuals]);

let host: Host;
/** An Excel with our functions, which knows these values. */
export async function openCounties(): Promise<Host> {
  host = await openHost();
  host.registerFunctions('PLAN', composeMetadata('https://localhost:3000/').functions);
  associateFunctions();
  shelf.put([actuals]);
  return host;
}

export function comparison(planId: string, year: number): Block {
  const plan = catalog.plans.get(planId);
  const compared = plan && compareWithPlan(catalog, plan, year);
  if (!compared?.ok) throw new Error('not compared');
  return composeComparison(catalog, compared.value, comparisonWords, { mode: 'formulas' });
}

export async function insert(block: Block, mode: 'values' | 'formulas', sheet = 'Sheet1') {
  if (sheet !== 'Sheet1') host.workbook.Worksheets.Add(sheet);
  const done = await Excel.run((context) =>
    insertBlock(context, { block, mode, anchor: { kind: 'cell', sheet, row: 0, column: 0 } }),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.finding));
  await host.idle();
}

/** What stands on a sheet. */
export const grid = (sheet = 'Sheet1') => peek(host, 'A1:P50', 'Values', sheet) as unknown[][];
const plain = (value: unknown) => String(value).replace('\n', '');

/** What stands in a table's rows: by 编码, then by heading. Rows without their key are not ours. */
export function rowsOf(sheet = 'Sheet1'): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const header = (grid(sheet)[HEAD_ROWS - 1] ?? []).map(plain).filter((word) => word !== '');
  const key = header.indexOf('编码');
  return new Map(
    grid(sheet)
      .slice(HEAD_ROWS)
      .filter((line) => /^\d{6}-14-/u.test(String(line[key])))
      .map((line) => [
        String(line[key]),
        Object.fromEntries(header.map((word, index) => [word, line[index]])),
      ]),
  );
}

/** What the table of a region and a year would say in numbers. */
export function expected(planId: string, year: number) {
  const block = comparison(planId, year);
  const heading = (index: number) => block.columns[index]?.heading ?? '';
  return new Map(
    block.rows.map(({ key, cells }) => [
      key,
      Object.fromEntries(
        cells.map(({ content }, index) => [
          heading(index),
          content.kind === 'number' ? content.value : content.kind === 'text' ? content.text : '',
        ]),
      ),
    ]),
  );
}

export async function choose(address: string, words: string) {
  host.type('Sheet1', address, words);
  await host.idle();
}
export const REGION = 'A2';
export const YEAR = 'C2';

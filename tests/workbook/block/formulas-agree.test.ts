import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { shelf } from '../../../src/datapackage/shelf';
import { shippedPackage } from '../../../src/datapackage/shipped';
import type { Host } from '../../../src/excel-host/host';
import { associateFunctions } from '../../../src/functions/cells';
import { composeMetadata } from '../../../src/functions/metadata';
import { blockSize } from '../../../src/workbook/block/block';
import { composeBlock } from '../../../src/workbook/block/compose-block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { printArea } from '../../../src/workbook/address/address';
import { openHost, peek } from '../../support/host';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(30_000);

const catalog = buildCatalog([shippedPackage()]);
const printed = [...catalog.plans.values()].filter((plan) => plan.table === 'printed');

let host: Host;
beforeAll(async () => {
  host = await openHost();
  host.registerFunctions('PLAN', composeMetadata('https://localhost:3000/').functions);
  associateFunctions();
  shelf.put([]);
});

test.each(printed.map((plan, index) => [plan.title, plan.period, plan, index * 60] as const))(
  '公式 mode calculates to exactly what 数值 mode writes: %s %s',
  async (_title, _period, plan, row) => {
    const block = composeBlock(catalog, plan);
    if (!block.ok) throw new Error(block.finding.kind);
    const size = blockSize(block.value);
    const insert = (mode: 'values' | 'formulas', column: number) =>
      Excel.run((context) =>
        insertBlock(context, {
          block: block.value,
          mode,
          anchor: { kind: 'cell', sheet: 'Sheet1', row, column },
        }),
      );
    await insert('values', 0);
    await insert('formulas', 20);
    await host.idle();
    const read = (column: number) => peek(host, printArea({ row, column, ...size }), 'Values');
    // Only 公式 mode has a head to be changed.
    const [title, , ...rest] = read(20) as unknown[][];
    const [printed, , ...body] = read(0) as unknown[][];
    expect([title, ...rest]).toEqual([printed, ...body]);
  },
);

import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { shelf } from '../../../src/datapackage/shelf';
import { shippedPackage } from '../../../src/datapackage/shipped';
import type { FunctionMetadata } from '../../../src/excel-host/engine/functions/function-metadata';
import type { Host } from '../../../src/excel-host/host';
import files from '../../../src/functions/files.json';
import { base, growth, target } from '../../../src/functions/lookups';
import { info } from '../../../src/functions/info';
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
  const sources = files.map((name) => path.join(__dirname, '../../../src/functions', name));
  const { metadataJson } = await generateCustomFunctionsMetadata(sources);
  const metadata = JSON.parse(metadataJson) as { functions: FunctionMetadata[] };
  host.registerFunctions('PLAN', metadata.functions);
  for (const [id, answer] of Object.entries({
    BASE: base,
    TARGET: target,
    GROWTH: growth,
    INFO: info,
  }))
    CustomFunctions.associate(id, answer);
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
    expect(read(20)).toEqual(read(0));
  },
);

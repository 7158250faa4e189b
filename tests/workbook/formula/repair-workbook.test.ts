import type { Host } from '../../../src/excel-host/host';
import { repairWorkbook } from '../../../src/workbook/formula/repair-workbook';
import { openHost, peek, write } from '../../support/host';

let host: Host;
beforeEach(async () => {
  host = await openHost();
  const parameters = [{ name: 'a', type: 'any', optional: true }];
  host.registerFunctions('PLAN', [{ id: 'BASE', name: 'BASE', parameters }]);
  CustomFunctions.associate('BASE', (a: unknown) => 100 + Number(a ?? 0));
});

test('foreign spellings are put right; a workbook without them is told so', async () => {
  expect(await Excel.run(repairWorkbook)).toEqual({
    ok: false,
    finding: { kind: 'nothing-to-repair' },
  });
  await write('A9', [['=_xldudf_PLAN_BASE(3)']]);
  const before = host.batches.length;
  expect(await Excel.run(repairWorkbook)).toEqual({
    ok: true,
    value: [
      {
        address: 'Sheet1!A9',
        former: expect.stringMatching(/^=_xldudf_PLAN_BASE\(3\)$/i) as string,
        formula: '=PLAN.BASE(3)',
      },
    ],
  });
  expect(host.batches.length - before).toBe(4);
  await host.idle();
  expect(peek(host, 'A9')).toEqual([[103]]);
});

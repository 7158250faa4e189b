/* What somebody types into cells that are read already and not yet written. */
import type { Host } from '../../../src/excel-host/host';
import { repairWorkbook } from '../../../src/workbook/formula/repair-workbook';
import { thawWorkbook } from '../../../src/workbook/thaw/thaw-workbook';
import { freezeInPlace } from '../../support/freeze-in-place';
import { openHost, peek, write } from '../../support/host';
import { draw, drawn, insertTable } from '../chart/charted';
import { openFrozen, planFormulas, withTable } from '../thaw/frozen-block';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

let host: Host;
// Events on their way would reach the client of the next workbook.
afterEach(() => host.idle());

const TYPED = '刚才键入的';
const contents = () =>
  host.workbook.Worksheets.all().map(({ Name }) => [
    Name,
    JSON.stringify(peek(host, 'A1:Z140', 'Formulas', Name)),
  ]);

/** What stands after a command in which a cell was typed into while one of its requests was on its way. */
async function typedMeanwhile(
  work: () => Promise<unknown>,
  request: number,
  sheet: string,
  cell: string,
): Promise<void> {
  let met: unknown;
  host.whileOnTheWay(request, () => {
    host.type(sheet, cell, TYPED);
    met = contents();
  });
  const finding = { kind: 'destination-changed', cells: [{ address: cell, content: TYPED }] };
  expect(await work()).toMatchObject({ ok: false, finding });
  await host.idle();
  expect(contents()).toEqual(met);
}

test('a formula that is being repaired', async () => {
  host = await openHost();
  await write('A9:A10', [['=_xldudf_PLAN_BASE(3)'], ['=_xldudf_PLAN_BASE(4)']]);
  await typedMeanwhile(() => Excel.run(repairWorkbook), 4, 'Sheet1', 'A10');
  const again = await Excel.run(repairWorkbook);
  expect(again.ok && again.value.map(({ address }) => address)).toEqual(['Sheet1!A9']);
});

test.each(['A3', 'B2'])('%s of the cells that a chart is drawn from', async (cell) => {
  host = await openHost();
  await insertTable();
  const { data } = await drawn();
  const before = host.batches.length;
  await drawn();
  const requests = host.batches.length - before;
  await typedMeanwhile(draw, requests, data.split('!')[0] ?? '', cell);
  expect((await draw()).ok).toBe(true);
});

test('a value that is being thawed', async () => {
  host = await openFrozen(await withTable('plan-table'));
  const [cell = ''] = [...planFormulas(host).keys()].filter((name) => /!F/u.test(name));
  await Excel.run(freezeInPlace);
  await host.idle();
  await typedMeanwhile(() => Excel.run(thawWorkbook), 5, 'Sheet1', cell.split('!')[1] ?? '');
  expect(await Excel.run(thawWorkbook)).toMatchObject({ ok: true });
});

/* What somebody types into cells that are read already and not yet written. */
import { composeTemplate } from '../../../src/core/observation/compose-template';
import type { Host } from '../../../src/excel-host/host';
import { insertObservationSheet } from '../../../src/workbook/form/actuals-sheet';
import { insertCells } from '../../../src/workbook/formula/insert-formula';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { repairWorkbook } from '../../../src/workbook/formula/repair-workbook';
import { thawWorkbook } from '../../../src/workbook/thaw/thaw-workbook';
import { freezeInPlace } from '../../support/freeze-in-place';
import { openHost, peek, write } from '../../support/host';
import { draw, drawn, insertTable } from '../chart/charted';
import { blockOf, catalog, planOf } from '../support/qingshan';
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

/** How the request fares over whose way a cell is typed into: where Excel refuses it, nothing typed is lost. */
const FARES: Readonly<Record<string, () => void>> = {
  'is done': () => undefined,
  'is refused at once': () => host.rejectAt(1),
  'is refused half-way': () => host.rejectAt(4),
  'is not even looked at': () => {
    host.editing = true;
    host.whileOnTheWay(1, () => (host.editing = false));
  },
};
const HOW = Object.keys(FARES);

/** What stands after a command in which a cell was typed into while one of its requests was on its way. */
async function typedMeanwhile(
  work: () => Promise<unknown>,
  request: number,
  sheet: string,
  cell: string,
  how = 'is done',
): Promise<void> {
  let met: unknown;
  host.whileOnTheWay(request, () => {
    host.type(sheet, cell, TYPED);
    met = contents();
    FARES[how]?.();
  });
  const finding = {
    kind: 'destination-changed',
    cells: expect.arrayContaining([{ address: cell, content: TYPED }]) as unknown,
  };
  expect(await work()).toMatchObject({ ok: false, finding });
  await host.idle();
  expect(contents()).toEqual(met);
}

test.each(HOW)('a formula that is being repaired, in a request that %s', async (how) => {
  host = await openHost();
  await write('A9:A10', [['=_xldudf_PLAN_BASE(3)'], ['=_xldudf_PLAN_BASE(4)']]);
  await typedMeanwhile(() => Excel.run(repairWorkbook), 4, 'Sheet1', 'A10', how);
  const again = await Excel.run(repairWorkbook);
  expect(again.ok && again.value.map(({ address }) => address)).toEqual(['Sheet1!A9']);
});

describe('the sheet of actual values', () => {
  const composed = composeTemplate(catalog, planOf('990121-14'));
  const template = composed.ok ? composed.value : [];
  const insert = (rows: number) =>
    Excel.run((context) =>
      insertObservationSheet(context, { template: template.slice(0, rows), addMissing: true }),
    );
  beforeEach(async () => {
    host = await openHost();
    await insert(5);
  });

  test.each(['I8', 'A9', 'P10'].flatMap((cell) => HOW.map((how) => [cell, how] as const)))(
    'a row that is being added, at %s, in a request that %s',
    async (cell, how) => {
      await typedMeanwhile(() => insert(9), 3, '实际值', cell, how);
    },
  );

  test('beside the rows nothing is in the way', async () => {
    host.whileOnTheWay(3, () => host.type('实际值', 'I5', '5'));
    expect(await insert(9)).toMatchObject({ ok: true, value: { added: 4 } });
    expect(peek(host, 'I5', 'Values', '实际值')).toEqual([[5]]);
  });
});

const AROUND = [
  ['data', 'A3'],
  ['data', 'B2'],
  ['place', 'C40'],
] as const;
test.each(AROUND.flatMap(([of, cell]) => HOW.map((how) => [of, cell, how] as const)))(
  'among the cells of a chart, its %s, %s, in a request that %s',
  async (of, cell, how) => {
    host = await openHost();
    await insertTable();
    const former = await drawn();
    const before = host.batches.length;
    await drawn();
    const requests = host.batches.length - before;
    await typedMeanwhile(draw, requests, former[of].split('!')[0] ?? '', cell, how);
    expect((await draw()).ok).toBe(true);
  },
);

const WRITES: Readonly<Record<string, (context: Excel.RequestContext) => Promise<unknown>>> = {
  'a table': (context) =>
    insertBlock(context, { block: blockOf(), mode: 'values', anchor: { kind: 'selection' } }),
  cells: (context) => {
    const line = Array.from({ length: 6 }, (_, at) => ({ content: at, numberFormat: undefined }));
    return insertCells(context, { cells: [line, line, line], anchor: { kind: 'selection' } });
  },
};
test.each(Object.keys(WRITES).flatMap((what) => HOW.map((how) => [what, how] as const)))(
  'where %s comes to stand, in a request that %s',
  async (what, how) => {
    host = await openHost();
    const write = () => Excel.run((context) => WRITES[what]?.(context) ?? Promise.resolve());
    await write();
    const requests = host.batches.length;
    host = await openHost();
    await typedMeanwhile(write, requests, 'Sheet1', 'C3', how);
  },
);

test.each(HOW)('a value that is being thawed, in a request that %s', async (how) => {
  host = await openFrozen(await withTable('plan-table'));
  const [cell = ''] = [...planFormulas(host).keys()].filter((name) => /!F/u.test(name));
  await Excel.run(freezeInPlace);
  await host.idle();
  await typedMeanwhile(() => Excel.run(thawWorkbook), 5, 'Sheet1', cell.split('!')[1] ?? '', how);
  expect(await Excel.run(thawWorkbook)).toMatchObject({ ok: true });
});

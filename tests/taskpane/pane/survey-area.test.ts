import { connectPane, until, type ConnectedPane } from '../support/workbook';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
});

const areaThat = (address: string) =>
  until(pane.store, ({ area }) => area.kind === 'known' && area.area.address === address);

test('the area follows the selection', async () => {
  pane.host.select('Sheet1', 'C3:E9');
  const { area } = await areaThat('Sheet1!C3:K30');
  expect(area).toEqual({
    kind: 'known',
    area: {
      address: 'Sheet1!C3:K30',
      rows: 28,
      columns: 9,
      occupied: 0,
      obstacle: undefined,
    },
  });
});

test('turning to another sheet moves the area', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('第二张');
    sheet.activate();
    await context.sync();
  });
  const { area } = await until(
    pane.store,
    (state) => state.area.kind === 'known' && !state.area.area.address.startsWith('Sheet1!'),
  );
  expect(area).toMatchObject({ area: { address: '第二张!A1:I28' } });
});

test('the area has the size of the plan in view', async () => {
  pane.act.choosePlan('990121-13');
  const { area } = await until(
    pane.store,
    (state) => state.area.kind === 'known' && state.area.area.rows < 35,
  );
  expect(area).toMatchObject({ area: { address: expect.stringMatching(/^Sheet1!A1:/) as string } });
});

test('cells in the way are counted before anything is pressed', async () => {
  pane.host.type('Sheet1', 'M2', '一');
  pane.host.type('Sheet1', 'M3', '二');
  pane.host.select('Sheet1', 'M1');
  const { area } = await areaThat('Sheet1!M1:U28');
  expect(area).toMatchObject({ area: { occupied: 2 } });
});

test('at the edge of the sheet there is no area but a remedy', async () => {
  pane.host.select('Sheet1', 'XFA1');
  const { area } = await until(pane.store, (state) => state.area.kind === 'unreachable');
  expect(area).toMatchObject({ reason: expect.stringContaining('靠左上') as string });
});

test('a plan without a table has no area', async () => {
  pane.act.chooseRegion('990122');
  const { area } = await until(pane.store, (state) => state.area.kind === 'unknown');
  expect(area).toEqual({ kind: 'unknown' });
});

test('looking changes nothing', async () => {
  pane.host.select('Sheet1', 'B2');
  await areaThat('Sheet1!B2:J29');
  expect(pane.host.batches.every(({ actions }) => actions.length === 0)).toBe(true);
});

import { loadClient } from '../../../src/excel-host/client/load-client';
import { createHost, type Host } from '../../../src/excel-host/host';
import { watchUser } from '../../../src/excel-host/workbench/page/watch-user';

/** What the add-in was told, oldest first. */
let heard: string[];
let host: Host;

beforeEach(async () => {
  heard = [];
  host = createHost();
  await loadClient(host, { realm: 'this' });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(({ address }) => note(`changed ${address}`));
    worksheets.onSelectionChanged.add(({ address }) => note(`selected ${address}`));
    worksheets.onActivated.add(({ worksheetId }) => note(`activated ${worksheetId}`));
    await context.sync();
  });
  watchUser(host);
});

function note(event: string): Promise<void> {
  heard.push(event);
  return Promise.resolve();
}

const sheetId = 'sheet-1';
const type = (row: number, col: number, content: string) =>
  host.engine.dispatch('UPDATE_CELL', { sheetId, row, col, content });
const select = (col: number, row: number) =>
  host.engine.model.selection.selectZone({
    cell: { col, row },
    zone: { left: col, right: col, top: row, bottom: row },
  });
/** The user's hands rest; the client has had time to call its handlers. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 150));

test.each<[string, () => void, string[]]>([
  ['typing a value', () => type(1, 1, '7'), ['changed B2']],
  ['typing twice in a row', () => (type(1, 1, '7'), type(3, 2, '8')), ['changed B2:C4']],
  ['selecting a cell', () => select(2, 4), ['selected C5']],
  ['typing, then going on', () => (type(0, 0, '1'), select(0, 1)), ['changed A1', 'selected A2']],
  ['dragging over cells', () => (select(1, 1), select(2, 2)), ['selected C3']],
  [
    'only colouring a cell',
    () =>
      void host.engine.dispatch('SET_FORMATTING', {
        sheetId,
        target: [{ left: 0, right: 0, top: 0, bottom: 0 }],
        style: { bold: true },
      }),
    [],
  ],
])('%s', async (_, act, events) => {
  act();
  await rest();
  expect(heard).toEqual(events);
});

test('undo and redo change the cells again', async () => {
  type(1, 1, '7');
  await rest();
  host.undo();
  await rest();
  host.redo();
  await rest();
  expect(heard).toEqual(['changed B2', 'changed B2', 'changed B2']);
});

test('undoing what the add-in wrote is told, its writing only once', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  await rest();
  expect(heard).toEqual(['changed A1:B2']);
  host.undo();
  await rest();
  expect(heard).toEqual(['changed A1:B2', 'changed A1:B2']);
});

test('another sheet is activated', async () => {
  host.engine.dispatch('CREATE_SHEET', { sheetId: 'two', name: 'Two', position: 1 });
  host.engine.dispatch('ACTIVATE_SHEET', { sheetIdFrom: sheetId, sheetIdTo: 'two' });
  await rest();
  expect(heard).toEqual(['activated two', 'selected A1']);
});

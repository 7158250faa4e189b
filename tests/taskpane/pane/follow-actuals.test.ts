import { confirmationKey } from '../../../src/core/audit/confirmation';
import { shelf } from '../../../src/datapackage/shelf';
import { connectShelf, keepPlan, step } from '../../support/make-workbook';
import { knowFunctions } from '../../support/plan-functions';
import { keptIn, peek } from '../../support/host';
import { saySheetActuals } from '../../../src/wording/sheet-actuals';
import { until, type ConnectedPane } from '../support/workbook';

// A whole workbook, on a busy machine.
jest.setTimeout(60_000);

let pane: ConnectedPane;
beforeEach(async () => {
  knowFunctions();
  pane = await connectShelf();
  shelf.choose([]);
  await shelf.fill([], []);
  shelf.put([]);
  await keepPlan(pane, 'first');
  pane.act.chooseRegion('LOCAL:YS');
  pane.store.sendTo('data', { kind: 'entry-year', year: 'all' });
  pane.act.data.insertSheet();
  await step(pane, 'done');
  await pane.host.idle();
});
afterEach(() => pane.act.disconnect());

const GDP = '地区生产总值';
/** Row of GDP of a year: six indicators a year from 2021 on. */
const rowOf = (year: number) => 3 + (year - 2021) * 6;
const type = (cell: string, text: string, sheet = '实际值') => pane.host.type(sheet, cell, text);
const actual = (year: number) => `=PLAN.ACTUAL("云山县","${GDP}",${String(year)})`;
/** What the pane says was taken, once it fits. */
const told = async (words: RegExp) => {
  const state = await until(pane.store, ({ actuals: { reading } }) =>
    words.test(reading === undefined ? '没有' : saySheetActuals(reading)),
  );
  await pane.host.idle();
  return state;
};
const cell = (address: string, sheet = 'Sheet1') =>
  (peek(pane.host, address, 'Values', sheet) as unknown[][])[0]?.[0];

test('what is typed counts at once, what is changed is changed, what is deleted is gone', async () => {
  pane.host.type('Sheet1', 'A1', actual(2023));
  await pane.host.idle();
  expect(cell('A1')).toBe('#N/A');
  type(`I${String(rowOf(2023))}`, '172.4');
  await told(/读入 1 个数值/);
  expect(cell('A1')).toBe(172.4);
  const before = pane.store.read().actuals.reading;
  type(`I${String(rowOf(2023))}`, '175');
  await until(pane.store, ({ actuals: { reading } }) => reading !== before);
  await pane.host.idle();
  expect(cell('A1')).toBe(175);
  type(`I${String(rowOf(2023))}`, '');
  await told(/还没有填/);
  expect(cell('A1')).toBe('#N/A');
  expect(keptIn(pane.host, 'PLAN.packages')).toBeDefined();
  expect(JSON.stringify(keptIn(pane.host, 'PLAN.packages'))).not.toContain('172.4');
});

test('a value that looks wrong is held with its cell, and counts once it is put right', async () => {
  pane.host.type('Sheet1', 'A1', actual(2023));
  type(`I${String(rowOf(2023))}`, '1724');
  const { actuals } = await told(/1 个待核实/);
  expect(actuals.reading?.held[0]?.place).toEqual({
    sheet: '实际值',
    row: rowOf(2023) - 1,
    column: 8,
  });
  expect(cell('A1')).toBe('#N/A');
  type(`I${String(rowOf(2023))}`, '172.4');
  await told(/读入 1 个数值。/);
  expect(cell('A1')).toBe(172.4);
});

const keysHeld = () =>
  pane.store
    .read()
    .actuals.reading?.held.map(({ held: { observation } }) => confirmationKey(observation)) ?? [];

test('a held value counts once it is confirmed; another in its place is asked about again', async () => {
  const place = `I${String(rowOf(2023))}`;
  pane.host.type('Sheet1', 'A1', actual(2023));
  type(place, '1724');
  await told(/1 个待核实/);
  pane.act.data.confirmInSheet(keysHeld());
  await told(/读入 1 个数值。/);
  expect(cell('A1')).toBe(1724);
  type(place, '1742');
  await told(/1 个待核实/);
  expect(cell('A1')).toBe('#N/A');
  type(place, '1724');
  await told(/读入 1 个数值。/);
  expect(cell('A1')).toBe(1724);
  // Whoever reads the workbook anew finds the user's word in it.
  await shelf.fill([], []);
  await pane.act.readActuals();
  await pane.host.idle();
  expect(cell('A1')).toBe(1724);
  expect(keptIn(pane.host, 'PLAN.confirmed')).toHaveLength(1);
});

test('a word that is taken back is asked for again', async () => {
  type(`I${String(rowOf(2023))}`, '1724');
  await told(/1 个待核实/);
  const [key = ''] = keysHeld();
  pane.act.data.confirmInSheet([key]);
  await told(/读入 1 个数值。/);
  await until(pane.store, ({ data }) => data.confirmed.includes(key));
  pane.act.data.withdraw(key);
  await told(/1 个待核实/);
  await until(pane.store, ({ data }) => data.confirmed.length === 0);
});

test('核实 is said of the value beside it: another one is asked about until it is said anew', async () => {
  const [value, mark] = [`I${String(rowOf(2023))}`, `M${String(rowOf(2023))}`];
  type(value, '1724');
  type(mark, '是');
  await told(/读入 1 个数值。/);
  await pane.act.readActuals();
  type(value, '1742');
  const { actuals } = await told(/1 个待核实/);
  expect(actuals.reading?.held[0]?.held.findings[0]).toEqual({
    kind: 'changed-since',
    from: '1724亿元',
  });
  type(mark, '');
  await pane.act.readActuals();
  expect(keptIn(pane.host, 'PLAN.confirmed')).toEqual([]);
  type(mark, '是');
  await told(/读入 1 个数值。/);
});

test('values that are confirmed one right after the other are all remembered', async () => {
  type(`I${String(rowOf(2022))}`, '-161');
  type(`I${String(rowOf(2023))}`, '-172.4');
  await told(/2 个待核实/);
  const keys = keysHeld();
  for (const key of keys) pane.act.data.confirmInSheet([key]);
  await told(/读入 2 个数值。/);
  expect(keptIn(pane.host, 'PLAN.confirmed')).toEqual(keys);
});

test('where the workbook does not remember it, the value does not count and that is said', async () => {
  type(`I${String(rowOf(2023))}`, '1724');
  await told(/1 个待核实/);
  const keys = keysHeld();
  const { services } = pane;
  const { run } = services;
  Object.assign(services, { run: () => Promise.reject(new Error('no')) });
  pane.act.data.confirmInSheet(keys);
  await until(pane.store, ({ problems }) =>
    problems.some((each) => each.startsWith('没能随工作簿记住您的确认')),
  );
  Object.assign(services, { run });
  expect(keysHeld()).toEqual(keys);
});

test('what cannot be read is told with its cell, and keeps nothing else out', async () => {
  type(`I${String(rowOf(2023))}`, '很多');
  type(`I${String(rowOf(2022))}`, '161');
  const { actuals } = await told(/读入 1 个数值，1 行没有读/);
  expect(actuals.reading?.findings).toMatchObject([
    { severity: 'error', place: { sheet: '实际值', row: rowOf(2023) - 1, column: 8 } },
  ]);
});

test('renamed it is found; a copy is read beside it, and brings nothing back that was deleted', async () => {
  type(`I${String(rowOf(2022))}`, '161');
  type(`I${String(rowOf(2023))}`, '172.4');
  await told(/读入 2 个数值/);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem('实际值');
    const copy = worksheets.add('实际值 (2)');
    copy.getRange('A1').copyFrom(sheet.getRange('A1:P40'));
    sheet.name = '监测';
    await context.sync();
  });
  await told(/“监测”等 2 张：读入 2 个数值/);
  type(`I${String(rowOf(2023))}`, '', '监测');
  const { actuals } = await told(/“监测”等 2 张：读入 1 个数值/);
  expect(actuals.reading?.further).toMatchObject([
    { sheet: '实际值 (2)', first: '监测', differing: 1 },
  ]);
});

test('the sheet deleted, its values are gone', async () => {
  pane.host.type('Sheet1', 'A1', actual(2023));
  type(`I${String(rowOf(2023))}`, '172.4');
  await told(/读入 1 个数值/);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('实际值').delete();
    await context.sync();
  });
  await told(/没有/);
  expect(cell('A1')).toBe('#N/A');
});

test('Excel is not asked about changes of other sheets, nor once it ended', async () => {
  type(`I${String(rowOf(2023))}`, '172.4');
  await told(/读入 1 个数值/);
  const before = pane.host.batches.length;
  pane.host.type('Sheet1', 'C3', '5');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(pane.host.batches.length).toBe(before);
  await pane.act.disconnect();
  const after = pane.host.batches.length;
  type(`I${String(rowOf(2023))}`, '180');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(pane.host.batches.length).toBe(after);
});

test('a comparison that is inserted shows the value that was typed last, whatever Excel told', async () => {
  await pane.act.disconnect();
  type(`I${String(rowOf(2023))}`, '172.4');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('对比');
    sheet.activate();
    sheet.getRange('A1').select();
    await context.sync();
  });
  pane.store.send({ kind: 'view-chosen', view: 'compare' });
  pane.act.compare.chooseYear(2023);
  pane.act.insertTable();
  await until(pane.store, ({ insertion }) => insertion.kind === 'done');
  const shown = (peek(pane.host, 'A1:O10', 'Values', '对比') as unknown[][]).flat();
  expect(shown).toContain(172.4);
});

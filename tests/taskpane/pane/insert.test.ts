import { offerFormulas } from '../../../src/taskpane/pages/plan/offer-formulas';
import { blockIn, peek } from '../../support/host';
import { catalog } from '../support/catalog';
import { connectPane, until, type ConnectedPane } from '../support/workbook';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
});

const insertion = () => pane.store.read().insertion;
const settled = () => until(pane.store, (state) => state.insertion.kind !== 'writing');
const quiet = () => until(pane.store, ({ area }) => area.kind !== 'surveying');
const cell = (address: string) => (peek(pane.host, address) as unknown[][])[0]?.[0];
const formula = (address: string) => (peek(pane.host, address, 'Formulas') as unknown[][])[0]?.[0];

/** Presses the button and waits for what comes of it. */
async function pressInsert() {
  pane.act.insertTable();
  await settled();
  await quiet();
}

test('the table goes where the bar said it would', async () => {
  const { area } = pane.store.read();
  expect(area).toMatchObject({ kind: 'known', area: { address: 'Sheet1!A1:I28', occupied: 0 } });
  await pressInsert();
  expect(insertion()).toMatchObject({ kind: 'done', sentence: '已插入到 Sheet1!A1:I28。' });
  expect(cell('A1')).toBe('青山县“十四五”规划指标（2021—2025年）');
});

test('one step takes it back', async () => {
  await pressInsert();
  pane.host.undo();
  expect(cell('A1')).toBe('');
});

test('on a sheet of its own it is in nobody’s way, and a second one gets a name of its own', async () => {
  pane.host.type('Sheet1', 'C5', '别动');
  pane.act.chooseSpot('new-sheet');
  await quiet();
  await pressInsert();
  expect(insertion()).toMatchObject({
    kind: 'done',
    sentence: expect.stringContaining("'青山县十四五规划指标（2021—2025年）'!A1:") as string,
  });
  await pressInsert();
  expect(insertion()).toMatchObject({
    sentence: expect.stringContaining("'青山县十四五规划指标（2021—2025年）2'!A1:") as string,
  });
});

/** Asks to take the last table back, and agrees. */
async function pressUndo() {
  const done = insertion();
  if (done.kind !== 'done' || done.undo === undefined) throw new Error('Nothing to take back.');
  pane.store.send({ kind: 'undo-asked', sentence: done.sentence, undo: done.undo });
  pane.act.takeBack();
  await settled();
  await quiet();
}

test('the button takes the table back: the cells are what they were', async () => {
  pane.host.type('Sheet1', 'C5', '别动');
  await pressInsert();
  pane.act.overwrite();
  await settled();
  expect(cell('C5')).not.toBe('别动');
  await pressUndo();
  expect(insertion()).toMatchObject({
    kind: 'done',
    sentence: expect.stringContaining('已撤销') as string,
  });
  expect([cell('A1'), cell('C5')]).toEqual(['', '别动']);
  expect(blockIn(pane.host)).toBeUndefined();
});

test('a table that has moved since is not taken back: other cells would be hit', async () => {
  await pressInsert();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('Sheet1').getRange('1:2').insert(Excel.InsertShiftDirection.down);
    await context.sync();
  });
  await pressUndo();
  expect(insertion()).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('已经移动') as string,
  });
  expect(cell('A3')).toBe('青山县“十四五”规划指标（2021—2025年）');
});

test('a column that is taken out is not inserted, and the table is told to be narrower', async () => {
  const whole = pane.store.read().area;
  pane.act.chooseTable({ columns: ['指标', '目标值'] });
  await quiet();
  await pressInsert();
  const headings = (peek(pane.host, 'A3:C3') as string[][])[0];
  expect(headings).toEqual(['指标', '2025年目标值', '编码']);
  expect(whole).not.toEqual(pane.store.read().area);
});

test('in 公式 mode the figures are formulas', async () => {
  pane.act.chooseMode('formulas');
  await pressInsert();
  expect(formula('F4')).toBe('=PLAN.TARGET($A$2,"地区生产总值（GDP）",2025,"十四五")');
});

test('cells in the way become a question and nothing is written', async () => {
  pane.host.type('Sheet1', 'C5', '别动');
  await pressInsert();
  expect(insertion()).toEqual({
    kind: 'occupied',
    subject: { kind: 'table' },
    address: 'Sheet1!A1:I28',
    cells: [{ address: 'C5', content: '别动' }],
    changed: false,
  });
  expect([cell('A1'), cell('C5')]).toEqual(['', '别动']);
});

test('confirmed, they are written over at the very place that was shown', async () => {
  pane.host.type('Sheet1', 'C5', '别动');
  await pressInsert();
  pane.act.overwrite();
  await settled();
  expect(insertion()).toMatchObject({ kind: 'done', sentence: '已插入到 Sheet1!A1:I28。' });
  expect(cell('C5')).not.toBe('别动');
});

test('what changed after the question is asked about again', async () => {
  pane.host.type('Sheet1', 'C5', '别动');
  await pressInsert();
  pane.host.type('Sheet1', 'C6', '新的');
  pane.act.overwrite();
  await settled();
  expect(insertion()).toMatchObject({
    kind: 'occupied',
    changed: true,
    cells: [{ address: 'C5' }, { address: 'C6', content: '新的' }],
  });
  expect(cell('A1')).toBe('');
});

test('a selection that moves on drops the question', async () => {
  pane.host.type('Sheet1', 'C5', '别动');
  await pressInsert();
  pane.host.select('Sheet1', 'M1');
  await until(pane.store, (state) => state.insertion.kind === 'idle');
  pane.act.overwrite();
  await quiet();
  expect([insertion().kind, cell('A1'), cell('M1')]).toEqual(['idle', '', '']);
});

test('a host that refuses half-way leaves nothing behind, and the pane says so', async () => {
  pane.host.rejectAt(20);
  await pressInsert();
  await quiet();
  expect(insertion()).toMatchObject({ kind: 'failed' });
  expect(insertion()).toHaveProperty('reason', expect.stringContaining('恢复原样'));
  expect(cell('A1')).toBe('');
});

test('a formula goes into the selected cell, with the printed decimals', async () => {
  const [, base] = offerFormulas(catalog, '990121-14', '990121-14-01');
  if (base?.kind !== 'number') throw new Error('The fixture lost its base value.');
  pane.host.select('Sheet1', 'D7');
  pane.act.insertFormula(base);
  await settled();
  expect(insertion()).toMatchObject({ kind: 'done', sentence: '已插入到 Sheet1!D7。' });
  expect(formula('D7')).toBe('=PLAN.BASE("青山县","地区生产总值（GDP）","十四五")');
  expect(peek(pane.host, 'D7', 'NumberFormat')).toEqual([['0.00']]);
});

test('a formula does not write over a cell unasked either', async () => {
  const [target] = offerFormulas(catalog, '990121-14', '990121-14-01');
  if (target?.kind !== 'number') throw new Error('The fixture lost its target.');
  pane.host.type('Sheet1', 'A1', '原有');
  pane.act.insertFormula(target);
  await settled();
  expect(insertion()).toMatchObject({ kind: 'occupied', address: 'Sheet1!A1' });
  expect(cell('A1')).toBe('原有');
  pane.act.overwrite();
  await settled();
  expect(formula('A1')).toBe(target.formula);
});

test('pressed twice, it writes once', async () => {
  pane.act.insertTable();
  pane.act.insertTable();
  await settled();
  await quiet();
  const writes = pane.host.batches.filter(({ actions }) => actions.length > 0);
  expect([insertion().kind, writes.length]).toEqual(['done', 1]);
});

test('a comparison goes the same way, and the area shown is its own', async () => {
  pane.act.showPage('compare');
  pane.act.compare.chooseYear(2023);
  await pane.act.refresh();
  const { area } = pane.store.read();
  await pressInsert();
  expect(area).toMatchObject({ kind: 'known', area: { occupied: 0 } });
  const address = area.kind === 'known' ? area.area.address : '';
  expect(insertion()).toMatchObject({ kind: 'done', sentence: `已插入到 ${address}。` });
  expect(cell('A1')).toContain('2023年');
});

test('a view without a table inserts nothing', async () => {
  pane.act.showPage('data');
  await pane.act.refresh();
  expect(pane.store.read().area).toEqual({ kind: 'unknown' });
});

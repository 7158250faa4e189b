import { buildCatalog } from '../../../../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../../../../src/core/catalog/catalog';
import { readPackage } from '../../../../../src/datapackage/read-package';
import { shippedFiles } from '../../../../../src/datapackage/read-shipped';
import { blockIn, peek } from '../../../../support/host';
import { connectPane, until, type ConnectedPane } from '../../../support/workbook';

const PLAN = '350104-14';
const shipped = readShipped();
const first = buildCatalog([shipped]);
/** The same plan with one target of another value. */
const later = buildCatalog([shipped, withTarget('01', '1234.5')]);

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
  pane.store.send({ kind: 'catalog-ready', catalog: first });
  pane.act.chooseRegion('350104');
  pane.act.choosePlan(PLAN);
  pane.act.insertTable();
  await until(pane.store, ({ insertion }) => insertion.kind === 'done');
});

// Events on their way would reach the client of the next test.
afterEach(() => pane.host.idle());

const settled = async () => {
  await until(pane.store, ({ data }) => data.step.kind !== 'working');
  return pane.store.read().data.step;
};
const checking = () => {
  pane.act.data.refresh.check();
  return settled();
};
const writing = () => {
  pane.act.data.refresh.write();
  return settled();
};
const sheet = () => peek(pane.host, 'A1:J40', 'Formulas') as unknown[][];
/** Cells that differ, by row and column from 0, as they are now. */
const changed = (before: readonly unknown[][]) =>
  sheet().flatMap((line, row) =>
    line.flatMap((now, column) => (now === before[row]?.[column] ? [] : [[row, column, now]])),
  );
const saying = (words: string) => expect.stringContaining(words) as string;

test('with the same data all is up to date, and nothing is offered', async () => {
  expect(await checking()).toMatchObject({
    kind: 'refresh',
    refresh: { idle: saying('已是最新'), blocks: [] },
  });
});

test('a changed figure is shown, then written into its cell and no other', async () => {
  pane.store.send({ kind: 'catalog-ready', catalog: later });
  const before = sheet();
  const { column, row } = placeOfTarget(before);
  expect(await checking()).toMatchObject({
    kind: 'refresh',
    refresh: {
      idle: '',
      blocks: [{ changes: [{ text: `${String(before[row]?.[column])} → 1234.5` }] }],
    },
  });
  expect(changed(before)).toEqual([]);
  expect(await writing()).toMatchObject({
    kind: 'done',
    sentence: '已更新 1 个单元格，涉及 1 张表，其余内容没有动。',
  });
  expect(changed(before)).toEqual([[row, column, 1234.5]]);
  expect(await checking()).toMatchObject({ refresh: { idle: saying('已是最新') } });
});

test('a cell the user typed over is kept and spoken of', async () => {
  const { column, row } = placeOfTarget(sheet());
  pane.host.type('Sheet1', `${String.fromCharCode(65 + column)}${row + 1}`, '999');
  pane.store.send({ kind: 'catalog-ready', catalog: later });
  const before = sheet();
  expect(await checking()).toMatchObject({
    refresh: {
      idle: saying('已是最新'),
      blocks: [
        { remarks: [{ tone: 'info', sentence: saying('保留“999”；规划数据里是“1234.5”') }] },
      ],
    },
  });
  await writing();
  expect(changed(before)).toEqual([]);
});

test('what changed after it was shown is not written over', async () => {
  pane.store.send({ kind: 'catalog-ready', catalog: later });
  await checking();
  const { column, row } = placeOfTarget(sheet());
  pane.host.type('Sheet1', `${String.fromCharCode(65 + column)}${row + 1}`, '999');
  const before = sheet();
  expect(await writing()).toMatchObject({ kind: 'failed', reason: saying('重新预览') });
  expect(changed(before)).toEqual([]);
});

test('a cell the user typed over is replaced where he gives it up', async () => {
  const { column, row } = placeOfTarget(sheet());
  const address = `${String.fromCharCode(65 + column)}${row + 1}`;
  pane.host.type('Sheet1', address, '999');
  pane.store.send({ kind: 'catalog-ready', catalog: later });
  const before = sheet();
  await checking();
  pane.store.sendTo('data', {
    kind: 'refresh',
    event: { kind: 'cell-toggled', address: `Sheet1!${address}` },
  });
  expect(await writing()).toMatchObject({ kind: 'done', sentence: saying('已更新 1 个单元格') });
  expect(changed(before)).toEqual([[row, column, 1234.5]]);
});

test('a table the user declines stays as it is, and nothing is remembered of it', async () => {
  pane.store.send({ kind: 'catalog-ready', catalog: later });
  const before = [sheet(), blockIn(pane.host)];
  await checking();
  pane.store.sendTo('data', { kind: 'refresh', event: { kind: 'block-toggled', id: 'b1' } });
  await writing();
  expect([sheet(), blockIn(pane.host)]).toEqual(before);
});

test('what was written is logged with the workbook and known to the pane', async () => {
  pane.act.showPage('data');
  await until(pane.store, ({ data }) => data.refresh.located !== undefined);
  pane.store.send({ kind: 'catalog-ready', catalog: later });
  await checking();
  await writing();
  const { located } = pane.store.read().data.refresh;
  expect(located?.log).toEqual([
    {
      date: '2026-03-01T08:00:00.000Z',
      blocks: 1,
      rows: 0,
      count: 1,
      cells: [expect.objectContaining({ new: '1234.5' })],
    },
  ]);
  expect(pane.host.settings.get('PLAN.refresh-log')).toEqual(located?.log);
});

test('comparisons are refreshed too, and the selection says which table is meant', async () => {
  const select = (address: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange(address).select();
      await context.sync();
    });
  pane.act.showPage('compare');
  pane.act.compare.chooseYear(2023);
  await select('M1');
  pane.act.insertTable();
  await until(pane.store, ({ insertion }) => insertion.kind === 'writing');
  const { insertion } = await until(pane.store, (state) => state.insertion.kind !== 'writing');
  expect(insertion).toMatchObject({ kind: 'done', sentence: saying('M1') });

  pane.store.send({ kind: 'catalog-ready', catalog: later });
  pane.act.showPage('data');
  pane.store.sendTo('data', { kind: 'refresh', event: { kind: 'scope-chosen', scope: 'block' } });
  const titles = async () => {
    const step = await checking();
    return step.kind === 'refresh' ? step.refresh.blocks.map(({ title }) => title) : step;
  };
  expect(await titles()).toEqual([saying('对比表 Sheet1!M1')]);
  await select('B5');
  expect(await titles()).toEqual([saying('指标表 Sheet1!A1')]);
  pane.store.sendTo('data', { kind: 'refresh', event: { kind: 'scope-chosen', scope: 'sheet' } });
  expect(await titles()).toEqual([saying('指标表'), saying('对比表')]);
  await select('Z200');
  pane.store.sendTo('data', { kind: 'refresh', event: { kind: 'scope-chosen', scope: 'block' } });
  expect(await checking()).toMatchObject({ kind: 'failed', reason: saying('不在已插入的表里') });
});

test('换区: from the chosen plan to the one in view, tables and formulas elsewhere; what is left is said', async () => {
  pane.host.type('Sheet1', 'A80', '=PLAN.TARGET("仓山","GDP",2025)');
  pane.host.type('Sheet1', 'A81', '=PLAN.COMPARE("GDP","仓山、丰泽",2025)');
  await pane.host.idle();
  const moving = () => {
    pane.act.data.refresh.move();
    return settled();
  };
  pane.act.showPage('data');
  expect(await moving()).toMatchObject({ kind: 'failed', reason: saying('现在是') });
  pane.store.sendTo('data', { kind: 'refresh', event: { kind: 'move-from', planId: PLAN } });
  pane.act.chooseRegion('350503');
  pane.act.choosePlan('350503-14');
  expect(await moving()).toMatchObject({
    refresh: {
      idle: '',
      blocks: [{ why: '换成所选的规划。' }],
      move: {
        formulas: [{ address: 'Sheet1!A80', written: '=PLAN.TARGET("丰泽区","GDP",2025)' }],
        staying: [{ address: 'Sheet1!A81', reason: { kind: 'several-regions' } }],
      },
    },
  });
  expect(await writing()).toMatchObject({
    kind: 'done',
    sentence: expect.stringMatching(/改写表外 1 处公式.*表外还有 1 处公式没有换/u) as string,
  });
  expect(JSON.stringify(sheet())).not.toContain('仓山');
  // Once more: nothing of that plan is left but what was told.
  expect(await moving()).toMatchObject({ refresh: { blocks: [], move: { formulas: [] } } });
});

test('a table whose rows were deleted is dropped from the list', async () => {
  await Excel.run(async (context) => {
    const sheet1 = context.workbook.worksheets.getItem('Sheet1');
    sheet1.getRange('1:60').delete(Excel.DeleteShiftDirection.up);
    await context.sync();
  });
  expect(await checking()).toMatchObject({ refresh: { blocks: [{ id: 'b1', isLost: true }] } });
  pane.act.data.refresh.drop('b1');
  await until(pane.store, ({ data }) => data.step.kind === 'done');
  await until(pane.store, ({ data }) => data.step.kind === 'refresh');
  expect(blockIn(pane.host)).toBeUndefined();
  expect(pane.store.read().data.step).toMatchObject({ refresh: { blocks: [] } });
});

test('a cell is gone to, on whichever sheet', async () => {
  pane.host.workbook.Worksheets.Add('二');
  void pane.act.jumpTo("'二'!C7");
  await until(pane.store, ({ area }) => area.kind === 'known' && area.area.address.includes('二'));
  void pane.act.jumpTo('没有!A1');
  await until(pane.store, ({ slip }) => slip !== '');
  expect(pane.store.read().slip).toContain('没有');
});

function readShipped(): PlanPackage {
  const reading = readPackage(shippedFiles());
  if (!reading.ok) throw new Error('The shipped package cannot be read.');
  return reading.package;
}

function withTarget(code: string, text: string): PlanPackage {
  const figures = shipped.figures.map((figure) => {
    const isMeant = figure.planId === PLAN && figure.code === code && figure.measure === 'target';
    return isMeant ? { ...figure, text } : figure;
  });
  return { ...shipped, figures };
}

/** Where the target of row 01 stands, found by its 编码 and the heading. */
function placeOfTarget(grid: readonly unknown[][]): { row: number; column: number } {
  const row = grid.findIndex((line) => line.includes(`${PLAN}-01`));
  const column = (grid[2] ?? []).findIndex((heading) => String(heading).includes('2025'));
  if (row < 0 || column < 0) throw new Error('The table has no row 01 or no target.');
  return { row, column };
}

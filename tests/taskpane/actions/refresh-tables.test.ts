import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../../src/core/catalog/plan-package';
import { readPackage } from '../../../src/datapackage/read-package';
import { shippedFiles } from '../../../src/datapackage/shipped';
import { peek } from '../../support/host';
import { connectPane, until, type ConnectedPane } from '../support/workbook';

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

const settled = async () => {
  await until(pane.store, ({ data }) => data.step.kind !== 'working');
  return pane.store.read().data.step;
};
const checking = () => {
  pane.act.checkTables();
  return settled();
};
const writing = () => {
  pane.act.writeTables();
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
    refresh: { summary: saying('已是最新'), blocks: [], plans: undefined },
  });
});

test('a changed figure is shown, then written into its cell and no other', async () => {
  pane.store.send({ kind: 'catalog-ready', catalog: later });
  const before = sheet();
  const { column, row } = placeOfTarget(before);
  expect(await checking()).toMatchObject({
    kind: 'refresh',
    refresh: {
      summary: '将更新 1 个单元格，涉及 1 张表。',
      blocks: [{ changes: [{ text: `${String(before[row]?.[column])} → 1234.5` }] }],
    },
  });
  expect(changed(before)).toEqual([]);
  expect(await writing()).toMatchObject({
    kind: 'done',
    sentence: '已更新 1 个单元格，涉及 1 张表，其余内容没有动。',
  });
  expect(changed(before)).toEqual([[row, column, 1234.5]]);
  expect(await checking()).toMatchObject({ refresh: { summary: saying('已是最新') } });
});

test('a cell the user typed over is kept and spoken of', async () => {
  const { column, row } = placeOfTarget(sheet());
  pane.host.type('Sheet1', `${String.fromCharCode(65 + column)}${row + 1}`, '999');
  pane.store.send({ kind: 'catalog-ready', catalog: later });
  const before = sheet();
  expect(await checking()).toMatchObject({
    refresh: {
      summary: saying('已是最新'),
      blocks: [{ remarks: [{ tone: 'info', sentence: saying('保留“999”；数据包里是“1234.5”') }] }],
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

test('comparisons are left alone, and the pane says what to do', async () => {
  const used = sheet();
  pane.act.chooseView('compare');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A60').select();
    await context.sync();
  });
  pane.act.insertTable();
  await until(pane.store, ({ insertion }) => insertion.kind === 'writing');
  const { insertion } = await until(pane.store, (state) => state.insertion.kind !== 'writing');
  expect(insertion).toMatchObject({ kind: 'done', sentence: saying('A60') });
  expect(await checking()).toMatchObject({
    refresh: {
      summary: saying('已是最新'),
      blocks: [{ changes: [], remarks: [{ sentence: saying('对比表请重新插入') }] }],
      plans: undefined,
    },
  });
  expect(changed(used)).toEqual([]);
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

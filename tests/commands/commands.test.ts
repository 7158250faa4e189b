import type * as Shelves from '../../src/datapackage/shelf';
import type { Host } from '../../src/excel-host/host';
import { CommandBell } from '../../src/excel-host/workbench/page/ribbon';
import type * as Desks from '../../src/workbook/desk/desk';
import type { Desk, Notice } from '../../src/workbook/desk/desk';
import { blockIn, openHost, peek, setBlock } from '../support/host';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(30_000);

const CANGSHAN = '350104-14';

let host: Host;
let bell: CommandBell;
let desk: Desk;
let shown: boolean[];
let notices: Notice[];

/** Desktop Excel, with a ribbon that can be clicked. */
async function openExcel(): Promise<void> {
  const listen = () => {
    bell = new CommandBell(globalThis.external);
    Object.assign(globalThis, { external: bell.external });
  };
  Object.assign(globalThis, { listen });
  host = await openHost({ scripts: [{ name: 'listen.js', text: 'listen()' }] });
}

/** The add-in as Excel starts it: a fresh runtime, office.js, then the start. */
beforeEach(async () => {
  jest.resetModules();
  await openExcel();
  shown = [];
  host.showPane = (visible) => shown.push(visible);
  ({ desk } = jest.requireActual<typeof Desks>('../../src/workbook/desk/desk'));
  notices = [];
  jest.requireActual('../../src/commands/start');
  await jest.requireActual<typeof Shelves>('../../src/datapackage/shelf').shelf.catalog();
});

/** Clicks a ribbon button and waits until the command has said that it is done. */
async function click(command: string): Promise<void> {
  const before = host.batches.length;
  expect(bell.ring(command, `Button.${command}`)).toBe(true);
  let quiet = 0;
  let seen = before;
  while (quiet < 5) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    quiet = host.batches.length === seen ? quiet + 1 : 0;
    seen = host.batches.length;
  }
  desk.hear((notice) => notices.push(notice))();
}

const title = () => (peek(host, 'B2') as unknown[][])[0]?.[0];

test('插入指标表 inserts the plan chosen in the pane at the selection, and leaves the pane as it is', async () => {
  desk.choose({ planId: CANGSHAN, mode: 'values' });
  host.select('Sheet1', 'B2');
  await click('insertTable');
  expect(title()).toBe('仓山区“十四五”规划指标（2021—2025年）');
  expect([notices.map(({ tone }) => tone), shown]).toEqual([['done'], []]);
});

test('in a workbook that has a block it inserts that plan again, in the same mode', async () => {
  desk.choose({ planId: CANGSHAN, mode: 'formulas' });
  host.select('Sheet1', 'B2');
  await click('insertTable');
  const value = blockIn(host);
  jest.resetModules();
  await openExcel();
  setBlock(host, value);
  jest.requireActual('../../src/commands/start');
  ({ desk } = jest.requireActual<typeof Desks>('../../src/workbook/desk/desk'));
  host.select('Sheet1', 'B2');
  await click('insertTable');
  expect([title(), (peek(host, 'F5', 'Formulas') as string[][])[0]?.[0]]).toEqual([
    '仓山区“十四五”规划指标（2021—2025年）',
    '=PLAN.BASE($B$3,"地区生产总值（GDP）","十四五")',
  ]);
});

test('where nothing was chosen yet it opens the pane and writes nothing', async () => {
  await click('insertTable');
  expect([title(), notices, shown]).toEqual(['', [], [true]]);
});

test.each([
  ['cells that are not empty', CANGSHAN, () => host.type('Sheet1', 'C9', '旧'), /非空单元格/],
  ['a plan whose table is missing', '350111-13', () => undefined, /缺失/],
])('%s: the pane opens and says why nothing was inserted', async (_, planId, prepare, words) => {
  prepare();
  desk.choose({ planId, mode: 'values' });
  host.select('Sheet1', 'B2');
  await click('insertTable');
  expect([title(), notices.length, shown]).toEqual(['', 1, [true]]);
  expect(notices[0]).toEqual({ tone: 'problem', sentence: expect.stringMatching(words) as string });
});

test.each([
  ['使用说明', 'showHelp', 'help'],
  ['查看出处', 'showPlace', 'place'],
  ['填实际值', 'showActuals', 'data'],
  ['对比', 'showCompare', 'compare'],
  ['刷新', 'refreshTables', 'refresh'],
])('%s opens the pane there', async (_, command, view) => {
  await click(command);
  expect([notices, shown]).toEqual([[{ tone: 'show', view }], [true]]);
});

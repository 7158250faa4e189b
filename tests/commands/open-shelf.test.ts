import { openShelf } from '../../src/commands/open-shelf';
import { readKept } from '../../src/library/compiled-packages';
import { toTexts } from '../../src/datapackage/keep-package';
import { createShelf } from '../../src/datapackage/shelf';
import { shippedFiles } from '../../src/datapackage/read-shipped';
import type { Host } from '../../src/excel-host/host';
import { encodePart } from '../../src/workbook/setting/kept-part';
import { createDesk, type Notice } from '../../src/workbook/desk/desk';
import { openHost } from '../support/host';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(30_000);

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const said = (notice: Notice): string => ('sentence' in notice ? notice.sentence : notice.tone);

/** Opens a new shelf and returns the names in force and what was said. */
async function opened(): Promise<readonly [names: readonly string[], told: readonly string[]]> {
  const shelf = createShelf();
  const desk = createDesk();
  const notices: Notice[] = [];
  desk.hear((notice) => notices.push(notice));
  await openShelf(shelf, desk, readKept);
  const { packages } = await shelf.catalog();
  return [packages.map(({ name }) => name), notices.map(said)];
}

const shipped = 'fuzhou-quanzhou-plans';

test('a workbook without packages has the shipped one in force', async () => {
  expect(await opened()).toEqual([[shipped], []]);
});

test('a package kept with the workbook is in force over the shipped one', async () => {
  host.settings.set('PLAN.packages', [{ name: '我的', files: toTexts(shippedFiles()) }]);
  expect(await opened()).toEqual([[shipped, shipped], []]);
});

test('while a cell is being edited the functions wait for the package of the workbook', async () => {
  host.settings.set('PLAN.packages', [{ name: '我的', files: toTexts(shippedFiles()) }]);
  host.editing = true;
  setTimeout(() => {
    host.editing = false;
  }, 600);
  expect(await opened()).toEqual([[shipped, shipped], []]);
});

test.each([
  ['a broken package', [{ name: '坏的', files: [] }], /“坏的”没有采用/],
  ['something else under the key', 'x', /不是本加载项写下的样子/],
])('%s stays off, is spoken of, and the functions still answer', async (_, value, words) => {
  host.settings.set('PLAN.packages', value);
  const [names, said] = await opened();
  expect(names).toEqual([shipped]);
  expect(said).toEqual([expect.stringMatching(words)]);
});

test('a choice kept with the workbook is in force; one that no longer holds is told', async () => {
  const key = '350104-14-01|target|2025';
  const choice = { key, figureId: '350104-14-01-target', text: '1500' };
  host.settings.set('PLAN.choices', [choice]);
  expect(await opened()).toEqual([[shipped], []]);
  host.settings.set('PLAN.choices', [{ ...choice, text: '1600' }]);
  expect(await opened()).toEqual([[shipped], [expect.stringMatching(/1处选定不再采用.*“1600”/u)]]);
  host.settings.set('PLAN.choices', 'x');
  expect(await opened()).toEqual([[shipped], [expect.stringMatching(/重新选定/u)]]);
});

test('what a co-author keeps while the workbook is open comes into force, once, and is said', async () => {
  const shelf = createShelf();
  const desk = createDesk();
  const notices: Notice[] = [];
  desk.hear((notice) => notices.push(notice));
  await openShelf(shelf, desk, readKept);
  const names = async () => (await shelf.catalog()).packages.map(({ name }) => name);
  const told = async () => {
    host.tellSettings?.();
    const { length } = host.batches;
    while (host.batches.length === length) await new Promise((resolve) => setTimeout(resolve, 5));
    await host.idle();
  };
  await told();
  expect([await names(), notices]).toEqual([[shipped], []]);

  const value = [{ name: '我的', files: toTexts(shippedFiles()) }];
  const at = '2026-05-01T00:00:00.000Z';
  host.parts.add(encodePart({ key: 'PLAN.packages', value, at }));
  host.settings.set('PLAN.saved', at);
  await told();
  while (notices.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await host.idle();
  await told();
  expect(await names()).toEqual([shipped, shipped]);
  expect(notices.map(said)).toEqual(['kept', expect.stringContaining('公式已按新的计算')]);
});

test('what two versions of the add-in keep otherwise is made one, and said', async () => {
  const own = (name: string) => ({ name, files: toTexts(shippedFiles()) });
  const at = '2026-05-01T00:00:00.000Z';
  host.parts.add(encodePart({ key: 'PLAN.packages', value: [own('甲')], at }));
  host.settings.set('PLAN.saved', at);
  host.settings.set('PLAN.packages', [own('乙')]);
  expect(await opened()).toEqual([
    [shipped, shipped, shipped],
    [expect.stringMatching(/旧版加载项后来又存过规划数据.*已合在一起/u)],
  ]);
});

import { openShelf } from '../../../src/commands/open-shelf';
import { readKept } from '../../../src/library/compiled-packages';
import type { DataState } from '../../../src/core/catalog/data-state';
import { shelf } from '../../../src/datapackage/shelf';
import { decodePart, encodePart, type KeptKey } from '../../../src/workbook/setting/kept-part';
import { keptIn, peek, type SavedHost } from '../../support/host';
import { connectShelf, keepPlan, saveWorkbook, step } from '../../support/make-workbook';
import { knowFunctions } from '../../support/plan-functions';
import { until, type ConnectedPane } from '../support/workbook';

/** Opens a workbook as the add-in does, and hears what the start has to say. */
async function open(saved?: SavedHost): Promise<ConnectedPane> {
  knowFunctions();
  const pane = await connectShelf(saved);
  await openShelf(shelf, pane.services.desk, readKept);
  pane.act.hearDesk();
  shelf.onPut(pane.act.showCatalog);
  await pane.host.idle();
  return pane;
}

const older = ({ store }: ConnectedPane) => store.read().older;

async function insert(pane: ConnectedPane, address: string): Promise<void> {
  pane.host.select('Sheet1', address);
  pane.act.chooseRegion('LOCAL:YS');
  pane.act.choosePlan('LOCAL:YS-14');
  pane.act.insertTable();
  await until(pane.store, ({ insertion }) => insertion.kind === 'done');
  await pane.host.idle();
}

/** Another text of what is kept under a key, as a colleague or another version of the add-in leaves it. */
function rewritten(
  saved: SavedHost,
  key: KeptKey,
  edit: (value: readonly DataState[]) => unknown,
): SavedHost {
  const parts = (saved.parts ?? []).map((xml) => {
    const part = decodePart(xml);
    return part?.key === key
      ? encodePart({ ...part, value: edit(part.value as readonly DataState[]) })
      : xml;
  });
  return { ...saved, parts };
}

let first: SavedHost;
let second: SavedHost;
beforeAll(async () => {
  const pane = await open();
  await keepPlan(pane, 'first');
  await insert(pane, 'A1');
  first = saveWorkbook(pane.host);
  const known = keptIn(pane.host, 'PLAN.computed');
  await keepPlan(pane, 'corrected');
  expect(keptIn(pane.host, 'PLAN.computed')).toEqual(known);
  second = saveWorkbook(pane.host);
});

const states = (saved: SavedHost, edit: (all: readonly DataState[]) => readonly DataState[]) =>
  rewritten(saved, 'PLAN.computed', edit);

test.each<[kept: string, words: string, saved: () => SavedHost]>([
  ['the same data', '', () => first],
  ['a plan that was corrected since', '当时是1版，现在是2版', () => second],
  [
    'a later release of the shipped data',
    '当时是0.9版，现在是',
    () => states(first, (all) => all.map((one) => ({ ...one, digest: 'x', version: '0.9' }))),
  ],
  [
    'the same version of other numbers',
    '的数改过（都是',
    () => states(first, (all) => all.map((one) => ({ ...one, digest: 'x' }))),
  ],
  ['data that came since', '是后来加入的', () => states(first, (all) => all.slice(0, 1))],
  [
    'data that is gone',
    '“旧”现在没有了',
    () =>
      states(first, (all) => [...all, ...all.map((one) => ({ ...one, name: '旧', title: '旧' }))]),
  ],
  ['a workbook that does not say', '', () => ({ ...first, parts: [] })],
  ['something else under the key', '', () => states(first, () => ['x'] as never)],
])('opened over %s, the pane says: %s', async (_, words, saved) => {
  const pane = await open(saved());
  if (words === '') expect(older(pane)).toBe('');
  else expect(older(pane)).toContain(words);
});

test('calculated and refreshed, it says so no longer, and neither does it when opened again', async () => {
  const pane = await open(second);
  const before = peek(pane.host, 'A1:J20');
  pane.act.renew();
  await until(pane.store, ({ data }) => data.step.kind === 'refresh');
  expect(older(pane)).not.toBe('');
  pane.act.data.refresh.write();
  await step(pane, 'done');
  expect(older(pane)).toBe('');
  expect(peek(pane.host, 'A1:J20')).not.toEqual(before);
  expect(older(await open(saveWorkbook(pane.host)))).toBe('');
});

test('another table of the older data does not hide what the first still shows', async () => {
  const pane = await open(second);
  await insert(pane, 'N1');
  expect(older(await open(saveWorkbook(pane.host)))).not.toBe('');
});

test('put off, it comes again when the workbook is opened, and goes when the data is back', async () => {
  const pane = await open(second);
  pane.store.send({ kind: 'older-told', sentence: '' });
  const again = await open(saveWorkbook(pane.host));
  expect(older(again)).not.toBe('');
  await keepPlan(again, 'first');
  expect(older(again)).toBe('');
});

test('where nothing would change, looking is enough', async () => {
  const pane = await open(states(first, (all) => all.slice(0, 1)));
  pane.act.renew();
  await until(pane.store, ({ data }) => data.step.kind === 'refresh');
  expect((await step(pane, 'refresh')).refresh.idle).not.toBe('');
  expect(older(pane)).toBe('');
});

test('where Excel refuses to calculate or to keep it, it is said as before', async () => {
  const pane = await open(states(first, (all) => all.slice(0, 1)));
  const sentence = older(pane);
  pane.host.rejectAt(1);
  await pane.act.settle();
  expect(older(pane)).toBe(sentence);
});

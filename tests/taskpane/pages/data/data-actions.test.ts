import { DEFAULT_SETTINGS } from '../../../../src/core/progress/settings';
import { readKeptPackage } from '../../../../src/datapackage/read-own-package';
import { shippedFiles } from '../../../../src/datapackage/read-shipped';
import { bindPane } from '../../../../src/taskpane/pane/bind-pane';
import { createStore } from '../../../../src/taskpane/pane/store';
import { viewing } from '../../support/states';
import { readFigureOf } from '../../support/read-figure-of';
import { connectPane, until, type ConnectedPane } from '../../support/workbook';
import { keptIn, keptSoon } from '../../../support/host';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
});

/** Any sentence with these words; typed, because the matcher itself is not. */
const saying = (words: string) => expect.stringContaining(words) as string;
const step = () => pane.store.read().data.step;
const settled = async () => {
  await until(pane.store, ({ data }) => data.step.kind !== 'working');
  return step();
};
const file = (text: string, name = '年报.csv') => ({
  name,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).slice().buffer),
});
const HEAD = '地区,指标,年份,实际值,状态,来源\n';
const GOOD = `${HEAD}青山县,地区生产总值,2023,150,初步,统计公报\n`;

async function importing(text: string, name?: string) {
  pane.act.data.importFile(file(text, name));
  return settled();
}
async function accepting() {
  pane.act.data.accept();
  return settled();
}

test('the sheet of the year before is inserted once, and asks before it adds rows', async () => {
  pane.act.data.insertSheet();
  expect(await settled()).toMatchObject({
    kind: 'done',
    sentence: saying('“实际值2025”：新增'),
  });
  pane.act.data.insertSheet();
  expect(await settled()).toMatchObject({
    kind: 'done',
    sentence: saying('没有改动'),
  });
  pane.act.choosePlan('990121-13');
  pane.act.data.insertSheet();
  expect(await settled()).toMatchObject({ kind: 'done', sentence: saying('“实际值2020”：新增') });
  pane.store.sendTo('data', { kind: 'entry-year', year: 'all' });
  pane.act.data.insertSheet();
  expect(await settled()).toMatchObject({ kind: 'done', sentence: saying('行已在“实际值2020”里') });
  pane.act.choosePlan('990121-14');
  pane.act.data.insertSheet();
  expect(await settled()).toMatchObject({ kind: 'rows-missing' });
  pane.act.data.addMissingRows();
  expect(await settled()).toMatchObject({
    kind: 'done',
    sentence: saying('新增'),
  });
});

test('a sheet that is not there says what to do', async () => {
  pane.act.data.readSheet();
  expect(await settled()).toMatchObject({
    kind: 'failed',
    reason: saying('请先插入'),
  });
});

test('a file is previewed row by row; rows with errors stay out', async () => {
  const shown = await importing(`${GOOD}火星,地区生产总值,2023,1,,\n`);
  expect(shown).toMatchObject({
    kind: 'preview',
    preview: {
      title: '实际值（年报.csv）',
      facts: ['可采用：1 个数值。', '地区：青山县；年份：2023。', '1 行不采用，原因见下。'],
      remarks: [{ tone: 'error', sentence: saying('第 3 行') }],
    },
  });
  await accepting();
  expect(readFigureOf(pane.put.at(-1)?.[0])).toEqual(['2023', '150']);
});

test.each([
  ['an empty file', '', '空'],
  ['no row that counts', `${HEAD}火星,水,2023,1,,\n`, '火星'],
])('%s offers nothing and says why', async (_, text, word) => {
  expect(await importing(text)).toMatchObject({
    kind: 'preview',
    preview: {
      offer: undefined,
      remarks: [{ tone: 'error', sentence: saying(word) }],
    },
  });
  await accepting();
  expect([pane.put, keptIn(pane.host, 'PLAN.packages')]).toEqual([[], undefined]);
});

test('what is kept is read again at the next start', async () => {
  await importing(GOOD);
  await accepting();
  const kept = keptIn(pane.host, 'PLAN.packages') as { files: [] }[];
  expect(kept.map(({ files }) => readKeptPackage(files).ok)).toEqual([true]);
});

test('a package is removed only after a question', async () => {
  await importing(GOOD);
  await accepting();
  const [one] = pane.store.read().kept ?? [];
  const { name = '', title = '' } = one ?? {};
  const removal = { kind: 'removal', name, title, effect: '' } as const;
  pane.store.sendTo('data', { kind: 'step', step: removal });
  expect(step()).toMatchObject({ kind: 'removal' });
  expect(pane.store.read().kept).toHaveLength(1);
  pane.act.data.removePackage();
  expect(await settled()).toMatchObject({ kind: 'done' });
  expect([pane.store.read().kept, pane.put.at(-1)]).toEqual([[], []]);
});

test('files that are no package are refused with the reason, and nothing is kept', async () => {
  pane.act.data.checkPackage([file(GOOD)]);
  expect(await settled()).toMatchObject({
    kind: 'preview',
    preview: {
      offer: undefined,
      remarks: [{ tone: 'error', sentence: saying('没有找到列名') }],
    },
  });
});

test('a whole package is checked, previewed, kept and put in force', async () => {
  const files = shippedFiles().map(({ path, bytes }) => ({
    name: path,
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
  }));
  pane.act.data.checkPackage(files);
  const shown = await settled();
  expect(shown).toMatchObject({ kind: 'preview', preview: { offer: { kind: 'package' } } });
  expect(await accepting()).toMatchObject({ kind: 'done' });
  expect(pane.put.at(-1)).toHaveLength(1);
  expect(pane.store.read().kept).toMatchObject([{ refusal: '' }]);
});

test('what others left under the key is not written over, and the pane says so', async () => {
  pane.host.settings.set('PLAN.packages', '别人的');
  await importing(GOOD);
  expect(await accepting()).toMatchObject({ kind: 'failed' });
  expect([pane.put, pane.host.settings.get('PLAN.packages')]).toEqual([[], '别人的']);
});

test('columns that are not understood are asked for', async () => {
  expect(await importing('甲,乙\n1,2\n')).toMatchObject({ kind: 'columns' });
});

test('margins are kept with the workbook and taken up again when the pane opens', async () => {
  const settings = { scheduleMargin: 0.1, growthMargin: 0 };
  pane.act.compare.changeSettings(settings);
  await until(pane.store, ({ compare }) => compare.settings.scheduleMargin === 0.1);
  await pane.act.refresh();
  expect(await keptSoon(pane.host, 'PLAN.margins')).toEqual(settings);
  const again = createStore(viewing);
  await bindPane(pane.services, again).connect();
  expect(again.read().compare.settings).toEqual(settings);
});

test('margins that were set elsewhere are known in a new workbook, and change nothing in it', async () => {
  let kept = '';
  const margins = { read: () => kept, write: (word: string) => void (kept = word) };
  const first = await connectPane(undefined, { margins });
  const settings = { scheduleMargin: 0.1, growthMargin: 0 };
  first.act.compare.changeSettings(settings);
  await until(first.store, ({ compare }) => compare.usual !== undefined);
  await first.act.refresh();
  const { store, host } = await connectPane(undefined, { margins });
  const { compare } = await until(store, (state) => state.compare.usual !== undefined);
  expect([compare.usual, compare.settings]).toEqual([settings, DEFAULT_SETTINGS]);
  expect(keptIn(host, 'PLAN.margins')).toBeUndefined();
});

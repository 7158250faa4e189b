import type { DataStep } from '../../../../src/taskpane/pages/data/data-state';
import { readFigureOf } from '../../support/read-figure-of';
import { connectPane, until, type ConnectedPane } from '../../support/workbook';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
});

const saying = (words: string) => expect.stringContaining(words) as string;
const settled = async (): Promise<DataStep> => {
  await until(pane.store, ({ data }) => data.step.kind !== 'working');
  return pane.store.read().data.step;
};
const HEAD = '地区,指标,年份,实际值,状态\n';
const stating = (...rows: readonly string[]) =>
  HEAD + rows.map((row) => `青山县,${row}\n`).join('');

async function importing(text: string, name = '年报.csv') {
  const bytes = new TextEncoder().encode(text).slice().buffer;
  pane.act.data.importFile({ name, arrayBuffer: () => Promise.resolve(bytes) });
  const step = await settled();
  if (step.kind !== 'preview') throw new Error(step.kind);
  return step.preview;
}
async function adopting(text: string, name?: string) {
  const preview = await importing(text, name);
  pane.act.data.accept();
  expect(await settled()).toMatchObject({ kind: 'done', region: '990121' });
  return preview;
}
/** What counts, of all that was put in force last. */
const inForce = () =>
  (pane.put.at(-1) ?? []).map((content) => readFigureOf(content)?.join(' ') ?? '');
const titles = () => pane.store.read().kept?.map(({ title }) => title);

test('a second file of the same name adds its year; the first one’s stays', async () => {
  await adopting(stating('地区生产总值,2021,120,'));
  const preview = await adopting(stating('地区生产总值,2022,140,'));
  expect(preview.changes).toEqual([]);
  expect(inForce()).toEqual(['2021 120', '2022 140']);
  expect(titles()).toEqual([
    '实际值（年报.csv，2026-03-01）',
    '实际值（年报.csv，2026-03-01 第2次）',
  ]);
});

test('the very same file once more brings nothing, and says so', async () => {
  const text = stating('地区生产总值,2021,120,');
  await adopting(text);
  expect(await importing(text)).toMatchObject({
    facts: expect.arrayContaining(['其中 1 个与已采用的相同。']) as string[],
    offer: undefined,
  });
});

test('another value is shown with both origins and asked about; nothing is adopted before', async () => {
  await adopting(stating('地区生产总值,2021,120,', '粮食产量,2021,11,'));
  const { changes } = await importing(stating('地区生产总值,2021,125,', '粮食产量,2021,12,'));
  expect(changes).toMatchObject([
    {
      label: '青山县 地区生产总值 2021 年',
      now: { text: saying('120'), from: '实际值（年报.csv，2026-03-01） 填报第2行' },
      stated: { text: saying('125'), from: '实际值（年报.csv，2026-03-01 第2次） 填报第2行' },
      decision: undefined,
    },
    { label: '青山县 粮食产量 2021 年' },
  ]);
  pane.act.data.accept();
  expect(await settled()).toMatchObject({ kind: 'failed' });
  expect(titles()).toHaveLength(1);
});

test('each is decided alone or all at once, and what was decided counts', async () => {
  await adopting(stating('地区生产总值,2021,120,', '粮食产量,2021,11,'));
  const { changes } = await importing(stating('地区生产总值,2021,125,', '粮食产量,2021,12,'));
  pane.store.sendTo('data', { kind: 'decided', decision: 'stated' });
  const key = changes[1]?.key ?? '';
  pane.store.sendTo('data', { kind: 'decided', decision: 'now', key });
  pane.act.data.accept();
  await settled();
  expect(pane.put.at(-1)?.map(({ figures }) => figures.map(({ text }) => text))).toEqual([
    ['11'],
    ['125'],
  ]);
});

test('a final value comes before a preliminary one, and the reason is shown', async () => {
  await adopting(stating('地区生产总值,2021,120,初步'));
  const { changes } = await importing(stating('地区生产总值,2021,125,最终'), '年鉴.csv');
  expect(changes).toMatchObject([{ decision: 'stated', why: '按状态：最终的优先于初步的' }]);
});

test('one file removed, its values go and those that gave way to it count again', async () => {
  await adopting(stating('地区生产总值,2021,120,'));
  await importing(stating('地区生产总值,2021,125,', '地区生产总值,2022,140,'), '二.csv');
  pane.store.sendTo('data', { kind: 'decided', decision: 'stated' });
  pane.act.data.accept();
  await settled();
  const name = pane.store.read().kept?.[1]?.name ?? '';
  const step = { kind: 'removal', name, title: '二', effect: '' } as const;
  pane.store.sendTo('data', { kind: 'step', step });
  pane.act.data.removePackage();
  await settled();
  expect(inForce()).toEqual(['2021 120']);
});

test('what a value that names its source was read from is still told', async () => {
  await adopting('地区,指标,年份,实际值,来源\n青山县,地区生产总值,2021,120,统计公报\n');
  const [figure] = pane.put.at(-1)?.[0]?.figures ?? [];
  expect(figure?.place).toMatchObject({
    sourceId: 'actual:统计公报',
    text: '年报.csv（2026-03-01）第2行',
  });
});

test('kept data that changed meanwhile is not written over', async () => {
  await importing(stating('地区生产总值,2021,120,'));
  const { preview } = pane.store.read().data.step as Extract<DataStep, { kind: 'preview' }>;
  pane.act.data.accept();
  await settled();
  pane.store.sendTo('data', { kind: 'step', step: { kind: 'preview', preview } });
  pane.act.data.accept();
  expect(await settled()).toMatchObject({ kind: 'failed', reason: saying('刚才有变动') });
  expect(titles()).toHaveLength(1);
});

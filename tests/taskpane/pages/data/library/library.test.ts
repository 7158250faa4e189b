import type { LibraryEntry } from '../../../../../src/taskpane/page/library';
import { connectPane, until, type ConnectedPane } from '../../../support/workbook';
import { keptIn } from '../../../../support/host';

const saying = (words: string) => expect.stringContaining(words) as string;
const fileOf = (bytes: Uint8Array, name: string) => ({
  name,
  arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
});
const template = (target: string) =>
  fileOf(
    new TextEncoder().encode(`地区,云山新区\n规划期,十五五\n指标,单位,目标值\n云量,朵,${target}\n`),
    '云山.csv',
  );

async function settled({ store }: ConnectedPane) {
  await until(store, ({ data }) => data.step.kind !== 'working');
  return store.read().data.step;
}

/** Brings 云山新区's plan into the workbook, and so into the library. */
async function adopt(pane: ConnectedPane, target = '100') {
  pane.act.data.checkPackage([template(target)]);
  await settled(pane);
  pane.act.data.accept();
  return settled(pane);
}

/** A new workbook on the same computer. */
async function nextWorkbook(library: readonly LibraryEntry[]): Promise<ConnectedPane> {
  const pane = await connectPane();
  for (const entry of library) await pane.services.library.save(entry);
  await pane.act.readOwn();
  return pane;
}

const shelvedOf = ({ store }: ConnectedPane) => store.read().library ?? [];

test('what is accepted is in the library, with what it holds and the day', async () => {
  const pane = await connectPane();
  expect(await adopt(pane)).toMatchObject({ sentence: saying('也存入了本机资料库') });
  expect(shelvedOf(pane)).toMatchObject([
    {
      name: '云山新区-15',
      title: '云山新区“十五五”规划',
      savedOn: '2026-03-01',
      plans: [{ regionId: 'LOCAL:云山新区', region: '云山新区', period: '十五五' }],
    },
  ]);
});

test('a browser that forbids storage is told of, and the workbook has the plan all the same', async () => {
  const pane = await connectPane();
  Object.assign(pane.services.library, {
    save: () => Promise.reject(new Error('forbidden')),
  });
  expect(await adopt(pane)).toMatchObject({ sentence: saying('没能存入本机资料库') });
  expect(pane.put.at(-1)?.map(({ name }) => name)).toEqual(['云山新区-15']);
});

test('a new workbook takes the plan from the library in one step and carries it from then on', async () => {
  const first = await connectPane();
  await adopt(first);
  const pane = await nextWorkbook(shelvedOf(first));
  expect(keptIn(pane.host, 'PLAN.packages')).toBeUndefined();
  pane.act.useShelved('云山新区-15');
  await until(pane.store, ({ regionId }) => regionId === 'LOCAL:云山新区');
  expect(pane.put.at(-1)?.map(({ name }) => name)).toEqual(['云山新区-15']);
  expect(keptIn(pane.host, 'PLAN.packages')).toMatchObject([{ name: '云山新区-15' }]);
});

test('two states of one package are told apart; either can take the other’s place', async () => {
  const first = await connectPane();
  await adopt(first, '120');
  const [newer] = shelvedOf(first);
  const pane = await connectPane();
  await adopt(pane, '100');
  if (newer !== undefined) await pane.services.library.save(newer);
  await pane.act.listLibrary();
  const digests = () => [pane.store.read().kept?.[0]?.digest, shelvedOf(pane)[0]?.digest];
  expect(new Set(digests()).size).toBe(2);

  pane.act.data.library.update('云山新区-15');
  expect(await settled(pane)).toMatchObject({ kind: 'done' });
  expect(new Set(digests()).size).toBe(1);

  if (newer !== undefined) pane.act.data.library.use(newer);
  expect(await settled(pane)).toMatchObject({
    kind: 'preview',
    preview: { remarks: [{ tone: 'warning', sentence: saying('1 个数字') }], offer: {} },
  });
});

test('the whole library goes to another computer as one file', async () => {
  const pane = await connectPane();
  await adopt(pane);
  await adoptActuals(pane);
  const file = await exported(pane);
  const other = await connectPane();
  other.act.data.library.importAll(file);
  expect(await settled(other)).toMatchObject({ kind: 'done', sentence: saying('：2 份数据') });
  expect(digestsOf(other)).toEqual(digestsOf(pane));

  other.act.data.library.importAll(file);
  expect(await settled(other)).toMatchObject({
    kind: 'done',
    sentence: saying('2 份资料库里已经有'),
  });
});

test('an older file takes the place of nothing that is newer', async () => {
  const pane = await connectPane();
  await adopt(pane, '100');
  const older = await exported(pane);
  await adopt(pane, '120');
  const newer = digestsOf(pane);
  pane.act.data.library.importAll(older);
  expect(await settled(pane)).toMatchObject({
    kind: 'failed',
    reason: saying('没有换掉资料库里的“云山新区“十五五”规划”（2026-03-01 存入）'),
  });
  expect(digestsOf(pane)).toEqual(newer);
});

test('actual values that are accepted are in the library; the next workbook is shown them first', async () => {
  const first = await connectPane();
  await adopt(first);
  expect(await adoptActuals(first)).toMatchObject({ sentence: saying('也存入了本机资料库') });
  const pane = await nextWorkbook(shelvedOf(first));
  pane.act.useShelved('云山新区-15');
  await until(pane.store, ({ regionId }) => regionId === 'LOCAL:云山新区');
  const values = shelvedOf(pane).find(({ plans }) => plans.length === 0);
  if (values === undefined) throw new Error('no values');
  pane.act.data.library.use(values);
  expect(await settled(pane)).toMatchObject({ kind: 'preview', preview: { title: values.title } });
  expect(pane.put.at(-1)).toHaveLength(1);
  pane.act.data.accept();
  expect(await settled(pane)).toMatchObject({ kind: 'done' });
  expect(pane.put.at(-1)?.[1]?.figures).toMatchObject([{ text: '120', lastYear: 2021 }]);
});

const digestsOf = (pane: ConnectedPane) => shelvedOf(pane).map(({ digest }) => digest);

async function adoptActuals(pane: ConnectedPane) {
  const text = '地区,指标,年份,实际值\n青山县,地区生产总值,2021,120\n';
  pane.act.data.importFile(fileOf(new TextEncoder().encode(text), '年报.csv'));
  await settled(pane);
  pane.act.data.accept();
  return settled(pane);
}

async function exported(pane: ConnectedPane) {
  const saved: Uint8Array[] = [];
  Object.assign(pane.services.review, {
    save: (_: string, bytes: Uint8Array) => saved.push(bytes),
  });
  pane.act.data.library.exportAll();
  await settled(pane);
  return fileOf(saved[0] ?? new Uint8Array(), '规划资料库.zip');
}

test('what is removed from the library stays in the workbooks that have it', async () => {
  const pane = await connectPane();
  await adopt(pane);
  const [entry] = shelvedOf(pane);
  if (entry !== undefined) pane.act.data.library.remove(entry);
  await settled(pane);
  expect([shelvedOf(pane), pane.store.read().kept?.length]).toEqual([[], 1]);
});

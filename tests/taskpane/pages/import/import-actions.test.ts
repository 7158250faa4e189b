import { strFromU8, unzipSync } from 'fflate';
import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import { readPackage } from '../../../../src/datapackage/read-package';
import { shippedPackage } from '../../../../src/datapackage/shipped';
import { bindPane } from '../../../../src/taskpane/pane/bind-pane';
import { INITIAL_STATE } from '../../../../src/taskpane/pane/pane-state';
import { createStore } from '../../../../src/taskpane/pane/store';
import { PLAN_TEXT } from '../../../review/made-plan';
import { catalog } from '../../support/catalog';
import { withPages } from '../../support/every-page';
import { viewing } from '../../support/states';
import { reviewServices, type TestReviewServices } from '../../support/review-services';
import { connectPane, until, type ConnectedPane } from '../../support/workbook';
import { keptIn } from '../../../support/host';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
  // A package of a bureau's stands beside the shipped one.
  pane.store.send({ kind: 'catalog-ready', catalog: buildCatalog([shippedPackage()]) });
});

const state = () => pane.store.read().import;
const settled = async () => {
  await until(pane.store, (each) => each.import.working === '');
  return state();
};
const file = (text: string, name = '规划.txt') => ({
  name,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).slice().buffer),
});
const browser = () => pane.services.review as TestReviewServices;

async function opening(text = PLAN_TEXT, name?: string) {
  pane.act.import.openDocument(file(text, name));
  return settled();
}
const packed = async () => {
  pane.act.import.pack();
  await until(pane.store, (each) => each.import.pack !== undefined);
};
async function settling() {
  const { review } = await opening();
  if (review === undefined) throw new Error(state().problem);
  pane.act.import.settle(review.about, review.chosen);
}

test('a document is read, its plan guessed, its candidates laid out', async () => {
  expect(await opening()).toMatchObject({
    stage: 'about',
    review: { about: { region: '云台区', period: '十五五' }, chosen: [0] },
  });
});

test.each([
  ['', '空文件'],
  ['今天天气很好。', '没有找到指标表'],
])('%j is refused: %s', async (text, words) => {
  expect(await opening(text)).toMatchObject({
    review: undefined,
    problem: expect.stringContaining(words) as string,
  });
});

test('a Word table on the clipboard is read as text, whatever markup comes with it', async () => {
  const cells = (...texts: string[]) =>
    `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const html = `<html><head><style>td{color:red}</style><script>alert(1)</script></head><body><table>${cells(
    '指标',
    '单位',
    '2025年',
    '2030年目标',
  )}${cells('企业数', '家', '80', '120')}${cells('绿地率<img src=x onerror=alert(1)>', '%', '40', '≥42')}</table></body></html>`;
  pane.act.import.paste({ html, text: 'x' });
  const { review } = await settled();
  expect(review?.items.map(({ said }) => [said.name, said.text])).toEqual([
    ['企业数', '80'],
    ['企业数', '120'],
    ['绿地率', '40'],
    ['绿地率', '≥42'],
  ]);
});

test('selected cells are read as they are shown', async () => {
  const rows = ['指标,单位,2030年目标', '企业数,家,120', '绿地率,%,42'];
  rows.forEach((row, at) =>
    row
      .split(',')
      .forEach((text, column) =>
        pane.host.type('Sheet1', `${'ABC'.charAt(column)}${at + 1}`, text),
      ),
  );
  pane.host.select('Sheet1', 'A1:C3');
  pane.act.import.readCells();
  expect((await settled()).review?.items.map(({ said }) => said.text)).toEqual(['120', '42']);
});

test('blank cells are refused in words', async () => {
  pane.host.select('Sheet1', 'H1:J3');
  pane.act.import.readCells();
  expect((await settled()).problem).toContain('都是空的');
});

test('the package is previewed, kept with the workbook and in force', async () => {
  await settling();
  await packed();
  expect(state()).toMatchObject({
    stage: 'finish',
    pack: {
      isSound: true,
      facts: expect.arrayContaining([
        expect.stringMatching(/^候选数字 采纳 15 .* = 19 条/u) as string,
      ]) as string[],
    },
  });
  expect(keptIn(pane.host, 'PLAN.packages')).toBeUndefined();
  pane.act.import.keep();
  await until(pane.store, (each) => each.import.stage === 'done');
  const inForce = pane.put.at(-1)?.at(-1);
  expect(inForce?.plans.map(({ id }) => id)).toEqual(['LOCAL:云台区-15']);
  expect(inForce?.planIndicators).toHaveLength(5);
  expect(pane.store.read().planId).toBe('LOCAL:云台区-15');
});

test('a plan that comes again says which actual values it would change, before it is kept', async () => {
  const withActual = (value: string) =>
    `云台区国民经济和社会发展第十五个五年规划纲要\n\n专栏1 “十五五”时期主要指标\n指标名称\t单位\t2025年基期值\t2028年实际值\t2030年目标值\n地区生产总值\t亿元\t812.5\t${value}\t1200\n森林覆盖率\t%\t46.5\t47.2\t48`;
  const packing = async (value: string) => {
    const { review } = await opening(withActual(value));
    if (review === undefined) throw new Error(state().problem);
    pane.act.import.settle(review.about, review.chosen);
    pane.act.import.filter({ standing: 'all' });
    pane.act.import.acceptListed();
    await packed();
    return state().pack?.remarks.filter(({ sentence }) => sentence.includes('现在是')) ?? [];
  };
  expect(await packing('990')).toEqual([]);
  pane.act.import.keep();
  await until(pane.store, (each) => each.import.stage === 'done');
  const catalogNow = buildCatalog([shippedPackage(), ...(pane.put.at(-1) ?? [])]);
  pane.store.send({ kind: 'catalog-ready', catalog: catalogNow });
  pane.store.sendTo('import', { kind: 'closed' });
  expect(await packing('1010')).toEqual([
    {
      tone: 'warning',
      sentence: expect.stringMatching(
        /地区生产总值 2028 年：现在是 990.*这份规划数据是 1010/u,
      ) as string,
    },
  ]);
});

test.each([
  ['goes into the library too', false, []],
  ['is kept where the browser forbids the library, which is said', true, ['没能存入本机资料库']],
])('the package %s', async (_, isForbidden, told) => {
  if (isForbidden)
    Object.assign(pane.services.library, { save: () => Promise.reject(new Error('forbidden')) });
  await settling();
  await packed();
  pane.act.import.keep();
  await until(pane.store, (each) => each.import.stage === 'done');
  const { problems, library, documents, planId } = pane.store.read();
  expect(problems.map((problem) => problem.slice(0, 9))).toEqual(told);
  expect([library?.length ?? 0, planId]).toEqual([isForbidden ? 0 : 1, 'LOCAL:云台区-15']);
  expect(documents.map(({ name }) => name)).toEqual(isForbidden ? [] : ['规划.txt']);
});

test('a cell of the table that is left out is warned of', async () => {
  await settling();
  pane.act.import.filter({ standing: 'all' });
  pane.store.sendTo('import', { kind: 'cursor', cursor: 't0.1.4' });
  pane.act.import.reject();
  await packed();
  expect(state().pack?.remarks).toEqual([
    { tone: 'warning', sentence: expect.stringContaining('有 1 格没有采纳') as string },
    { tone: 'warning', sentence: expect.stringContaining('与表不同，还待定') as string },
  ]);
});

test('with nothing accepted there is nothing to keep', async () => {
  await opening('云台区“十五五”规划\n\n到2030年，高新技术企业达到120家。');
  const { review } = state();
  if (review === undefined) throw new Error(state().problem);
  pane.act.import.settle(review.about, review.chosen);
  await packed();
  expect(state().pack?.isSound).toBe(false);
  pane.act.import.keep();
  expect(pane.put).toEqual([]);
});

test('the exported zip is a package that is accepted', async () => {
  await settling();
  await packed();
  pane.act.import.exportZip();
  const [saved] = browser().saved;
  expect(saved?.name).toBe('云台区国民经济和社会发展第十五个五年规划纲要.zip');
  const entries = Object.entries(unzipSync(saved?.bytes ?? new Uint8Array()));
  const files = entries.map(([path, bytes]) => ({ path, bytes }));
  expect(readPackage(files, [shippedPackage()])).toMatchObject({ ok: true });
  pane.act.import.copyFile('plans.csv');
  await until(pane.store, (each) => each.import.said !== '');
  const plans = files.find(({ path }) => path === 'plans.csv');
  expect(browser().copied).toEqual([strFromU8(plans?.bytes ?? new Uint8Array())]);
});

test('what was done is there again after a reload', async () => {
  await settling();
  pane.act.import.reject();
  const store = createStore({ ...viewing });
  bindPane(pane.services, store).showCatalog(catalog);
  await until(store, (each) => each.import.review !== undefined);
  const { stage, review, notes } = store.read().import;
  expect([stage, review?.decisions.size, notes]).toEqual([
    'list',
    1,
    ['已恢复上次核对的 1 个决定。'],
  ]);
});

test('a document too long to be kept is asked for again, and its decisions come back', async () => {
  const small = { ...pane.services, review: reviewServices(1500) };
  const begin = createStore({ ...viewing });
  const act = withPages(bindPane(small, begin));
  const long = `${PLAN_TEXT}\n${'很长。'.repeat(600)}`;
  act.import.openDocument(file(long));
  await until(begin, (each) => each.import.storage === 'work-only');
  const { review } = begin.read().import;
  if (review === undefined) throw new Error('Nothing was read.');
  act.import.settle(review.about, review.chosen);
  act.import.reject();
  const again = createStore({ ...viewing });
  const resumed = withPages(bindPane(small, again));
  resumed.showCatalog(catalog);
  expect(again.read().import.left).toEqual({ name: '规划.txt', count: 1 });
  resumed.import.openDocument(file(long));
  await until(again, (each) => each.import.review !== undefined);
  expect(again.read().import.review?.decisions.size).toBe(1);
});

test('nothing kept, nothing restored', () => {
  const store = createStore({ ...INITIAL_STATE, catalog: viewing.catalog });
  bindPane({ ...pane.services, review: reviewServices() }, store).showCatalog(catalog);
  expect(store.read().import.review).toBeUndefined();
});

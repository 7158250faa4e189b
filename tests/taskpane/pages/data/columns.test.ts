import { COLUMNS_KEY } from '../../../../src/workbook/setting/setting';
import { connectPane, until, type ConnectedPane } from '../../support/workbook';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
});

const saying = (words: string) => expect.stringContaining(words) as string;
const step = () => pane.store.read().data.step;
const settled = async () => {
  await until(pane.store, ({ data }) => !['working', 'idle'].includes(data.step.kind));
  return step();
};
const file = (text: string, name = '年报.csv') => ({
  name,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).slice().buffer),
});
const ODD = '甲,乙,丙,丁\n青山县,地区生产总值,2023,150\n';
const ASKED = { 地区: '甲', 指标: '乙', 年份: '丙', 实际值: '丁' };

test('a header nobody understands is asked for, with a value of each column', async () => {
  pane.act.data.importFile(file(ODD));
  const asked = await settled();
  if (asked.kind !== 'columns') throw new Error(asked.kind);
  const { columns, remarks } = asked.question;
  expect(remarks).toMatchObject([{ tone: 'error', sentence: saying('没有找到列名') }]);
  expect(columns.map(({ column }) => column).slice(0, 4)).toEqual(['地区', '指标', '单位', '年份']);
  expect(columns[0]?.choices.map(({ label }) => label)).toEqual([
    '未指明',
    '全部是青山县',
    '甲（如 青山县）',
    '乙（如 地区生产总值）',
    '丙（如 2023）',
    '丁（如 150）',
  ]);
});

test('what was assigned is remembered, with the workbook and in the browser, used and said', async () => {
  pane.act.data.importFile(file(ODD));
  const asked = await settled();
  if (asked.kind !== 'columns') throw new Error(asked.kind);
  pane.act.data.readColumns(asked.question.file, ASKED);
  expect(await settled()).toMatchObject({
    kind: 'preview',
    preview: { facts: [saying('1 个数值'), {}] },
  });
  expect(pane.host.settings.get(COLUMNS_KEY)).toEqual([{ header: '甲|乙|丙|丁', mapping: ASKED }]);
  expect(pane.columnsInBrowser.read()).toContain('甲|乙|丙|丁');
  pane.store.sendTo('data', { kind: 'step', step: { kind: 'idle' } });
  pane.act.data.importFile(file(ODD.replace('150', '160'), '另一份.csv'));
  const again = await settled();
  expect(again).toMatchObject({
    kind: 'preview',
    preview: {
      remarks: expect.arrayContaining([
        { tone: 'info', sentence: saying('地区＝“甲”') },
      ]) as object[],
    },
  });
  if (again.kind !== 'preview' || again.preview.columns === undefined) throw new Error(again.kind);
  pane.store.sendTo('data', {
    kind: 'step',
    step: { kind: 'columns', question: again.preview.columns },
  });
  expect(step()).toMatchObject({
    kind: 'columns',
    question: { columns: [{ value: '甲' }, {}, {}, {}, {}, {}, {}, {}, {}, {}] },
  });
});

test('a wrong assignment is asked again and not remembered', async () => {
  pane.act.data.readColumns(file(ODD), { ...ASKED, 地区: '没有这列' });
  expect(await settled()).toMatchObject({ kind: 'columns' });
  expect(pane.host.settings.get(COLUMNS_KEY)).toBeUndefined();
});

test('one region may be said of all rows', async () => {
  pane.act.data.importFile(file('指标,2022年,2023年\n地区生产总值,140,150\n'));
  expect(await settled()).toMatchObject({ kind: 'columns' });
  pane.act.data.readColumns(file('指标,2022年,2023年\n地区生产总值,140,150\n'), {
    地区: '=青山县',
  });
  expect(await settled()).toMatchObject({
    kind: 'preview',
    preview: { facts: [saying('2 个数值'), {}] },
  });
});

test.each([['{'], ['7'], ['[{"header":1}]'], ['[{"header":"甲|乙|丙|丁","mapping":{"地区":5}}]']])(
  'what is kept in its place is passed over: %s',
  async (text) => {
    pane.services.columns.write(text);
    pane.host.settings.set(COLUMNS_KEY, text);
    pane.act.data.importFile(file(ODD));
    expect(await settled()).toMatchObject({ kind: 'columns' });
  },
);

const LONG = `地区,指标,年份,实际值\n${'青山县,地区生产总值,2023,150\n'.repeat(50_000)}`;

test('a long file is read in steps, between which the page draws', async () => {
  const shares: number[] = [];
  let drawn = 0;
  const stop = pane.store.subscribe(() => {
    const now = step();
    if (now.kind !== 'working' || now.share === undefined) return;
    shares.push(now.share);
    setTimeout(() => (drawn += 1));
  });
  pane.act.data.importFile(file(LONG));
  expect(await settled()).toMatchObject({ kind: 'preview' });
  stop();
  expect(shares.length).toBeGreaterThan(20);
  expect([...shares].sort((one, other) => one - other)).toEqual(shares);
  expect(drawn).toBe(shares.length);
});

test('a long file can be cancelled on the way; nothing comes of it', async () => {
  pane.act.data.importFile(file(LONG));
  await until(
    pane.store,
    ({ data }) => data.step.kind === 'working' && data.step.share !== undefined,
  );
  pane.store.sendTo('data', { kind: 'step', step: { kind: 'idle' } });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(step()).toEqual({ kind: 'idle' });
});

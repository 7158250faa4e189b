import type { ObservationMapping } from '../../../../src/core/observation/actuals-form';
import { connectPane, until, type ConnectedPane } from '../../support/workbook';
import { keptIn } from '../../../support/host';

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
  pane.act.data.readAgain({ ...asked.question, asked: ASKED });
  expect(await settled()).toMatchObject({
    kind: 'preview',
    preview: { facts: [saying('1 个数值'), {}] },
  });
  expect(keptIn(pane.host, 'PLAN.columns')).toEqual([{ header: '甲|乙|丙|丁', mapping: ASKED }]);
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

/** Reads a file whose columns are asked for, with an answer. */
async function answering(text: string, asked: ObservationMapping) {
  pane.act.data.importFile(file(text));
  const shown = await settled();
  if (shown.kind !== 'columns') throw new Error(shown.kind);
  pane.act.data.readAgain({ ...shown.question, asked });
  return shown.question;
}

test('a wrong assignment is asked again and not remembered', async () => {
  await answering(ODD, { ...ASKED, 指标: '没有这列' });
  expect(await settled()).toMatchObject({ kind: 'columns' });
  expect(keptIn(pane.host, 'PLAN.columns')).toBeUndefined();
});

test('a table that names no region is of the one in view, and that is said', async () => {
  pane.act.data.importFile(file('指标,2022年,2023年\n地区生产总值,140,150\n'));
  expect(await settled()).toMatchObject({
    kind: 'preview',
    preview: {
      facts: [saying('2 个数值'), saying('地区：青山县')],
      remarks: expect.arrayContaining([
        { tone: 'info', sentence: saying('表里没有写，按选定的“青山县”') },
      ]) as object[],
    },
  });
});

test.each<readonly [string, string, string, ObservationMapping]>([
  ['of one year', '年份', '指标,完成\n地区生产总值,150\n', { 实际值: '完成', 年份: '=2023' }],
  ['of one indicator', '指标', '年份,实际值\n2023,150\n', { 指标: '=地区生产总值' }],
])('a table may be said to be %s', async (_, column, text, asked) => {
  const { columns } = await answering(text, asked);
  const wanted = columns.find((each) => each.column === column);
  expect(wanted).toMatchObject({ isNeeded: true, none: '请选择' });
  expect(wanted?.whole.map(({ value }) => value)).toEqual(
    expect.arrayContaining(Object.values(asked).filter((value) => value.startsWith('='))),
  );
  expect(await settled()).toMatchObject({
    kind: 'preview',
    preview: { facts: ['可采用：1 个数值。', '地区：青山县；年份：2023。'] },
  });
  expect(pane.columnsInBrowser.read() ?? '').not.toContain('=');
});

test.each([['{'], ['7'], ['[{"header":1}]'], ['[{"header":"甲|乙|丙|丁","mapping":{"地区":5}}]']])(
  'what is kept in its place is passed over: %s',
  async (text) => {
    pane.services.columns.write(text);
    pane.host.settings.set('PLAN.columns', text);
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

import { confirmationKey } from '../../../../src/core/audit/confirmation';
import type { DataStep, Preview } from '../../../../src/taskpane/pages/data/data-state';
import { connectPane, until, type ConnectedPane } from '../../support/workbook';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
});

const settled = async (): Promise<DataStep> => {
  await until(pane.store, ({ data }) => data.step.kind !== 'working');
  return pane.store.read().data.step;
};

async function importing(...rows: readonly string[]): Promise<Preview> {
  const text = ['地区,指标,年份,实际值', ...rows.map((row) => `青山县,${row}`)].join('\n');
  const bytes = new TextEncoder().encode(text).slice().buffer;
  pane.act.data.importFile({ name: '年报.csv', arrayBuffer: () => Promise.resolve(bytes) });
  const step = await settled();
  if (step.kind !== 'preview') throw new Error(step.kind);
  return step.preview;
}

const waiting = ({ unusual }: Preview) => unusual?.reading.held ?? [];
const keysOf = (preview: Preview) =>
  waiting(preview).map(({ observation }) => confirmationKey(observation));

async function confirming(preview: Preview): Promise<Preview> {
  pane.act.data.confirmValues(keysOf(preview));
  await until(
    pane.store,
    ({ data: { step } }) => step.kind === 'preview' && step.preview !== preview,
  );
  const { step } = pane.store.read().data;
  if (step.kind !== 'preview') throw new Error(step.kind);
  return step.preview;
}

test('what is not confirmed is left out, and that is said', async () => {
  const preview = await importing('地区生产总值,2023,1402', '工业总产值,2023,610');
  expect(waiting(preview)).toMatchObject([{ observation: { text: '1402' } }]);
  expect(preview.facts[0]).toBe('可采用：1 个数值。');
  pane.act.data.accept();
  expect(await settled()).toMatchObject({
    sentence: expect.stringContaining('1 个待核实的数没有采用。') as string,
  });
  expect(pane.put.at(-1)?.flatMap(({ figures }) => figures.map(({ text }) => text))).toEqual([
    '610',
  ]);
});

test('what is confirmed counts, and is not asked about again; another value is', async () => {
  const confirmed = await confirming(await importing('地区生产总值,2023,1402'));
  expect(waiting(confirmed)).toEqual([]);
  expect(confirmed.facts[0]).toBe('可采用：1 个数值。');
  pane.act.data.accept();
  expect((await settled()).kind).toBe('done');
  expect(waiting(await importing('地区生产总值,2023,1402'))).toEqual([]);
  expect(waiting(await importing('地区生产总值,2023,1403'))).toHaveLength(1);
  expect(waiting(await importing('地区生产总值,2024,1402'))).toHaveLength(1);
});

test('where all wait, nothing is offered until one is confirmed', async () => {
  const preview = await importing('地区生产总值,2023,1402');
  expect(preview.offer).toBeUndefined();
  expect((await confirming(preview)).offer).toBeDefined();
});

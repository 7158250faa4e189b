import { drawChart } from '../../../src/taskpane/pane/draw-chart';
import { compared } from '../support/comparison';
import { connectPane, until, type ConnectedPane } from '../support/workbook';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
});

const settled = () => until(pane.store, (state) => state.insertion.kind !== 'writing');
const press = async (button: 'insertTable' | 'insertChart') => {
  pane.act[button]();
  await settled();
  return pane.store.read().insertion;
};

test('without a comparison the pane says what to do first', async () => {
  expect(await press('insertChart')).toMatchObject({
    kind: 'failed',
    reason: '工作簿里没有插入过对比表，没有画图；请先在“对比”页插入对比表。',
  });
});

test('after a comparison it says where the chart and its data are; one step takes the chart back', async () => {
  pane.store.send({ kind: 'catalog-ready', catalog: compared });
  pane.act.chooseView('compare');
  expect(await press('insertTable')).toMatchObject({ kind: 'done' });
  const done = await press('insertChart');
  expect(done).toMatchObject({ kind: 'done' });
  expect(JSON.stringify(done)).toMatch(
    /进度图已插入到 Sheet1!B\d+ 起，画出6项；作图数据在 Sheet1!B\d+:E\d+。/,
  );
  const charts = () => pane.host.workbook.Worksheets.GetItem('Sheet1').Charts.Count;
  expect(charts()).toBe(1);
  pane.host.undo();
  expect(charts()).toBe(0);
});

test('what Excel refuses before any work begins is told too', async () => {
  const run = () => Promise.reject(new Error('busy'));
  await drawChart({ ...pane.services, run }, pane.store);
  expect(pane.store.read().insertion).toMatchObject({ kind: 'failed' });
});

import { compared } from '../../support/comparison';
import { connectPane, until, type ConnectedPane } from '../../support/workbook';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
});

const settled = () => until(pane.store, (state) => state.insertion.kind !== 'writing');
const press = async (button: () => void) => {
  button();
  await settled();
  return pane.store.read().insertion;
};

test('without a comparison the pane says what to do first', async () => {
  expect(await press(pane.act.compare.drawChart)).toMatchObject({
    kind: 'failed',
    reason: '工作簿里没有插入过对比表，没有画图；请先在“对比”页插入对比表。',
  });
});

test('after a comparison it says where the chart and its data are; one step takes the chart back', async () => {
  pane.store.send({ kind: 'catalog-ready', catalog: compared });
  pane.act.showPage('compare');
  expect(await press(pane.act.insertTable)).toMatchObject({ kind: 'done' });
  const done = await press(pane.act.compare.drawChart);
  expect(done).toMatchObject({ kind: 'done' });
  expect(JSON.stringify(done)).toMatch(
    /进度图已插入到 Sheet1!B\d+ 起，画出6项；作图数据在 作图数据!A1:I8。/,
  );
  const charts = () => pane.host.workbook.Worksheets.GetItem('Sheet1').Charts.Count;
  expect(charts()).toBe(1);
  pane.host.undo();
  expect(charts()).toBe(0);
  expect(pane.host.workbook.Worksheets.all()).toHaveLength(1);
});

test('what Excel refuses before any work begins is told too', async () => {
  Object.assign(pane.services, { run: () => Promise.reject(new Error('busy')) });
  expect(await press(pane.act.compare.drawChart)).toMatchObject({ kind: 'failed' });
});

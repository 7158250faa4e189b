import { connectPane } from '../support/workbook';

test('what was said before the pane was there is shown, and what comes after', async () => {
  const { services, store, act } = await connectPane();
  services.desk.tell({ tone: 'problem', sentence: '数据包“甲”没有采用。' });
  act.hearDesk();
  services.desk.tell({ tone: 'done', sentence: '已插入到 Sheet1!A1:J35。' });
  services.desk.tell({ tone: 'show', view: 'help' });
  expect(store.read()).toMatchObject({
    problems: ['数据包“甲”没有采用。'],
    insertion: { kind: 'done', sentence: '已插入到 Sheet1!A1:J35。' },
    helpOpen: true,
  });
});

import { toTexts } from '../../../src/datapackage/keep-package';
import { shippedFiles } from '../../../src/datapackage/read-shipped';
import { encodePart } from '../../../src/workbook/setting/kept-part';
import { connectPane, until } from '../support/workbook';

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

test('what a co-author keeps with the workbook is in the list at once', async () => {
  const { services, store, act, host } = await connectPane();
  act.hearDesk();
  expect(store.read().kept).toEqual([]);
  const value = [{ name: '同事的', files: toTexts(shippedFiles()) }];
  host.parts.add(encodePart({ key: 'PLAN.packages', value, at: '2026-05-01T00:00:00.000Z' }));
  services.desk.tell({ tone: 'kept' });
  const { kept } = await until(store, (state) => state.kept?.length === 1);
  expect(kept).toMatchObject([{ name: '同事的', refusal: '' }]);
});

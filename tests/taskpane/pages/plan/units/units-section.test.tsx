/** @jest-environment jsdom */
import { click, find, openPane, textOf, type } from '../../../support/open-pane';
import { until } from '../../../support/workbook';
import { viewing } from '../../../support/states';

const section = () => find(document, 'details.units');
const button = () => find(section(), 'button.button--primary') as HTMLButtonElement;

test('each row has a field; only what was changed can be kept, and a refusal is told', async () => {
  const { store } = await openPane({ ...viewing, connected: true });
  expect(textOf(find(section(), 'summary'))).toMatch(/^责任单位 已写 0／\d+ 项$/u);
  expect(button().disabled).toBe(true);
  await type(find(section(), '#unit-01'), ' 县统计局 ');
  expect(button().disabled).toBe(false);
  await type(find(section(), '#unit-01'), ' ');
  expect(button().disabled).toBe(true);
  await type(find(section(), '#unit-01'), '县统计局');
  await click(button());
  await until(store, ({ plan }) => plan.unitsStep.kind === 'failed');
});

test('without a workbook nothing can be kept, and that is said', async () => {
  await openPane({ ...viewing, connected: false });
  expect(textOf(section())).toContain('在 Excel 里打开工作簿，才能保存。');
});

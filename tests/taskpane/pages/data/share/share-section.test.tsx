/** @jest-environment jsdom */
import { act } from 'preact/test-utils';
import type { ShareStep } from '../../../../../src/taskpane/pages/data/data-state';
import { click, find, openPane, textOf } from '../../../support/open-pane';
import { everyState, fresh } from '../../../support/states';

const rest = everyState['data at rest'] ?? fresh;
const show = (share: ShareStep) => openPane({ ...rest, data: { ...rest.data, share } });
const section = () => find(document, 'section', '分发与修复');
const button = (name: string) => find(section(), 'button', name) as HTMLButtonElement;

test('freezing asks with the number of formulas, and cancelling changes nothing', async () => {
  const { store } = await show({
    kind: 'asked',
    freezing: { sheets: [{ name: '十四五', formulas: 63 }] },
  });
  expect(textOf(section())).toContain('将把 63 个 PLAN 公式（“十四五”63 个）换成它们现在的值');
  await click(button('取消'));
  expect(store.read().data.share).toEqual({ kind: 'idle' });
});

test('formulas that were not restored can be read in full', async () => {
  await show({
    kind: 'done',
    sentence: '已恢复 2 个公式，还有 1 个没有恢复，见下面的清单。',
    left: [{ address: 'Sheet1!B3', formula: '=PLAN.BASE(1)*2' }],
  });
  expect(textOf(section())).toContain('Sheet1!B3 =PLAN.BASE(1)*2'.replace(' ', ''));
  expect(button('不再保留这些公式').disabled).toBe(false);
});

test('while work is under way nothing else can be started', async () => {
  await show({ kind: 'working', text: '正在处理…' });
  expect(['冻结为数值', '恢复公式', '修复函数名'].map((name) => button(name).disabled)).toEqual([
    true,
    true,
    true,
  ]);
});

test('an Excel that does not answer ends in a message that can be closed', async () => {
  const { store } = await show({ kind: 'idle' });
  await click(button('冻结为数值'));
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  expect(store.read().data.share).toMatchObject({ kind: 'failed' });
});

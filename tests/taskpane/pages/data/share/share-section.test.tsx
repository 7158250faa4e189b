/** @jest-environment jsdom */
import { act } from 'preact/test-utils';
import type { ShareStep } from '../../../../../src/taskpane/pages/data/data-state';
import { click, find, openPane, textOf } from '../../../support/open-pane';
import { everyState, fresh } from '../../../support/states';

const rest = everyState['data at rest'] ?? fresh;
const show = (share: ShareStep) => openPane({ ...rest, data: { ...rest.data, share } });
const section = () => find(document, 'section', '分发与修复');
const button = (name: string) => find(section(), 'button', name) as HTMLButtonElement;

test('behind IFERROR it asks, and cancelling makes no copy', async () => {
  const { store } = await show({ kind: 'caught', reason: '有 1 个公式用 IFERROR 包着……' });
  expect(textOf(section())).toContain('有 1 个公式用 IFERROR');
  expect(button('照显示的值做副本').disabled).toBe(false);
  await click(button('取消'));
  expect(store.read().data.share).toEqual({ kind: 'idle' });
});

test.each([
  [true, '副本已在新的 Excel 窗口打开'],
  [false, '点“保存副本”存成“表（分发副本）.xlsx”'],
])('a copy says what it holds and where it is (open: %s)', async (isOpen, words) => {
  const lines = ['“十四五”63 个 PLAN 公式换成了数值；原工作簿没有改动。', '宏原样保留。'];
  const bytes = new Uint8Array();
  await show({ kind: 'copied', lines, name: '表（分发副本）.xlsx', bytes, isOpen });
  for (const said of [...lines, words]) expect(textOf(section())).toContain(said);
  expect(button('保存副本').disabled).toBe(false);
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
  expect(['分发副本', '恢复公式', '修复函数名'].map((name) => button(name).disabled)).toEqual([
    true,
    true,
    true,
  ]);
});

test('an Excel that does not answer ends in a message that can be closed', async () => {
  const { store } = await show({ kind: 'idle' });
  await click(button('分发副本'));
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  expect(store.read().data.share).toMatchObject({ kind: 'failed' });
});

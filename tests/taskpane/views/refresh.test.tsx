/** @jest-environment jsdom */
import { act } from 'preact/test-utils';
import { everyState, fresh, refreshing, upToDate } from '../support/states';
import { click, find, focused, openPane, textOf } from '../support/open-pane';

const button = (name: string) => find(document, 'button', name) as HTMLButtonElement;
const buttons = () => [...document.querySelectorAll('.preview button')].map(textOf);

test.each([
  ['data at rest', false],
  ['data without a workbook', true],
  ['data being read', true],
])('%s: a check needs a workbook and rest', async (name, disabled) => {
  await openPane(everyState[name] ?? fresh);
  expect(button('检查（整个工作簿）').disabled).toBe(disabled);
});

test('table by table: old → new, why, new rows, what stays; nothing is written yet', async () => {
  await openPane(refreshing);
  expect(textOf(focused())).toBe('将更新 1 个单元格，涉及 1 张表。');
  expect([...document.querySelectorAll('.refresh__block h3')].map(textOf)).toEqual([
    'Sheet1!A1:J35',
    'Sheet2!A1:J35',
  ]);
  expect([...document.querySelectorAll('.refresh__lines li')].map(textOf)).toEqual([
    'Sheet1!F4 地区生产总值·目标值：180 → 190.5',
    '新增一行：新增指标',
    '提醒：少了一行，保持原样。',
    '说明：对比表请重新插入。',
  ]);
  expect(textOf(find(document, '.preview'))).toContain('现在还没有写入任何内容。');
  expect(buttons()).toEqual(['不写入', '写入这些变动']);
});

test('with nothing to write there is nothing to press but close', async () => {
  const { store } = await openPane(upToDate);
  expect(buttons()).toEqual(['关闭']);
  await click(button('关闭'));
  expect(store.read().data.step).toEqual({ kind: 'idle' });
});

test('what is not wanted is forgotten', async () => {
  const { store } = await openPane(refreshing);
  await click(button('不写入'));
  expect(store.read().data.step).toEqual({ kind: 'idle' });
});

test('without an Excel that answers, a check ends in a message that can be closed', async () => {
  const { store } = await openPane(everyState['data at rest'] ?? fresh);
  await click(button('检查（整个工作簿）'));
  // The refusal comes a turn later than the press.
  await act(() => Promise.resolve());
  expect(store.read().data.step.kind).toBe('failed');
  expect(textOf(find(document, '[role=alert]'))).toContain('读不到工作簿的内容');
});

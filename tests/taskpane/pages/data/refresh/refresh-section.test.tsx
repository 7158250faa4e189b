/** @jest-environment jsdom */
import { act } from 'preact/test-utils';
import { everyState, fresh, movingTables, refreshing, upToDate } from '../../../support/states';
import { click, find, focused, openPane, textOf } from '../../../support/open-pane';

const button = (name: string) => find(document, 'button', name) as HTMLButtonElement;
const buttons = () => [...document.querySelectorAll('.preview button')].map(textOf);

test.each([
  ['data at rest', false],
  ['data without a workbook', true],
  ['data being read', true],
])('%s: a check needs a workbook and rest', async (name, disabled) => {
  await openPane(everyState[name] ?? fresh);
  expect(button('检查变动').disabled).toBe(disabled);
});

test('table by table: old → new, why, new rows, what stays; nothing is written yet', async () => {
  await openPane(refreshing);
  expect(textOf(focused())).toBe('将更新 1 个单元格，涉及 1 张表。');
  expect([...document.querySelectorAll('.refresh__block h3')].map(textOf)).toEqual([
    '指标表 Sheet1!A1:J35',
    '对比表 Sheet2!A1:O35',
    '找不到的表',
  ]);
  expect([...document.querySelectorAll('.preview .refresh__lines > li')].map(textOf)).toEqual([
    // What hinders comes first.
    '提醒：少了一行，保持原样。',
    'F4地区生产总值·目标值180 → 190.5',
    '新增一行：新增指标',
    '说明：您改过的。F5改用规划数据的',
    '说明：已被删除。',
  ]);
  expect(textOf(find(document, '.preview'))).toContain('现在还没有写入任何内容。');
  expect(buttons().slice(-2)).toEqual(['不写入', '写入这些变动']);
});

test('one table can be left as it is, one cell of the user’s given up; the sum follows', async () => {
  const { store } = await openPane(refreshing);
  const title = () => textOf(find(document, '.preview__title'));
  const box = (name: string) => find(document, 'input[type=checkbox]', name);
  await click(box('更新这张表'));
  expect([title(), button('写入这些变动').disabled]).toEqual(['没有选中要写入的变动。', true]);
  await click(box('改用规划数据的'));
  expect([title(), button('写入这些变动').disabled]).toEqual([
    '将更新 1 个单元格，涉及 1 张表。',
    false,
  ]);
  expect(store.read().data.refresh).toMatchObject({ declined: ['b1'], adopted: ['Sheet2!F5'] });
});

test('each cell can be gone to, and a table that is gone dropped', async () => {
  await openPane(refreshing);
  expect(find(document, '.preview button', '跳到单元格 Sheet1!F4').title).toBe(
    '跳到单元格 Sheet1!F4',
  );
  expect(button('从列表移除').disabled).toBe(false);
});

test.each([
  ['tables known', '整个工作簿：2 张表', false],
  ['no table selected', '请先点选表中任一格', true],
])('%s: the scope says what it means', async (name, words, disabled) => {
  await openPane(everyState[name] ?? fresh);
  expect(textOf(find(document, '.refresh__scope'))).toContain(words);
  expect(button('检查变动').disabled).toBe(disabled);
});

test('another scope is a press away', async () => {
  const { store } = await openPane(everyState['tables known'] ?? fresh);
  await click(find(document, 'input[name=refresh-scope]', '工作表'));
  expect(store.read().data.refresh.scope).toBe('sheet');
  expect(textOf(find(document, '.refresh__scope'))).toBe('Sheet1：1 张表');
});

test('the log tells when, how much, and cell by cell what was written', async () => {
  await openPane(everyState['tables known'] ?? fresh);
  const log = find(document, '.refresh-log');
  expect([...log.querySelectorAll('summary, h3, li')].map(textOf)).toEqual([
    '刷新记录',
    '2026-03-01 08:00 1 张表，60 个单元格，新增 1 行',
    'F4180 → 190.5',
    '另有 59 个单元格没有逐一记下。',
  ]);
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
  await click(button('检查变动'));
  // The refusals come some turns later than the press.
  await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  expect(store.read().data.step.kind).toBe('failed');
  expect(textOf(find(document, '[role=alert]'))).toContain('读不到工作簿的内容');
});

test('换区、换期: from which plan and to what year is chosen; formulas elsewhere are shown old → new, or why not', async () => {
  await openPane(movingTables);
  expect(textOf(find(document, '.preview__title'))).toBe('将改写表外 1 处公式。');
  expect([...document.querySelectorAll('.preview .refresh__lines > li')].map(textOf)).toEqual([
    'B3=PLAN.BASE("青山","GDP") → =PLAN.BASE("绿水县","GDP")',
    '提醒：地区取自单元格 A1，公式保持原样；请在那一格里改。B4',
  ]);
  expect(button('写入这些变动').disabled).toBe(false);
  const years = document.querySelectorAll('#move-year option');
  expect([...years].map(textOf).slice(0, 2)).toEqual(['各表照旧', '2021年']);
  expect(button('看看换了会怎样').disabled).toBe(false);
});

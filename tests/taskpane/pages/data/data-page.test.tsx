/** @jest-environment jsdom */
import { everyState, fresh, missing, previewing } from '../../support/states';
import { click, find, focused, nameOf, openPane, press, textOf } from '../../support/open-pane';

const button = (name: string) => find(document, 'button', name) as HTMLButtonElement;
const show = async (name: string) => openPane(everyState[name] ?? fresh);

test.each([
  ['data at rest', [false, false, false]],
  ['data without a workbook', [true, true, false]],
  ['data being read', [true, true, true]],
])('%s: what needs a workbook or rest cannot be pressed without', async (name, disabled) => {
  await show(name);
  const file = find(document, 'input', '导入文件') as HTMLInputElement;
  expect([button('插入实际值表').disabled, button('现在读一次').disabled, file.disabled]).toEqual(
    disabled,
  );
});

test('a plan without a table has no sheet to fill in, and says so', async () => {
  await openPane({ ...missing, view: 'data' });
  expect(button('插入实际值表').disabled).toBe(true);
  expect(textOf(find(document, '.data'))).toContain('选好有指标表的规划');
});

test('a preview says what comes in and what is wrong, gravest word first, and takes the focus', async () => {
  await openPane(previewing);
  expect(nameOf(focused())).toBe('采用之前请看一看');
  expect([...document.querySelectorAll('.remark')].map(textOf)).toEqual([
    '错误：第 3 行有误，请改正。',
    '说明：第 2 行已换算。',
  ]);
  expect(textOf(find(document, '.preview'))).toContain('现在还没有改动任何内容。');
  expect(button('采用').disabled).toBe(false);
});

test('what is not accepted is forgotten', async () => {
  const { store } = await openPane(previewing);
  await click(button('不采用'));
  expect(store.read().data.step).toEqual({ kind: 'idle' });
});

test('a removal is asked about; the focus and Esc are on the safe side', async () => {
  const { store } = await show('data at rest');
  await click(button('移除 实际值表'));
  expect(nameOf(find(document, '[role=alertdialog]'))).toContain('移除“实际值表”？');
  expect(textOf(focused())).toBe('取消');
  await press('Escape');
  expect(store.read()).toMatchObject({ data: { step: { kind: 'idle' } }, kept: [{ name: 'a' }] });
});

test('values that differ are decided one by one, and adopted only once all are', async () => {
  const { store } = await show('changes undecided');
  expect(button('采用').disabled).toBe(true);
  expect([...document.querySelectorAll('.change label')].map(textOf)).toEqual([
    '保留原来的 150 实际值（年报.csv，2025-03-01） 填报第2行',
    '用新的 152 实际值（年报.csv，2026-03-01） 填报第2行',
    '保留原来的 11，初步 实际值（年报.csv，2025-03-01） 填报第3行',
    '用新的 12，最终 实际值（年报.csv，2026-03-01） 填报第3行',
  ]);
  const [first] = document.querySelectorAll<HTMLInputElement>('.change input');
  if (first === undefined) throw new Error('There is nothing to decide.');
  await click(first);
  const { step } = store.read().data;
  expect(step.kind === 'preview' && step.preview.changes.map(({ decision }) => decision)).toEqual([
    'now',
    'stated',
  ]);
  expect(button('采用').disabled).toBe(false);
  await click(button('全部用新的'));
  expect([...document.querySelectorAll('.change input:checked')]).toHaveLength(2);
});

test('what was adopted leads on to the comparison, of its own region', async () => {
  const { store } = await show('data done');
  await click(button('去“对比”看进度'));
  expect(store.read()).toMatchObject({ view: 'compare', regionId: '990122' });
});

/** @jest-environment jsdom */
import { everyState, fresh, viewing } from '../support/states';
import { click, find, focused, nameOf, openPane, press, textOf } from '../support/open-pane';

const stateOf = (name: string) => everyState[name] ?? fresh;

test('reading the packages is told, with grey rows for the eye only', async () => {
  await openPane(stateOf('loading'));
  expect(textOf(find(document, '.loading'))).toBe('正在读取规划数据…');
});

test('packages that cannot be read are told with the reason, and tried again', async () => {
  const { store } = await openPane(stateOf('failed'));
  expect(textOf(find(document, '[role=alert]'))).toContain('规划数据损坏，请重新部署。');
  await click(find(document, 'button', '重试'));
  expect(store.read().catalog.kind).toBe('ready');
});

test('without a region the few there are can be chosen at once', async () => {
  const { store } = await openPane(fresh);
  await click(find(document, 'button', '白水县'));
  expect(store.read()).toMatchObject({ regionId: '990122', planId: '990122-14' });
});

test('the periods of the region are one choice', async () => {
  const { store } = await openPane(viewing);
  const periods = find(document, '[role=radiogroup]', '规划期');
  expect([...periods.querySelectorAll('input')].map(nameOf)).toEqual([
    '十三五 2016–2020',
    '十四五 2021–2025',
  ]);
  await click(find(periods, 'input', /十三五/));
  expect(store.read().planId).toBe('990121-13');
});

test('a plan without rows says what is missing in the package', async () => {
  await openPane(stateOf('plan without rows'));
  expect(textOf(find(document, '.blank'))).toContain('plan_indicators.csv');
});

test('the latest problem is in sight, the others behind it, and all can be closed', async () => {
  const { store } = await openPane(stateOf('problems'));
  const problems = find(document, 'section', '提示');
  expect(textOf(find(problems, '.notice p'))).toBe('第一条');
  expect(textOf(find(problems, 'summary'))).toBe('另有 1 条');
  await click(find(problems, 'button', '关闭'));
  expect(store.read().problems).toEqual([]);
});

test('older data is said until the user puts it off; without a workbook it cannot be renewed', async () => {
  const { store } = await openPane({ ...viewing, older: '看到的可能是以前的数。' });
  const notice = find(document, 'section', '提示');
  expect(textOf(find(notice, 'p'))).toBe('看到的可能是以前的数。');
  expect(find(notice, 'button', '重算并刷新').hasAttribute('disabled')).toBe(!viewing.connected);
  await click(find(notice, 'button', '暂不'));
  expect(store.read().older).toBe('');
});

test('help takes the focus, Esc gives the list back', async () => {
  const { store } = await openPane(viewing);
  await click(find(document, 'button', '使用说明'));
  expect(textOf(focused())).toBe('使用说明');
  await press('Escape');
  expect(store.read().helpOpen).toBe(false);
  expect(document.querySelectorAll('[data-row]')).toHaveLength(23);
});

test('which data is shown is said below the list', async () => {
  await openPane(viewing);
  expect(textOf(find(document, '.source p'))).toBe('数据：虚构的规划指标 1.2.3（2026-01-31）');
});

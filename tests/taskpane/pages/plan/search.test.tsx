/** @jest-environment jsdom */
import { fresh, missing, searching, viewing } from '../../support/states';
import {
  click,
  find,
  focused,
  nameOf,
  openPane,
  press,
  textOf,
  type,
} from '../../support/open-pane';

const field = () => find(document, 'input', '查找指标') as HTMLInputElement;
const found = () =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => dataset.row);
const spoken = () => textOf(find(document, '.panel__page > [role=status]'));

test('typing finds by any name, and the count is spoken', async () => {
  await openPane(viewing);
  await type(field(), 'gdp');
  expect(found()[0]).toBe('990121-14-01');
  expect(spoken()).toBe(`找到 ${found().length} 项。`);
});

test('a found row says whose it is and names its own columns', async () => {
  await openPane(searching(viewing, '登记失业率'));
  expect(nameOf(find(document, '[data-row="990121-13-02"]'))).toBe(
    '青山县 十三五2 城镇登记失业率约束性% 第2行2020年目标值 <4.5年均增长 --',
  );
});

test('the scope is offered while there is something to look for', async () => {
  const { store } = await openPane(viewing);
  expect(document.querySelector('[name=scope]')).toBeNull();
  await type(field(), '失业');
  await click(find(document, 'input', '全部地区'));
  expect(store.read().plan.scope).toBe('all');
});

test('without a region all are searched and no scope is asked', async () => {
  await openPane(fresh);
  await type(field(), '调查失业率');
  expect(document.querySelector('[name=scope]')).toBeNull();
  expect(found()).toContain('990121-14-06');
});

test('Esc clears the search; with nothing to clear it is not ours', async () => {
  await openPane(searching(viewing, '失业'));
  field().focus();
  expect(await press('Escape')).toBe(true);
  expect([field().value, found().length]).toEqual(['', 23]);
  expect(await press('Escape')).toBe(false);
});

test.each(['ArrowDown', 'Enter'])('%s goes to the first result', async (key) => {
  await openPane(searching(viewing, '森林'));
  field().focus();
  await press(key);
  expect(focused().dataset.row).toBe('990121-14-18');
});

test('the cross clears the search and gives the field the focus', async () => {
  const { store } = await openPane(searching(viewing, '失业'));
  await click(find(document, 'button', '清除查找'));
  expect([store.read().plan.query, focused()]).toEqual(['', field()]);
});

test('a result can be visited in its own plan, and the focus goes with it', async () => {
  const { store, services } = await openPane(searching(viewing, '登记失业率'));
  await click(find(document, '[data-row="990121-13-02"]'));
  await click(find(document, 'button', '在规划中查看'));
  expect(store.read()).toMatchObject({
    planId: '990121-13',
    plan: { query: '' },
    openKey: '990121-13-02',
  });
  expect(focused().dataset.row).toBe('990121-13-02');
  expect(services.memory.read()).toBe('990121-13');
});

test('another query or scope closes the open row: it was one of another list', async () => {
  const { store } = await openPane({ ...viewing, openKey: '990121-14-01' });
  await type(field(), '失业');
  expect(store.read()).toMatchObject({ plan: { query: '失业' }, openKey: undefined });
  await click(find(document, '[data-row="990121-14-06"]'));
  await click(find(document, 'input', '全部地区'));
  expect(store.read()).toMatchObject({ plan: { scope: 'all' }, openKey: undefined });
});

test('nothing found is told with what to try', async () => {
  await openPane(searching(viewing, '火星'));
  expect(textOf(find(document, '.blank'))).toBe(
    '没有找到没有找到与“火星”有关的指标，请换一个词，例如指标名称里的几个字或拼音首字母。',
  );
});

test('a region without a hit leads to the search over all', async () => {
  const elsewhere = { ...viewing, regionId: '990123', planId: '990123-14' };
  const { store } = await openPane(searching(elsewhere, 'sylv'));
  expect(textOf(find(document, '.blank'))).toContain('全部地区里有 3 项');
  await click(find(document, 'button', '在全部地区里找'));
  expect(store.read().plan.scope).toBe('all');
  expect(document.querySelectorAll('[data-row]')).toHaveLength(3);
});

test('a search in a region without a table says why it finds nothing', async () => {
  await openPane(searching(missing, 'GDP'));
  expect(textOf(find(document, '.blank'))).toContain('指标表（专栏5）');
});

/** @jest-environment jsdom */
import { fresh, viewing } from '../support/states';
import { click, find, focused, nameOf, openPane, press, textOf, type } from '../support/open-pane';

const field = () => find(document, '[role=combobox]') as HTMLInputElement;
const options = () =>
  [...document.querySelectorAll('[role=option]')].map((option) => textOf(option));
const isOpen = () => field().getAttribute('aria-expanded') === 'true';
const active = () => {
  const id = field().getAttribute('aria-activedescendant');
  return id === null ? undefined : textOf(document.getElementById(id));
};

test('the field says what it is and starts closed', async () => {
  await openPane(fresh);
  expect(nameOf(field())).toBe('地区');
  expect([isOpen(), field().getAttribute('aria-autocomplete')]).toEqual([false, 'list']);
  expect(document.getElementById(field().getAttribute('aria-controls') ?? '')).not.toBeNull();
});

test('an alias finds the region, Enter chooses it', async () => {
  const { store } = await openPane(fresh);
  await type(field(), '高新区');
  expect([isOpen(), active()]).toEqual([true, '甲市高新技术产业开发区甲市，十四五']);
  expect(await press('Enter')).toBe(true);
  expect([store.read().regionId, isOpen(), field().value]).toEqual([
    'LOCAL:GX',
    false,
    '甲市高新技术产业开发区',
  ]);
});

test('arrows walk through the options and around', async () => {
  await openPane(fresh);
  field().focus();
  await press('ArrowDown');
  expect([isOpen(), active()]).toEqual([true, '青山县990121甲市，十三五、十四五']);
  await press('ArrowUp');
  expect(active()).toContain('高新技术产业开发区');
  await press('ArrowDown');
  expect(active()).toContain('青山县');
});

test('Esc puts the chosen region back, and a second Esc is not ours', async () => {
  const { store } = await openPane(viewing);
  await type(field(), '白水');
  await press('Escape');
  expect([field().value, isOpen(), store.read().regionId]).toEqual(['青山县', false, '990121']);
  expect(await press('Escape')).toBe(false);
});

test('Enter in a closed field is not ours', async () => {
  await openPane(viewing);
  field().focus();
  expect(await press('Enter')).toBe(false);
});

test('while the input method composes, Enter belongs to it', async () => {
  const { store } = await openPane(fresh);
  await type(field(), '青');
  expect(await press('Enter', { isComposing: true })).toBe(false);
  expect(store.read().regionId).toBeUndefined();
});

test('leaving the field without choosing changes nothing', async () => {
  const { store } = await openPane(viewing);
  await type(field(), '白水');
  await click(find(document, 'input', '查找指标'));
  expect([field().value, isOpen(), store.read().regionId]).toEqual(['青山县', false, '990121']);
});

test('a click on an option chooses it and keeps the focus in the field', async () => {
  const { store } = await openPane(fresh);
  await click(field());
  await click(find(document, '[role=option]', /白水县/));
  expect([store.read().regionId, focused()]).toEqual(['990122', field()]);
});

test('the button beside the field opens and closes the list', async () => {
  await openPane(fresh);
  const button = find(document, 'button', '展开地区列表');
  await click(button);
  expect([isOpen(), focused()]).toEqual([true, field()]);
  await click(button);
  expect(isOpen()).toBe(false);
});

test('nothing found is said, and Enter then does nothing', async () => {
  const { store } = await openPane(viewing);
  await type(field(), 'huoxing');
  expect(options()).toEqual([]);
  expect(textOf(find(document, '.combo__none'))).toBe(
    '没有匹配的地区。请写地区的名称、拼音或六位代码。',
  );
  await press('Enter');
  expect(store.read().regionId).toBe('990121');
});

test('the chosen region is marked among the options', async () => {
  await openPane(viewing);
  await click(field());
  expect(textOf(find(document, '[role=option][aria-selected=true]'))).toContain('青山县');
});

/** @jest-environment jsdom */
import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import { fixturePackage } from '../../../support/fixture-package';
import { catalog, planOf } from '../../support/catalog';
import { missing, viewing } from '../../support/states';
import { click, find, focused, nameOf, openPane, press, textOf } from '../../support/open-pane';

const row = (code: string) => find(document, `[data-row="990121-14-${code}"]`);
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const tabStops = () => rows().filter(({ tabIndex }) => tabIndex === 0);

test('a row reads as a sentence: number, name, attribute, unit, place and each column', async () => {
  await openPane(viewing);
  expect(nameOf(row('01'))).toBe(
    '1 地区生产总值（GDP）预期性亿元 第1行2020年基期值 120.502025年目标值 180年均增长 8%',
  );
});

test('categories head their rows in the plan’s order', async () => {
  await openPane(viewing);
  const heads = [...document.querySelectorAll('.group h2')].map(textOf);
  expect(heads).toEqual(['经济发展5 项', '民生福祉18 项']);
  expect(rows().map(({ dataset }) => dataset.row)).toEqual(
    (catalog.rows.get('990121-14') ?? []).map(({ code }) => `990121-14-${code}`),
  );
});

test.each([
  ['blank', '05', '空白', '表中此格空白'],
  ['not-set', '02', '--', '规划原样印作此号，表示未设'],
])('a %s cell is told in words or as printed', async (kind, code, text, title) => {
  await openPane(viewing);
  const cell = row(code).querySelector<HTMLElement>(`.cell--${kind}`);
  expect(cell?.lastChild?.textContent).toBe(text);
  expect(cell?.title).toBe(title);
});

test('the legend explains what occurs and names the columns that are not printed', async () => {
  await openPane({ ...viewing, planId: '990121-13' });
  expect(textOf(find(document, '.legend'))).toBe(
    '本表未列基期值。“空白”表示规划表中此格没有印字。“--”“—”为规划原样，表示未设；不等于 0。',
  );
});

test('of all rows one is a Tab stop; arrows, Home and End move it', async () => {
  await openPane(viewing);
  expect(tabStops()).toEqual([row('01')]);
  row('01').focus();
  await press('ArrowDown');
  expect(focused()).toBe(row('02'));
  await press('End');
  expect(focused()).toBe(row('22.2'));
  await press('ArrowDown');
  expect(focused()).toBe(row('22.2'));
  await press('Home');
  await press('ArrowUp');
  expect(focused()).toBe(row('01'));
  await press('ArrowDown');
  expect(tabStops()).toEqual([row('02')]);
});

test('a row opens its details and closes them again', async () => {
  await openPane(viewing);
  await click(row('03'));
  expect(row('03').getAttribute('aria-expanded')).toBe('true');
  const details = document.getElementById(row('03').getAttribute('aria-controls') ?? '');
  expect(textOf(details)).toContain('《青山县规划纲要》专栏2 第3行（文本第203行）');
  expect(textOf(details)).toContain('990121-14-03');
  await click(row('03'));
  expect(row('03').getAttribute('aria-expanded')).toBe('false');
  expect(document.querySelector('.details')).toBeNull();
});

test('the details of a text target quote it, and say why there is no other formula', async () => {
  await openPane({ ...viewing, openKey: '990121-14-15' });
  const buttons = [...document.querySelectorAll('.details button')].map(textOf);
  expect(buttons).toEqual(['目标值原文 “不高于全市平均水平”', '基期值 3.1']);
  expect(textOf(find(document, '.reasons'))).toBe('年均增长 表中此格空白，没有数可取。');
});

test('without a workbook the formulas cannot be pressed', async () => {
  await openPane({ ...viewing, connected: false, openKey: '990121-14-01' });
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.details button')];
  expect(buttons.map(({ disabled }) => disabled)).toEqual([true, true, true]);
});

test('a sub-row stands under its parent’s name', async () => {
  await openPane(viewing);
  expect(nameOf(row('22.1'))).toContain('主要污染物排放量（吨）：化学需氧量');
});

test('a missing table is told with its place and what to do, never as an empty list', async () => {
  await openPane(missing);
  const notice = textOf(find(document, '.blank'));
  expect(notice).toContain('指标表缺失');
  expect(notice).toContain('专栏5');
  expect(notice).toContain('请对照原件');
  expect(notice).toContain('出处：《青山县规划纲要》专栏5（文本第200行）');
  expect(find(document, 'button', '插入指标表')).toHaveProperty('disabled', true);
});

test('what a plan prints is text, whatever it looks like', async () => {
  const [first] = catalog.rows.get('990121-14') ?? [];
  if (first === undefined) throw new Error('The fixture lost its rows.');
  const hostile = '<img src=x onerror="globalThis.harmed=true"><b>粗</b>';
  const planIndicators = [
    { ...first, printedName: hostile, category: hostile, unit: hostile, parentName: hostile },
  ];
  const poisoned = buildCatalog([
    fixturePackage({ planIndicators, plans: [{ ...planOf('990121-14'), tablePlace: hostile }] }),
  ]);
  await openPane({
    ...viewing,
    catalog: { kind: 'ready', catalog: poisoned },
    openKey: '990121-14-01',
  });
  expect(document.querySelector('img, b')).toBeNull();
  expect(nameOf(row('01'))).toContain(hostile);
  expect(textOf(find(document, '.group h2'))).toContain(hostile);
});

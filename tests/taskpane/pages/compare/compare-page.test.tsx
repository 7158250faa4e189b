/** @jest-environment jsdom */
import type { PaneState } from '../../../../src/taskpane/pane/pane-state';
import { comparing } from '../../support/comparison';
import { fresh, missing } from '../../support/states';
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

const row = (code: string) => find(document, `[data-row="990121-14-${code}"]`);
const codes = () =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) =>
    dataset.row?.slice(-2),
  );
const choices = (name: string) =>
  [...find(document, '[role=radiogroup]', name).querySelectorAll('label')].map(textOf);

test('the summary counts first and names the bad news, 约束性 as an alarm before the rest', async () => {
  await openPane(comparing);
  expect(textOf(find(document, '.summary__title'))).toMatch(
    /^2023年：时间进度 60\.0 %，14 项中有实际值 \d+ 项，无数据 \d+ 项$/u,
  );
  const news = [...document.querySelectorAll('.news')].map(textOf);
  expect(news[0]).toBe('预警：约束性指标 2 项平均浓度 滞后能耗降低 滞后');
  expect(news[1]).toContain('占比 滞后');
});

test('a row reads as a sentence: name, unit, verdict, progress against time, and its numbers', async () => {
  await openPane(comparing);
  expect(nameOf(row('01'))).toBe(
    '1 床位数 张预期性达到序时进度目标进度 64.0 % 时间进度 60.0 %基期值 60目标值 65实际值 63.2',
  );
});

test.each([
  ['01', 'good', '达到序时进度'],
  ['02', 'alarm', '滞后'],
  ['09', 'late', '滞后'],
  ['03', 'quiet', '无数据'],
  ['11', 'quiet', '待认定'],
])('row %s is %s: %s', async (code, tone, text) => {
  await openPane(comparing);
  const mark = row(code).querySelector('.verdict');
  expect([mark?.className, textOf(mark)]).toEqual([`verdict verdict--${tone}`, text]);
});

test('the verdicts differ in shape, not only in colour', async () => {
  await openPane(comparing);
  const shapes = ['01', '02', '03', '11'].map((code) =>
    row(code).querySelector('.verdict path')?.getAttribute('d'),
  );
  expect(new Set(shapes).size).toBe(3);
  const filled = ['01', '03'].map((code) => row(code).querySelector('.icon--filled') !== null);
  expect(filled).toEqual([true, false]);
});

test('an open row shows its arithmetic, what is needed and the places', async () => {
  await openPane({ ...comparing, openKey: '990121-14-01' });
  const details = textOf(find(document, '.details'));
  expect(details).toContain('实际63.2，基期60，目标65：已走 64.0 %，时间已过 60.0 %');
  expect(details).toContain('今后每年需增加0.9张');
  expect(details).toContain('目标出处');
});

test('a sum that lacks years is a lower bound and says so', async () => {
  await openPane({ ...comparing, openKey: '990121-14-14' });
  expect(nameOf(row('14'))).toContain('目标进度 ≥36.7 %');
  expect(textOf(find(document, '.details'))).toContain('缺2021、2022年');
});

test('filters count what they leave, and combine', async () => {
  await openPane(comparing);
  expect(choices('属性')).toEqual(['全部 14', '约束性 2', '预期性 12']);
  expect(choices('判定')[0]).toBe('全部 14');
  await click(find(document, 'input', /^滞后/u));
  expect(codes()).toEqual(expect.arrayContaining(['02', '09']));
  const late = choices('判定').find((choice) => choice.startsWith('滞后 '));
  expect(choices('属性')[0]).toBe(`全部 ${late?.slice(3) ?? ''}`);
  await click(find(document, 'input', '约束性 2'));
  expect(codes()).toEqual(['02', '08']);
  // Of what binds only: the filters tell how both kinds stand.
  expect(choices('判定')[0]).toBe('全部 2');
  expect(choices('判定')).toContain('滞后 2');
});

test('what the filters hide can be had back with one press', async () => {
  await openPane({
    ...comparing,
    compare: { ...comparing.compare, standing: 'done', attribute: '约束性' },
  });
  expect(codes()).toEqual([]);
  await click(find(document, 'button', '显示全部'));
  expect(codes()).toHaveLength(14);
});

test('bad news lead to their row, whatever the filters hide', async () => {
  const { store } = await openPane({
    ...comparing,
    compare: { ...comparing.compare, standing: 'no-data' },
  });
  await click(find(document, '.news__row', '平均浓度 滞后'));
  expect(store.read()).toMatchObject({
    openKey: '990121-14-02',
    compare: { standing: 'all' },
  });
});

test('another year is compared anew', async () => {
  await openPane(comparing);
  await click(find(document, 'input', '2021'));
  expect(textOf(find(document, '.summary__title'))).toContain('2021年：时间进度 20.0 %');
});

test('δ moves the line between 滞后 and 基本达到序时进度', async () => {
  const { store } = await openPane(comparing);
  await type(find(document, '#schedule-margin'), '１２');
  expect(store.read().compare.settings.scheduleMargin).toBe(0.12);
  expect(textOf(row('02').querySelector('.verdict'))).toBe('基本达到序时进度');
  await click(find(document, 'button', '恢复默认口径'));
  expect(textOf(row('02').querySelector('.verdict'))).toBe('滞后');
});

test('margins that this person set elsewhere are offered, and taken only when asked', async () => {
  const usual = { scheduleMargin: 0.12, growthMargin: 0.5 };
  const { store } = await openPane({ ...comparing, compare: { ...comparing.compare, usual } });
  expect(textOf(document.body)).toContain('用的口径是 12 和 0.5，这个工作簿的是 5 和 0.5');
  expect(textOf(row('02').querySelector('.verdict'))).toBe('滞后');
  await click(find(document, 'button', '改用上次的'));
  expect(store.read().compare.settings).toEqual(usual);
  expect(textOf(row('02').querySelector('.verdict'))).toBe('基本达到序时进度');
  expect(textOf(document.body)).not.toContain('改用上次的');
});

test.each(['', '五点', '-1', '101', '=1+1'])('a margin of “%s” changes nothing', async (text) => {
  const { store } = await openPane(comparing);
  await type(find(document, '#schedule-margin'), text);
  expect(store.read().compare.settings.scheduleMargin).toBe(0.05);
  expect(textOf(find(document, '#schedule-margin-problem'))).toContain('0 到 100');
});

test.each<readonly [string, PaneState, string]>([
  ['no plan', fresh, '先选本地区'],
  ['a plan whose table is missing', missing, '无法对比'],
])('with %s it says so', async (_, state, title) => {
  await openPane({ ...state, view: 'compare' });
  expect(textOf(find(document, '.blank__title'))).toBe(title);
});

test('the arrow keys go round the tabs, and the focus goes with them', async () => {
  const { store } = await openPane(comparing);
  find(document, '[role=tab]', '对比').focus();
  await press('ArrowLeft');
  expect([store.read().view, textOf(focused())]).toEqual(['plan', '指标']);
  await press('ArrowLeft');
  expect([store.read().view, textOf(focused())]).toEqual(['place', '出处']);
  await press('Home');
  const stops = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
  expect(stops.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1]);
  expect(nameOf(find(document, '[role=tabpanel]'))).toBe('指标');
});

test('what is in view is copied for Word as text, and what was copied is told until the view changes', async () => {
  const { services } = await openPane(comparing);
  const copied: (string | undefined)[][] = [];
  Object.assign(services.review, {
    copy: (...forms: (string | undefined)[]) => Promise.resolve(copied.push(forms) > 0),
  });
  await click(find(document, 'button', '复制到 Word（文字和表）'));
  expect(copied[0]?.[0]).toMatch(/^截至2023年，时间进度为60\.0 %。[\s\S]*\t床位数\t/u);
  expect(copied[0]?.[1]).toContain('<table');
  expect(textOf(find(document, '.summary [role=status]'))).toContain('已复制');
  await click(find(document, '[role=radiogroup] label', /^约束性/u));
  expect(textOf(find(document, '.summary [role=status]'))).not.toContain('已复制');
  await click(find(document, 'button', '复制到 Word（文字和表）'));
  expect(copied[1]?.[0]).toContain('14项指标中的2项');
});

test('a browser that forbids the clipboard shows the text to copy by hand', async () => {
  const { services } = await openPane(comparing);
  Object.assign(services.review, { copy: () => Promise.resolve(false) });
  await click(find(document, 'button', '复制到 Word（文字和表）'));
  expect((find(document, 'textarea') as HTMLTextAreaElement).value).toMatch(/^截至2023年/u);
});

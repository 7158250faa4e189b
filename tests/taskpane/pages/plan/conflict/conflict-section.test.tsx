/** @jest-environment jsdom */
import { act } from 'preact/test-utils';
import { withChoices } from '../../../../../src/core/catalog/with-choices';
import { disagreeing, opened } from '../../../support/conflicts';
import { click, find, openPane, textOf } from '../../../support/open-pane';
import { viewing } from '../../../support/states';

const row = () => find(document, '[data-row="990121-14-01"]');
const list = () => find(document, 'details.conflicts');
const card = () => find(document, '[aria-labelledby="conflicts-990121-14-01"]');
const chosen = () => {
  const choice = { key: '990121-14-01|target|2025', figureId: 'in-prose', text: '190亿元' };
  return withChoices(disagreeing(), [choice]).catalog;
};

test('a row in conflict is marked with a word, not with a colour alone', async () => {
  await openPane(opened());
  expect(textOf(row().querySelector('.severity'))).toBe('矛盾');
});

test('its details show both statements with their places, and a button for each', async () => {
  await openPane(opened());
  expect(textOf(card())).toContain('“地区生产总值（GDP）”2025年目标前后矛盾');
  const buttons = [...card().querySelectorAll('button')].map((each) =>
    each.getAttribute('aria-label'),
  );
  expect(buttons).toEqual([
    '采用此数：180，专栏2 第1行（文本第201行）',
    '采用此数：190亿元，第二章 主要目标（文本第88行）',
  ]);
});

test('what was decided is marked, told, and can be taken back; the row is no longer marked for it', async () => {
  await openPane(opened(chosen()));
  expect(textOf(card())).toContain('使用者已选定“190亿元”');
  expect(textOf(find(card(), '.conflict-option__chosen'))).toBe('已采用');
  expect(textOf(row())).toContain('190亿元');
  expect(row().querySelector('.verdict--alarm')).toBeNull();
  expect(find(card(), 'button.link', '撤销选定')).toBeDefined();
});

test('without a workbook nothing can be decided', async () => {
  await openPane({ ...opened(), connected: false });
  const buttons = [...card().querySelectorAll('button')];
  expect(buttons.map(({ disabled }) => disabled)).toEqual([true, true]);
});

test('the list of the plan counts, filters by severity and leads to the row', async () => {
  const { store } = await openPane({ ...opened(), openKey: undefined });
  expect(textOf(find(list(), 'summary'))).toMatch(/^矛盾与核对 \d+ 项$/u);
  const lines = () => [...list().querySelectorAll('.conflict-card__sentence')].map(textOf);
  const before = lines().length;
  await click(find(list(), 'input[value="contradiction"]'));
  expect(lines()).toEqual([expect.stringMatching(/^矛盾 “地区生产总值/u)]);
  await click(find(list(), 'input[value="all"]'));
  expect(lines()).toHaveLength(before);
  await click(find(list(), 'button', '查看“地区生产总值（GDP）”'));
  expect(store.read().openKey).toBe('990121-14-01');
});

test('what is only put differently is listed without an alarm and marks no row', async () => {
  const figures = disagreeing().figures;
  for (const figure of [...figures.values()].flat()) {
    if (figure.id === 'in-prose') Object.assign(figure, { text: '180亿元以上' });
  }
  await openPane(opened({ ...disagreeing(), figures }));
  expect(textOf(card())).toContain('措辞不同（不是矛盾）');
  expect(card().querySelectorAll('.verdict--near, .verdict--alarm')).toHaveLength(0);
  expect(row().querySelector('.row__name .verdict--near, .row__name .verdict--alarm')).toBeNull();
});

test('a plan without conflicts has no list', async () => {
  await openPane({ ...viewing, planId: '990121-13' });
  expect(document.querySelector('details.conflicts')).toBeNull();
});

test.each([
  ['done', { kind: 'done', sentence: '已采用。' } as const, '已采用。'],
  ['failed', { kind: 'failed', reason: '工作表受保护。' } as const, '工作表受保护。'],
  ['working', { kind: 'working', text: '正在保存…' } as const, '正在保存…'],
])('how a decision went is said: %s', async (_, step, words) => {
  const { store } = await openPane(opened());
  await act(() => store.sendTo('plan', { kind: 'step', step }));
  expect(textOf(card())).toContain(words);
});

/** @jest-environment jsdom */
import { act } from 'preact/test-utils';
import type { PaneState } from '../../../../src/taskpane/pane/pane-state';
import {
  click,
  find,
  nameOf,
  openPane,
  press,
  textOf,
  type OpenPane,
} from '../../support/open-pane';
import { listing, reviewStates } from '../../support/review-states';

let pane: OpenPane;
const open = async (state: PaneState) => {
  pane = await openPane(state);
  return pane;
};
const options = () => [...pane.root.querySelectorAll('[role=option]')].map((each) => nameOf(each));
const current = () => nameOf(find(pane.root, '[role=option][aria-selected=true]'));
const button = (name: string | RegExp) => find(pane.root, 'button', name);
const state = () => pane.store.read().import;
const waiting = reviewStates['list of what waits'] ?? listing;

describe('the list, filtered', () => {
  beforeEach(() => open(listing));

  const choose = (label: string, value: string) =>
    act(async () => {
      const select = find(pane.root, 'select', label) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.resolve();
    });

  test('filters show what waits, the table, the text, one measure, what differs', async () => {
    await choose('来处', 'table');
    expect(options()).toHaveLength(12);
    await choose('是什么数', 'growth');
    expect(options()).toHaveLength(3);
    await choose('来处', 'prose');
    expect(options()).toHaveLength(1);
    await choose('是什么数', 'all');
    expect(options()).toHaveLength(7);
    await choose('把握', 'differs');
    expect(options()).toHaveLength(2);
    await click(find(pane.root, 'input[type=radio]', /^待定/u));
    expect(options()).toHaveLength(2);
  });

  test('of a narrower list all that waits is decided at once, and taken back at once', async () => {
    expect(() => button(/^舍弃这些/u)).toThrow();
    await choose('把握', 'differs');
    await click(button('舍弃这些（2）'));
    expect([...(state().review?.decisions.values() ?? [])]).toEqual([
      { kind: 'rejected' },
      { kind: 'rejected' },
    ]);
    expect(textOf(find(pane.root, '.review > [role=status]'))).toContain('已舍弃 2 条');
    await click(button('撤销'));
    expect(state().review?.decisions.size).toBe(0);
    await click(button('采纳这些（2）'));
    expect(state().review?.decisions.size).toBe(2);
  });

  test('a cell of a row that will be gone says so, never that it will be blank', async () => {
    await choose('来处', 'table');
    for (const key of ['End', 'Home', ...Array<string>(6).fill('ArrowDown'), 'r']) await press(key);
    expect(options()[6]).toContain('城镇新增就业');
    expect(options()[6]).toContain('这一格注明“未读出”');
    await press('r');
    expect(options()[6]).toContain('整行不写入');
  });
});

test('what differs from the table shows the table’s value, and its sentence while it is corrected', async () => {
  await open(waiting);
  expect(current()).toContain('与表中所印不同');
  expect(textOf(find(pane.root, '.detail__differs', /^表中/u))).toContain('表中印的是 1200 亿元');
  await press('e');
  expect(textOf(pane.root.querySelector('mark'))).toBe('1150亿元');
});

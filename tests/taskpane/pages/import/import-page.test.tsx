/** @jest-environment jsdom */
import { act } from 'preact/test-utils';
import { WAITING } from '../../../../src/review/filter/review-filter';
import type { Review } from '../../../../src/review/review';
import type { PaneState } from '../../../../src/taskpane/pane/pane-state';
import {
  click,
  find,
  focused,
  nameOf,
  openPane,
  press,
  textOf,
  type,
  type OpenPane,
} from '../../support/open-pane';
import { guessed, listing, reviewStates, settled } from '../../support/review-states';
import type { TestReviewServices } from '../../support/review-services';

let pane: OpenPane;
const open = async (state: PaneState) => {
  pane = await openPane(state);
  return pane;
};
const list = () => find(pane.root, '[role=listbox]');
const options = () => [...pane.root.querySelectorAll('[role=option]')].map((each) => nameOf(each));
const current = () => nameOf(find(pane.root, '[role=option][aria-selected=true]'));
const marked = () => textOf(pane.root.querySelector('mark'));
const button = (name: string | RegExp) => find(pane.root, 'button', name);
const field = (name: string | RegExp) =>
  find(pane.root, 'input[type=text]', name) as HTMLInputElement;
const kept = () => (pane.services.review as TestReviewServices).kept;
const state = () => pane.store.read().import;
const waiting = reviewStates['list of what waits'] ?? listing;

describe('the list', () => {
  beforeEach(() => open(listing));

  test('has the focus, and names the line under the cursor', () => {
    expect(focused()).toBe(list());
    const active = document.getElementById(list().getAttribute('aria-activedescendant') ?? '');
    expect(active?.getAttribute('aria-label')).toBe(
      '地区生产总值，目标值 2030：1200 亿元。采纳，把握大',
    );
  });

  test('the figure is marked in its row', async () => {
    expect(marked()).toBe('1200');
    await press('ArrowDown');
    expect(marked()).toBe('7左右');
  });

  test.each([
    ['End', '充电桩'],
    ['ArrowUp', '1200'],
    ['PageDown', '4.8'],
  ])('%s moves the cursor to %s', async (key, words) => {
    expect(await press(key)).toBe(true);
    expect(current()).toContain(words);
  });

  test.each([
    ['r', '舍弃'],
    ['Delete', '舍弃'],
    ['a', '采纳'],
    ['Enter', '采纳'],
  ])('%s decides, goes on, and keeps the focus; U takes it back', async (key, word) => {
    await press(key);
    expect([options()[0]?.includes(word), current().includes('7左右')]).toEqual([true, true]);
    expect(textOf(find(pane.root, '.review > [role=status]'))).toBe(`已${word}：地区生产总值。`);
    await press('u');
    expect([current().includes('1200'), focused() === list()]).toEqual([true, true]);
  });

  test('a key pressed with Ctrl, or while an input method composes, decides nothing', async () => {
    await press('a', { ctrlKey: true });
    await press('r', { isComposing: true });
    expect(state().review?.decisions.size).toBe(0);
  });

  test('letters count by their place on the keyboard, too', async () => {
    await press('Process', { code: 'KeyR' });
    expect(options()[0]).toContain('舍弃');
  });

  test('the buttons do the same as the keys', async () => {
    await click(button('舍弃'));
    await click(button('撤销'));
    await click(button('采纳'));
    expect([...(state().review?.decisions.values() ?? [])]).toEqual([{ kind: 'accepted' }]);
  });
});

test('of what waits, a decided line goes; when none is left the focus stays', async () => {
  await open(waiting);
  expect(options()).toHaveLength(4);
  for (let left = 3; left >= 0; left -= 1) {
    await press('r');
    expect(options()).toHaveLength(left);
  }
  expect(textOf(find(pane.root, '.review__list'))).toContain('没有待定的了');
  expect(focused()).toBe(find(pane.root, '.review__list'));
});

describe('correcting', () => {
  beforeEach(async () => {
    await open(listing);
    await press('e');
  });

  test('the form opens on the figure, says how it is read, saves with Enter', async () => {
    expect(focused()).toBe(field('数字原文'));
    await type(field('数字原文'), '约1250亿元');
    expect(textOf(find(pane.root, '.detail [role=status]'))).toBe('读作数字 1250 亿元，左右');
    await press('Enter');
    expect(options()[0]).toBe('地区生产总值，目标值 2030：约1250亿元。更正，把握大');
    expect(focused()).toBe(list());
  });

  test('Esc leaves everything as it was', async () => {
    await type(field('数字原文'), '9');
    await press('Escape');
    expect([state().review?.decisions.size, focused() === list()]).toEqual([0, true]);
  });

  test('a year nobody can read is refused, and what was typed stays', async () => {
    await type(field('年份'), '明年');
    await press('Enter');
    expect(textOf(find(pane.root, '[role=alert]'))).toContain('看不懂年份“明年”');
    expect(field('年份').value).toBe('明年');
  });
});

test('what has no year asks for one when it is accepted', async () => {
  const undated: Review = {
    ...settled,
    items: settled.items.map((item) =>
      item.id === 'p156' ? { ...item, said: { ...item.said, years: undefined } } : item,
    ),
  };
  await open({ ...listing, import: { ...listing.import, review: undated, cursor: 'p156' } });
  await press('a');
  expect(textOf(find(pane.root, '[role=alert]'))).toContain('没有写年份');
  expect(focused()).toBe(field('年份'));
  await type(field('年份'), '2029');
  await press('Enter');
  expect(options().at(-1)).toBe('充电桩，正文 · 目标值 2029：3000个。更正，把握大');
});

describe('the plan', () => {
  beforeEach(() =>
    open({ ...listing, import: { ...listing.import, review: guessed, stage: 'about' } }),
  );

  test('a guess is marked as one until it is touched', async () => {
    expect(field(/^地区/u).value).toBe('云台区');
    const marks = () => pane.root.querySelectorAll('.form__mark').length;
    expect(marks()).toBe(3);
    await type(field(/^地区/u), '云台新区');
    expect(marks()).toBe(2);
  });

  test('what is missing is said at its field, which gets the focus', async () => {
    await type(field(/^规划期/u), '');
    await click(button('核对数字'));
    expect(focused()).toBe(field(/^规划期/u));
    expect(textOf(find(pane.root, '#about-period-problem'))).toContain('还没有填规划期');
    expect(state().stage).toBe('about');
  });

  test('Enter goes on to what waits, with the focus on the list', async () => {
    field(/^地区/u).focus();
    await press('Enter');
    expect([state().stage, state().filter, focused() === list()]).toEqual(['list', WAITING, true]);
  });
});

test('every step is kept; a pane opened again goes on where it was', async () => {
  await open(listing);
  await press('r');
  const before = kept();
  expect(before.get('work')).toContain('rejected');
  await act(() => pane.store.sendTo('import', { kind: 'closed' }));
  expect(pane.store.read().import.review).toBeUndefined();
});

test('giving a review up is asked about, and forgets it', async () => {
  await open(listing);
  await press('r');
  await click(button('放弃这份文件'));
  expect(textOf(find(pane.root, '[role=alertdialog]'))).toContain('会丢失');
  await press('Escape');
  expect(state().review).toBeDefined();
  await click(button('放弃这份文件'));
  await click(button('放弃'));
  expect([state().review, kept().size]).toEqual([undefined, 0]);
});

test('a thousand candidates: only a page of lines is drawn, the keys lead on', async () => {
  const [sample] = settled.items;
  if (sample === undefined) throw new Error('The plan has no candidates.');
  const items = Array.from({ length: 1000 }, (_, at) => ({ ...sample, id: `x${at}` }));
  await open({
    ...listing,
    import: { ...listing.import, review: { ...settled, items }, cursor: 'x39' },
  });
  expect(options()).toHaveLength(40);
  await press('ArrowDown');
  expect(pane.store.read().import.cursor).toBe('x40');
  const option = find(pane.root, '[role=option][aria-selected=true]');
  expect([option.getAttribute('aria-posinset'), option.getAttribute('aria-setsize')]).toEqual([
    '41',
    '1000',
  ]);
  await click(button('下一页'));
  expect(pane.store.read().import.cursor).toBe('x80');
});

test('markup in a document is text on the page', async () => {
  const hostile: Review = {
    ...settled,
    items: settled.items.map((item) => ({
      ...item,
      said: { ...item.said, name: '<img src=x onerror=1>' },
    })),
  };
  await open({ ...listing, import: { ...listing.import, review: hostile } });
  expect(pane.root.querySelectorAll('img')).toHaveLength(0);
  expect(options()[0]).toContain('<img src=x onerror=1>');
});

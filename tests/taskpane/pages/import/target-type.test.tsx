/** @jest-environment jsdom */
import { act } from 'preact/test-utils';
import { click, find, openPane, press, textOf, type OpenPane } from '../../support/open-pane';
import { listing } from '../../support/review-states';

let pane: OpenPane;
const shown = () =>
  [...pane.root.querySelectorAll('.detail__place')].map((each) => textOf(each)).join('｜');
const choose = (value: string) =>
  act(async () => {
    const select = find(pane.root, '#correct-target-type') as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });

test('the type of target is shown, can be chosen, and says what it will come to', async () => {
  pane = await openPane(listing);
  expect(shown()).toContain('目标类型：水平、增速（按名称和数字判断，不对请“更正”）');
  await press('e');
  await choose('composition');
  expect(shown()).toContain('目标类型：水平、增速（您选定的是构成，印的内容读不成）');
  await choose('sum');
  expect(shown()).toContain('目标类型：累计、增速（您选定）');
  await click(find(pane.root, 'button', '保存更正'));
  expect(shown()).toContain('目标类型：累计、增速（您选定）');
});

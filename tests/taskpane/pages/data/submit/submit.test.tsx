/** @jest-environment jsdom */
import { buildCatalog } from '../../../../../src/core/catalog/build-catalog';
import { startSubmit } from '../../../../../src/taskpane/pages/data/submit/submit-section';
import type { DataHost } from '../../../../../src/taskpane/pages/data/data-state';
import type { PaneState } from '../../../../../src/taskpane/pane/pane-state';
import { progressPackage } from '../../../../support/progress-package';
import { viewing } from '../../../support/states';
import { click, find, openPane, textOf, type } from '../../../support/open-pane';
import {
  CITY,
  COUNTY,
  madeService,
  madeSubmissions,
  type MadeService,
} from '../../../support/made-service';
import { act } from 'preact/test-utils';

const fixture = progressPackage();
const catalog = buildCatalog([fixture]);
const ROWS = fixture.planIndicators.map(
  ({ code, printedName, unit }) => [code, printedName, unit] as const,
);
/** Rows that the package has a value of 2023 for. */
const [FIRST = '', SECOND = ''] = fixture.planIndicators
  .map(({ code }) => code)
  .filter((code) =>
    fixture.figures.some(
      (each) => each.code === code && each.measure === 'actual' && each.firstYear === 2023,
    ),
  );
const nothingOf2023 = (code: string) =>
  !fixture.figures.some(
    (each) => each.code === code && each.measure === 'actual' && each.firstYear === 2023,
  );
const nameOf = (code: string) => ROWS.find(([each]) => each === code)?.[1] ?? '';
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));

/** A pane with 数据 in view over a service; `again` is the next pane of the same browser. */
async function open(made = madeService(ROWS), browser = madeSubmissions(made)) {
  const state: PaneState = {
    ...viewing,
    view: 'data',
    catalog: { kind: 'ready', catalog },
    ...{ regionId: '990121', planId: '990121-14', connected: false },
  };
  const { store, services } = await openPane(state);
  const host: DataHost = {
    services: { ...services, submissions: () => Promise.resolve(browser) },
    read: () => store.read().data,
    send: (event) => store.sendTo('data', event),
    common: store.read,
    pane: { readActuals: () => Promise.resolve() } as DataHost['pane'],
  };
  await act(() => startSubmit(host));
  await act(() => store.send({ kind: 'connected' }));
  await settle();
  if (made.rows().length > 0 && document.querySelector('.submit') !== null) await choose(2023);
  return { made, browser, store, again: () => open(made, browser) };
}

const rowOf = (made: MadeService, code: string) => made.rows().find((row) => row.code === code);
const section = () => find(document, '.submit');
const button = (name: string | RegExp) => find(section(), 'button', name);
async function press(name: string | RegExp) {
  await click(button(name));
  await settle();
}
async function choose(year: number) {
  const label = [...section().querySelectorAll('label')].find(
    (each) => textOf(each) === String(year),
  );
  if (label !== undefined) await click(label);
  await settle();
}
const said = () => textOf(section());

test('without a service nothing is shown', async () => {
  const made = madeService(ROWS);
  made.me({ kind: 'no-service' });
  await open(made);
  expect(document.querySelector('.submit')).toBeNull();
});

test('a service that does not answer somebody who never used it is not spoken of', async () => {
  const made = madeService(ROWS);
  made.me({ kind: 'service-unreachable', why: 'network' });
  await open(made);
  expect(document.querySelector('.submit')).toBeNull();
});

test('a token is asked for once, and kept in this browser', async () => {
  const made = madeService(ROWS);
  made.me({ kind: 'not-signed-in', why: 'missing' });
  const { browser } = await open(made);
  await type(find(section(), 'input#submit-token'), ' abc ');
  made.me(COUNTY);
  await press('登录');
  expect(browser.token.read()).toBe('abc');
  expect(said()).toContain('以“张三”的名义');
});

test('what would be sent is shown before, old → new, and only what is ticked is sent', async () => {
  const { made } = await open();
  await press('看要报什么');
  expect(made.arrived).toHaveLength(0);
  const boxes = [...section().querySelectorAll<HTMLInputElement>('.submit__preview input')];
  expect(boxes.length).toBeGreaterThan(3);
  expect(textOf(find(section(), '.submit__preview'))).toContain('空 → ');
  await click(boxes[0] as HTMLElement);
  await press('报送');
  expect(made.arrived).toHaveLength(1);
  expect(made.arrived[0]?.entries).toHaveLength(boxes.length - 1);
  expect(made.rows().some(({ state }) => state === 'submitted')).toBe(true);
  expect(said()).toContain('已报');
});

test('what is the same as the service has it is not sent again', async () => {
  await open();
  await press('看要报什么');
  await press('报送');
  await press('看要报什么');
  expect(said()).toContain('没有要报的');
});

test('what somebody else wrote is offered with the name, and is not ticked', async () => {
  const made = madeService(ROWS);
  made.write('王五', FIRST, '7');
  await open(made);
  await press('看要报什么');
  const line = [...section().querySelectorAll('.submit__line')].find((each) =>
    textOf(each).includes('王五'),
  );
  expect(textOf(line ?? null)).toContain('7 → ');
  expect(line?.querySelector('input')?.checked).toBe(false);
});

test('what was submitted and is gone from the workbook is taken back where that is ticked', async () => {
  const made = madeService(ROWS);
  const gone = ROWS.find(([code]) => nothingOf2023(code))?.[0] ?? '';
  made.write('张三', gone, '7');
  made.write('王五', ROWS.filter(([code]) => nothingOf2023(code))[1]?.[0] ?? '', '8');
  await open(made);
  await press('看要报什么');
  const lines = [...section().querySelectorAll('.submit__line')].filter((line) =>
    textOf(line).includes('→ 空'),
  );
  expect(lines.map(textOf)).toEqual([expect.stringContaining('7 → 空 工作簿里已经没有')]);
  const [box] = lines.flatMap((line) => [...line.querySelectorAll('input')]);
  expect(box?.checked).toBe(false);
  await click(box as HTMLElement);
  await press('报送');
  expect(made.arrived[0]?.entries.filter(({ code }) => code === gone)).toMatchObject([
    { field: 'actual', text: '', base: 1 },
  ]);
  expect(textOf(find(section(), '.submit__rows'))).toContain('实际值 已收回');
});

test('without the service it waits, outlives the pane, and is sent once', async () => {
  const { made, browser, again } = await open();
  await press('看要报什么');
  made.become({ kind: 'service-unreachable', why: 'network' });
  await press('报送');
  expect(browser.kept).toHaveLength(1);
  expect(said()).toContain('等待发送');
  made.become('well');
  await again();
  expect(browser.kept).toHaveLength(0);
  expect(made.arrived).toHaveLength(1);
});

test('where the answer was lost the very same is sent with the same key', async () => {
  const { made, browser, again } = await open();
  await press('看要报什么');
  made.become('silent');
  await press('报送');
  made.become('well');
  await again();
  expect(browser.kept).toHaveLength(0);
  const [first, second] = made.arrived;
  expect(made.arrived).toHaveLength(2);
  expect(second).toEqual(first);
});

test('nobody else sends what waits under another name', async () => {
  const { made, browser, again } = await open();
  await press('看要报什么');
  made.become({ kind: 'service-unreachable', why: 'network' });
  await press('报送');
  made.become('well');
  made.me(CITY);
  await again();
  expect(made.arrived).toHaveLength(0);
  expect(browser.kept).toHaveLength(1);
});

test.each([
  ['mine', '用我的', 2],
  ['theirs', '用对方的', 2],
] as const)('of a conflict both values are shown and %s can be kept', async (side, label, sent) => {
  const { made, browser } = await open();
  await press('看要报什么');
  made.write('王五', FIRST, '7');
  await press('报送');
  expect(browser.kept[0]?.refused?.kind).toBe('values-conflict');
  expect(said()).toContain('用对方的：7（王五，');
  const again = button('按选定的再报') as HTMLButtonElement;
  expect(again.disabled).toBe(true);
  const choice = [...section().querySelectorAll('.submit__queue label')].find((each) =>
    textOf(each).startsWith(label),
  );
  await click(choice?.querySelector('input') as HTMLElement);
  await press('按选定的再报');
  expect(browser.kept).toHaveLength(0);
  expect(made.arrived).toHaveLength(sent);
  const { actual } = rowOf(made, FIRST)?.values ?? {};
  expect(actual?.by).toBe(side === 'mine' ? '张三' : '王五');
  expect(rowOf(made, SECOND)?.values.actual?.by).toBe('张三');
});

test('a reviewer sees what it comes to, returns one with a remark and accepts the others', async () => {
  const { made, again } = await open();
  await press('看要报什么');
  await press('报送');
  made.me(CITY);
  await again();
  expect(said()).toContain('没有报齐');
  expect(said()).toContain('时间已过');
  // It is the county's value, not one of this workbook's tables.
  expect(said()).not.toContain('表中改填');
  await press(`退回 ${nameOf(FIRST)}`);
  expect((button('退回这一项') as HTMLButtonElement).disabled).toBe(true);
  await type(find(section(), `input#submit-remark-${FIRST}`), '请核对单位');
  await press('退回这一项');
  expect(rowOf(made, FIRST)).toMatchObject({ state: 'returned', review: { remark: '请核对单位' } });
  await press(/^采用全部已报的/u);
  expect(made.rows().filter(({ state }) => state === 'submitted')).toHaveLength(0);
  made.me(COUNTY);
  await again();
  expect(said()).toContain('请核对单位（李四，');
});

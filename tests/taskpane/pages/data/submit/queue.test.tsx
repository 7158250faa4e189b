/** @jest-environment jsdom */
import type { Service } from '../../../../../src/submission/client';
import { CITY, madeService } from '../../../support/made-service';
import { click, textOf } from '../../../support/open-pane';
import {
  ROWS,
  FIRST,
  SECOND,
  rowOf,
  section,
  button,
  press,
  said,
  settle,
  openSubmit,
} from '../../../support/open-submit';

test('without the service it waits, outlives the pane, and is sent once', async () => {
  const { made, browser, again } = await openSubmit();
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

test('what waited and is sent while the table is asked for is told', async () => {
  const made = madeService(ROWS);
  const { planYear } = made.service;
  const slow: Service['planYear'] = async (place) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return planYear(place);
  };
  await openSubmit({ ...made, service: { ...made.service, planYear: slow } });
  await press('看要报什么');
  made.become({ kind: 'service-unreachable', why: 'network' });
  await press('报送');
  made.become('well');
  await press('现在再试');
  for (let waits = 0; waits < 100 && said().includes('正在查询'); waits += 1) await settle();
  expect(made.arrived).toHaveLength(1);
  expect(said()).toMatch(/已报送 \d+ 个值。/u);
});

test('where the answer was lost the very same is sent with the same key', async () => {
  const { made, browser, again } = await openSubmit();
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
  const { made, browser, again } = await openSubmit();
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
  const { made, browser } = await openSubmit();
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

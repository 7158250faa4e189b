/** @jest-environment jsdom */
import { CITY, COUNTY, madeService } from '../../../support/made-service';
import { click, find, textOf, type } from '../../../support/open-pane';
import {
  ROWS,
  FIRST,
  nothingOf2023,
  nameOf,
  rowOf,
  section,
  button,
  press,
  said,
  openSubmit,
} from '../../../support/open-submit';

test('without a service nothing is shown', async () => {
  const made = madeService(ROWS);
  made.me({ kind: 'no-service' });
  await openSubmit(made);
  expect(document.querySelector('.submit')).toBeNull();
});

test('a service that does not answer somebody who never used it is not spoken of', async () => {
  const made = madeService(ROWS);
  made.me({ kind: 'service-unreachable', why: 'network' });
  await openSubmit(made);
  expect(document.querySelector('.submit')).toBeNull();
});

test('a token is asked for once, and kept in this browser', async () => {
  const made = madeService(ROWS);
  made.me({ kind: 'not-signed-in', why: 'missing' });
  const { browser } = await openSubmit(made);
  await type(find(section(), 'input#submit-token'), ' abc ');
  made.me(COUNTY);
  await press('登录');
  expect(browser.token.read()).toBe('abc');
  expect(said()).toContain('以“张三”的名义');
});

test('what would be sent is shown before, old → new, and only what is ticked is sent', async () => {
  const { made } = await openSubmit();
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
  await openSubmit();
  await press('看要报什么');
  await press('报送');
  await press('看要报什么');
  expect(said()).toContain('没有要报的');
});

test('what somebody else wrote is offered with the name, and is not ticked', async () => {
  const made = madeService(ROWS);
  made.write('王五', FIRST, '7');
  await openSubmit(made);
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
  await openSubmit(made);
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

test('a reviewer sees what it comes to, returns one with a remark and accepts the others', async () => {
  const { made, again } = await openSubmit();
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

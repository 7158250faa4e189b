/** @jest-environment jsdom */
import type { PaneState } from '../../../src/taskpane/pane/pane-state';
import { readChoices } from '../../../src/taskpane/pane/table-choice';
import { USUAL_LOOK } from '../../../src/workbook/block/block';
import type { Destination } from '../../../src/workbook/destination/destination';
import { asking, everyState, fresh, missing, viewing } from '../support/states';
import { click, find, focused, nameOf, openPane, press, textOf } from '../support/open-pane';

const bar = () => find(document, 'section', '插入');
const primary = () => find(bar(), '.button--primary') as HTMLButtonElement;
const area = viewing.area.kind === 'known' ? viewing.area.area : undefined;
if (area === undefined) throw new Error('The state lost its area.');

const occupied: PaneState = { ...viewing, area: { kind: 'known', area: { ...area, occupied: 3 } } };
const inserted: PaneState = {
  ...occupied,
  insertion: {
    ...{ kind: 'done', sentence: '已插入到 Sheet1!A1:J35。' },
    undo: { id: 'b1', destination: { address: 'Sheet1!A1:J35' } as Destination },
  },
};
const blocked: PaneState = {
  ...viewing,
  area: { kind: 'known', area: { ...area, obstacle: '碰到表格，请另选一个单元格。' } },
};

test.each<readonly [string, PaneState, string, boolean]>([
  ['no plan', fresh, '选好规划后可插入', false],
  ['no table', missing, '该规划没有可插入的表格', false],
  ['no workbook', { ...viewing, connected: false }, '未连接到 Excel', false],
  ['an empty area', viewing, '插入到 Sheet1!A1:J35 35 行 × 10 列', true],
  ['an occupied area', occupied, '35 行 × 10 列3 个单元格已有内容', true],
  [
    'a table just inserted there',
    inserted,
    '选中的是刚插入的表；再插一张请另选单元格，或 放到新工作表',
    true,
  ],
  ['an obstacle', blocked, '35 行 × 10 列碰到表格，请另选一个单元格。', true],
  ['no selection yet', { ...viewing, area: { kind: 'unknown' } }, '请在工作表中选一个', true],
  ['a chart selected', everyState.unreachable ?? fresh, '请只选一个单元格。', true],
])('with %s it says so', async (_, state, text, canPress) => {
  await openPane(state);
  expect(textOf(find(bar(), '.bar__target'))).toContain(text);
  expect(primary().disabled).toBe(!canPress);
});

test('the mode is one of two, each explained', async () => {
  const { store } = await openPane(viewing);
  const values = find(bar(), 'input', '数值') as HTMLInputElement;
  const formulas = find(bar(), 'input', '公式') as HTMLInputElement;
  expect([values.checked, formulas.checked, values.name]).toEqual([true, false, formulas.name]);
  const help = document.getElementById(formulas.getAttribute('aria-describedby') ?? '');
  expect(help?.textContent).toContain('PLAN 函数');
  await click(formulas);
  expect(store.read().mode).toBe('formulas');
});

test('the ribbon learns of every choice', async () => {
  const { services } = await openPane(viewing);
  await click(find(bar(), 'input', '公式'));
  expect(services.desk.choice()).toEqual({ planId: '990121-14', mode: 'formulas' });
});

test('while it writes the button keeps the focus and does nothing', async () => {
  await openPane({ ...viewing, insertion: { kind: 'writing' } });
  primary().focus();
  expect([textOf(primary()), primary().getAttribute('aria-busy'), focused()]).toEqual([
    '正在写入…',
    'true',
    primary(),
  ]);
});

test('the question lists the cells, counts the rest and offers the safe answer first', async () => {
  await openPane(asking);
  const question = find(bar(), '[role=alertdialog]');
  expect(nameOf(question)).toBe('Sheet1!A1:J35 中有 7 个单元格已有内容，尚未写入。');
  expect([...question.querySelectorAll('li')].map(textOf)).toEqual([
    'Sheet1!A1内容 A1',
    'Sheet1!A2内容 A2',
    'Sheet1!A3内容 A3',
    'Sheet1!B1内容 B1',
    'Sheet1!B2内容 B2',
    '另有 2 个单元格',
  ]);
  expect(textOf(focused())).toBe('换个位置');
  expect(bar().querySelector('.button--primary')).toBeNull();
});

test.each([
  ['the button', () => click(find(bar(), 'button', '换个位置'))],
  ['Esc', () => press('Escape')],
])('%s leaves everything as it is and asks for another cell', async (_, answer) => {
  const { store } = await openPane(asking);
  await answer();
  expect(store.read().insertion).toEqual({ kind: 'moving' });
  expect(textOf(find(bar(), '.notice'))).toContain('请在工作表中选中新的左上角单元格');
  expect(focused()).toBe(primary());
});

test('a failure interrupts, a success waits its turn; both can be closed', async () => {
  const failed = await openPane(everyState['insertion failed'] ?? fresh);
  expect(textOf(find(bar(), '[role=alert]'))).toBe('工作表受保护。');
  await click(find(bar(), 'button', '关闭'));
  expect(failed.store.read().insertion).toEqual({ kind: 'idle' });
  await openPane(everyState.done ?? fresh);
  const done = textOf(find(bar(), '[role=status]'));
  expect(done).toContain('已插入到 Sheet1!A1:J35。');
  // What stood there is not known in this state, so there is nothing to take back with.
  expect(done).not.toContain('撤销');
});

test('taking a table back is asked about, and whoever refuses still has the button', async () => {
  const destination = { address: 'Sheet1!A1:J35' } as Destination;
  const undo = { id: 'b1', destination };
  const { store } = await openPane({
    ...(everyState.done ?? fresh),
    insertion: { kind: 'done', sentence: '已插入到 Sheet1!A1:J35。', undo },
  });
  await click(find(bar(), 'button', '撤销这次插入'));
  expect(textOf(find(bar(), '[role=alertdialog]'))).toContain('恢复成插入之前的样子');
  await press('Escape');
  expect(store.read().insertion).toEqual({
    kind: 'done',
    sentence: '已插入到 Sheet1!A1:J35。',
    undo,
  });
});

test('a sheet of its own needs no selected cell', async () => {
  const { store } = await openPane(everyState.unreachable ?? viewing);
  await click(find(bar(), 'input', '新工作表'));
  expect(store.read().spot).toBe('new-sheet');
  expect(textOf(bar())).toContain('插入到 新的工作表');
});

test('a hostile cell in the way is shown as the text it is', async () => {
  const content = '<img src=x onerror=alert(1)>';
  const insertion = { ...asking.insertion, cells: [{ address: 'A1', content }] };
  await openPane({ ...asking, insertion });
  expect(document.querySelector('img')).toBeNull();
  expect(textOf(find(bar(), '.occupied__content'))).toBe(content);
});

test('the chart button stands in 对比 alone, explains itself and waits for a workbook', async () => {
  const chart = () =>
    [...bar().querySelectorAll('button')].find((each) => textOf(each) === '插入进度图');
  await openPane(viewing);
  expect(chart()).toBeUndefined();
  await openPane({ ...viewing, view: 'compare' });
  expect([chart()?.disabled, chart()?.title]).toEqual([false, expect.stringContaining('替换')]);
  await openPane({ ...viewing, view: 'compare', connected: false });
  expect(chart()?.disabled).toBe(true);
});

describe('columns and look of the table', () => {
  const box = (name: string) => find(bar(), 'input[type=checkbox]', name) as HTMLInputElement;

  const unfold = async () => {
    const pane = await openPane(viewing);
    await click(find(bar(), 'button', '表的列和样子'));
    return pane;
  };

  test('a column that is taken out is remembered as the others in their order', async () => {
    const { store } = await unfold();
    expect([box('指标').disabled, box('属性').checked, box('出处').checked]).toEqual([
      true,
      true,
      false,
    ]);
    await click(box('属性'));
    await click(box('出处'));
    const { columns = [] } = store.read().choices['plan-table'] ?? {};
    expect([columns.includes('属性'), columns.includes('出处'), columns[0]]).toEqual([
      false,
      true,
      '类别',
    ]);
  });

  test('rules, notes and 表号 are chosen, and all of it is given up with one click', async () => {
    const { store } = await unfold();
    await click(find(bar(), 'input', '全框线'));
    await click(find(bar(), 'input', '长附注'));
    expect(store.read().choices['plan-table']?.look).toEqual({
      rules: 'full',
      number: '',
      notes: 'long',
    });
    await click(find(bar(), 'button', '恢复平常的样子'));
    expect(store.read().choices['plan-table']).toEqual({});
  });

  test.each([
    [undefined, {}],
    ['nonsense', {}],
    ['{"plan":3,"compare":null}', {}],
    [
      '{"plan":{"columns":["指标"],"look":{"rules":"full","number":"表1"}},"other":{}}',
      {
        'plan-table': { columns: ['指标'], look: { rules: 'full', number: '表1', notes: 'short' } },
      },
    ],
    ['{"compare":{"columns":[1]}}', { comparison: { look: USUAL_LOOK } }],
  ])('what the browser kept as %j is taken as far as it is understood', (text, expected) => {
    expect(readChoices(text)).toEqual(expected);
  });
});

import { previewTables } from '../../../src/taskpane/state/preview-tables';
import type { RefreshPlan, RefreshRemark } from '../../../src/workbook/refresh/refresh-plan';
import { catalog } from '../support/catalog';

const KEY = '990121-14-01';
const NAME = '地区生产总值（GDP）';
const number = (value: number) => ({ kind: 'number', value }) as const;

const plan = (over: Partial<RefreshPlan> = {}): RefreshPlan => ({
  id: 'b1',
  address: 'Sheet1!A1:J35',
  from: 'fixture 1.2.3',
  to: 'fixture 1.2.4',
  changes: [],
  additions: [],
  remarks: [],
  descriptor: undefined,
  ...over,
});
const change = {
  what: { kind: 'cell', key: KEY, column: '目标值' },
  address: 'Sheet1!F4',
  row: 3,
  column: 5,
  old: number(180),
  written: "'190左右",
  numberFormat: undefined,
} as const;
const frame = {
  ...change,
  what: { kind: 'frame', part: 'sourceLine' },
  address: 'Sheet1!A35',
  old: { kind: 'text', text: '甲' },
  written: '',
} as const;
const addition = { key: '990121-14-99', after: 7, entries: [], numberFormats: [] };

test('every cell is shown as old → new with its row, and the block with the reason', () => {
  const plans = [plan({ changes: [change, frame], additions: [addition] })];
  expect(previewTables(catalog, plans)).toEqual({
    summary: '将更新 2 个单元格，新增 1 行，涉及 1 张表。',
    blocks: [
      {
        id: 'b1',
        title: 'Sheet1!A1:J35',
        why: '写入时用的是数据包 fixture 1.2.3，现在是 fixture 1.2.4。',
        changes: [
          { label: `Sheet1!F4 ${NAME}·目标值`, text: '180 → 190左右' },
          { label: 'Sheet1!A35 资料来源', text: '甲 → 空白' },
        ],
        additions: ['新增一行：990121-14-99'],
        remarks: [],
      },
    ],
    plans,
  });
});

test('the same version with other contents is called that', () => {
  const [block] = previewTables(catalog, [
    plan({ from: 'a 1', to: 'a 1', changes: [change] }),
  ]).blocks;
  expect(block?.why).toBe('数据包 a 1 的内容与写入时不同。');
});

type Line = readonly [title: string, plans: readonly RefreshPlan[], summary: string];
const remarked = (...remarks: readonly RefreshRemark[]) => plan({ remarks });
const edited: RefreshRemark = {
  kind: 'edited-by-user',
  key: KEY,
  column: '目标值',
  address: 'Sheet1!F4',
  current: number(200),
  offered: number(180),
};

test.each<Line>([
  ['no table', [], '没有可以刷新的指标表'],
  ['comparisons only', [remarked({ kind: 'kind-unknown' })], '没有可以刷新的指标表'],
  ['deleted only', [remarked({ kind: 'block-lost', missing: 'place' })], '没有可以刷新的指标表'],
  ['nothing to do', [plan()], '已是最新'],
  ['a table and a comparison', [plan(), remarked({ kind: 'kind-unknown' })], '已是最新'],
  ['only the user’s own differs', [remarked(edited)], '已是最新'],
  ['protected', [remarked({ kind: 'sheet-protected', sheet: '甲' })], '原因见下'],
  ['the plan is gone', [plan(), remarked({ kind: 'plan-absent', planId: 'x' })], '原因见下'],
])('nothing to write, %s', (_, plans, summary) => {
  const view = previewTables(catalog, plans);
  expect([view.summary, view.plans]).toEqual([expect.stringContaining(summary), undefined]);
});

test.each<readonly [RefreshRemark, 'info' | 'warning', string]>([
  [edited, 'info', `Sheet1!F4（${NAME}·目标值）是您改过的，保留“200”；数据包里是“180”`],
  [{ ...edited, current: { kind: 'blank' } }, 'info', '保留空白；'],
  [{ kind: 'rows-deleted', keys: [KEY] }, 'info', `您删去的行不再补回：${NAME}`],
  [{ kind: 'row-withdrawn', key: 'x-01', address: 'Sheet1!J5' }, 'warning', '编码 x-01'],
  [{ kind: 'column-deleted', column: '目标值' }, 'info', '找不到“目标值”列'],
  [{ kind: 'column-new', column: '目标值' }, 'warning', '多了“目标值”列'],
  [{ kind: 'rows-not-inserted', keys: [KEY] }, 'warning', '请移开旁边的内容'],
  [{ kind: 'keys-missing' }, 'warning', '请恢复编码列'],
  [{ kind: 'sheet-protected', sheet: '甲' }, 'warning', '工作表“甲”受保护'],
  [{ kind: 'plan-absent', planId: 'x-14' }, 'warning', '没有规划 x-14'],
  [{ kind: 'kind-unknown' }, 'info', '对比表请重新插入'],
  [{ kind: 'block-lost', missing: 'place' }, 'info', '已被删除'],
  [{ kind: 'block-lost', missing: 'descriptor' }, 'warning', '不是本加载项写下的样子'],
])('remark %#: %j', (remark, tone, words) => {
  const [block] = previewTables(catalog, [remarked(remark)]).blocks;
  expect(block?.remarks).toEqual([{ tone, sentence: expect.stringContaining(words) as string }]);
});

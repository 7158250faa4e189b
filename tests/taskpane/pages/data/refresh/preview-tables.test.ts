import {
  countChanges,
  previewTables,
} from '../../../../../src/taskpane/pages/data/refresh/preview-tables';
import type { RefreshPlan, RefreshRemark } from '../../../../../src/workbook/refresh/refresh-plan';
import type { BlockDescriptor } from '../../../../../src/workbook/block/descriptor';
import { catalog } from '../../../support/catalog';

const KEY = '990121-14-01';
const NAME = '地区生产总值（GDP）';
const number = (value: number) => ({ kind: 'number', value }) as const;

const plan = (over: Partial<RefreshPlan> = {}): RefreshPlan => ({
  id: 'b1',
  address: 'Sheet1!A1:J35',
  table: { kind: 'plan-table', mode: 'values' },
  from: 'fixture 1.2.3',
  to: 'fixture 1.2.4',
  changes: [],
  additions: [],
  removals: [],
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
  oldFormat: '0',
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

const edited: Extract<RefreshRemark, { kind: 'edited-by-user' }> = {
  kind: 'edited-by-user',
  key: KEY,
  column: '目标值',
  change: { ...change, old: number(200), written: 180 },
  isFollowed: false,
};

const WORKBOOK = { kind: 'workbook' } as const;
const view = (plans: readonly RefreshPlan[]) => previewTables(catalog, plans, WORKBOOK);
const nothing = { declined: [], adopted: [] };
const descriptor = {} as BlockDescriptor;

test('every cell is shown as old → new with its row, and the block with the reason', () => {
  const plans = [plan({ changes: [change, frame], additions: [addition], descriptor })];
  expect(view(plans)).toEqual({
    scope: WORKBOOK,
    idle: '',
    blocks: [
      {
        id: 'b1',
        title: '指标表 Sheet1!A1:J35',
        why: '写入时用的是规划数据 fixture 1.2.3，现在是 fixture 1.2.4。',
        changes: [
          {
            address: 'Sheet1!F4',
            cell: 'F4',
            label: `${NAME}·目标值`,
            text: '180 → 190左右',
          },
          { address: 'Sheet1!A35', cell: 'A35', label: '资料来源', text: '甲 → 空白' },
        ],
        additions: ['新增一行：990121-14-99'],
        remarks: [],
        isLost: false,
      },
    ],
    plans,
  });
});

test.each<readonly [string, Partial<RefreshPlan>, string]>([
  ['a plan table of the same version', {}, '规划数据 a 1 的内容与写入时不同。'],
  [
    'a comparison',
    { table: { kind: 'comparison', mode: 'formulas' } },
    '实际值或规划数据的内容与写入时不同。',
  ],
])('why anything changes: %s', (_, over, why) => {
  const [block] = view([
    plan({ from: 'a 1', to: 'a 1', changes: [change], descriptor, ...over }),
  ]).blocks;
  expect(block?.why).toBe(why);
});

test('a number that is only shown otherwise is told apart', () => {
  const shownAnew = { ...change, written: 180, numberFormat: '0.00' };
  const [block] = view([plan({ changes: [shownAnew], descriptor })]).blocks;
  expect(block?.changes[0]?.text).toBe('180 → 180.00');
});

test.each<readonly [string, Parameters<typeof countChanges>[1], object]>([
  ['all of it', nothing, { cells: 2, rows: 1, blocks: 1, records: 1, formulas: 0 }],
  [
    'with a cell of the user’s given up',
    { declined: [], adopted: ['Sheet1!F4'] },
    { cells: 3, rows: 1, blocks: 2, records: 1, formulas: 0 },
  ],
  [
    'without the first table',
    { declined: ['b1'], adopted: [] },
    { cells: 0, rows: 0, blocks: 0, records: 1, formulas: 0 },
  ],
])('counted as the user agrees to it: %s', (_, consent, counts) => {
  const plans = [
    plan({ changes: [change, frame], additions: [addition], descriptor }),
    plan({ id: 'b2', remarks: [edited] }),
    plan({ id: 'b3', descriptor }),
  ];
  expect(countChanges(plans, consent)).toEqual(counts);
});

type Line = readonly [title: string, plans: readonly RefreshPlan[], summary: string];
const remarked = (...remarks: readonly RefreshRemark[]) => plan({ remarks });

test.each<Line>([
  ['no table', [], '没有可以刷新的表'],
  ['deleted only', [remarked({ kind: 'block-lost', missing: 'place' })], '没有可以刷新的表'],
  ['nothing to do', [plan()], '已是最新'],
  ['frozen', [plan(), remarked({ kind: 'frozen' })], '原因见下'],
  ['only the user’s own differs', [remarked(edited)], '已是最新'],
  ['protected', [remarked({ kind: 'sheet-protected', sheet: '甲' })], '原因见下'],
  ['the plan is gone', [plan(), remarked({ kind: 'plan-absent', planId: 'x' })], '原因见下'],
])('nothing to write, %s', (_, plans, summary) => {
  expect(view(plans).idle).toContain(summary);
});

test.each<readonly [RefreshRemark, 'info' | 'warning', string]>([
  [edited, 'info', `${NAME}·目标值是您改过的，保留“200”；规划数据里是“180”`],
  [{ ...edited, change: { ...edited.change, old: { kind: 'blank' } } }, 'info', '保留空白；'],
  [{ ...edited, column: '实际值' }, 'info', '判定不变'],
  [{ ...edited, column: '实际值', isFollowed: true }, 'info', '按您填的值计算'],
  [{ kind: 'rows-deleted', keys: [KEY] }, 'info', `您删去的行不再补回：${NAME}`],
  [{ kind: 'row-withdrawn', key: 'x-01', address: 'Sheet1!J5' }, 'warning', '编码 x-01'],
  [{ kind: 'column-deleted', column: '目标值' }, 'info', '找不到“目标值”列'],
  [{ kind: 'column-new', column: '目标值' }, 'warning', '多了“目标值”列'],
  [{ kind: 'rows-not-inserted', keys: [KEY] }, 'warning', '请移开旁边的内容'],
  [{ kind: 'keys-missing' }, 'warning', '请恢复“指标”列'],
  [{ kind: 'sheet-protected', sheet: '甲' }, 'warning', '工作表“甲”受保护'],
  [{ kind: 'plan-absent', planId: 'x-14' }, 'warning', '没有规划 x-14'],
  [{ kind: 'year-outside', planId: 'x-14', year: 2031 }, 'warning', '不含2031年'],
  [{ kind: 'frozen' }, 'warning', '请先恢复公式'],
  [{ kind: 'block-lost', missing: 'place' }, 'info', '已被删除'],
  [{ kind: 'block-lost', missing: 'descriptor' }, 'warning', '不是本加载项写下的样子'],
])('remark %#: %j', (remark, tone, words) => {
  const [block] = view([remarked(remark)]).blocks;
  expect(block?.remarks).toMatchObject([
    { tone, sentence: expect.stringContaining(words) as string },
  ]);
});

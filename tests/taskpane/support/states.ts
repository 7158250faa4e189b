import { INITIAL_STATE, type PaneState } from '../../../src/taskpane/pane/pane-state';
import { INITIAL_DATA, type DataStep } from '../../../src/taskpane/pages/data/data-state';
import {
  INITIAL_REFRESH,
  type RefreshState,
} from '../../../src/taskpane/pages/data/refresh/refresh-state';
import type { BlocksLocated } from '../../../src/workbook/inserted/locate-blocks';
import type { RefreshPlan } from '../../../src/workbook/refresh/refresh-plan';
import { CHANGES, ORIGIN, UNUSUAL } from './change-states';
import { catalog } from './catalog';

/** States of the pane that a user meets, by what they show. */
const loading: PaneState = INITIAL_STATE;

export const fresh: PaneState = {
  ...INITIAL_STATE,
  catalog: { kind: 'ready', catalog },
  connected: true,
};

export const viewing: PaneState = {
  ...fresh,
  regionId: '990121',
  planId: '990121-14',
  area: {
    kind: 'known',
    area: { address: 'Sheet1!A1:J35', rows: 35, columns: 10, occupied: 0, obstacle: undefined },
  },
};

export const asking: PaneState = {
  ...viewing,
  insertion: {
    kind: 'occupied',
    subject: { kind: 'table' },
    address: 'Sheet1!A1:J35',
    changed: false,
    cells: ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C9'].map((address) => ({
      address: `Sheet1!${address}`,
      content: `内容 ${address}`,
    })),
  },
};

/** The same while something is searched for. */
export const searching = (
  state: PaneState,
  query: string,
  scope: PaneState['plan']['scope'] = 'region',
): PaneState => ({ ...state, plan: { ...state.plan, query, scope } });

export const missing: PaneState = { ...viewing, regionId: '990122', planId: '990122-14' };

/** 数据 while it shows, asks or reads. */
const inData = (step: DataStep, refresh: RefreshState = INITIAL_REFRESH): PaneState => ({
  ...viewing,
  view: 'data',
  data: { ...INITIAL_DATA, step, refresh },
  kept: [{ name: 'a', title: '实际值表', digest: '', refusal: '' }],
});

/** What a file of two rows, one of them wrong, looks like before it is accepted. */
export const previewing: PaneState = inData({
  kind: 'preview',
  preview: {
    title: '实际值（年报.csv）',
    facts: ['可采用：1 个数值。', '1 行不采用，原因见下。'],
    remarks: [
      { tone: 'error', sentence: '第 3 行有误，请改正。' },
      { tone: 'info', sentence: '第 2 行已换算。' },
    ],
    changes: [],
    offer: { kind: 'observations', origin: ORIGIN },
  },
});

const LINE = { tone: 'info', address: undefined, isAdoptable: false } as const;

/** What is known of a workbook with two tables; the selection stands in the first. */
const located: BlocksLocated = {
  blocks: [
    { id: 'b1', sheet: 'Sheet1', address: 'Sheet1!A1:J35' },
    { id: 'b2', sheet: 'Sheet2', address: 'Sheet2!A1:O35' },
  ],
  sheet: 'Sheet1',
  here: { id: 'b1', sheet: 'Sheet1', address: 'Sheet1!A1:J35' },
  log: [
    {
      date: '2026-03-01T08:00:00.000Z',
      blocks: 1,
      rows: 1,
      cells: [{ address: 'Sheet1!F4', old: '180', new: '190.5' }],
      count: 60,
    },
  ],
};

const change = {
  what: { kind: 'cell', key: '990121-14-01', column: '目标值' },
  address: 'Sheet1!F4',
  row: 3,
  column: 5,
  old: { kind: 'number', value: 180 },
  written: 190.5,
  oldFormat: '0',
  numberFormat: undefined,
} as const;

const edited = {
  kind: 'edited-by-user',
  key: '990121-14-01',
  column: '目标值',
  change: { ...change, address: 'Sheet2!F5', row: 4 },
  isFollowed: false,
} as const;

const planned: RefreshPlan = {
  id: 'b1',
  address: 'Sheet1!A1:J35',
  table: { kind: 'plan-table', mode: 'values' },
  from: 'a 1.0.0',
  to: 'a 1.1.0',
  changes: [change],
  ...{ additions: [], removals: [] },
  remarks: [],
  descriptor: undefined,
};

/** A table with one changed figure, a comparison with a cell of the user's, and one that is gone. */
export const refreshing: PaneState = inData(
  {
    kind: 'refresh',
    refresh: {
      scope: { kind: 'workbook' },
      idle: '',
      blocks: [
        {
          id: 'b1',
          title: '指标表 Sheet1!A1:J35',
          why: '写入时用的是规划数据 a 1.0.0，现在是 a 1.1.0。',
          changes: [
            {
              address: 'Sheet1!F4',
              cell: 'F4',
              label: '地区生产总值·目标值',
              text: '180 → 190.5',
            },
          ],
          additions: ['新增一行：新增指标'],
          remarks: [{ ...LINE, tone: 'warning', sentence: '少了一行，保持原样。' }],
          isLost: false,
        },
        {
          id: 'b2',
          title: '对比表 Sheet2!A1:O35',
          why: '',
          changes: [],
          additions: [],
          remarks: [{ ...LINE, sentence: '您改过的。', address: 'Sheet2!F5', isAdoptable: true }],
          isLost: false,
        },
        {
          id: 'b3',
          title: '找不到的表',
          why: '',
          changes: [],
          additions: [],
          remarks: [{ ...LINE, sentence: '已被删除。' }],
          isLost: true,
        },
      ],
      plans: [
        planned,
        {
          ...planned,
          id: 'b2',
          changes: [],
          remarks: [edited],
        },
      ],
    },
  },
  { ...INITIAL_REFRESH, located },
);

/** The same workbook once nothing is left to write. */
export const upToDate: PaneState = inData({
  kind: 'refresh',
  refresh: { scope: { kind: 'workbook' }, idle: '表已是最新。', blocks: [], plans: [] },
});

/** Every state by name, for checks that must hold in all of them. */
export const everyState: Readonly<Record<string, PaneState>> = {
  loading,
  failed: { ...INITIAL_STATE, catalog: { kind: 'failed', reason: '规划数据损坏，请重新部署。' } },
  fresh,
  'in a plain browser': { ...fresh, connected: false },
  viewing,
  'a row open': { ...viewing, openKey: '990121-14-08' },
  searching: searching(viewing, '失业', 'all'),
  'a found row open': { ...searching(viewing, '失业', 'all'), openKey: '990121-14-06' },
  'nothing found': searching(viewing, '火星'),
  'table missing': missing,
  'plan without rows': { ...viewing, regionId: '990123', planId: '990123-14' },
  surveying: { ...viewing, area: { kind: 'surveying', last: undefined } },
  unreachable: { ...viewing, area: { kind: 'unreachable', reason: '请只选一个单元格。' } },
  writing: { ...viewing, insertion: { kind: 'writing' } },
  asking,
  moving: { ...viewing, insertion: { kind: 'moving' } },
  done: { ...viewing, insertion: { kind: 'done', sentence: '已插入到 Sheet1!A1:J35。' } },
  'insertion failed': { ...viewing, insertion: { kind: 'failed', reason: '工作表受保护。' } },
  problems: { ...viewing, problems: ['第一条', '第二条'] },
  'data at rest': inData({ kind: 'idle' }),
  'tables known': inData({ kind: 'idle' }, { ...INITIAL_REFRESH, located }),
  'no table selected': inData(
    { kind: 'idle' },
    { ...INITIAL_REFRESH, scope: 'block', located: { ...located, here: undefined, log: [] } },
  ),
  'data without a workbook': { ...inData({ kind: 'idle' }), connected: false },
  'data being read': inData({ kind: 'working', text: '正在读取…' }),
  'rows missing': inData({ kind: 'rows-missing', sentence: '还缺 3 行，请确认。' }),
  previewing,
  refreshing,
  upToDate,
  'changes undecided': inData({
    kind: 'preview',
    preview: {
      title: '实际值（年报.csv）',
      facts: ['可采用：2 个数值。', '其中 2 个与已采用的不同，见下。'],
      remarks: [],
      changes: CHANGES,
      offer: { kind: 'observations', origin: ORIGIN },
    },
  }),
  'values unusual': inData({
    kind: 'preview',
    preview: {
      title: '实际值（年报.csv）',
      facts: [],
      remarks: [],
      changes: [],
      offer: undefined,
      unusual: UNUSUAL,
    },
  }),
  'removal asked': inData({ kind: 'removal', name: 'a', title: '实际值表', effect: '' }),
  'data done': inData({ kind: 'done', sentence: '已采用。', region: '990122' }),
  'data failed': inData({ kind: 'failed', reason: '没有实际值表。' }),
  help: { ...viewing, helpOpen: true },
};

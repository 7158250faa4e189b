import { INITIAL_STATE, type PaneState } from '../../../src/taskpane/pane/pane-state';
import { INITIAL_DATA, type DataStep } from '../../../src/taskpane/pages/data/data-state';
import {
  INITIAL_REFRESH,
  type RefreshState,
} from '../../../src/taskpane/pages/data/refresh/refresh-state';
import { CHANGES, ORIGIN, UNUSUAL } from './change-states';
import { catalog } from './catalog';
import { LOCATED, MOVING, REFRESHING, UP_TO_DATE } from './refresh-steps';

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

export const refreshing = inData(REFRESHING, { ...INITIAL_REFRESH, located: LOCATED });
export const upToDate = inData(UP_TO_DATE);
export const movingTables = inData(MOVING, { ...INITIAL_REFRESH, moveFrom: '990122-14' });

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
  'tables known': inData({ kind: 'idle' }, { ...INITIAL_REFRESH, located: LOCATED }),
  'no table selected': inData(
    { kind: 'idle' },
    { ...INITIAL_REFRESH, scope: 'block', located: { ...LOCATED, here: undefined, log: [] } },
  ),
  'data without a workbook': { ...inData({ kind: 'idle' }), connected: false },
  'data being read': inData({ kind: 'working', text: '正在读取…' }),
  'rows missing': inData({ kind: 'rows-missing', sentence: '还缺 3 行，请确认。' }),
  previewing,
  refreshing,
  upToDate,
  'tables moving': movingTables,
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

import { INITIAL_STATE, type PaneState } from '../../../src/taskpane/state/pane-state';
import type { DataStep } from '../../../src/taskpane/state/data-state';
import { catalog } from './catalog';

/** States of the pane that a user meets, by what they show. */
export const loading: PaneState = INITIAL_STATE;

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
    kind: 'conflict',
    subject: { kind: 'table' },
    address: 'Sheet1!A1:J35',
    changed: false,
    cells: ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C9'].map((address) => ({
      address: `Sheet1!${address}`,
      content: `内容 ${address}`,
    })),
  },
};

export const missing: PaneState = { ...viewing, regionId: '990122', planId: '990122-14' };

/** 数据 while it shows, asks or reads. */
const inData = (step: DataStep): PaneState => ({
  ...viewing,
  view: 'data',
  data: { step, kept: [{ name: 'a', title: '实际值表', refusal: '' }] },
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
    offer: { kind: 'observations', name: 'f', title: '实际值（年报.csv）', observations: [] },
  },
});

/** A table with one changed figure and a cell of the user's, and a comparison beside it. */
export const refreshing: PaneState = inData({
  kind: 'refresh',
  refresh: {
    summary: '将更新 1 个单元格，涉及 1 张表。',
    blocks: [
      {
        id: 'b1',
        title: 'Sheet1!A1:J35',
        why: '写入时用的是数据包 a 1.0.0，现在是 a 1.1.0。',
        changes: [{ label: 'Sheet1!F4 地区生产总值·目标值', text: '180 → 190.5' }],
        additions: ['新增一行：新增指标'],
        remarks: [{ tone: 'warning', sentence: '少了一行，保持原样。' }],
      },
      {
        id: 'b2',
        title: 'Sheet2!A1:J35',
        why: '',
        changes: [],
        additions: [],
        remarks: [{ tone: 'info', sentence: '对比表请重新插入。' }],
      },
    ],
    plans: [],
  },
});

/** The same workbook once nothing is left to write. */
export const upToDate: PaneState = inData({
  kind: 'refresh',
  refresh: { summary: '指标表已是最新。', blocks: [], plans: undefined },
});

/** Every state by name, for checks that must hold in all of them. */
export const everyState: Readonly<Record<string, PaneState>> = {
  loading,
  failed: { ...INITIAL_STATE, catalog: { kind: 'failed', reason: '数据包损坏，请重新部署。' } },
  fresh,
  'in a plain browser': { ...fresh, connected: false },
  viewing,
  'a row open': { ...viewing, openKey: '990121-14-08' },
  searching: { ...viewing, query: '失业', scope: 'all' },
  'a found row open': { ...viewing, query: '失业', scope: 'all', openKey: '990121-14-06' },
  'nothing found': { ...viewing, query: '火星' },
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
  'data without a workbook': { ...inData({ kind: 'idle' }), connected: false },
  'data being read': inData({ kind: 'working', text: '正在读取…' }),
  'rows missing': inData({ kind: 'rows-missing', sentence: '还缺 3 行，请确认。' }),
  previewing,
  refreshing,
  upToDate,
  'removal asked': inData({ kind: 'removal', name: 'a', title: '实际值表' }),
  'data done': inData({ kind: 'done', sentence: '已采用。' }),
  'data failed': inData({ kind: 'failed', reason: '没有实际值表。' }),
  help: { ...viewing, helpOpen: true },
};

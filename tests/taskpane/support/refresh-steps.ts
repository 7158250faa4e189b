import type { DataStep } from '../../../src/taskpane/pages/data/data-state';
import type { BlocksLocated } from '../../../src/workbook/inserted/locate-blocks';
import type { RefreshPlan } from '../../../src/workbook/refresh/refresh-plan';
import { planOf } from './catalog';

const LINE = { tone: 'info', address: undefined, isAdoptable: false } as const;

/** What is known of a workbook with two tables; the selection stands in the first. */
export const LOCATED: BlocksLocated = {
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
export const REFRESHING: DataStep = {
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
};

/** The same workbook once nothing is left to write. */
export const UP_TO_DATE: DataStep = {
  kind: 'refresh',
  refresh: { scope: { kind: 'workbook' }, idle: '表已是最新。', blocks: [], plans: [] },
};

/** 换区、换期: a formula outside of the tables that is turned, and one that stays. */
export const MOVING: DataStep = {
  kind: 'refresh',
  refresh: {
    ...{ scope: { kind: 'workbook' }, idle: '', blocks: [], plans: [] },
    move: {
      move: { from: planOf('990121-14'), to: planOf('990122-14') },
      unmatched: '青山县“十四五”的指标在绿水县“十四五”里都有对应的。',
      formulas: [
        {
          ...{ address: 'Sheet1!B3', sheetId: '1', row: 2, column: 1 },
          old: '=PLAN.BASE("青山","GDP")',
          written: '=PLAN.BASE("绿水县","GDP")',
          along: [],
        },
      ],
      staying: [
        {
          address: 'Sheet1!B4',
          formula: '=PLAN.BASE(A1,"GDP")',
          reason: { kind: 'in-cell', argument: '地区', written: 'A1' },
        },
      ],
    },
  },
};

import type { PaneState } from '../../../src/taskpane/pane/pane-state';
import type { CellMeaning } from '../../../src/workbook/provenance/cell-subject';
import { viewing } from './states';

/** `=PLAN.TARGET` of the fixture's first row. */
export const CALL: CellMeaning = {
  kind: 'calls',
  calls: [
    {
      kind: 'call',
      call: {
        name: 'TARGET',
        arguments: ['青山县', '990121-14-01', '2025', '十四五'],
        addresses: [],
      },
    },
  ],
  isPlain: true,
  anchor: undefined,
  place: { row: 0, column: 0 },
};

/** 出处 of a cell with this meaning. */
export const placed = (
  meaning: CellMeaning,
  more: Partial<PaneState['place']> = {},
): PaneState => ({
  ...viewing,
  view: 'place',
  place: {
    ...viewing.place,
    cell: {
      kind: 'known',
      subject: {
        address: 'Sheet1!B2',
        shown: '180',
        formula: '=PLAN.TARGET("青山县","990121-14-01",2025,"十四五")',
        meaning,
      },
    },
    ...more,
  },
});

const source = {
  ...{ file: '规划.txt', text: '1\t地区生产总值\t150\t180', rows: [], spots: [] },
  ...{ agreement: { of: 'table' as const, total: 0, missing: [] }, isAccepted: false },
};

/** States of 出处 that a user meets. */
export const placeStates: Readonly<Record<string, PaneState>> = {
  'a figure with its place': placed(CALL),
  'its document attached': placed(CALL, {
    texts: new Map([['paper', { ...source, check: 'same' as const }]]),
  }),
  'another document attached': placed(CALL, {
    texts: new Map([['paper', { ...source, check: 'different' as const }]]),
    attach: { kind: 'failed', sourceId: 'paper', reason: '读不出。' },
  }),
  'a cell of nobody’s': placed({ kind: 'none', isBlank: true, isFrozen: false }),
  'cells coloured': placed(CALL, { colour: { kind: 'done', sentence: '已着色。' } }),
};

import { toObservationPackage } from '../../../src/core/observation/to-observation-package';
import { readObservationGrid } from '../../../src/core/observation/read-observation-grid';
import type { ShownChange } from '../../../src/taskpane/pages/data/actuals/shown-change';
import type { UnusualReading } from '../../../src/taskpane/pages/data/data-state';
import { catalog } from './catalog';

/** An origin that brings nothing. */
export const ORIGIN = toObservationPackage([], {
  name: 'f',
  title: '实际值（年报.csv，2026-03-01）',
});

/** A reading with a value that waits to be confirmed. */
export const UNUSUAL: UnusualReading = {
  reading: readObservationGrid(catalog, {
    rows: [
      ['地区', '指标', '年份', '实际值'],
      ['青山县', '地区生产总值', '2023', '1402'],
    ],
    firstRow: 1,
  }),
  facts: { name: 'f', read: '年报.csv', title: '实际值（年报.csv）' },
  confirmed: new Set(),
  before: [],
};

/** One value that the user has to decide about, and one that its status decides. */
export const CHANGES: readonly ShownChange[] = [
  {
    key: 'a',
    label: '青山县 地区生产总值 2023 年',
    now: { text: '150', from: '实际值（年报.csv，2025-03-01） 填报第2行' },
    stated: { text: '152', from: '实际值（年报.csv，2026-03-01） 填报第2行' },
    why: '',
    decision: undefined,
  },
  {
    key: 'b',
    label: '青山县 粮食产量 2023 年',
    now: { text: '11，初步', from: '实际值（年报.csv，2025-03-01） 填报第3行' },
    stated: { text: '12，最终', from: '实际值（年报.csv，2026-03-01） 填报第3行' },
    why: '按状态：最终的优先于初步的',
    decision: 'stated',
  },
];

import { chartSize, placeChart, type ChartSite } from '../../../src/workbook/chart/chart-area';

test.each([
  ['one bar', 1, 1200, { width: 660, height: 140 }],
  ['a usual plan', 20, 1200, { width: 660, height: 710 }],
  ['a long plan stays on its page', 36, 1200, { width: 660, height: 800 }],
  ['a very long one stays readable', 60, 1200, { width: 660, height: 1190 }],
  ['a narrow table', 5, 500, { width: 500, height: 260 }],
  ['a table of hidden columns', 5, 100, { width: 420, height: 260 }],
])('%s: %i rows beside %i points', (_, bars, width, size) => {
  expect(chartSize(bars, width)).toEqual(size);
});

const site: ChartSite = {
  table: { row: 0, column: 0, rows: 28, columns: 14 },
  used: { row: 0, column: 0, rows: 54, columns: 14 },
  former: { row: 29, column: 1, rows: 25, columns: 4 },
  below: { top: 966, height: 17.25 },
  chartsEnd: 0,
};

test.each<readonly [string, Partial<ChartSite>, number, number | undefined]>([
  ['below everything, one row free', { former: undefined }, 5, 55],
  ['in the former place', {}, 5, 29],
  ['in the former place, grown, where nothing stands below', {}, 25, 29],
  [
    'below everything where it would grow over something',
    { used: { ...site.used, rows: 60 } },
    25,
    61,
  ],
  [
    'in the former place where it fits above something',
    { used: { ...site.used, rows: 60 } },
    5,
    29,
  ],
  [
    'below, where the table has grown into the former place',
    { table: { ...site.table, rows: 30 } },
    5,
    55,
  ],
  [
    'below, where the names are in another column now',
    { former: { row: 29, column: 2, rows: 25, columns: 4 } },
    5,
    55,
  ],
  ['below charts that reach further down', { former: undefined, chartsEnd: 1000 }, 5, 57],
  [
    'nowhere at the end of the sheet',
    { former: undefined, used: { ...site.used, rows: 1048560 } },
    5,
    undefined,
  ],
])('%s', (_, change, bars, row) => {
  expect(placeChart({ ...site, ...change }, 1, 19 + bars)?.row).toBe(row);
});

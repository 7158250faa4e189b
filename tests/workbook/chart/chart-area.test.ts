import {
  chartPage,
  chartSize,
  placeChart,
  type ChartSite,
} from '../../../src/workbook/chart/chart-area';

test.each([
  ['one bar', 1, 1200, 0, { width: 660, height: 140, type: 10.5 }],
  ['a usual plan', 20, 1200, 0, { width: 660, height: 710, type: 10.5 }],
  [
    'a long plan stays on its page, in smaller type',
    36,
    1200,
    0,
    { width: 660, height: 719, type: 9 },
  ],
  ['a very long one stays readable', 60, 1200, 0, { width: 660, height: 950, type: 9 }],
  ['on a page across there is less room', 20, 720, 31, { width: 660, height: 406, type: 9 }],
  [
    'not wider than what is right of its corner',
    5,
    442,
    31,
    { width: 411, height: 260, type: 10.5 },
  ],
  ['a table of hidden columns', 5, 100, 0, { width: 380, height: 260, type: 10.5 }],
])('%s: %i rows beside %i points', (_, bars, width, left, size) => {
  expect(chartSize(bars, width, left)).toEqual(size);
});

test.each([
  ['below a short table', 442, 260, 380, { isNew: false, scale: undefined }],
  ['where the page would end within it', 442, 400, 380, { isNew: true, scale: undefined }],
  ['a page further down', 442, 980, 380, { isNew: false, scale: undefined }],
  ['below a table fitted on one page', 442, 760, 380, { isNew: true, scale: 720 / 760 }],
  ['higher than a page: a little smaller', 720, 300, 552, { isNew: true, scale: 470 / 616 }],
  [
    'far higher than a page: cut rather than unreadable',
    720,
    300,
    900,
    { isNew: true, scale: 0.7 },
  ],
  [
    'below a table that is itself printed smaller',
    1440,
    500,
    300,
    { isNew: false, scale: undefined },
  ],
])('a chart %s', (_, width, above, height, page) => {
  expect(chartPage(width, above, height)).toEqual(page);
});

test('the table below another was not fitted on a page: no scale of its own cuts a column off', () => {
  expect(chartPage(654, 490, 300)).toEqual({ isNew: true, scale: 470 / 490 });
  expect(chartPage(654, 490, 300, false).scale).toBeUndefined();
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

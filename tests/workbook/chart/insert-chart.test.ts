import type { Host } from '../../../src/excel-host/host';
import { chartWords } from '../../../src/wording/chart';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { inSheet, openHost, peek } from '../../support/host';
import { comparedBlock } from '../support/compared';
import { chartNames, contents, drawn, insertTable } from './charted';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const sheet = () => host.workbook.Worksheets.GetItem('Sheet1');
const cells = (address: string) => {
  const [name, area = ''] = address.split('!');
  return peek(host, area, 'Values', name || 'Sheet1') as unknown[][];
};
const column = (address: string, index: number) => cells(address).map((line) => line[index]);

const share = (of: number): unknown => expect.closeTo(of, 3);
const LACKING = '无法判断';

test('rows with a progress are drawn in the order of the table; the others are counted', async () => {
  await insertTable();
  const { place, data, counts, isReplaced } = await drawn();
  expect([place, data, isReplaced]).toEqual(['Sheet1!B27', '作图数据!A1:I7', false]);
  expect(counts).toEqual({ drawn: 5, left: 9, bounds: 1 });
  const { good, near, bad, none } = chartWords.bars;
  const half = share(0.5);
  expect(cells(data).slice(1)).toEqual([
    ['指标', good.name, near.name, bad.name, none.name, '时间进度', '判定', '目标进度', '编码'],
    ['床位数●', ...[share(0.64), 0, 0, 0], 0.6, '达到序时进度', share(0.64), '990121-14-01'],
    ['平均浓度▲', ...[0, 0, half, 0], 0.6, '滞后', half, '990121-14-02'],
    ['新增就业●', ...[share(0.63), 0, 0, 0], 0.6, '达到序时进度', share(0.63), '990121-14-07'],
    ['能耗降低▲', ...[0, 0, share(0.268), 0], 0.6, '滞后', share(0.268), '990121-14-08'],
    ['缺年份（下限）', ...[0, 0, 0, share(0.367)], 0.6, LACKING, share(0.367), '990121-14-14'],
  ]);
  expect(chartNames(host)).toEqual(['PLAN_chart_b1']);
  expect(cells('!B44')).toEqual([[chartWords.note(counts)]]);
  expect(host.missing).toEqual([]);
});

test('the chart stands below the table, above its note, not wider than the table', async () => {
  await insertTable();
  await drawn();
  const [chart] = sheet().Charts.all();
  const top = (address: string): number => sheet().GetRange(address).Top;
  if (!chart) throw new Error('no chart');
  expect(chart.Top).toBe(top('B27'));
  expect(chart.Top + chart.Height).toBeLessThan(top('B44'));
  expect(chart.Width).toBe(660);
  expect(chart.Title.Text).toBe('青山县“十四五”规划指标2023年完成情况对比：目标进度与时间进度');
});

test('four round trips to look, one to write, one step to undo', async () => {
  await insertTable();
  const before = contents(host);
  const count = host.batches.length;
  await drawn();
  const batches = host.batches.slice(count);
  expect(batches).toHaveLength(5);
  expect(batches.filter(({ actions }) => actions.length > 0)).toHaveLength(1);
  host.undo();
  expect([contents(host), chartNames(host)]).toEqual([before, []]);
  expect(host.workbook.Names.all().map(({ Name }) => Name)).toEqual(['PLAN_block_b1']);
  expect(host.workbook.Worksheets.all().map(({ Name }) => Name)).toEqual(['Sheet1']);
});

test.each<readonly [string, string, string, readonly unknown[]]>([
  ['a progress is the length', 'H4', '1.25', ['床位数●', 1.25, 0, 0, 0]],
  ['a progress of 0 still is a bar', 'H4', '0', ['床位数●', 1e-9, 0, 0, 0]],
  ['one that is none any more is no bar', 'H4', '—', ['床位数●', 0, 0, 0, 0]],
  ['a verdict is colour and sign', 'J4', '滞后', ['床位数▲', 0, 0, share(0.64), 0]],
  ['the one in between', 'J4', '待核实', ['床位数◎', 0, share(0.64), 0, 0]],
  ['a word of the user’s is none of ours', 'J4', '尚可', ['床位数', 0, 0, 0, share(0.64)]],
])('what changes in the table changes the chart: %s', async (_, cell, typed, bar) => {
  await insertTable();
  const { data } = await drawn();
  host.type('Sheet1', cell, typed);
  expect(cells(data)[2]?.slice(0, 5)).toEqual(bar);
});

test('the chart follows its rows when the table is sorted and rows are inserted', async () => {
  await insertTable();
  await drawn();
  await inSheet((each) => {
    each.getRange('A4:N17').sort.apply([{ key: 0, ascending: false }]);
    each.getRange('5:6').insert('Down');
  });
  expect(column('作图数据!A1:I7', 0).slice(2, 4)).toEqual(['床位数●', '平均浓度▲']);
  expect(column('作图数据!A1:I7', 7).slice(2, 4)).toEqual([share(0.64), share(0.5)]);
});

test('drawn again it replaces the former chart, in its place', async () => {
  await insertTable();
  await drawn();
  const before = contents(host);
  const again = await drawn();
  expect([again.place, again.isReplaced]).toEqual(['Sheet1!B27', true]);
  expect([contents(host), chartNames(host)]).toEqual([before, ['PLAN_chart_b1_2']]);
  await drawn();
  expect(chartNames(host)).toEqual(['PLAN_chart_b1']);
});

test('a chart with more rows does not go over what stands below the former one', async () => {
  await insertTable();
  await drawn();
  host.type('Sheet1', 'B57', '结论');
  host.type('Sheet1', 'H9', '0.5');
  const { place, counts } = await drawn();
  expect(counts.drawn).toBe(6);
  expect([place, cells('!B57')]).toEqual(['Sheet1!B59', [['结论']]]);
  expect(peek(host, 'B27:E51', 'Formulas')).toEqual(Array(25).fill(['', '', '', '']));
});

test('what the user noted beside the note stays', async () => {
  await insertTable();
  await drawn();
  host.type('Sheet1', 'D44', '已核对');
  const { place } = await drawn();
  expect([place, cells('!D44')]).toEqual(['Sheet1!B46', [['已核对']]]);
});

test('what the user noted below the data, and the data of another chart, stay', async () => {
  await insertTable();
  await insertTable(40);
  host.select('Sheet1', 'C5');
  await drawn();
  host.select('Sheet1', 'C45');
  expect((await drawn()).data).toBe('作图数据!A9:I15');
  host.type('作图数据', 'A16', '已核对');
  host.select('Sheet1', 'C5');
  expect((await drawn()).data).toBe('作图数据!A1:I7');
  expect([cells('作图数据!A16'), column('作图数据!A9:I15', 8)[2]]).toEqual([
    [['已核对']],
    '990121-14-01',
  ]);
});

test('it does not cover other charts', async () => {
  await insertTable();
  await inSheet((each) => {
    each.getRange('R1:S2').values = [
      ['名', '值'],
      ['甲', 1],
    ];
    each.charts.add('BarClustered', each.getRange('R1:S2'), 'Columns').setPosition('B32');
  });
  await drawn();
  const [other, ours] = sheet().Charts.all();
  expect(ours?.Top).toBeGreaterThanOrEqual((other?.Top ?? 0) + (other?.Height ?? 0));
});

test('the chart of a table that was replaced goes when the new one is drawn', async () => {
  await insertTable();
  await drawn();
  await Excel.run((context) =>
    insertBlock(context, {
      block: comparedBlock([]),
      mode: 'values',
      anchor: { kind: 'selection' },
      overwrite: occupied(),
    }),
  );
  await drawn();
  expect(chartNames(host)).toEqual(['PLAN_chart_b2']);
});

/** The cells a user sees and agrees to lose. */
function occupied() {
  const lines = peek(host, 'A1:N28', 'Formulas') as unknown[][];
  return lines.flatMap((line, row) =>
    line.flatMap((content, at) =>
      content === ''
        ? []
        : [
            {
              address: `${String.fromCharCode(65 + at)}${String(row + 1)}`,
              content: String(content),
            },
          ],
    ),
  );
}

test('the comparison at the selection is drawn, else the newest of the sheet', async () => {
  await insertTable();
  await insertTable(40);
  host.select('Sheet1', 'C5');
  expect((await drawn()).blockId).toBe('b1');
  host.select('Sheet1', 'Z99');
  expect((await drawn()).blockId).toBe('b2');
  host.workbook.Worksheets.Add('另一张');
  await insertTable(0, '另一张');
  expect((await drawn()).blockId).toBe('b2');
});

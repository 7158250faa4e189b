import { createHost, type Host } from '../../../src/excel-host/host';
import { errorCode, inSheet, openHost } from '../../support/host';

let host: Host;
beforeEach(async () => {
  host = await openHost();
  await inSheet((sheet) => {
    sheet.getRange('B4:D6').values = [
      ['指标', '目标进度', '时间进度'],
      ['地区生产总值', 0.64, 0.6],
      ['一般公共预算收入', -0.1, 0.6],
    ];
  });
});

const charts = (sheet = 'Sheet1') => host.workbook.Worksheets.GetItem(sheet).Charts.all();
const add = (sheet: Excel.Worksheet, source = 'B4:D6'): Excel.Chart =>
  sheet.charts.add('BarClustered', sheet.getRange(source), 'Columns');
const addNamed = (name: string) =>
  inSheet((sheet) => {
    const chart = add(sheet);
    chart.setPosition(sheet.getRange('B10'));
    chart.name = name;
    return chart;
  });

test('what is set is answered again', async () => {
  const chart = await inSheet((sheet) => {
    const made = add(sheet);
    made.name = '进度';
    made.setPosition('C10');
    made.width = 600;
    made.height = 300;
    made.title.text = '标题';
    made.title.format.font.bold = true;
    made.title.format.font.size = 14;
    made.format.font.name = '仿宋';
    made.format.font.size = 10.5;
    made.legend.position = 'Top';
    const series = made.series.getItemAt(1);
    series.format.fill.setSolidColor('#d9d9d9');
    series.format.line.color = 'gray';
    series.hasDataLabels = true;
    series.gapWidth = 40;
    made.axes.categoryAxis.reversePlotOrder = true;
    made.axes.categoryAxis.tickLabelPosition = 'Low';
    made.axes.categoryAxis.position = 'Maximum';
    made.axes.valueAxis.numberFormat = '0%';
    return made;
  });
  await Excel.run(chart, async (context) => {
    chart.load(['name', 'width', 'height', 'left', 'top', 'chartType']);
    const { title, legend, axes, series, format } = chart;
    title.load('text');
    title.format.font.load(['size', 'bold']);
    format.font.load(['name', 'size']);
    legend.load('position');
    axes.categoryAxis.load(['reversePlotOrder', 'tickLabelPosition', 'position']);
    axes.valueAxis.load('numberFormat');
    series.load('items/name,items/hasDataLabels,items/gapWidth');
    const { line } = series.getItemAt(1).format;
    line.load('color');
    await context.sync();
    expect(chart.toJSON()).toMatchObject({
      ...{ name: '进度', chartType: 'BarClustered' },
      ...{ width: 600, height: 300, left: 144, top: 155.25 },
    });
    expect([title.text, title.format.font.size, title.format.font.bold]).toEqual([
      '标题',
      14,
      true,
    ]);
    expect([format.font.name, format.font.size, legend.position]).toEqual(['仿宋', 10.5, 'Top']);
    expect(axes.categoryAxis.toJSON()).toMatchObject({
      ...{ reversePlotOrder: true, tickLabelPosition: 'Low', position: 'Maximum' },
    });
    expect(axes.valueAxis.numberFormat).toBe('0%');
    expect(series.items.map((each) => [each.name, each.hasDataLabels, each.gapWidth])).toEqual([
      ['目标进度', false, 40],
      ['时间进度', true, 40],
    ]);
    expect(line.color).toBe('#808080');
  });
  expect(host.missing).toEqual([]);
});

test('charts are found by name, counted and deleted', async () => {
  await addNamed('甲');
  await addNamed('乙');
  await inSheet(async (sheet, context) => {
    const found = sheet.charts.getItemOrNullObject('乙');
    const absent = sheet.charts.getItemOrNullObject('丙');
    sheet.charts.load('count,items/name');
    found.load('name');
    absent.load('name');
    await context.sync();
    expect([sheet.charts.count, found.name, absent.isNullObject]).toEqual([2, '乙', true]);
    expect(sheet.charts.items.map(({ name }) => name)).toEqual(['甲', '乙']);
    sheet.charts.getItem('甲').delete();
  });
  expect(charts().map(({ Name }) => Name)).toEqual(['乙']);
});

test('one undo takes a chart away with its batch, one redo brings it back', async () => {
  await addNamed('甲');
  host.undo();
  expect(charts()).toEqual([]);
  host.redo();
  expect(charts().map(({ Name, Top }) => [Name, Top])).toEqual([['甲', 155.25]]);
});

test('series and place follow inserted rows', async () => {
  await addNamed('甲');
  await inSheet((sheet) => sheet.getRange('2:3').insert('Down'));
  const [chart] = charts();
  expect(chart?.Top).toBe(189.75);
  expect(chart?.Series.all().map(({ Name }) => Name)).toEqual(['目标进度', '时间进度']);
});

test('a deleted sheet takes its charts along', async () => {
  await addNamed('甲');
  await inSheet((sheet, context) => {
    context.workbook.worksheets.add('另一张');
    sheet.delete();
  });
  expect(charts('另一张')).toEqual([]);
  host.undo();
  expect(charts().map(({ Name }) => Name)).toEqual(['甲']);
});

test('a saved workbook has its charts', async () => {
  await addNamed('甲');
  const { workbook } = createHost({ workbook: host.save() });
  const [chart] = workbook.Worksheets.GetItem('Sheet1').Charts.all();
  expect([chart?.Name, chart?.Series.Count]).toEqual(['甲', 2]);
});

test('the page draws the first category on top, labels on one series, whole names', async () => {
  await inSheet((sheet) => {
    const chart = add(sheet);
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.series.getItemAt(0).hasDataLabels = true;
    chart.axes.valueAxis.numberFormat = '0%';
  });
  const { data, options } = host.engine.getters.getChartRuntime('chart-1').chartJsConfig;
  const { scales, plugins } = options as {
    scales: Record<'x' | 'y', { reverse?: boolean; ticks: { callback(value: number): string } }>;
    plugins: {
      chartShowValuesPlugin: { callback(value: number, set: { index: number }): string };
    };
  };
  expect(data).toMatchObject({ labels: ['地区生产总值', '一般公共预算收入'] });
  expect([scales.y.reverse, scales.x.ticks.callback(0.6)]).toEqual([false, '60%']);
  const axis = { getLabelForValue: () => '规上战略性新兴产业增加值占规上工业增加值比重' };
  expect(scales.y.ticks.callback.call(axis, 0)).toBe(axis.getLabelForValue());
  const label = plugins.chartShowValuesPlugin.callback(0.6, { index: 1 });
  expect(label).toBe('');
});

type Work = (sheet: Excel.Worksheet) => void;
test.each<readonly [string, Work, string]>([
  [
    'another kind of chart',
    (sheet) => void sheet.charts.add('Pie', sheet.getRange('B4:D6')),
    'ApiNotFound',
  ],
  ['a range without names', (sheet) => void add(sheet, 'C5:D6'), 'InvalidArgument'],
  ['a chart that is not there', (sheet) => sheet.charts.getItem('甲').delete(), 'ItemNotFound'],
  ['a protected sheet', (sheet) => (sheet.protection.protect(), void add(sheet)), 'AccessDenied'],
  [
    'no colour',
    (sheet) => add(sheet).series.getItemAt(0).format.fill.setSolidColor('x'),
    'InvalidArgument',
  ],
  [
    'a series too many',
    (sheet) => (add(sheet).series.getItemAt(2).hasDataLabels = true),
    'InvalidArgument',
  ],
])('%s is refused', async (_, work, code) => {
  expect(await errorCode(inSheet(work))).toBe(code);
});

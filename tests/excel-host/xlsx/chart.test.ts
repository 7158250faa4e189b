import { exportXlsx } from '../../../src/excel-host/xlsx/export-xlsx';
import { inSheet, openHost } from '../../support/host';
import { convertWithLibreOffice, hasLibreOffice, partOf } from '../../support/office-file';

const VALUES = { customFunctions: 'values' } as const;

/** A workbook with a chart on its second sheet. */
async function charted(): Promise<Uint8Array> {
  const host = await openHost();
  await inSheet((_, context) => {
    const sheet = context.workbook.worksheets.add('对比 <1>');
    sheet.getRange('B4:D7').formulas = [
      ['指标', '目标进度', '时间进度'],
      ['研发 & 试验', 0.64, 0.6],
      ['收入', -0.1, 0.6],
      ['就业', '=NA()', 0.6],
    ];
    sheet.getRange('C5:D7').numberFormat = [
      ['0.0%', '0%'],
      ['"≥"0.0%', '0%'],
      ['0.0%', '0%'],
    ];
    const chart = sheet.charts.add('BarClustered', sheet.getRange('B4:D7'), 'Columns');
    chart.name = '进度';
    chart.setPosition('B10');
    chart.title.text = '进度 <2023>';
    chart.series.getItemAt(0).hasDataLabels = true;
    chart.series.getItemAt(0).format.fill.setSolidColor('#1F4E78');
    chart.series.getItemAt(0).gapWidth = 40;
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.position = 'Maximum';
    chart.axes.valueAxis.numberFormat = '0%';
  });
  return exportXlsx(host, VALUES);
}

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await charted();
});

/** Names of what stands directly in the first element of this name. */
function childrenOf(xml: string, parent: string): string[] {
  const inner = xml.slice(xml.search(new RegExp(`<${parent}[ >]`)));
  const open: string[] = [];
  const found: string[] = [];
  for (const [, close, name = '', alone] of inner.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close === '/') open.pop();
    else if (open.length === 1) found.push(name);
    if (close === '' && alone === '') open.push(name);
    if (open.length === 0) break;
  }
  return found;
}

const chart = () => partOf(bytes, 'xl/charts/chart2_1.xml');

test('sheet, drawing and chart name each other, and the package knows their types', async () => {
  expect(await partOf(bytes, 'xl/worksheets/sheet2.xml')).toMatch(
    /<pageSetup[^>]*\/><drawing r:id="rId1"\/><\/worksheet>$/,
  );
  expect(await partOf(bytes, 'xl/worksheets/_rels/sheet2.xml.rels')).toContain(
    'Target="/xl/drawings/drawing2.xml"',
  );
  expect(await partOf(bytes, 'xl/drawings/_rels/drawing2.xml.rels')).toContain(
    'Target="/xl/charts/chart2_1.xml"',
  );
  const types = await partOf(bytes, '[Content_Types].xml');
  for (const part of ['/xl/drawings/drawing2.xml', '/xl/charts/chart2_1.xml'])
    expect(types).toContain(`PartName="${part}"`);
});

test('a sheet without charts has no drawing', async () => {
  expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('drawing');
  await expect(partOf(bytes, 'xl/drawings/drawing1.xml')).rejects.toThrow();
});

test('the chart hangs on its cell and keeps its size', async () => {
  const drawing = await partOf(bytes, 'xl/drawings/drawing2.xml');
  expect(drawing).toContain('<xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row>');
  expect(drawing).toContain('<xdr:ext cx="4572000" cy="2743200"/>');
  expect(drawing).toContain('<xdr:cNvPr id="2" name="进度"/>');
});

/** The order in which the schema wants the children; a program that checks refuses any other. */
test.each([
  ['c:chartSpace', ['c:roundedCorners', 'c:chart', 'c:spPr', 'c:txPr']],
  ['c:plotArea', ['c:layout', 'c:barChart', 'c:catAx', 'c:valAx']],
  [
    'c:barChart',
    ['c:barDir', 'c:grouping', 'c:varyColors', 'c:ser', 'c:ser', 'c:gapWidth', 'c:axId', 'c:axId'],
  ],
  [
    'c:ser',
    ['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:invertIfNegative', 'c:dLbls', 'c:cat', 'c:val'],
  ],
  [
    'c:valAx',
    [
      'c:axId',
      'c:scaling',
      'c:delete',
      'c:axPos',
      'c:majorGridlines',
      'c:numFmt',
      'c:majorTickMark',
      'c:minorTickMark',
      'c:tickLblPos',
      'c:spPr',
      'c:crossAx',
      'c:crosses',
      'c:crossBetween',
    ],
  ],
])('%s holds its parts in the order of the schema', async (parent, order) => {
  expect(childrenOf(await chart(), parent)).toEqual(order);
});

test('series point at their cells and carry what these show now; an error is a gap', async () => {
  const xml = await chart();
  expect(xml).toContain("<c:f>'对比 &lt;1&gt;'!$C$5:$C$7</c:f>");
  expect(xml).toContain("<c:f>'对比 &lt;1&gt;'!$B$5:$B$7</c:f>");
  expect(xml).toContain('<c:v>研发 &amp; 试验</c:v>');
  expect(xml).toContain(
    '<c:formatCode>0.0%</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>0.64</c:v></c:pt>' +
      '<c:pt idx="1" formatCode="&quot;≥&quot;0.0%"><c:v>-0.1</c:v></c:pt></c:numCache>',
  );
});

test('the first category is on top, the scale at the bottom', async () => {
  const xml = await chart();
  expect(xml).toContain('<c:orientation val="maxMin"/>');
  expect(xml).toContain('<c:crosses val="max"/><c:crossBetween');
});

const withLibreOffice = hasLibreOffice ? test : test.skip;
withLibreOffice(
  'LibreOffice shows the chart',
  () => {
    const flat = convertWithLibreOffice(bytes, 'fods', 'fods');
    expect(flat).toContain('chart:class="chart:bar"');
    expect(flat).toContain('进度 &lt;2023&gt;');
  },
  120_000,
);

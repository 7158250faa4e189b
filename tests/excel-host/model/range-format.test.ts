import { errorCode, inSheet, openHost } from '../../support/host';

beforeEach(async () => {
  await openHost();
});

type Format = Excel.RangeFormat;

/** Sets something on A1:B2 and reads it back from there and from A1:C3, where not all cells have it. */
const setAndRead = (set: (format: Format) => void, path: string) =>
  inSheet(async (sheet, context) => {
    const [range, wider] = [sheet.getRange('A1:B2'), sheet.getRange('A1:C3')];
    set(range.format);
    range.load(`format/${path}`);
    wider.load(`format/${path}`);
    await context.sync();
    const read = (from: Excel.Range): unknown =>
      path
        .split('/')
        .reduce<unknown>(
          (value, key) => (value as Record<string, unknown>)[key],
          from.toJSON().format,
        );
    return [read(range), read(wider)];
  });

test.each<[string, (format: Format) => void, unknown, unknown]>([
  ['fill/color', (f) => (f.fill.color = '#ddebf7'), '#DDEBF7', ''],
  ['font/name', (f) => (f.font.name = '黑体'), '黑体', null],
  ['font/size', (f) => (f.font.size = 16), 16, null],
  ['font/bold', (f) => (f.font.bold = true), true, null],
  ['font/italic', (f) => (f.font.italic = true), true, null],
  ['font/color', (f) => (f.font.color = 'red'), '#FF0000', ''],
  ['font/underline', (f) => (f.font.underline = 'Single'), 'Single', null],
  ['horizontalAlignment', (f) => (f.horizontalAlignment = 'Center'), 'Center', null],
  [
    'horizontalAlignment',
    (f) => (f.horizontalAlignment = 'CenterAcrossSelection'),
    'CenterAcrossSelection',
    null,
  ],
  ['verticalAlignment', (f) => (f.verticalAlignment = 'Center'), 'Center', null],
  ['wrapText', (f) => (f.wrapText = true), true, null],
  ['indentLevel', (f) => (f.indentLevel = 2), 2, null],
  ['columnWidth', (f) => (f.columnWidth = 105), 105, null],
  ['rowHeight', (f) => (f.rowHeight = 30), 30, null],
])('%s is kept, and is mixed where cells differ', async (path, set, value, mixed) => {
  expect(await setAndRead(set, path)).toEqual([value, mixed]);
});

test('fill.clear takes the colour away', async () => {
  const [color] = await setAndRead((format) => {
    format.fill.color = '#FF0000';
    format.fill.clear();
  }, 'fill/color');
  expect(color).toBe('#FFFFFF');
});

test.each<[string, string, string, string]>([
  ['EdgeTop', 'Continuous', 'Thin', '#000000'],
  ['EdgeBottom', 'Continuous', 'Thick', '#FF0000'],
  ['EdgeLeft', 'Continuous', 'Medium', '#000000'],
  ['EdgeRight', 'Continuous', 'Thin', '#00FF00'],
  ['InsideHorizontal', 'Dot', 'Thin', '#000000'],
  ['InsideVertical', 'Dash', 'Thin', '#000000'],
])('border %s: %s, %s, %s', async (side, style, weight, color) => {
  const seen = await inSheet(async (sheet, context) => {
    const border = sheet.getRange('B2:D4').format.borders.getItem(side as Excel.BorderIndex);
    border.style = style as Excel.BorderLineStyle;
    border.weight = weight as Excel.BorderWeight;
    border.color = color;
    border.load('style,weight,color');
    await context.sync();
    return [border.style, border.weight, border.color];
  });
  expect(seen).toEqual([style, weight, color]);
});

test('a border can be taken away', async () => {
  const style = await inSheet(async (sheet, context) => {
    const border = sheet.getRange('B2:D4').format.borders.getItem('EdgeTop');
    border.style = 'Continuous';
    border.style = 'None';
    border.load('style');
    await context.sync();
    return border.style;
  });
  expect(style).toBe('None');
});

test('autofit makes room for Chinese, not for merged titles', async () => {
  const widths = await inSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').values = [['城镇登记失业率控制在', 'x']];
    sheet.getRange('C1:D1').merge();
    sheet.getRange('C1').values = [['一个很长很长很长很长很长很长的标题']];
    const columns = ['A', 'B', 'C'].map((name) => sheet.getRange(`${name}:${name}`));
    for (const column of columns) {
      column.format.autofitColumns();
      column.load('format/columnWidth');
    }
    await context.sync();
    return columns.map(({ format }) => format.columnWidth);
  });
  const [long = 0, short = 0, merged = 0] = widths;
  expect([long > 100, short < 30, merged < 100]).toEqual([true, true, true]);
});

test.each<[string, (format: Format) => void]>([
  ['a colour that is none', (f) => (f.fill.color = '红')],
  ['an alignment that is none', (f) => (f.horizontalAlignment = 'Middle' as never)],
  ['a font of no size', (f) => (f.font.size = 0)],
  ['a negative width', (f) => (f.columnWidth = -1)],
])('%s is refused', async (_what, set) => {
  const code = await errorCode(inSheet((sheet) => set(sheet.getRange('A1').format)));
  expect(code).toBe('InvalidArgument');
});

test('a number format that means nothing is refused', async () => {
  const error = await errorCode(
    inSheet((sheet) => {
      sheet.getRange('A1').numberFormat = [['0.00;;;;']];
    }),
  );
  expect(error).toBe('InvalidArgument');
});

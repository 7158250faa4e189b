import { inSheet, openHost, write } from '../../support/host';

beforeEach(async () => {
  await openHost();
  await write('A1:A2', [[1], [2]]);
});

/** The ways to say what is to be loaded; all must bring the same. */
const WAYS: Record<string, (range: Excel.Range, context: Excel.RequestContext) => void> = {
  text: (range) => range.load('values,address,format/fill/color'),
  list: (range) => range.load(['values', 'address', 'format/fill/color']),
  object: (range) => range.load({ values: true, address: true, format: { fill: { color: true } } }),
  context: (range, context) => context.load(range, 'values,address,format/fill/color'),
  'one by one': (range) => {
    range.load('values');
    range.load('address');
    range.format.fill.load('color');
  },
};

test.each(Object.keys(WAYS))('load said as %s', async (way) => {
  const seen = await inSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:A2');
    WAYS[way]?.(range, context);
    await context.sync();
    return [range.values, range.address, range.format.fill.color];
  });
  expect(seen).toEqual([[[1], [2]], 'Sheet1!A1:A2', '#FFFFFF']);
});

test('what was not loaded cannot be read', async () => {
  const reading = inSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.load('address');
    await context.sync();
    return range.values;
  });
  await expect(reading).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
});

test('items of a collection: some, a part, with objects of theirs', async () => {
  const seen = await inSheet(async (_sheet, context) => {
    const { worksheets } = context.workbook;
    worksheets.add('二');
    worksheets.add('三');
    worksheets.load({ $all: false, name: true, $top: 2, $skip: 1 });
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(seen).toEqual(['二', '三']);
});

test('the parent of a range is its sheet', async () => {
  const names = await inSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.load('worksheet/name');
    await context.sync();
    return range.worksheet.name;
  });
  expect(names).toBe('Sheet1');
});

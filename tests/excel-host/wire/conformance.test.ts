import { HostCollection, type HostObject } from '../../../src/excel-host/wire/host-object';
import { openHost } from '../../support/host';
import { everyObject } from './every-object';

/**
 * No invented names: whatever the host offers under a wire name must exist in Microsoft's client under the client's name.
 */
const OF_EVERY_COLLECTION = ['GetItem', 'GetItemOrNullObject', 'GetItemAt', 'GetCount'];

const clientName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function wireNames(object: HostObject): string[] {
  const names = new Set(Object.keys(object));
  for (
    let holder = Object.getPrototypeOf(object) as object;
    holder !== Object.prototype;
    holder = Object.getPrototypeOf(holder) as object
  )
    for (const name of Object.getOwnPropertyNames(holder)) names.add(name);
  return [...names].filter((name) => /^_?[A-Z]/.test(name));
}

const prototypeOf = (type: string): Record<string, unknown> => {
  const types = Excel as unknown as Record<string, { prototype: Record<string, unknown> }>;
  const found = types[type];
  if (!found) throw new Error(`the client has no Excel.${type}`);
  return found.prototype;
};

test('every member of every object of the host exists in the client', async () => {
  const host = await openHost();
  const invented = everyObject(host).flatMap((object) => {
    const { type } = object.shape;
    const prototype = prototypeOf(type);
    return wireNames(object)
      .filter((name) => !(object instanceof HostCollection && OF_EVERY_COLLECTION.includes(name)))
      .filter((name) => !(clientName(name) in prototype) && !(name in prototype))
      .map((name) => `${type}.${name}`);
  });
  expect(invented).toEqual([]);
});

test('what may be loaded is really there, in the spelling of the wire', async () => {
  const host = await openHost();
  const absent = everyObject(host).flatMap(({ shape }) => {
    const prototype = prototypeOf(shape.type);
    return [...(shape.scalars ?? []), ...(shape.objects ?? [])]
      .filter((name) => !(clientName(name) in prototype))
      .map((name) => `${shape.type}.${name}`);
  });
  expect(absent).toEqual([]);
});

test('every event that can be registered has a method of that name in the client', async () => {
  const host = await openHost();
  for (const { shape } of everyObject(host))
    for (const event of shape.events ?? [])
      expect(prototypeOf(shape.type)).toHaveProperty(`_Register${event}`);
});

test('the walk has seen every type', async () => {
  const types = everyObject(await openHost()).map(({ shape }) => shape.type);
  expect(types.sort()).toEqual([
    'Application',
    'AutoFilter',
    'CellValueConditionalFormat',
    'Chart',
    'ChartAreaFormat',
    'ChartAxes',
    'ChartAxis',
    'ChartCollection',
    'ChartFill',
    'ChartFont',
    'ChartLegend',
    'ChartLineFormat',
    'ChartSeries',
    'ChartSeriesCollection',
    'ChartSeriesFormat',
    'ChartTitle',
    'ChartTitleFormat',
    'ConditionalFormat',
    'ConditionalFormatCollection',
    'ConditionalFormatRule',
    'ConditionalRangeFill',
    'ConditionalRangeFont',
    'ConditionalRangeFormat',
    'CustomConditionalFormat',
    'CustomXmlPart',
    'CustomXmlPartCollection',
    'CustomXmlPartScopedCollection',
    'DataValidation',
    'NamedItem',
    'NamedItemCollection',
    'PageBreak',
    'PageBreakCollection',
    'PageLayout',
    'Range',
    'RangeAreas',
    'RangeBorder',
    'RangeBorderCollection',
    'RangeFill',
    'RangeFont',
    'RangeFormat',
    'RangeSort',
    'Setting',
    'SettingCollection',
    'TableScopedCollection',
    'Workbook',
    'Worksheet',
    'WorksheetCollection',
    'WorksheetFreezePanes',
    'WorksheetProtection',
  ]);
});

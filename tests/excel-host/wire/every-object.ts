import type { Host } from '../../../src/excel-host/host';
import { HostCollection, HostObject } from '../../../src/excel-host/wire/host-object';

/** Objects that no property leads to: a workbook that has one of each kind. */
function seeds({ workbook, engine }: Host): HostObject[] {
  const sheet = workbook.Worksheets.GetItem('Sheet1');
  const range = sheet.GetRange('A1:B2');
  engine.batch(() => {
    sheet.HorizontalPageBreaks.Add('A9');
    workbook.Names.Add('名称', range);
    workbook.Settings.Add('key', 1);
    workbook.CustomXmlParts.Add('<a xmlns="urn:a"/>');
    range.Merge();
    range.ConditionalFormats.Add('Custom');
    range.ConditionalFormats.Add('CellValue');
    const source = sheet.GetRange('D1:E2');
    source.Values = [
      ['指标', '进度'],
      ['甲', 1],
    ];
    sheet.Charts.Add('BarClustered', source, 'Columns');
  });
  const areas = range.GetMergedAreasOrNullObject();
  const rules = range.ConditionalFormats.all().flatMap((rule) => [
    rule.CustomOrNullObject ?? rule.CellValue,
  ]);
  const parts = workbook.CustomXmlParts.GetByNamespace('urn:a');
  return [workbook, parts, range, range.GetTables(), ...(areas ? [areas] : []), ...rules];
}

/**
 * One object of each type of the host, found by following all properties from the workbook on.
 *
 * @example everyObject(host).map(({ shape }) => shape.type) // ['Workbook', 'Range', …]
 */
export function everyObject(host: Host): HostObject[] {
  const found = new Map<string, HostObject>();
  const open = seeds(host);
  for (let object = open.shift(); object; object = open.shift()) {
    const { type, objects = [] } = object.shape;
    if (found.has(type)) continue;
    found.set(type, object);
    if (object instanceof HostCollection) open.push(...(object.all() as HostObject[]));
    for (const name of objects) {
      const next: unknown = Reflect.get(object, name);
      if (next instanceof HostObject) open.push(next);
    }
  }
  return [...found.values()];
}

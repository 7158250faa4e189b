import { contentType, SPREADSHEET, type Part } from '../package';
import { tag } from '../xml';

const DYNAMIC_ARRAY = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';

/**
 * The part that says what a cell's `cm="1"` means: its formula is a dynamic array.
 *
 * @example metadataPart() // { path: 'xl/metadata.xml', … }
 */
export function metadataPart(): Part {
  const type = tag('metadataType', {
    name: 'XLDAPR',
    minSupportedVersion: 120000,
    copy: true,
    pasteAll: true,
    pasteValues: true,
    merge: true,
    splitFirst: true,
    rowColShift: true,
    clearFormats: true,
    clearComments: true,
    assign: true,
    coerce: true,
    cellMeta: true,
  });
  const properties = tag('xda:dynamicArrayProperties', { fDynamic: true, fCollapsed: false });
  const extension = tag('ext', { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' }, properties);
  const future = tag('bk', {}, tag('extLst', {}, extension));
  return {
    path: 'xl/metadata.xml',
    contentType: contentType('spreadsheetml.sheetMetadata'),
    relation: 'sheetMetadata',
    xml: tag(
      'metadata',
      { ...SPREADSHEET, 'xmlns:xda': DYNAMIC_ARRAY },
      tag('metadataTypes', { count: 1 }, type),
      tag('futureMetadata', { name: 'XLDAPR', count: 1 }, future),
      tag('cellMetadata', { count: 1 }, tag('bk', {}, tag('rc', { t: 1, v: 0 }))),
    ),
  };
}

import { printArea, quoteSheet } from '../../model/area/area';
import { filterOf } from '../../model/filter/filter-record';
import type { NamedItem } from '../../model/name/named-item';
import { namesOf, type SheetName } from '../../model/name/sheet-name';
import { pageSetupOf } from '../../model/page-layout/page-layout';
import type { PartStore } from '../../model/custom-xml/custom-xml-part';
import type { SettingStore } from '../../model/setting/setting';
import type { Workbook } from '../../model/workbook/workbook';
import { RELATIONSHIPS, SPREADSHEET, contentType, type Part } from '../package';
import { escapeString, tag } from '../xml';

const STATE: Record<string, string> = { Hidden: 'hidden', VeryHidden: 'veryHidden' };

function ownNames(workbook: Workbook): string[] {
  const define = (item: NamedItem | SheetName, localSheetId?: number) =>
    tag(
      'definedName',
      {
        name: item.Name,
        comment: item.Comment || undefined,
        hidden: item.Visible ? undefined : 1,
        localSheetId,
      },
      escapeString(item.Formula.slice(1)),
    );
  return [
    ...workbook.Names.all().map((item) => define(item)),
    ...workbook.Worksheets.all().flatMap(({ Id }, index) =>
      namesOf(workbook, Id).map((item) => define(item, index)),
    ),
  ];
}

/** Print areas, title rows and filters are names of the sheet that Excel knows. */
function printNames(workbook: Workbook): string[] {
  return workbook.Worksheets.all().flatMap((sheet, localSheetId) => {
    const setup = pageSetupOf(workbook, sheet.Id);
    const filter = filterOf(workbook, sheet.Id)?.area;
    const name = quoteSheet(sheet.Name);
    const define = (kind: string, address: string | undefined, hidden?: 1) =>
      address
        ? [
            tag(
              'definedName',
              { name: `_xlnm.${kind}`, localSheetId, hidden },
              escapeString(`${name}!${address}`),
            ),
          ]
        : [];
    return [
      ...define('_FilterDatabase', filter && printArea(filter, '$'), 1),
      ...define('Print_Area', setup.printArea),
      ...define('Print_Titles', setup.titleRows),
    ];
  });
}

/**
 * The workbook part; its sheets must be the package's first parts, in order.
 *
 * @example workbookPart(host.workbook)
 */
export function workbookPart(workbook: Workbook): Part {
  const all = workbook.Worksheets.all();
  const sheets = all.map((sheet, index) =>
    tag('sheet', {
      name: sheet.Name,
      sheetId: index + 1,
      state: STATE[sheet.Visibility],
      'r:id': `rId${index + 1}`,
    }),
  );
  const names = [...ownNames(workbook), ...printNames(workbook)];
  const active = workbook.Worksheets.GetActiveWorksheet().Position;
  const xml = tag(
    'workbook',
    SPREADSHEET,
    tag('bookViews', {}, tag('workbookView', { activeTab: active })),
    tag('sheets', {}, ...sheets),
    names.length ? tag('definedNames', {}, ...names) : '',
    // The values in the file are right; programs that calculate anew may still do so.
    tag('calcPr', { calcId: 191029 }),
  );
  return {
    path: 'xl/workbook.xml',
    contentType: contentType('spreadsheetml.sheet.main'),
    relation: 'officeDocument',
    xml,
  };
}

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

const OFFICE = 'http://schemas.microsoft.com/office';
const CONTENT = 'application/vnd.ms-office';

/** An add-in as its manifest names it. */
export interface AddinReference {
  readonly id: string;
  readonly version: string;
}

/**
 * The parts in which a file keeps an add-in's settings ([MS-OWEXML]): Excel gives them to the add-in
 * of that id when the file is opened. The pane stays closed. An organisation's catalogue is named
 * first, a sideloaded add-in as the alternative.
 *
 * @example addinPart({ id: '6f0c…', version: '0.1.0.0' }, host.settings).path // 'xl/webextensions/taskpanes.xml'
 */
export function addinPart({ id, version }: AddinReference, settings: SettingStore): Part {
  const reference = (store: string, storeType: string): string =>
    tag('we:reference', { id, version, store, storeType });
  const properties = settings
    .keys()
    .map((name) => tag('we:property', { name, value: inOneLine(settings.get(name)) }));
  const extension: Part = {
    path: 'xl/webextensions/webextension1.xml',
    contentType: `${CONTENT}.webextension+xml`,
    relation: `${OFFICE}/2011/relationships/webextension`,
    xml: tag(
      'we:webextension',
      { 'xmlns:we': `${OFFICE}/webextensions/webextension/2010/11`, id: `{${id}}` },
      reference('EXCatalog', 'EXCatalog'),
      tag('we:alternateReferences', {}, reference('developer', 'Registry')),
      tag('we:properties', {}, ...properties),
      tag('we:bindings'),
      tag('we:snapshot', { 'xmlns:r': RELATIONSHIPS }),
    ),
  };
  const pane = tag(
    'wetp:taskpane',
    { dockstate: 'right', visibility: false, width: 350, row: 1 },
    tag('wetp:webextensionref', { 'xmlns:r': RELATIONSHIPS, 'r:id': 'rId1' }),
  );
  return {
    path: 'xl/webextensions/taskpanes.xml',
    contentType: `${CONTENT}.webextensiontaskpanes+xml`,
    relation: `${OFFICE}/2011/relationships/webextensiontaskpanes`,
    xml: tag('wetp:taskpanes', { 'xmlns:wetp': `${OFFICE}/webextensions/taskpanes/2010/11` }, pane),
    parts: [extension],
  };
}

/** JSON escapes line ends within texts itself: an attribute would lose them. */
function inOneLine(value: unknown): string {
  return JSON.stringify(value);
}

/**
 * The parts that add-ins have put into the workbook, each with the part that gives it its id.
 *
 * @example customXmlParts(host.parts)[0]?.path // 'customXml/item1.xml'
 */
export function customXmlParts(parts: PartStore): Part[] {
  return parts.ids().map((id, index) => ({
    path: `customXml/item${index + 1}.xml`,
    relation: 'customXml',
    xml: (parts.get(id) ?? '').replace(/^\s*<\?[^>]*\?>\s*/, ''),
    parts: [
      {
        path: `customXml/itemProps${index + 1}.xml`,
        contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        relation: 'customXmlProps',
        xml: tag('ds:datastoreItem', {
          'ds:itemID': id,
          'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
        }),
      },
    ],
  }));
}

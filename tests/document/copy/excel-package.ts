import { makeCopy } from '../../../src/document/copy/make-copy';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** What a test says of a workbook; everything else is as Excel writes it. */
interface ExcelPackage {
  /** The rows of the first sheet, as XML. */
  readonly rows: string;
  /** What follows the rows of the first sheet: conditional formats, data validations, a table's part … */
  readonly behind?: string;
  readonly secondRows?: string;
  readonly names?: string;
  readonly calcPr?: string;
  /** Further parts, or others in place of those below. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/**
 * A package in the form that Excel 365 saves: shared strings, an order of calculation, dynamic arrays'
 * metadata, add-ins and their pane. Part by part after ECMA-376, [MS-XLSX] and [MS-OWEXML].
 */
export function excelPackage({
  rows,
  behind = '',
  secondRows = '<row r="1" spans="1:1"><c r="A1"><v>1</v></c></row>',
  names = '',
  calcPr = '<calcPr calcId="191029"/>',
  parts = {},
}: ExcelPackage): Uint8Array {
  const sheet = (body: string, end: string) =>
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:H20"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><sheetData>${body}</sheetData>${end}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/><Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/><Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/><Override PartName="/xl/webextensions/webextension2.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="十四五" sheetId="1" r:id="rId1"/><sheet name="张三's 表" sheetId="4" state="hidden" r:id="rId2"/></sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}${calcPr}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId6" Type="${REL}/sheetMetadata" Target="metadata.xml"/><Relationship Id="rId7" Type="${REL}/calcChain" Target="calcChain.xml"/><Relationship Id="rId8" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet(rows, behind),
    'xl/worksheets/sheet2.xml': sheet(secondRows, ''),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t>指标</t></si><si><t>说明：=PLAN.TARGET("甲") 是怎么算的</t></si></sst>`,
    'xl/metadata.xml': `${HEAD}<metadata xmlns="${MAIN}"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="B2" i="1"/><c r="B3"/></calcChain>`,
    'xl/media/image1.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 254, 1]),
    'xl/webextensions/taskpanes.xml': `${HEAD}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="3"><wetp:webextensionref xmlns:r="${REL}" r:id="rId1"/></wetp:taskpane><wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="${REL}" r:id="rId2"/></wetp:taskpane></wetp:taskpanes>`,
    'xl/webextensions/_rels/taskpanes.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension2.xml"/></Relationships>`,
    'xl/webextensions/webextension1.xml': `${HEAD}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{11111111-0000-4000-8000-000000000001}"><we:reference id="wa104380862" version="1.0" store="zh-CN" storeType="OMEX"/><we:properties/></we:webextension>`,
    'xl/webextensions/webextension2.xml': `${HEAD}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{22222222-0000-4000-8000-000000000002}"><we:reference id="a1b2" version="0.1.0.0" store="EXCatalog" storeType="EXCatalog"/><we:properties><we:property name="PLAN.block.b1" value="{&quot;formula&quot;:&quot;=PLAN.BASE(1)&quot;}"/></we:properties><we:bindings/></we:webextension>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );
}

/** The parts of a package as texts; of those that are none, a character for a byte. */
export function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      strFromU8(part, /\.(?:bin|png)$/.test(name)),
    ]),
  );
}

/** The part of the first sheet as text. */
export const sheetOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

/** A copy of a workbook that a test describes. */
export const copy = (book: ExcelPackage, options = {}) =>
  makeCopy({ name: '表.xlsx', bytes: excelPackage(book) }, options);
/** The first row of a sheet. */
export const row = (...cells: string[]) => `<row r="1" spans="1:9" ht="20">${cells.join('')}</row>`;

/** The rows of the copy's first sheet. */
export function copied(book: ExcelPackage, options = {}): string {
  const made = copy(book, options);
  if (!made.ok) throw new Error(JSON.stringify(made.finding));
  return /<sheetData>(.*)<\/sheetData>/s.exec(sheetOf(made.value.bytes))?.[1] ?? '';
}

/** A call of ours as a file spells it. */
export const CALL = '_xldudf_PLAN_TARGET("仓山","GDP",2025)'.replaceAll('"', '&quot;');

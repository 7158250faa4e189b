import JSZip from 'jszip';
import { JSDOM } from 'jsdom';
import { exportXlsx } from '../../../src/excel-host/xlsx/export-xlsx';
import { partOf } from '../../support/office-file';
import { fullBook } from './full-book';
import type { Host } from '../../../src/excel-host/host';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';

let host: Host;
let file: Uint8Array;

const { window } = new JSDOM('');

/** An element as text, without the namespace that the serializer repeats. */
const textOf = (element: Element | null | undefined): string =>
  element
    ? new window.XMLSerializer().serializeToString(element).replace(/ xmlns="[^"]*"/g, '')
    : '';

const documents = new Map<string, Document>();

async function xmlOf(path: string): Promise<Document> {
  const known = documents.get(path);
  if (known) return known;
  const { document } = new JSDOM(await partOf(file, path), { contentType: 'text/xml' }).window;
  documents.set(path, document);
  return document;
}

const cell = async (address: string): Promise<Element> => {
  const found = (await xmlOf(SHEET)).querySelector(`c[r="${address}"]`);
  if (!found) throw new Error(`no cell ${address}`);
  return found;
};

const strings = async (): Promise<string[]> =>
  [...(await xmlOf('xl/sharedStrings.xml')).querySelectorAll('t')].map((t) => t.textContent ?? '');

/** The style record of a cell, as one line of what a reader would find. */
async function look(address: string): Promise<string> {
  const styles = await xmlOf(STYLES);
  const xf =
    styles.querySelectorAll('cellXfs > xf')[Number((await cell(address)).getAttribute('s'))];
  const part = (list: string, id: string) =>
    textOf(styles.querySelectorAll(`${list} > *`)[Number(xf?.getAttribute(id))]);
  const numFmtId = xf?.getAttribute('numFmtId') ?? '';
  const code = styles.querySelector(`numFmt[numFmtId="${numFmtId}"]`)?.getAttribute('formatCode');
  const parts = [part('fonts', 'fontId'), part('fills', 'fillId'), part('borders', 'borderId')];
  return [...parts, code ?? numFmtId, textOf(xf)].join(' ');
}

beforeAll(async () => {
  host = await fullBook();
  file = await exportXlsx(host, { customFunctions: 'values' });
});

test('every part is well-formed XML and is declared', async () => {
  const zip = await JSZip.loadAsync(file);
  const types = await partOf(file, '[Content_Types].xml');
  for (const path of Object.keys(zip.files)) {
    await expect(xmlOf(path)).resolves.toBeDefined();
    if (path.startsWith('xl/') && !path.endsWith('.rels')) expect(types).toContain(`"/${path}"`);
  }
});

test.each([
  ['D2', undefined, '868.9'],
  ['C2', 'b', '1'],
  ['B3', 'e', '#DIV/0!'],
  ['A8', undefined, '0.17'],
  ['A3', undefined, '1737.8'],
])('%s has type %s and value %s', async (address, type, value) => {
  const found = await cell(address);
  expect(found.getAttribute('t') ?? undefined).toBe(type);
  expect(found.querySelector('v')?.textContent).toBe(value);
});

test('texts keep their characters and lose only the apostrophe that marked them', async () => {
  expect(await strings()).toEqual(
    expect.arrayContaining([
      '仓山区“十四五”<主要> & 指标',
      '007',
      '=1+1',
      'line one\nline two',
      '=still text',
    ]),
  );
});

test('text that looks like a formula is marked, so that editing it does not run it', async () => {
  for (const address of ['A2', 'B2', 'C8'])
    expect(await look(address)).toContain('quotePrefix="1"');
  expect(await look('D2')).not.toContain('quotePrefix');
});

test.each([
  ['C3', undefined, '1500'],
  ['D3', 'e', '#N/A'],
  ['A5', 's', undefined],
  ['B6', undefined, '868.9'],
])('as values: %s of a custom function holds no formula', async (address, type, value) => {
  const found = await cell(address);
  expect(found.querySelector('f')).toBeNull();
  expect(found.getAttribute('t') ?? undefined).toBe(type);
  if (value !== undefined) expect(found.querySelector('v')?.textContent).toBe(value);
});

test('as values: no trace of the add-in is left anywhere in the file', async () => {
  const zip = await JSZip.loadAsync(file);
  for (const path of Object.keys(zip.files))
    expect(await partOf(file, path)).not.toMatch(/DEMO|_xldudf/);
});

test('as formulas: custom functions have the name that Excel gives them in files', async () => {
  const bytes = await exportXlsx(host, { customFunctions: 'formulas' });
  const xml = await partOf(bytes, SHEET);
  expect(xml).toContain('_xldudf_DEMO_GOAL("a")'.replaceAll('"', '&quot;'));
  expect(xml).toContain('<f t="array" ref="A5:B6">_xldudf_DEMO_BLOCK()</f>');
});

test('a spilling formula is a dynamic array and its cells have their values', async () => {
  const anchor = await cell('D5');
  expect(anchor.getAttribute('cm')).toBe('1');
  expect(textOf(anchor.querySelector('f'))).toContain('ref="D5:D6"');
  expect(anchor.textContent).toBe('_xlfn.SEQUENCE(2)1');
  expect((await cell('D6')).textContent).toBe('2');
  expect(await partOf(file, 'xl/metadata.xml')).toContain('XLDAPR');
});

test.each([
  ['A1', 'font', /<sz val="16"\/>.*<color rgb="FF1F4E78"\/><name val="黑体"\/>/],
  ['A1', 'fill', /patternType="solid"><fgColor rgb="FFDDEBF7"/],
  ['A1', 'alignment', /<alignment horizontal="center" vertical="center"/],
  ['B2', 'thick border', /<top style="thick"><color rgb="FF000000"/],
  ['B2', 'dotted border', /<bottom style="dotted">/],
  ['B8', 'wrap and indent', /<alignment horizontal="left" wrapText="1" indent="2"/],
  ['D2', 'number format', /numFmtId="4"/],
  ['D8', 'a format the engine does not know', /0\.0_ ;\[Red\]-0\.0 /],
  ['A8', 'the format of typed percent', /numFmtId="9"/],
])('%s keeps its %s', async (address, _what, pattern) => {
  expect(await look(address)).toMatch(pattern);
});

test.each([
  ['merge', SHEET, '<mergeCell ref="A1:D1"/>'],
  ['column width', SHEET, '<col min="1" max="1" width="17.5" customWidth="1"/>'],
  ['hidden column', SHEET, 'customWidth="1" hidden="1"/>'],
  ['row height', SHEET, '<row r="1" ht="30" customHeight="1">'],
  [
    'frozen rows',
    SHEET,
    '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>',
  ],
  [
    'page',
    SHEET,
    '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
  ],
  ['fit to pages', SHEET, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'],
  [
    'print area',
    'xl/workbook.xml',
    '<definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$D$8<',
  ],
  [
    'title rows',
    'xl/workbook.xml',
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$1:$2<',
  ],
  ['name', 'xl/workbook.xml', '<definedName name="目标值" comment="说明">Sheet1!$D$2<'],
  ['hidden sheet', 'xl/workbook.xml', `name="资料 表" sheetId="2" state="hidden"`],
])('the file has the %s', async (_what, path, text) => {
  expect(await partOf(file, path)).toContain(text);
});

import JSZip from 'jszip';
import { tag } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

/** One part of an Office package: what it is, whose it is, and its XML. */
export interface Part {
  path: string;
  /** Absent where that of all XML does. */
  contentType?: string;
  /** Last word of the relationship's type: worksheet, styles …; the whole of it for types that are not Office's first. */
  relation: string;
  xml: string;
  /** Parts that this one names; the n-th (from 1) is its `rIdN`. */
  parts?: readonly Part[];
}

/**
 * The content type of a part of a spreadsheet.
 *
 * @example contentType('spreadsheetml.styles') // 'application/vnd.openxmlformats-…spreadsheetml.styles+xml'
 */
export function contentType(name: string): string {
  return `${CONTENT}.${name}+xml`;
}

/** The namespace of the links from one part to another. */
export const RELATIONSHIPS = OFFICE;

/** The namespaces that a spreadsheet part declares. */
export const SPREADSHEET = {
  xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'xmlns:r': OFFICE,
} as const;

/** @param base what the targets are relative to; without one they count from the root of the package */
function relationships(parts: readonly Part[], base: string | undefined): string {
  const links = parts.map(({ path, relation }, index) =>
    tag('Relationship', {
      Id: `rId${index + 1}`,
      Type: relation.includes('://') ? relation : `${OFFICE}/${relation}`,
      Target: base !== undefined && path.startsWith(base) ? path.slice(base.length) : `/${path}`,
    }),
  );
  return tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...links);
}

function contentTypes(parts: readonly Part[]): string {
  const defaults = [
    tag('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ];
  const overrides = parts.flatMap(({ path, contentType: type }) =>
    type === undefined ? [] : [tag('Override', { PartName: `/${path}`, ContentType: type })],
  );
  return tag('Types', { xmlns: `${PACKAGE}/content-types` }, ...defaults, ...overrides);
}

/** A part and all that hang on it. */
const family = (part: Part): Part[] => [part, ...(part.parts ?? []).flatMap(family)];

/**
 * Where the links of a part are kept.
 *
 * @example linksPath('xl/worksheets/sheet1.xml') // 'xl/worksheets/_rels/sheet1.xml.rels'
 */
function linksPath(path: string): string {
  return path.replace(/[^/]*$/, (file) => `_rels/${file}.rels`);
}

/** Part names and dates are fixed, so that the same workbook gives the same bytes. */
const DATE = new Date(Date.UTC(2000, 0, 1));

/**
 * Packs a workbook and its parts; the n-th part (from 1) is `rIdN` in the workbook.
 *
 * @param beside parts of the file that are none of the workbook's
 * @example await packWorkbook(workbookPart, [sheetPart, stylesPart]) // bytes of an .xlsx
 */
export function packWorkbook(
  workbook: Part,
  parts: readonly Part[],
  beside: readonly Part[] = [],
): Promise<Uint8Array> {
  const all = [...parts, ...beside].flatMap(family);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes([workbook, ...all]),
    '_rels/.rels': relationships([workbook, ...beside], ''),
    [workbook.path]: workbook.xml,
    'xl/_rels/workbook.xml.rels': relationships(parts, 'xl/'),
  };
  for (const { path, xml, parts: own } of all) {
    files[path] = xml;
    if (own) files[linksPath(path)] = relationships(own, undefined);
  }
  const zip = new JSZip();
  for (const [path, xml] of Object.entries(files))
    zip.file(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`, {
      date: DATE,
      createFolders: false,
    });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

import { decodeEntities } from '../../core/text/entities';
import { readAttribute, readTags, type Piece } from '../markup/read-tags';
import { raiseDigits } from '../sheet/sheet-cells';

/** A sheet as the workbook lists it. */
interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Its part inside the file. */
  readonly path: string;
}

/**
 * The sheets of a workbook in their order. Chart sheets and macro sheets hold no cells and are left out.
 *
 * @param xml xl/workbook.xml
 * @param relations xl/_rels/workbook.xml.rels
 * @example readWorkbook(xml, relations).sheets[0] // { name: '指标', hidden: false, path: 'xl/worksheets/sheet1.xml' }
 */
export function readWorkbook(
  xml: string,
  relations: string,
): { readonly sheets: readonly SheetEntry[]; readonly from1904: boolean } {
  const targets = new Map<string, string>();
  for (const piece of readTags(relations)) {
    if (piece.kind !== 'open' || !/(?:^|:)Relationship$/.test(piece.name)) continue;
    const type = readAttribute(piece.attributes, 'Type') ?? '';
    const id = readAttribute(piece.attributes, 'Id') ?? '';
    const target = decodeEntities(readAttribute(piece.attributes, 'Target') ?? '');
    if (type.endsWith('/worksheet')) targets.set(id, inArchive(target));
  }
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  for (const piece of readTags(xml)) {
    if (piece.kind !== 'open') continue;
    const value = (key: string): string => readAttribute(piece.attributes, key) ?? '';
    if (/(?:^|:)workbookPr$/.test(piece.name)) from1904 = /^(?:1|true)$/.test(value('date1904'));
    if (!/(?:^|:)sheet$/.test(piece.name)) continue;
    const id = /[\w.]+:id\s*=\s*["']([^"']{1,200})["']/.exec(piece.attributes)?.[1] ?? '';
    const path = targets.get(id);
    const hidden = /^(?:hidden|veryHidden)$/.test(value('state'));
    if (path !== undefined) sheets.push({ name: decodeEntities(value('name')), hidden, path });
  }
  return { sheets, from1904 };
}

/** Targets are relative to xl/, or begin at the root. */
function inArchive(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

/**
 * The part that holds the comments on a sheet's cells, undefined where there are none.
 *
 * @param path of the sheet's part
 * @param relations its own, xl/worksheets/_rels/sheet1.xml.rels
 * @example commentsPart('xl/worksheets/sheet1.xml', relations) // 'xl/comments1.xml'
 */
export function commentsPart(path: string, relations: string): string | undefined {
  const folder = path.replace(/[^/]*$/, '');
  for (const piece of readTags(relations)) {
    if (piece.kind !== 'open' || !/(?:^|:)Relationship$/.test(piece.name)) continue;
    // Threaded comments are kept as plain ones too.
    if (!(readAttribute(piece.attributes, 'Type') ?? '').endsWith('/comments')) continue;
    const target = decodeEntities(readAttribute(piece.attributes, 'Target') ?? '');
    if (target.startsWith('/')) return target.slice(1);
    return new URL(target, `file:///${folder}`).pathname.slice(1);
  }
  return undefined;
}

/**
 * How many comments a part of comments holds.
 *
 * @example countComments('<comments><commentList><comment ref="B2"/></commentList></comments>') // 1
 */
export function countComments(xml: string): number {
  let count = 0;
  for (const piece of readTags(xml)) {
    if (piece.kind === 'open' && /(?:^|:)comment$/.test(piece.name)) count += 1;
  }
  return count;
}

/**
 * Reads the texts that the cells of a workbook share. Readings set above Chinese characters are left
 * out, as Excel does.
 *
 * @param xml xl/sharedStrings.xml
 * @example readStrings('<sst><si><t>指标</t></si></sst>') // ['指标']
 */
export function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let aside = false;
  let isRaised = false;
  for (const piece of readTags(xml)) {
    if (piece.kind === 'text' || piece.kind === 'data') {
      const run = piece.kind === 'text' ? decodeEntities(piece.text) : piece.text;
      if (inText && !aside) text += isRaised ? raiseDigits(run) : run;
      continue;
    }
    const name = piece.name.replace(/^.*:/, '');
    const opens = piece.kind === 'open' && !piece.empty;
    if (name === 't') inText = opens;
    else if (name === 'rPh') aside = opens;
    else if (name === 'r') isRaised = false;
    else if (name === 'vertAlign') isRaised = isSuperscript(piece);
    else if (name === 'si') {
      if (piece.kind === 'open') text = '';
      if (!opens) strings.push(unescapeText(text));
    }
  }
  return strings;
}

/**
 * Whether a tag sets the text of its run higher.
 *
 * @example isSuperscript({ kind: 'open', name: 'vertAlign', attributes: 'val="superscript"', empty: true, at: 0 }) // true
 */
export function isSuperscript(piece: Piece): boolean {
  return piece.kind === 'open' && readAttribute(piece.attributes, 'val') === 'superscript';
}

/**
 * A text as it was typed: characters that XML cannot hold are written _x000D_.
 * Source: ECMA-376 Part 1, §22.9.2.19 ST_Xstring.
 *
 * @example unescapeText('一_x000D_二') // '一\r二'
 */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : text;
}

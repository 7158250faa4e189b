import { decodeEntities } from '../markup/decode-entities';
import { readTags } from '../markup/read-tags';

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
  for (const piece of readTags(xml)) {
    if (piece.kind === 'text' || piece.kind === 'data') {
      if (inText && !aside) text += piece.kind === 'text' ? decodeEntities(piece.text) : piece.text;
      continue;
    }
    const name = piece.name.replace(/^.*:/, '');
    const opens = piece.kind === 'open' && !piece.empty;
    if (name === 't') inText = opens;
    else if (name === 'rPh') aside = opens;
    else if (name === 'si') {
      if (piece.kind === 'open') text = '';
      if (!opens) strings.push(unescapeText(text));
    }
  }
  return strings;
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

import { sheetsOf, type DocumentGrid, type DocumentSource } from '../../core/document/part';
import { cleanText } from '../../extract/text/clean';
import { textOfSource } from './read-source';

const MOST_LINES = 60;
const LONGEST_LINE = 200;
/** Characters looked at: a cover and an imprint stand at the very front. */
const OPENING = 20_000;
const MOST_ROWS = 8;
/** A heading's sign, and declarations that are no tags. */
const MARKUP = /^\s{0,3}#{1,6}\s+|<![^<>]{0,200}>/gu;

/**
 * The first lines of a document, cleaned of markup, without blank ones: where its title, its number
 * and its region stand.
 * @example openingLines({ kind: 'text', text: '# 甲县规划\n\n正文' }) // ['甲县规划', '正文']
 */
export function openingLines(content: DocumentSource): readonly string[] {
  const sheets = content.kind === 'parts' ? sheetsOf(content.parts) : [];
  const raw =
    sheets.length > 0
      ? sheets.flatMap(linesOfSheet)
      : textOfSource(content)
          .slice(0, OPENING)
          .split(/\r?\n|<\/(?:p|h\d|div|li|tr)>/iu);
  return raw
    .map((line) => cleanText(line.slice(0, LONGEST_LINE * 2).replace(MARKUP, '')))
    .filter((line) => line !== '' && line.length <= LONGEST_LINE)
    .slice(0, MOST_LINES);
}

/** Its first rows, and its name. */
function linesOfSheet(grid: DocumentGrid): readonly string[] {
  const top = { ...grid, height: Math.min(grid.height, MOST_ROWS) };
  const rows = textOfSource({ kind: 'parts', parts: [top] }).split('\n');
  return [...rows.map((row) => row.replaceAll('\t', ' ')), grid.sheet?.name ?? ''];
}

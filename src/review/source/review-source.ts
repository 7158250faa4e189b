import { sheetsOf, type DocumentGrid, type DocumentSource } from '../../core/document/part';
import { printDocument } from '../../core/document/print-document';
import { extractDocument } from '../../extract/document/read';
import type { ExtractOptions, Extraction } from '../../extract/extraction';
import { cleanText } from '../../extract/text/clean';

/** A document under review. */
export interface ReviewSource {
  readonly origin: 'file' | 'paste' | 'selection';
  /** File name; where cells were selected their address; '' for what was pasted. */
  readonly name: string;
  /** SHA-256 in hexadecimal: of the file, or of the text where there is no file. */
  readonly sha256: string;
  readonly content: DocumentSource;
}

/**
 * Everything found in a document. The table of a worksheet is named after it where it has no title.
 * @example readSource({ kind: 'text', text: '到2025年，企业达到120家。' }, {}).figures.length // 1
 */
export function readSource(content: DocumentSource, options: ExtractOptions): Extraction {
  const extraction = extractDocument(content, options);
  const tables = extraction.tables.map((table) => {
    const { sheet, title } = table;
    if (sheet === undefined) return table;
    return { ...table, title: title === '' ? sheet : title, section: [sheet] };
  });
  return { ...extraction, tables };
}

/**
 * The text that the lines and characters of what was found are counted in.
 * @example textOfSource({ kind: 'parts', parts }) // '# 第二章 发展目标\n到2030年……'
 */
export function textOfSource(content: DocumentSource): string {
  return content.kind === 'text' ? content.text : printDocument(content.parts).text;
}

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

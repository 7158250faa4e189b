import { sheetsOf, type DocumentPart, type DocumentSource } from '../../core/document/part';
import { NO_SPOT, type SpotOf } from '../../core/document/spot';
import { printDocument } from '../../core/document/print-document';
import { hashBytes } from '../../datapackage/file/decode-text';
import { cleanText } from '../../extract/text/clean';
import { isPageNumber } from '../../extract/text/lines';

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
 * SHA-256 of a text in hexadecimal digits.
 * @example hashText('').slice(0, 8) // 'e3b0c442'
 */
export function hashText(text: string): string {
  return hashBytes(new TextEncoder().encode(text)).replace(/^sha256:/u, '');
}

/**
 * The text that the lines and characters of what was found are counted in.
 * @example textOfSource({ kind: 'parts', parts }) // '# 第二章 发展目标\n到2030年……'
 */
export function textOfSource(content: DocumentSource): string {
  return content.kind === 'text' ? content.text : printDocument(content.parts).text;
}

/** A line of a document's opening, and where it stands. */
export interface OpeningLine {
  readonly text: string;
  /** Line of the document's text, from 1 on, and what its file is opened at. */
  readonly line: number;
  readonly spot: string;
}

const MOST_LINES = 60;
const LONGEST_LINE = 400;
/** Characters looked at: a cover and an imprint stand at the very front. */
const OPENING = 20_000;
const MOST_ROWS = 8;
/** A heading's sign, and declarations that are no tags. */
const MARKUP = /^\s{0,3}#{1,6}\s+|<![^<>]{0,200}>/gu;
const BREAK = /\r?\n|<\/(?:p|h\d|div|li|tr)>/giu;

/**
 * The first lines of a document, cleaned of markup, without blank ones: where its title, its number
 * and its region stand.
 * @example openingLines({ kind: 'text', text: '# 甲县规划\n\n正文' })
 * // [{ text: '甲县规划', line: 1, spot: '' }, { text: '正文', line: 3, spot: '' }]
 */
export function openingLines(
  content: DocumentSource,
  spotOf: SpotOf = NO_SPOT,
): readonly OpeningLine[] {
  const isBook = content.kind === 'parts' && sheetsOf(content.parts).length > 0;
  const raw = isBook ? linesOfSheets(content.parts) : linesOfText(textOfSource(content));
  return raw
    .map(({ text, line }) => ({
      text: cleanText(text.slice(0, LONGEST_LINE).replace(MARKUP, '')),
      line,
    }))
    .filter(({ text }) => text !== '' && !isPageNumber(text))
    .slice(0, MOST_LINES)
    .map((opening) => ({ ...opening, spot: spotOf(opening.line) }));
}

type Line = Omit<OpeningLine, 'spot'>;

function linesOfText(whole: string): readonly Line[] {
  const text = whole.slice(0, OPENING);
  const found: Line[] = [];
  let [from, line] = [0, 1];
  for (const { 0: end, index } of text.matchAll(BREAK)) {
    found.push({ text: text.slice(from, index), line });
    if (end.endsWith('\n')) line += 1;
    from = index + end.length;
  }
  return [...found, { text: text.slice(from), line }];
}

/** The first rows of each sheet, and its name. */
function linesOfSheets(parts: readonly DocumentPart[]): readonly Line[] {
  const { lines, grids } = printDocument(parts);
  return grids.flatMap(({ grid, from, to }) => [
    ...lines
      .slice(from, Math.min(to, from + MOST_ROWS))
      .map(({ text }, at) => ({ text: text.replaceAll('\t', ' '), line: from + at + 1 })),
    { text: grid.sheet?.name ?? '', line: from + 1 },
  ]);
}

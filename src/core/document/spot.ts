import type { DocumentPlace, DocumentSource } from './part';
import { printDocument, type PrintedDocument } from './print-document';

/** What is known of a thing besides its line. */
interface Known {
  /** Its cell, where the file knows it. */
  readonly place?: DocumentPlace | undefined;
  /** Headings it stands under, innermost last, where they are told along with it. */
  readonly section?: readonly string[];
  /** It is a table, and no row of it. */
  readonly isTable?: boolean;
}

/**
 * Where in its file a line of a document is turned to: `第12页`, `第3段` under its heading, `第2张表第5行`,
 * `‘指标’!C12`; '' for a text, whose lines are its places.
 */
export type SpotOf = (line: number, known?: Known) => string;

/** Of a text, whose lines are its places; a cell of a worksheet is known without its workbook. */
export const NO_SPOT: SpotOf = (_, { place } = {}) =>
  place?.kind === 'sheet-cell' ? sayCell(place) : '';

/**
 * The spots of a document. Paragraphs are counted from the heading above, since nobody counts them from
 * the first page; the rows of a table with its header.
 *
 * @example spotsOf({ kind: 'parts', parts })(14) // '第2张表第5行'
 */
export function spotsOf(content: DocumentSource): SpotOf {
  if (content.kind === 'text') return NO_SPOT;
  const printed = printDocument(content.parts);
  const counts = countParagraphs(printed);
  return (line, { place = printed.lines[line - 1]?.place, section = [], isTable } = {}) => {
    switch (place?.kind) {
      case undefined:
        return '';
      case 'page':
        return `第${String(place.page)}页`;
      case 'sheet-cell':
        return sayCell(place);
      case 'table-cell':
        return sayRow(place.table, isTable === true ? undefined : place.row);
      case 'line':
        return place.table === undefined
          ? sayParagraph(counts, line, section)
          : sayRow(place.table, isTable === true ? undefined : place.row);
      case 'paragraph':
        return sayParagraph(counts, line, section);
    }
  };
}

/** Paragraphs up to each line, and the headings among them. */
interface Paragraphs {
  /** By index of the line. */
  readonly upTo: readonly number[];
  /** Index of the last line marked as a heading, by index of the line; -1 for none. */
  readonly headings: readonly number[];
  readonly texts: ReadonlyMap<string, readonly number[]>;
  readonly lines: PrintedDocument['lines'];
}

/** No heading is longer: other lines are not worth remembering. */
const LONGEST = 120;
const HEADING = /^#{1,6} /u;

function countParagraphs({ lines }: PrintedDocument): Paragraphs {
  const upTo: number[] = [];
  const headings: number[] = [];
  const texts = new Map<string, number[]>();
  let [count, heading] = [0, -1];
  lines.forEach(({ text, place }, index) => {
    const isPassage =
      place?.kind === 'paragraph' || (place?.kind === 'line' && place.table === undefined);
    if (isPassage && text.trim() !== '') count += 1;
    if (isPassage && HEADING.test(text)) heading = index;
    upTo.push(count);
    headings.push(heading);
    if (text.length > LONGEST) return;
    const same = texts.get(plain(text));
    if (same === undefined) texts.set(plain(text), [index]);
    else same.push(index);
  });
  return { upTo, headings, texts, lines };
}

function sayCell({ sheet, cell }: Extract<DocumentPlace, { kind: 'sheet-cell' }>): string {
  return `‘${sheet}’!${cell}`;
}

function sayRow(table: number, row: number | undefined): string {
  return `第${String(table)}张表${row === undefined ? '' : `第${String(row)}行`}`;
}

function sayParagraph(paragraphs: Paragraphs, line: number, section: readonly string[]): string {
  const { upTo, headings, texts, lines } = paragraphs;
  const at = line - 1;
  const number = (from: number) => String((upTo[at] ?? 0) - (upTo[from] ?? 0));
  // A heading that runs into its paragraph is the paragraph's own beginning.
  for (const name of [...section].reverse()) {
    const stated = lastBefore(texts.get(plain(name)) ?? [], at);
    if (stated !== undefined) return `第${number(stated)}段`;
    if (!plain(lines[at]?.text ?? '').startsWith(plain(name))) break;
  }
  const above = headings[at] ?? -1;
  if (above === -1) return `第${String(upTo[at] ?? 0)}段`;
  const title = (lines[above]?.text ?? '').replace(HEADING, '');
  return above === at ? `“${title}”` : `“${title}”下第${number(above)}段`;
}

/** The last of rising numbers that is below one. */
function lastBefore(numbers: readonly number[], limit: number): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1];
}

function plain(text: string): string {
  return text.replace(HEADING, '').replace(/\s/gu, '');
}

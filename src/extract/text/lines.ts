import type { LineBox } from '../../core/document/part';
import { LIMITS } from '../limits';
import { readFlow } from './flow';

/** One line of a document: its number as an editor counts it (1-based), where it starts, its text. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly text: string;
}

/** All lines of a document. Only the starts are kept: twenty million empty lines must fit. */
export interface Lines {
  readonly count: number;
  readonly source: string;
  /** Undefined beyond either end. */
  readonly at: (index: number) => Line | undefined;
  /** Where a line of a table without borders stands on its page, for a file that has pages. */
  readonly boxAt?: (index: number) => LineBox | undefined;
}

/** Start and end in the source. */
type Range = readonly [number, number];

/** Tags that end a line where a document was saved as a web page. */
const WEB_PAGE = /<(?:html|body|p|div|h[1-6]|li)\b/i;
const LINE_TAG = /<(?:\/?(?:p|div|h[1-6]|li|ul|ol|title)\b|br\b|table\b)/gi;
const TABLE_END = /<\/table\s*>/gi;

/**
 * Splits a document into lines, linear in its length. A web page is also split at paragraph tags,
 * and a whole HTML table is one line, since its rows are told apart by tags.
 *
 * @example splitLines('一\n二').at(1) // { number: 2, start: 2, text: '二' }
 */
export function splitLines(document: string): Lines {
  const source = document.slice(0, LIMITS.characters);
  const starts: number[] = [0];
  const tables = tableSpans(source);
  const tags = tagBreaks(source, tables);
  let tag = 0;
  let table = 0;
  const newline = source.includes('\n') ? '\n' : '\r';
  for (let next = source.indexOf(newline); ; next = source.indexOf(newline, next + 1)) {
    const end = next === -1 ? source.length : next;
    for (; tag < tags.length && (tags[tag] ?? 0) <= end; tag += 1) push(starts, tags[tag] ?? 0);
    if (next === -1) break;
    while (table < tables.length && (tables[table]?.[1] ?? 0) <= next) table += 1;
    const inside = tables[table];
    if (inside !== undefined && inside[0] <= next) continue;
    push(starts, next + 1);
  }
  return numbered(source, starts, newline);
}

/**
 * The lines of a text that was printed line by line: whatever looks like a tag in it is none.
 *
 * @example lineUp('a<p>b\n二').at(1) // { number: 2, start: 6, text: '二' }
 */
export function lineUp(document: string): Lines {
  const source = document.slice(0, LIMITS.characters);
  const starts: number[] = [0];
  for (let next = source.indexOf('\n'); next !== -1; next = source.indexOf('\n', next + 1)) {
    starts.push(next + 1);
  }
  return numbered(source, starts, '\n');
}

function push(starts: number[], start: number): void {
  if (start > (starts.at(-1) ?? 0)) starts.push(start);
}

function numbered(source: string, starts: readonly number[], newline: string): Lines {
  const numbers = new Uint32Array(starts.length);
  let number = 1;
  let next = source.indexOf(newline);
  starts.forEach((start, index) => {
    for (; next !== -1 && next < start; next = source.indexOf(newline, next + 1)) number += 1;
    numbers[index] = number;
  });
  return {
    count: starts.length,
    source,
    at: (index) => {
      const start = starts[index];
      if (start === undefined) return undefined;
      const end = starts[index + 1] ?? source.length;
      return {
        number: numbers[index] ?? 0,
        start,
        text: source.slice(start, end).replace(/[\r\n]+$/, ''),
      };
    },
  };
}

/** Starts of the lines that tags open, tables included; none where the document has no such tags. */
function tagBreaks(source: string, tables: readonly Range[]): readonly number[] {
  const page = WEB_PAGE.test(source);
  const breaks: number[] = [];
  let table = 0;
  for (const match of page ? source.matchAll(LINE_TAG) : []) {
    while (table < tables.length && (tables[table]?.[1] ?? 0) <= match.index) table += 1;
    const inside = tables[table];
    if (inside === undefined || match.index < inside[0]) breaks.push(match.index);
  }
  for (const [start, end] of tables) breaks.push(start, end);
  return breaks.sort((one, other) => one - other);
}

/** Where HTML tables start and end; one that is never closed ends with the document. */
function tableSpans(source: string): readonly Range[] {
  const spans: Range[] = [];
  const begin = /<table\b/gi;
  for (let match = begin.exec(source); match !== null; match = begin.exec(source)) {
    TABLE_END.lastIndex = match.index;
    const end = TABLE_END.exec(source);
    const stop = end === null ? source.length : end.index + end[0].length;
    spans.push([match.index, stop]);
    begin.lastIndex = stop;
  }
  return spans;
}

const PAGE_NUMBER =
  /^(?:[-—·.|/~]{0,6}\d{1,4}[-—·.|/~]{0,6}|第\d{1,4}页(?:[，/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|Page ?\d{1,4}(?: ?of ?\d{1,4})?)$/i;

/** A line of a contents page: a title, then leaders or a tab, then a page number. */
const CONTENTS =
  /^(?:第.{1,8}[篇编章节]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．]|前\s*言|序\s*言|引\s*言|附\s*[录件表]|专栏|后\s*记|结\s*语).{0,80}?(?:[.·…⋯•]{2,}|\t|\s{3,})[.·…⋯•\s]*\d{1,3}$/;

/** 12/1/26, 3:39 AM and https://… 2/14: what a browser prints above and below its pages. */
const STAMP =
  /^(?:\d{1,4}\/\d{1,2}\/\d{1,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?(?:\s.*)?|(?:https?|file):\S+\s+\d{1,4}\/\d{1,4})$/;
const LONGEST_STAMP = 200;

/**
 * Whether a line that stands alone is nothing but a page number: `３１`, `— 12 —`, `第3页 共80页`.
 *
 * @example isPageNumber(' — 12 — ') // true
 */
export function isPageNumber(line: string): boolean {
  if (line.length > LONGEST_STAMP || !/[\d０-９]/.test(line)) return false;
  if (STAMP.test(line.trim())) return true;
  if (line.length > 40) return false;
  return PAGE_NUMBER.test(readFlow(line, [{ start: 0, end: line.length }]).text);
}

/**
 * Whether a line belongs to a table of contents.
 *
 * @example isContentsLine('（一）总体要求 .....\t11') // true
 */
export function isContentsLine(line: string): boolean {
  if (line.length > 200 || !/\d\s*(?:<\/b>|\*\*)?\s*$/.test(line)) return false;
  const plain = line.replace(/<\/?[a-z]{1,6}>|\*\*|^#{1,6} /gi, '').trim();
  return CONTENTS.test(plain);
}

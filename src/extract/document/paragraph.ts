import { displayWidth } from '../../core/text/display-width';
import { LIMITS } from '../limits';
import {
  readCaption,
  readHeading,
  readMarker,
  type Caption,
  type Heading,
} from '../section/heading';
import type { Grid } from '../table/grid';
import { isMarkup } from '../text/clean';
import { readFlow, type Span } from '../text/flow';
import { isPageNumber, type Line, type Lines } from '../text/lines';

/** Lines that belong together, page numbers and running heads left out. */
interface Paragraph {
  readonly spans: readonly Span[];
  readonly lines: readonly LineStart[];
  /** Index of the line after it. */
  readonly next: number;
}

const ENDED = /[。！？：:!?…][”"’』」）)]{0,2}$/;
const PAUSED = /[；;]$/;
/** Such an item is a paragraph, though no stop ends it. */
const BULLET = /^\s*[•●◆■▪※*○◇□]/;
const ITEM = /^\s*(?:[—–-]{2,}|[•●◆■▪※*·○◇□]\s?)/;
/** What follows is a table, or a paragraph of its own in a web page. */
const TABULAR =
  /\t|[|│┃]|^\s*<(?:table|p|div|h[1-6]|li|ul|ol)\b|^ {8,}\S|\S {2,}\S.{0,60}\S {2,}\S/i;
const MOST_BLANK = 6;
/** A line of a document without a fixed width that goes on in the next one is at least this long. */
const LONG = 24;
/** A line of a hard-wrapped document that ends before this share of the width ends there on purpose. */
const MOSTLY = 0.7;

/**
 * Gathers the paragraph that begins at a line: page ends and line ends inside a sentence are joined.
 *
 * @example gather(splitLines('到２０２５年，力争\n\n３１\n\n达到４００家。'), 0, layout).spans.length // 2
 */
export function gather(lines: Lines, first: number, layout: PageLayout): Paragraph {
  const spans: Span[] = [];
  const starts: LineStart[] = [];
  let size = 0;
  let last = lines.at(first);
  let next = first;
  while (last !== undefined) {
    spans.push({ start: last.start, end: last.start + last.text.length });
    starts.push({ number: last.number, start: last.start });
    size += last.text.length;
    next += 1;
    if (size > LIMITS.paragraph) break;
    const after = nextLine(lines, next, layout);
    const line = after === undefined ? undefined : lines.at(after);
    if (after === undefined || line === undefined || !continues(last, line, layout)) break;
    next = after;
    last = line;
  }
  return { spans, lines: starts, next };
}

/** The next line with text, over empty lines, page numbers and running heads. */
function nextLine(lines: Lines, from: number, layout: PageLayout): number | undefined {
  for (let index = from; index < Math.min(lines.count, from + MOST_BLANK); index += 1) {
    const text = lines.at(index)?.text.trim() ?? '';
    if (text === '' || isMarkup(text) || isFurniture(text, layout)) continue;
    return index;
  }
  return undefined;
}

/**
 * Whether a line is no text of the document: a page number or a running head.
 *
 * @example isFurniture('— 12 —', layout) // true
 */
export function isFurniture(text: string, layout: PageLayout): boolean {
  return layout.running.has(text) || isPageNumber(text) || /^-{3,}$/.test(text);
}

function continues(above: Line, below: Line, layout: PageLayout): boolean {
  const upper = above.text.trimEnd();
  if (above.number <= FRONT && TITLE.test(upper)) return false;
  if (TABULAR.test(below.text) || ITEM.test(below.text)) return false;
  const indented = /^(?:\u3000{2}| {4})/.test(below.text);
  if (indented && (ENDED.test(upper) || PAUSED.test(upper))) return false;
  if (readCaption(below.text) !== undefined) return false;
  if (readHeading(below.text, layout.width) !== undefined) return false;
  const { text } = readFlow(below.text, [{ start: 0, end: Math.min(below.text.length, 20) }]);
  if (readMarker(text) !== undefined) return false;
  if (layout.width === undefined && BULLET.test(upper) && !/[，、,；;]$/.test(upper)) return false;
  const wide = displayWidth(upper.slice(-200).trim());
  const full = layout.width !== undefined && wide >= layout.width - 6;
  if (ENDED.test(upper)) return full && below.start - above.start <= upper.length + 3;
  if (PAUSED.test(upper)) return layout.width === undefined || full;
  return layout.width === undefined
    ? upper.trim().length >= LONG || /[，、,]/.test(upper)
    : wide >= layout.width * MOSTLY || /[，、,]$/.test(upper);
}

/** Lines among which the title stands. */
const FRONT = 15;
/** The title, or when and where a report was given: no sentence that goes on in the next line. */
const TITLE =
  /^[^，。；：,;:]{6,60}(?:规划|纲要|计划|报告|公报|意见|方案|通知)(?:[（(][^，。（）()]{1,12}[)）])?$|^[—–（(-]{0,2}(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[^，。；]{2,40}上[）)]?$/;

/** How a document is set, found by looking through it once. */
export interface PageLayout {
  /** Width in columns that lines are broken at, undefined where a line is a paragraph. */
  readonly width: number | undefined;
  /** Page headings and footings, which interrupt sentences. */
  readonly running: ReadonlySet<string>;
}

const WIDEST = 130;
const NARROWEST = 30;
const FEWEST_LINES = 12;
const FEWEST_REPEATS = 3;
const LONGEST_RUNNING = 40;
/** Lines a running head can stand away from the page number. */
const NEAR = 3;

/**
 * Looks at the lines of a document for a line width and for running heads.
 *
 * @example readLayout(splitLines('短文')).width // undefined
 */
export function readLayout(lines: Lines): PageLayout {
  const widths = new Map<number, number>();
  const beside = new Map<string, number>();
  let recent: { text: string; index: number }[] = [];
  let numberAt = -NEAR - 1;
  let filled = 0;
  for (let index = 0; index < lines.count; index += 1) {
    const text = lines.at(index)?.text.trim() ?? '';
    if (text === '') continue;
    const near = recent.filter((line) => index - line.index <= NEAR);
    if (text.length <= 20 && isPageNumber(text)) {
      for (const line of near) count(beside, line.text);
      numberAt = index;
      recent = [];
      continue;
    }
    if (index - numberAt <= NEAR && text.length <= LONGEST_RUNNING) count(beside, text);
    recent = [...near.slice(-2), { text, index }];
    if (text.includes('\t') || text.includes('|')) continue;
    filled += 1;
    const width = Math.min(text.length > WIDEST ? WIDEST * 2 : displayWidth(text), WIDEST * 2);
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const running = [...beside].filter(([text, times]) => times >= FEWEST_REPEATS && isTitle(text));
  return { width: wrapWidth(widths, filled), running: new Set(running.map(([text]) => text)) };
}

const MOST_COUNTED = 20_000;

function count(beside: Map<string, number>, text: string): void {
  if (text.length > LONGEST_RUNNING || beside.size > MOST_COUNTED) return;
  beside.set(text, (beside.get(text) ?? 0) + 1);
}

function isTitle(text: string): boolean {
  return text.length >= 4 && !/[。；，：！？\t|]$/.test(text) && !/^[\d.,%-]+$/.test(text);
}

/** The width that half of the lines come within four columns of, with hardly a longer line. */
function wrapWidth(widths: ReadonlyMap<number, number>, filled: number): number | undefined {
  if (filled < FEWEST_LINES) return undefined;
  let longer = 0;
  for (let width = WIDEST * 2; width >= NARROWEST; width -= 1) {
    longer += widths.get(width) ?? 0;
    if (longer < filled * 0.03) continue;
    if (width > WIDEST) return undefined;
    let full = 0;
    for (let near = width - 6; near <= WIDEST * 2; near += 1) full += widths.get(near) ?? 0;
    return full >= filled * 0.5 ? width : undefined;
  }
  return undefined;
}

/** Where a line starts in the source, to find the line of any character. */
export interface LineStart {
  readonly number: number;
  readonly start: number;
}

/** A piece of a document by what it is for the reader of figures; a document is a sequence of them. */
export type Stretch =
  | { readonly kind: 'heading'; readonly heading: Heading; readonly line: number }
  | { readonly kind: 'caption'; readonly caption: Caption; readonly line: number }
  | { readonly kind: 'table'; readonly grid: Grid; readonly line: number }
  | {
      readonly kind: 'paragraph';
      readonly spans: readonly Span[];
      readonly lines: readonly LineStart[];
      readonly line: number;
    };

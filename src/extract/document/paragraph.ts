import { LIMITS } from '../limits';
import { readCaption } from '../section/caption';
import { readHeading } from '../section/heading';
import { readMarker } from '../section/marker';
import { isMarkup } from '../text/clean';
import { readFlow, type Span } from '../text/flow';
import { isPageNumber } from '../text/furniture';
import type { Line, Lines } from '../text/lines';
import { displayWidth } from '../../core/text/display-width';
import type { LineStart } from './stretch';
import type { PageLayout } from './layout';

/** Lines that belong together, page numbers and running heads left out. */
export interface Paragraph {
  readonly spans: readonly Span[];
  readonly lines: readonly LineStart[];
  /** Index of the line after it. */
  readonly next: number;
}

const ENDED = /[。！？：:!?…][”"’』」）)]{0,2}$/;
const PAUSED = /[；;]$/;
const ITEM = /^\s*(?:[—–-]{2,}|[•●◆■▪※*·○◇□]\s?)/;
/** What follows is a table, or a paragraph of its own in a web page. */
const TABULAR = /\t|[|│┃]|^\s*<(?:table|p|div|h[1-6]|li|ul|ol)\b/i;
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
  if (TABULAR.test(below.text) || ITEM.test(below.text)) return false;
  const indented = /^(?:\u3000{2}| {4})/.test(below.text);
  if (indented && (ENDED.test(upper) || PAUSED.test(upper))) return false;
  if (readCaption(below.text) !== undefined) return false;
  if (readHeading(below.text, layout.width) !== undefined) return false;
  const { text } = readFlow(below.text, [{ start: 0, end: Math.min(below.text.length, 20) }]);
  if (readMarker(text) !== undefined) return false;
  const wide = displayWidth(upper.slice(-200).trim());
  const full = layout.width !== undefined && wide >= layout.width - 6;
  if (ENDED.test(upper)) return full && below.start - above.start <= upper.length + 3;
  if (PAUSED.test(upper)) return layout.width === undefined || full;
  return layout.width === undefined
    ? upper.trim().length >= LONG || /[，、,]/.test(upper)
    : wide >= layout.width * MOSTLY || /[，、,]$/.test(upper);
}

import { isPageNumber } from '../text/furniture';
import type { Lines } from '../text/lines';
import { displayWidth } from '../../core/text/display-width';

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

import type { DocumentPart, DocumentPassage } from '../../core/document/part';
import { headerAt, markColumns } from './mark-columns';
import type { PagePart, PdfPage } from './read-page';
import { shareColumns } from './share-columns';
import type { TextLine } from './text-line';

type Line = TextLine & { readonly page: number };

const ENDED = /[。！？：；.!?;:][”"’』」）)]{0,2}$/;
const LATIN = /[A-Za-z,]$/;
/** How far from the edges of the text a line may end or begin and still be a full one, in characters. */
const SLACK = 2.2;
const INDENT = 1.2;
/** A larger distance than this between lines, over the usual one, parts paragraphs. */
const APART = 1.3;

/**
 * Pages as the parts of one document: lines of a paragraph are put together again, also over the end of
 * a page.
 *
 * @example joinPages(dropFurniture(pages)).length
 */
export function joinPages(pages: readonly PdfPage[]): readonly DocumentPart[] {
  const lines = pages.flatMap(({ number, parts }) =>
    parts.flatMap((part): Line[] => (part.kind === 'line' ? [{ ...part, page: number }] : [])),
  );
  const left = common(lines.map((line) => line.left));
  const wide = lines.filter((line) => line.right - left > 150).map((line) => line.right);
  const right = common(wide.length > 0 ? wide : lines.map((line) => line.right));
  const pitch = usualPitch(lines);
  const joined: DocumentPart[] = [];
  let above: Line | undefined;
  for (const { number, parts } of shareColumns(markColumns(pages))) {
    for (const part of parts) {
      if (part.kind === 'table') {
        joined.push(part.grid);
        above = undefined;
        continue;
      }
      const line = { ...part, page: number };
      const last = joined.at(-1);
      if (
        last?.kind === 'passage' &&
        above !== undefined &&
        goesOn(above, line, { left, right, pitch })
      ) {
        // The paragraph ends as its last line does; to look at all of it at every line costs its square.
        const gap = LATIN.test(above.text) && /^[A-Za-z]/.test(line.text) ? ' ' : '';
        const text = last.text + gap + line.text;
        joined.splice(-1, 1, { ...last, text, ...crossing(line) });
      } else {
        const isIndented = line.left - left > line.size * INDENT && !line.gaps;
        const indent = isIndented && line.box === undefined ? '\u3000\u3000' : '';
        joined.push(toPassage(line, indent));
      }
      above = line;
    }
  }
  return joined;
}

function toPassage(line: Line, indent: string): DocumentPassage {
  const { page, left, top } = line;
  const place = { kind: 'page', page, left: Math.round(left), top: Math.round(top) } as const;
  return { kind: 'passage', text: indent + line.text, place, ...crossing(line) };
}

function crossing({ isCrossed, box }: TextLine): Pick<DocumentPassage, 'isCrossed' | 'box'> {
  return { ...(isCrossed === true && { isCrossed }), ...(box !== undefined && { box }) };
}

function goesOn(
  above: Line,
  line: Line,
  { left, right, pitch }: { left: number; right: number; pitch: number },
): boolean {
  if (
    above.box !== undefined ||
    line.box !== undefined ||
    above.gaps ||
    line.gaps ||
    Math.abs(above.size - line.size) > above.size * 0.15
  )
    return false;
  if (above.right < right - above.size * SLACK) return false;
  if (Math.abs(line.left - left) > line.size * INDENT) return false;
  if (above.page !== line.page) return line.page - above.page === 1 && !ENDED.test(above.text);
  return line.top - above.top <= pitch * APART + 1;
}

/** The place that most lines share. */
function common(places: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const place of places) {
    const key = Math.round(place / 3) * 3;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if ((counts.get(key) ?? 0) > (counts.get(best) ?? 0)) best = key;
  }
  return best;
}

function usualPitch(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const step = above?.page === line.page ? line.top - above.top : 0;
    return step > 4 && step < 60 ? [step] : [];
  });
  return steps.length === 0 ? 20 : common(steps);
}

/** Share of the longer side of a page where page numbers and running heads stand, at its top and bottom. */
const MARGIN = 0.12;
const FEWEST_REPEATS = 3;
const PAGE_NUMBER =
  /^[\s\-—–·.|~〜]*(?:第\s*)?[\dⅠ-ⅿivxIVX]{1,5}(?:\s*页)?(?:\s*[/共,，]\s*(?:共\s*)?\d{1,4}\s*页?)?[\s\-—–·.|~〜]*$/;

/** A running head of two pages stands so far from what follows, in heights of its font. */
const CLEAR = 0.8;
/** Lines of a header down to the one that tells what it is. */
const MOST_HEAD = 3;

/**
 * Takes page numbers and running heads off: they interrupt sentences and tables.
 *
 * @example dropFurniture(pages).length // as many pages
 */
export function dropFurniture(pages: readonly PdfPage[]): readonly PdfPage[] {
  const seen = new Map<string, number>();
  const outer = new Map<string, number>();
  for (const page of pages) {
    const keys = page.parts.flatMap((part) => keyOf(part, page) ?? []);
    for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1);
    for (const key of outerKeys(page)) outer.set(key, (outer.get(key) ?? 0) + 1);
  }
  return pages.map((page) => {
    const { parts } = page;
    const isFurniture = (part: PagePart): boolean => {
      const key = keyOf(part, page);
      if (key === undefined || part.kind !== 'line') return false;
      if (PAGE_NUMBER.test(part.text) || (seen.get(key) ?? 0) >= FEWEST_REPEATS) return true;
      return (outer.get(key) ?? 0) >= 2;
    };
    // From the edges inwards: the number of a row may stand alone in the margin, too.
    const from = parts.findIndex((part, at) => !isFurniture(part) || isOfHeader(parts, at));
    const below = [...parts].reverse().findIndex((part) => !isFurniture(part));
    return { ...page, parts: from === -1 ? [] : parts.slice(from, parts.length - below) };
  });
}

/** Whether a line is the first of a table's header, which each page prints again. */
function isOfHeader(parts: readonly PagePart[], at: number, more = MOST_HEAD): boolean {
  const [part, below] = [parts[at], parts[at + 1]];
  if (part?.kind !== 'line' || more === 0) return false;
  const isClose = below !== undefined && below.top - part.bottom < part.size * CLEAR;
  return headerAt(parts, at) !== undefined || (isClose && isOfHeader(parts, at + 1, more - 1));
}

/** Lines that nothing but page numbers stands beyond, apart from the rest of the page. */
function outerKeys(page: PdfPage): readonly string[] {
  const body = page.parts.filter((part) => part.kind !== 'line' || !PAGE_NUMBER.test(part.text));
  const ends = [
    [body[0], body[1]],
    [body.at(-1), body.at(-2)],
  ] as const;
  return ends.flatMap(([line, beside]) => {
    if (line?.kind !== 'line' || line.gaps || beside === undefined) return [];
    const gap = Math.max(beside.top - line.bottom, line.top - beside.bottom);
    return gap < line.size * CLEAR ? [] : (keyOf(line, page) ?? []);
  });
}

/** What makes lines of several pages the same, undefined for one that does not stand at an edge. */
function keyOf(part: PagePart, page: PdfPage): string | undefined {
  if (part.kind !== 'line' || part.text.length > 60) return undefined;
  const margin = Math.max(page.width, page.height) * MARGIN;
  if (part.bottom >= margin && part.top < page.height - margin) return undefined;
  const place = Math.round(part.top / 4);
  return `${String(place)} ${part.text.replace(/\d+/g, '#').replace(/\s/g, '')}`;
}

import type { PagePart, PdfPage } from './page-part';

/** Share of a page, at its top and bottom, where page numbers and running heads stand. */
const MARGIN = 0.12;
const FEWEST_REPEATS = 3;
const PAGE_NUMBER =
  /^[\s\-—–·.|~〜]*(?:第\s*)?[\dⅠ-ⅿivxIVX]{1,5}(?:\s*页)?(?:\s*[/共,，]\s*(?:共\s*)?\d{1,4}\s*页?)?[\s\-—–·.|~〜]*$/;

/**
 * Takes page numbers and running heads off: they interrupt sentences and tables.
 *
 * @example dropFurniture(pages).length // as many pages
 */
export function dropFurniture(pages: readonly PdfPage[]): readonly PdfPage[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const keys = page.parts.flatMap((part) => keyOf(part, page) ?? []);
    for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return pages.map((page) => ({
    ...page,
    parts: page.parts.filter((part) => {
      const key = keyOf(part, page);
      if (key === undefined || part.kind !== 'line') return true;
      return !PAGE_NUMBER.test(part.text) && (seen.get(key) ?? 0) < FEWEST_REPEATS;
    }),
  }));
}

/** What makes lines of several pages the same, undefined for one that does not stand at an edge. */
function keyOf(part: PagePart, page: PdfPage): string | undefined {
  if (part.kind !== 'line' || part.text.length > 60) return undefined;
  const top = part.bottom < page.height * MARGIN;
  if (!top && part.top < page.height * (1 - MARGIN)) return undefined;
  const place = Math.round(part.top / 4);
  return `${String(place)} ${part.text.replace(/\d+/g, '#').replace(/\s/g, '')}`;
}

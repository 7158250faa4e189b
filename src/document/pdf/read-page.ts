import type { PDFPageProxy } from 'pdfjs-dist';
import type { Glyph, Matrix } from './glyph';
import { toMatrix } from './glyph';
import { layOutPage } from './lay-out-page';
import type { PdfPage } from './page-part';
import { readGlyphs, type TextRun } from './read-glyphs';
import { readRules } from './read-rules';

/** Characters of a page; one with more is no page that anybody reads. */
const MOST_GLYPHS = 60_000;
const UPRIGHT: Matrix = [1, 0, 0, -1, 0, 0];

/**
 * Reads a page: its characters, and where it has any the lines between them.
 *
 * @example (await readPage(await document.getPage(1), operators)).parts.length
 */
export async function readPage(
  page: PDFPageProxy,
  operators: Readonly<Record<string, number>>,
): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const view = toMatrix(viewport.transform) ?? UPRIGHT;
  const content = await page.getTextContent();
  const runs = content.items.flatMap((item): TextRun[] => ('str' in item ? [item] : []));
  const glyphs: readonly Glyph[] = readGlyphs(runs, view).slice(0, MOST_GLYPHS);
  const rules = glyphs.length === 0 ? [] : readRules(await page.getOperatorList(), operators, view);
  page.cleanup();
  return layOutPage(page.pageNumber, viewport.height, glyphs, rules);
}

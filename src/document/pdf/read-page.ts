import type { DocumentGrid } from '../../core/document/part';
import { gridOfSlots, type Slot } from '../table/to-grid';
import { findFrames, type Frame } from './find-frames';
import {
  readGlyphs,
  toMatrix,
  type Box,
  type Glyph,
  type Matrix,
  type Rule,
  type TextRun,
} from './glyph';
import { readRules } from './read-rules';
import { mayBeTable, toLines, type TextLine } from './text-line';
import type { PDFPageProxy } from 'pdfjs-dist';

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
  const lines = linesOf(glyphs);
  // The drawing of a page takes as long as its text; a page of plain text is not asked for it.
  const isDrawn = mayBeTable(lines);
  const rules = isDrawn ? readRules(await page.getOperatorList(), operators, view) : [];
  page.cleanup();
  const { width, height } = viewport;
  return layOutPage({ number: page.pageNumber, width, height }, { glyphs, lines }, rules);
}

/** A part of a page: a line of text or a table. */
export type PagePart =
  | ({ readonly kind: 'line' } & TextLine)
  | ({
      readonly kind: 'table';
      readonly grid: DocumentGrid;
      /** Where its columns part, from its left edge to its right. */
      readonly xs: readonly number[];
      /** Its last cell in the first column stands at the end of its room: its text may go on overleaf. */
      readonly hangs?: boolean;
      /** The row of a cell in the first column that stands at the top of its room: the rest of such a text. */
      readonly rises?: number | undefined;
    } & Box);

interface Paper {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** A page and its parts from above. */
export interface PdfPage extends Paper {
  readonly parts: readonly PagePart[];
  /** Its level lines that are the border of no frame, from above. */
  readonly levels: readonly Rule[];
}

/**
 * Orders what stands on a page: tables by their borders, the rest by lines.
 *
 * @example layOutPage({ number: 1, width: 595, height: 842 }, { glyphs, lines }, rules).parts[0] // { kind: 'line', text: '第一章 …', … }
 */
function layOutPage(
  paper: Paper,
  { glyphs, lines }: { readonly glyphs: readonly Glyph[]; readonly lines: readonly TextLine[] },
  rules: readonly Rule[],
): PdfPage {
  const parts: PagePart[] = [];
  let rest = glyphs;
  const frames = findFrames(rules);
  for (const frame of frames) {
    const { grid, outside, ...cut } = fillFrame(frame, rest, paper.number);
    if (outside.length === rest.length) continue;
    rest = outside;
    const { xs, left, right, top, bottom } = frame;
    parts.push({ kind: 'table', grid, xs, left, right, top, bottom, ...cut });
  }
  for (const line of rest === glyphs ? lines : linesOf(rest)) {
    parts.push({ kind: 'line', ...line });
  }
  parts.sort((one, other) => one.top - other.top);
  const isFree = ({ vertical, at }: Rule): boolean =>
    !vertical && !frames.some(({ top, bottom }) => at >= top && at <= bottom);
  const levels = rules.filter(isFree).sort((one, other) => one.at - other.at);
  return { ...paper, parts, levels };
}

function linesOf(glyphs: readonly Glyph[]): readonly TextLine[] {
  const edge = glyphs.reduce((least, { left }) => Math.min(least, left), Infinity);
  return toLines(glyphs, Number.isFinite(edge) ? edge : 0);
}

/**
 * Puts the characters of a page into the cells of a table, each by its own place.
 *
 * @returns the grid, and the characters that stand outside of it
 * @example fillFrame(frame, glyphs, 1).grid.cells[1]?.text // '指标'
 */
function fillFrame(
  frame: Frame,
  glyphs: readonly Glyph[],
  page: number,
): {
  readonly grid: DocumentGrid;
  readonly outside: readonly Glyph[];
  readonly hangs: boolean;
  readonly rises: number | undefined;
} {
  const outside: Glyph[] = [];
  const inside = new Map<number, Glyph[]>();
  const middles = middlesOf(glyphs);
  for (const [at, glyph] of glyphs.entries()) {
    const column = indexOf(frame.xs, middles[at] ?? 0);
    const row = indexOf(frame.ys, (glyph.top + glyph.bottom) / 2);
    const cell = frame.cells[row]?.[column];
    if (cell === undefined) {
      outside.push(glyph);
      continue;
    }
    const own = inside.get(cell) ?? [];
    own.push(glyph);
    inside.set(cell, own);
  }
  const slots = new Map<number, Slot>();
  let isCrossed = false;
  const slotOf = (cell: number, row: number, column: number): Slot => {
    const known = slots.get(cell);
    if (known !== undefined) return known;
    const lines = toLines(inside.get(cell) ?? [], 0);
    isCrossed ||= lines.some((line) => line.isCrossed);
    const text = lines.map((line) => line.text.replace(/ {2,}/g, ' ')).join('\n');
    const [left = 0, top = 0] = [frame.xs[column], frame.ys[row]].map((at) => Math.round(at ?? 0));
    const slot: Slot = { text, place: { kind: 'page', page, left, top } };
    slots.set(cell, slot);
    return slot;
  };
  const rows = frame.cells.map((cells, row) =>
    cells.map((cell, column) => slotOf(cell, row, column)),
  );
  const grid = gridOfSlots(rows);
  const leans = leansIn(frame, inside);
  const rises = leans.findIndex((lean) => lean === 'top');
  return {
    grid: isCrossed ? { ...grid, isCrossed } : grid,
    outside,
    hangs: leans.at(-1) === 'bottom',
    rises: rises === -1 || rises > MOST_HEAD ? undefined : rises,
  };
}

const OF_NUMBER = /^[\d./]$/;
/** How far apart the characters of a number may be. */
const TOUCHING = 0.6;

/** Where each character counts as standing: a number wider than its cell is of the one around its middle. */
function middlesOf(glyphs: readonly Glyph[]): readonly number[] {
  const middles = glyphs.map(({ left, right }) => (left + right) / 2);
  let first = 0;
  glyphs.forEach((glyph, at) => {
    const next = glyphs[at + 1];
    const goesOn =
      OF_NUMBER.test(glyph.text) &&
      next !== undefined &&
      OF_NUMBER.test(next.text) &&
      Math.abs(next.left - glyph.right) < TOUCHING &&
      next.bottom === glyph.bottom;
    if (goesOn) return;
    if (at > first) middles.fill(((glyphs[first]?.left ?? 0) + glyph.right) / 2, first, at + 1);
    first = at + 1;
  });
  return middles;
}

/** Rows of a header, above the first row of a page. */
const MOST_HEAD = 3;

/** At which end of its room each cell of the first column stands, by rows; undefined where in the middle. */
function leansIn(
  { ys, cells }: Frame,
  inside: ReadonlyMap<number, readonly Glyph[]>,
): readonly ('top' | 'bottom' | undefined)[] {
  const ids = cells.map((row) => row[0] ?? -1);
  return ids.map((id, row) => {
    const own = inside.get(id) ?? [];
    const size = Math.max(0, ...own.map((glyph) => glyph.size));
    const [first, last] = [ids.indexOf(id), ids.lastIndexOf(id)];
    const above = Math.min(...own.map(({ top }) => top)) - (ys[first] ?? 0);
    const below = (ys[last + 1] ?? 0) - Math.max(...own.map(({ bottom }) => bottom));
    if (own.length === 0 || first === last || row < first) return undefined;
    if (below < size && above > below + size) return 'bottom';
    return above < size && below > above + size ? 'top' : undefined;
  });
}

function indexOf(places: readonly number[], at: number): number {
  const next = places.findIndex((place) => place > at);
  return next - 1;
}

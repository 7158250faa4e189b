import { gridOfSlots } from '../../table/to-grid';
import type { PagePart, PdfPage } from '../read-page';
import { joinPieces, type TextLine } from '../text-line';
import { placeCategories, type BareCategory } from './categories';
import { columnAt, findColumns, splitTight, type BareColumn } from './columns';
import { findParts, type Parent } from './parts';
import { isGroup, settleCores, toBand, type Band } from './bands';
import { PITCH, toRows, type BareRow } from './rows';
import { headSlots, partSlots, rowSlots, slotAt, spanSlots, widen, type Slots } from './slots';

/** What of a page may be a table without borders: indices of its parts. */
export interface Stretch {
  readonly page: PdfPage;
  readonly first: number;
  readonly body: number;
  readonly end: number;
}

const FEWEST_ROWS = 2;

/** A part for each page of a table, and which of the page's parts it takes the place of. */
interface Found {
  /** None where a page only holds the rest of the row above. */
  readonly part: PagePart | undefined;
  readonly first: number;
  readonly end: number;
}

export function readChain(chain: readonly Stretch[]): readonly Found[] | undefined {
  const [top] = chain;
  if (top === undefined) return undefined;
  const header = linesOf(top.page, top.first, top.body);
  const printed = chain.map(({ page, body, end }) => linesOf(page, body, end));
  const find = (all: readonly (readonly TextLine[])[]) => {
    const columns = findColumns(all.flat(), header);
    return columns && { columns, lines: all };
  };
  const set = find(printed) ?? find(printed.map((page) => splitTight(page, header)));
  if (set === undefined) return undefined;
  const { columns, lines } = set;
  if (columns.some(isTwoColumns)) return undefined;
  const bands = chain.map(({ page }, index) => toBands(columns, lines[index] ?? [], page.number));
  const found = toRows(
    bands.map((own, index) => ({ bands: own.filter(isOfRow), isOpen: index > 0 })),
  );
  // The page behind the last row.
  const isBehind = bands.at(-1)?.every(({ kind }) => kind !== 'core') === true;
  if (chain.length > 1 && isBehind && !found?.pages.at(-2)?.at(-1)?.tail.length)
    return readChain(chain.slice(0, -1));
  if (found === undefined) return undefined;
  const { mode, pages } = found;
  const read = bands.map((own, index) =>
    toBody(columns, own, pages[index] ?? [], pages[index - 1]?.at(-1)?.tail ?? [], {
      isHeadless: isHeadless(chain[index]),
      goesOn: own.length === lines[index]?.length && (pages[index + 1] ?? []).length > 0,
    }),
  );
  const rows = pages.flat();
  if (rows.length < FEWEST_ROWS || read.some(({ isWhole }) => !isWhole)) return undefined;
  if (rows.some((row) => holdsTwo(columns, row))) return undefined;
  const parts = findParts(columns, rows);
  if (parts === undefined || hasUntold(columns, rows, parts)) return undefined;
  const shared = new Map<Parent, Slots>();
  const isNamed = columns.some(({ concept }) => concept === '类别');
  const again = isNamed ? printedAgain(columns, rows) : undefined;
  const names = again ?? read.flatMap((one) => one.names);
  const placed = again ?? (isNamed ? placeCategories(rows, names, mode) : undefined);
  const slots = new Map(names.map((name) => [name, slotAt(name.text, name.page, 0, name.top)]));
  const places = new Map(rows.map((row, index) => [row, placed?.[index]]));
  return read.map((one, index): Found => {
    const { page, first, body } = chain[index] ?? top;
    const cells = [...one.rows, ...one.spans]
      .sort((upper, lower) => yOf(upper) - yOf(lower))
      .filter((row) => !('core' in row && parts.has(row) && parts.get(row) === undefined))
      .map((row) => {
        if (!('core' in row))
          return spanSlots(columns, row, parts.size === 0 ? [] : columns.slice(0, 1));
        const category = places.get(row);
        const own = rowSlots(columns, row, category && slots.get(category));
        return parts.size === 0 ? own : partSlots(columns, row, own, parts, shared);
      });
    const isOpen = first === body;
    const head = isOpen ? [] : headSlots(columns, header, page.number);
    const wide = head.map((words) => (parts.size === 0 ? words : widen(columns, words)));
    const [start, end] = [isOpen ? body + one.from : first, body + one.to];
    const all = linesOf(page, start, end);
    const grid = gridOfSlots([...wide, ...cells]);
    const part: PagePart = {
      kind: 'table',
      grid: all.some(({ isCrossed }) => isCrossed) ? { ...grid, isCrossed: true } : grid,
      xs: [...columns.map(({ left }) => left), columns.at(-1)?.right ?? 0],
      left: Math.min(...all.map((line) => line.left)),
      right: Math.max(...all.map((line) => line.right)),
      top: all[0]?.top ?? 0,
      bottom: all.at(-1)?.bottom ?? 0,
    };
    return { part: cells.length === 0 ? undefined : part, first: start, end };
  });
}

function linesOf(page: PdfPage, from: number, to: number): readonly TextLine[] {
  return page.parts.slice(from, to).flatMap((part) => (part.kind === 'line' ? [part] : []));
}

/** Among numbered rows one without a number is a part where 其中 says so; else it was misread. */
function hasUntold(
  columns: readonly BareColumn[],
  rows: readonly BareRow[],
  parts: ReadonlyMap<BareRow, unknown>,
): boolean {
  if (!columns.some(({ concept }) => concept === '序号')) return false;
  let isAmong = false;
  return rows.some((row) => {
    const isCounted = row.bands.some(({ isNumbered }) => isNumbered);
    isAmong = !isCounted && (isAmong || /^其中/.test(nameOf(columns, row)));
    return !isCounted && !isAmong && !parts.has(row);
  });
}

function nameOf(columns: readonly BareColumn[], { bands }: BareRow): string {
  const pieces = bands.flatMap(({ cells }) =>
    [...cells].flatMap(([column, own]) => (columns[column]?.concept === '指标' ? own : [])),
  );
  return pieces.map(({ text }) => text).join('');
}

/** Two figures side by side under one word: it is not the word of both. */
function holdsTwo(columns: readonly BareColumn[], { bands }: BareRow): boolean {
  return bands.some(({ cells, line }) =>
    [...cells].some(([column, pieces]) => {
      if (columns[column]?.concept !== '数值') return false;
      return pieces.some((piece, at) => {
        const before = pieces[at - 1];
        const isApart = before !== undefined && piece.left - before.right > line.size * 0.3;
        return isApart && /\d$|^[-—–]+$/.test(before.text) && /^[<>≤≥[［〔]?\d/.test(piece.text);
      });
    }),
  );
}

/** 2025年 and 2030年 are words of two columns, unless one stands over the other. */
function isTwoColumns({ words }: BareColumn): boolean {
  return words.filter(({ text }) => /(?:19|20)\d{2}/.test(text)).length > 1;
}

/** The rows of a page, and from which to which of its lines they reach. */
interface Body {
  readonly rows: readonly BareRow[];
  readonly spans: readonly Band[];
  readonly names: readonly BareCategory[];
  readonly from: number;
  readonly to: number;
  /** Whether all of the lines between belong to rows. */
  readonly isWhole: boolean;
}

/** A stretch that goes on with the table of the page before, without a header of its own. */
function isHeadless(stretch: Stretch | undefined): boolean {
  return stretch !== undefined && stretch.first === stretch.body;
}

/** The lines that stand in the columns, up to the first that does not. */
function toBands(
  columns: readonly BareColumn[],
  lines: readonly TextLine[],
  page: number,
): readonly Band[] {
  const bands = lines.map((line) => toBand(columns, line, page));
  const end = bands.indexOf(undefined);
  const all = bands.slice(0, end === -1 ? bands.length : end).flatMap((band) => band ?? []);
  return settleCores(columns, all);
}

function toBody(
  columns: readonly BareColumn[],
  bands: readonly Band[],
  rows: readonly BareRow[],
  tail: readonly Band[],
  { isHeadless, goesOn }: { readonly isHeadless: boolean; readonly goesOn: boolean },
): Body {
  const used = new Set([...tail, ...rows.flatMap((row) => row.bands)]);
  const first = bands.findIndex((band) => used.has(band) || band.kind === 'span');
  const from = isHeadless ? Math.max(0, first) : 0;
  let to = bands.reduce((end, band, index) => (used.has(band) ? index + 1 : end), from);
  // The name of a category may stand below its last row.
  while (to < bands.length && isName(bands[to]) && isNear(bands[to - 1], bands[to])) to += 1;
  // What heads rows may stand alone at the end of a page, they on the next.
  if (goesOn && bands.slice(to).every(isGroup)) to = bands.length;
  const own = bands.slice(from, to);
  const spans = own.filter(({ kind }) => kind === 'span');
  const isWhole =
    own.every((band) => used.has(band) || band.kind === 'span' || !isOfRow(band)) &&
    bands.slice(to).every(({ kind }) => kind !== 'core');
  return { rows, spans, names: namesOf(columns, own), from, to, isWhole };
}

function isOfRow({ cells, kind }: Band): boolean {
  return kind === 'span' || cells.size > 0;
}

function isName(band: Band | undefined): boolean {
  return band !== undefined && !isOfRow(band);
}

function isNear(upper: Band | undefined, lower: Band | undefined): boolean {
  if (upper === undefined || lower === undefined) return false;
  return lower.y - upper.y <= lower.line.size * PITCH;
}

/** The names of categories, the lines of each put together. */
function namesOf(columns: readonly BareColumn[], bands: readonly Band[]): readonly BareCategory[] {
  const names: BareCategory[] = [];
  for (const { line, page } of bands) {
    const [text, { top, bottom, size }] = [categoryIn(columns, line), line];
    if (text === '') continue;
    const above = names.at(-1);
    if (above !== undefined && top - above.bottom < size * (PITCH - 1))
      names.splice(-1, 1, { ...above, text: above.text + text, bottom });
    else names.push({ text, page, top, bottom });
  }
  return names;
}

/** What of a line is the name of a category. */
function categoryIn(columns: readonly BareColumn[], { pieces, size }: TextLine): string {
  const at = columns.findIndex(({ concept }) => concept === '类别');
  return joinPieces(
    at === -1 ? [] : pieces.filter((piece) => columnAt(columns, piece) === at),
    size,
  );
}

/** The category of each row where all rows print their own, so that it stands there again and again. */
function printedAgain(
  columns: readonly BareColumn[],
  rows: readonly BareRow[],
): readonly BareCategory[] | undefined {
  const names = rows.map(({ bands, page }): BareCategory => {
    const own = bands.map(({ line }) => line).filter((line) => categoryIn(columns, line) !== '');
    const text = own.map((line) => categoryIn(columns, line)).join('');
    return { text, page, top: own[0]?.top ?? 0, bottom: own.at(-1)?.bottom ?? 0 };
  });
  const isAgain = names.some(({ text }, index) => text === names[index - 1]?.text);
  return isAgain && names.every(({ text }) => text !== '') ? names : undefined;
}

function yOf(row: BareRow | Band): number {
  return 'core' in row ? row.core.y : row.y;
}

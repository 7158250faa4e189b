import { LIMITS } from '../limits';
import { decodeEntities } from '../../core/text/entities';
import { readAttribute, readTags, type Piece } from '../markup/read-tags';
import { InlineText, type InlinePassage } from './inline-text';

/** What a page holds, in its order: paragraphs and tables. */
export type HtmlElement =
  | (InlinePassage & { readonly kind: 'passage'; readonly paragraph: number })
  | {
      readonly kind: 'table';
      readonly number: number;
      readonly rows: readonly (readonly HtmlCell[])[];
    };

/** A cell with what it holds, which may be tables again. */
export interface HtmlCell {
  readonly elements: readonly HtmlElement[];
  readonly columns: number;
  readonly rows: number;
  readonly line: number;
  /** Number of the paragraph that it begins with. */
  readonly paragraph: number;
}

/** Elements whose contents are no text of the page. */
const SKIPPED: ReadonlySet<string> = new Set(
  'script style head template noscript svg math iframe object select textarea button nav'.split(
    ' ',
  ),
);
const PARAGRAPH =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|br|hr|pre|center|form|section|article|header|footer|main|aside|address|blockquote|figure|figcaption|fieldset|caption|body|html|table|thead|tbody|tfoot|tr|td|th)$/;
const HEADING = /^h[1-6]$/;

interface OpenTable {
  readonly rows: HtmlCell[][];
  readonly outer: HtmlElement[];
  row: HtmlCell[] | undefined;
  cell:
    | {
        readonly attributes: string;
        readonly line: number;
        readonly paragraph: number;
        readonly elements: HtmlElement[];
      }
    | undefined;
  readonly number: number;
}

/**
 * The paragraphs and tables of a page. Scripts, styles and forms are left out; nothing is executed or
 * fetched. Linear in the length; never throws.
 *
 * @param verbatim whether blanks, tabs and empty paragraphs are those of the author; in a web page they
 *   are not
 * @example readElements('<h2>目标</h2><p>到2025年</p>') // [{ kind: 'passage', text: '目标', heading: 2, … }, { … }]
 */
export function readElements(html: string, verbatim = false): readonly HtmlElement[] {
  const page: HtmlElement[] = [];
  const tables: OpenTable[] = [];
  const inline = new InlineText(verbatim);
  const classes = verbatim ? new Set<string>() : classesKeepingLines(html);
  let line = 1;
  let counted = 0;
  /** How many paragraphs and tables have begun. */
  let [paragraph, numbered] = [0, 0];
  /** A paragraph was opened and holds nothing yet. */
  let isBegun = false;
  /** The element that keeps its line ends, and how many of its name are open in it. */
  let kept: { readonly name: string; depth: number } | undefined;

  const sink = (): HtmlElement[] => {
    const table = tables.at(-1);
    // What stands between rows is shown above the table.
    return table === undefined ? page : (table.cell?.elements ?? table.outer);
  };
  const endLine = (): void => {
    const text = inline.take();
    if (text !== undefined) sink().push({ kind: 'passage', ...text, paragraph });
    isBegun &&= text === undefined;
  };
  const endCell = (table: OpenTable): void => {
    endLine();
    const { cell } = table;
    if (cell === undefined) return;
    table.row ??= [];
    table.row.push({
      elements: cell.elements,
      line: cell.line,
      paragraph: cell.paragraph,
      columns: spanOf(cell.attributes, 'colspan'),
      rows: spanOf(cell.attributes, 'rowspan'),
    });
    table.cell = undefined;
  };
  const endRow = (table: OpenTable): void => {
    endCell(table);
    if (table.row !== undefined) table.rows.push(table.row);
    table.row = undefined;
  };
  const endTable = (): void => {
    const table = tables.at(-1);
    if (table === undefined) return;
    endRow(table);
    tables.pop();
    table.outer.push({ kind: 'table', number: table.number, rows: table.rows });
  };
  const open = (name: string, piece: Extract<Piece, { kind: 'open' }>): void => {
    const table = tables.at(-1);
    if (name === 'table' && tables.length < LIMITS.depth) {
      numbered += 1;
      tables.push({ rows: [], outer: sink(), row: undefined, cell: undefined, number: numbered });
    } else if (table !== undefined && name === 'tr') {
      endRow(table);
      table.row = [];
    } else if (table !== undefined && (name === 'td' || name === 'th')) {
      endCell(table);
      const { attributes } = piece;
      table.cell = { attributes, line, paragraph: paragraph + 1, elements: [] };
    } else if (HEADING.test(name) && table === undefined) inline.head(Number(name.charAt(1)));
  };

  for (const piece of readTags(html, SKIPPED)) {
    for (; counted < piece.at; counted += 1) if (html.charCodeAt(counted) === 10) line += 1;
    if (piece.kind === 'text' || piece.kind === 'data') {
      const text = piece.kind === 'text' ? decodeEntities(piece.text) : piece.text;
      if (kept === undefined) inline.add(text, line);
      else
        text.split('\n').forEach((part, index) => {
          if (index > 0) endLine();
          inline.add(part, line + index);
        });
      continue;
    }
    const name = piece.name.toLowerCase();
    if (kept?.name === name) kept.depth += piece.kind === 'open' ? 1 : -1;
    else if (
      kept === undefined &&
      piece.kind === 'open' &&
      keepsLines(name, piece.attributes, classes)
    )
      kept = { name, depth: 1 };
    if (kept?.depth === 0) kept = undefined;
    if (!PARAGRAPH.test(name)) {
      if (name === 'sup') inline.raise(piece.kind === 'open');
      continue;
    }
    endLine();
    if (piece.kind === 'open' && (name === 'p' || HEADING.test(name))) paragraph += 1;
    if (verbatim && name === 'p') {
      if (isBegun && piece.kind === 'close') {
        sink().push({ kind: 'passage', text: '', line, heading: undefined, paragraph });
      }
      isBegun = piece.kind === 'open';
    }
    if (piece.kind === 'open') open(name, piece);
    else if (name === 'table') endTable();
    else if (name === 'tr' || name === 'td' || name === 'th') {
      const table = tables.at(-1);
      if (table !== undefined) (name === 'tr' ? endRow : endCell)(table);
    }
  }
  endLine();
  while (tables.length > 0) endTable();
  return page;
}

const KEEPS_LINES = /white-space\s*:\s*(?:pre|break-spaces)/i;

/** Whether line ends of the source are shown: pre, or a style that says so, its own or of its class. */
function keepsLines(name: string, attributes: string, classes: ReadonlySet<string>): boolean {
  if (name === 'pre' || KEEPS_LINES.test(attributes)) return true;
  return (
    classes.size > 0 &&
    (readAttribute(attributes, 'class') ?? '').split(/\s+/).some((one) => classes.has(one))
  );
}

/** Classes whose rules in the page's own style sheets show line ends. */
function classesKeepingLines(html: string): ReadonlySet<string> {
  const classes = new Set<string>();
  for (let at = html.search(/<style\b/i); at !== -1;) {
    const end = html.indexOf('</', at);
    const sheet = html.slice(at, end === -1 ? html.length : end);
    for (const rule of sheet.split('}')) {
      const [selector = '', body = ''] = rule.split('{');
      if (!KEEPS_LINES.test(body)) continue;
      for (const [, name = ''] of selector.matchAll(/\.([\w-]{1,80})/g)) classes.add(name);
    }
    const next = end === -1 ? -1 : html.slice(end, end + LONGEST_HEAD).search(/<style\b/i);
    at = next === -1 ? -1 : end + next;
  }
  return classes;
}

/** Style sheets stand close to each other, at the head of a page. */
const LONGEST_HEAD = 100_000;

function spanOf(attributes: string, name: 'colspan' | 'rowspan'): number {
  const size = Number.parseInt(readAttribute(attributes, name) ?? '1', 10);
  return Number.isFinite(size) ? Math.min(Math.max(size, 1), LIMITS.spanned) : 1;
}

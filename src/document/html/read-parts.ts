import type { DocumentPart, DocumentPlace } from '../../core/document/part';
import { toGrid, type SpanningCell } from '../table/to-grid';
import { readElements, type HtmlCell, type HtmlElement } from './read-elements';

type Table = Extract<HtmlElement, { kind: 'table' }>;

/** Where a cell stands, from 1 on: tables are counted as the file does, or those that hold data alone. */
interface CellAt {
  readonly number: number;
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

/** How a format counts the places of its paragraphs and cells. */
interface Places {
  readonly ofPassage: (element: Extract<HtmlElement, { kind: 'passage' }>) => DocumentPlace;
  readonly ofCell: (at: CellAt, held: HtmlCell) => DocumentPlace;
}

/** Those of a web page are lines of its source. */
const LINES: Places = {
  ofPassage: ({ line }) => ({ kind: 'line', line }),
  ofCell: ({ table, row }, { line }) => ({ kind: 'line', line, table, row }),
};

/** Those of a Word file, which a converter made a page of, are paragraphs, tables and cells. */
const PARAGRAPHS: Places = {
  ofPassage: ({ paragraph }) => ({ kind: 'paragraph', paragraph }),
  ofCell: ({ number, row, cell }, { paragraph }) => ({
    kind: 'table-cell',
    table: number,
    row,
    cell,
    paragraph,
  }),
};

/**
 * A web page as passages and grids. A table whose cells hold tables, or that has one column, only sets
 * the page: what is in it follows in its order. Scripts are text that is left out; nothing is run.
 *
 * @param from 'word': a Word file made a page, whose blanks, tabs and empty paragraphs are the author's
 * @example readParts('<h2>目标</h2><script>x</script>') // [{ kind: 'passage', text: '目标', heading: 2, … }]
 */
export function readParts(html: string, from: 'web' | 'word' = 'web'): readonly DocumentPart[] {
  const places = from === 'word' ? PARAGRAPHS : LINES;
  const parts: DocumentPart[] = [];
  let tables = 0;
  const walk = (elements: readonly HtmlElement[]): void => {
    for (const element of elements) {
      if (element.kind === 'passage') {
        const { text, heading } = element;
        const place = places.ofPassage(element);
        parts.push({ kind: 'passage', text, ...(heading !== undefined && { heading }), place });
      } else if (isFrame(element)) {
        for (const row of element.rows) for (const cell of row) walk(cell.elements);
      } else {
        tables += 1;
        const { number, rows } = element;
        const at = (row: number) => ({ number, table: tables, row: row + 1 });
        parts.push(toGrid(rows.map((cells, row) => cells.map(spanning(at(row), places)))));
      }
    }
  };
  walk(readElements(html, from === 'word'));
  return parts;
}

/** Whether a table is there to place things on a page. */
function isFrame({ rows }: Table): boolean {
  const nested = rows.some((row) =>
    row.some(({ elements }) => elements.some(({ kind }) => kind === 'table')),
  );
  return nested || rows.every((row) => row.length <= 1);
}

function spanning(row: Omit<CellAt, 'cell'>, places: Places) {
  return (cell: HtmlCell, at: number): SpanningCell => {
    const { elements, columns, rows } = cell;
    const texts = elements.flatMap((each) => (each.kind === 'passage' ? [each.text] : []));
    const place = places.ofCell({ ...row, cell: at + 1 }, cell);
    return { text: texts.join('\n'), columns, rows, place };
  };
}

/** Whether a text is a web page, whatever its file is called; a text with a table in HTML is none. */
export function isWebPage(text: string): boolean {
  return /^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
    text.slice(0, 2_000),
  );
}

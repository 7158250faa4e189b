/** Where something stands in a document file, counted from 1 as its program shows it. */
export type DocumentPlace =
  /** Line of a web page's source; of a cell the table, among those that hold data, and its row as well. */
  | {
      readonly kind: 'line';
      readonly line: number;
      readonly table?: number;
      readonly row?: number;
    }
  /** Page of a PDF, and points from its upper left corner. */
  | { readonly kind: 'page'; readonly page: number; readonly left: number; readonly top: number }
  /** Paragraph of a Word file, those in the cells that are read counted too. */
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  /** Cell of a table of a Word file, and the paragraph that it begins with. */
  | {
      readonly kind: 'table-cell';
      readonly table: number;
      readonly row: number;
      readonly cell: number;
      readonly paragraph: number;
    }
  /** Cell of a worksheet: `B3`. */
  | { readonly kind: 'sheet-cell'; readonly sheet: string; readonly cell: string };

/** Where a line of a table without borders stands on its page. */
export interface LineBox {
  /** Its words, from the character each begins with: where their middle is, in points from above. */
  readonly words: readonly { readonly at: number; readonly y: number }[];
  /** That of its font, in points. */
  readonly size: number;
  /** How many level lines are drawn above it: each parts two rows. */
  readonly stripe: number;
}

/** A paragraph or a heading, on one line; a blank one parts what stands around it. */
export interface DocumentPassage {
  readonly kind: 'passage';
  readonly text: string;
  /** Rank of a heading, from 1 to 6. */
  readonly heading?: number;
  readonly place: DocumentPlace;
  /** A line that another one is printed over: which characters are whose cannot be known. */
  readonly isCrossed?: true;
  /** Of a line of a table without borders: what its cells are placed by. */
  readonly box?: LineBox;
}

/** A cell of a grid; one that takes up several rows or columns is given once, where it begins. */
export interface DocumentCell {
  /** From 0 on. */
  readonly row: number;
  readonly column: number;
  /** How many it takes up. */
  readonly rows: number;
  readonly columns: number;
  /** As printed; its paragraphs are parted by line ends. */
  readonly text: string;
  /** What a cell of a sheet holds where it shows it rounded: 1261.44 of 1261. */
  readonly exact?: string;
  /** Left out in a sheet, where row and column say it; see `placeOfCell`. */
  readonly place?: DocumentPlace;
}

/** A table as the file itself knows it: cells in rows and columns. */
export interface DocumentGrid {
  readonly kind: 'grid';
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly cells: readonly DocumentCell[];
  /** Some of its lines are printed over each other. */
  readonly isCrossed?: true;
  /** The worksheet it is, and the row and column of that (from 0) where it begins. */
  readonly sheet?: { readonly name: string; readonly row: number; readonly column: number };
}

/** A piece of a document, in reading order. */
export type DocumentPart = DocumentPassage | DocumentGrid;

/** What is read: text whose layout nobody knows, or parts as the file tells them apart. */
export type DocumentSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'parts'; readonly parts: readonly DocumentPart[] };

/**
 * Where a cell of a grid stands in its file.
 *
 * @example placeOfCell(sheetGrid, { row: 2, column: 1, … }) // { kind: 'sheet-cell', sheet: '指标', cell: 'B3' }
 */
export function placeOfCell(
  { sheet }: DocumentGrid,
  { place, row, column }: DocumentCell,
): DocumentPlace | undefined {
  if (sheet === undefined) return place;
  const cell = `${columnLetters(sheet.column + column)}${String(sheet.row + row + 1)}`;
  return { kind: 'sheet-cell', sheet: sheet.name, cell };
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/**
 * The texts of a document as they stand in it: passages, and the cells of grids.
 *
 * @example textsOf(parts).join('').length // characters of the document
 */
export function textsOf(parts: readonly DocumentPart[]): readonly string[] {
  return parts.flatMap((part) =>
    part.kind === 'passage' ? [part.text] : part.cells.map(({ text }) => text),
  );
}

/**
 * The worksheets of a document; none where it is no workbook.
 *
 * @example sheetsOf(parts).map(({ sheet }) => sheet?.name) // ['指标']
 */
export function sheetsOf(parts: readonly DocumentPart[]): readonly DocumentGrid[] {
  return parts.flatMap((part) => (part.kind === 'grid' && part.sheet !== undefined ? [part] : []));
}

/** What a cell of a worksheet can hold: a number, or text as it is shown. */
export type SheetValue = string | number | boolean | null | undefined;

/**
 * Rows of values as the grid of a sheet. Merged cells arrive as their first cell and blanks, as Excel
 * gives a selection out.
 *
 * @example gridOfValues({ name: '指标', row: 0, column: 0 }, [['指标', 2025]]).cells.length // 2
 */
export function gridOfValues(
  sheet: NonNullable<DocumentGrid['sheet']>,
  values: readonly (readonly SheetValue[])[],
): DocumentGrid {
  const cells = values.flatMap((line, row) =>
    line.flatMap((value, column): DocumentCell[] => {
      const text = printValue(value);
      return text === '' ? [] : [{ row, column, rows: 1, columns: 1, text }];
    }),
  );
  const width = values.reduce((widest, line) => Math.max(widest, line.length), 0);
  return { kind: 'grid', width, height: values.length, cells, sheet };
}

/**
 * A value as text: a number without the noise of binary fractions (0.1 + 0.2). Truth values say
 * nothing a plan prints.
 *
 * @example printValue(0.1 + 0.2) // '0.3'
 */
export function printValue(value: SheetValue): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (typeof value === 'string') return value;
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : '';
}

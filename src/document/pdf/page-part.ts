import type { Box } from './glyph';
import type { TextLine } from './text-line';

/** A part of a page: a line of text or a table, whose rows are lines with tabs. */
export type PagePart =
  | ({ readonly kind: 'line' } & TextLine)
  | ({ readonly kind: 'table'; readonly width: number; readonly rows: readonly string[] } & Box);

/** A page and its parts from above. */
export interface PdfPage {
  readonly number: number;
  readonly height: number;
  readonly parts: readonly PagePart[];
}

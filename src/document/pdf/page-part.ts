import type { DocumentGrid } from '../../core/document/part';
import type { Box } from './glyph';
import type { TextLine } from './text-line';

/** A part of a page: a line of text or a table. */
export type PagePart =
  | ({ readonly kind: 'line' } & TextLine)
  | ({ readonly kind: 'table'; readonly grid: DocumentGrid } & Box);

/** A page and its parts from above. */
export interface PdfPage {
  readonly number: number;
  readonly height: number;
  readonly parts: readonly PagePart[];
}

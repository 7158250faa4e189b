import type { MergedCell } from '../table/merged-cell';

/** Parts of a page in their order: paragraphs and tables. */
export type HtmlBlock =
  | { readonly kind: 'line'; readonly text: string; readonly line: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly HtmlCell[])[] };

/** A cell with what it holds, which may be tables again. */
export interface HtmlCell extends Omit<MergedCell, 'text'> {
  readonly blocks: readonly HtmlBlock[];
}

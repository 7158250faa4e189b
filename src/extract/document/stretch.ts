import type { Caption } from '../section/caption';
import type { Heading } from '../section/heading';
import type { Grid } from '../table/grid';
import type { Span } from '../text/flow';

/** Where a line starts in the source, to find the line of any character. */
export interface LineStart {
  readonly number: number;
  readonly start: number;
}

/** A piece of a document by what it is for the reader of figures; a document is a sequence of them. */
export type Stretch =
  | { readonly kind: 'heading'; readonly heading: Heading; readonly line: number }
  | { readonly kind: 'caption'; readonly caption: Caption; readonly line: number }
  | { readonly kind: 'table'; readonly grid: Grid; readonly line: number }
  | {
      readonly kind: 'paragraph';
      readonly spans: readonly Span[];
      readonly lines: readonly LineStart[];
      readonly line: number;
    };

/**
 * Where an indicator table does not agree with itself: rows were lost, joined or read under the wrong
 * header, or the document prints it so. `line` is the line of the document, or the row of a package.
 */
export type TableDoubt =
  /** The numbers of the rows leave some out; `after` is the number before them, 0 at the beginning. */
  | {
      readonly kind: 'numbers-missing';
      readonly line: number;
      readonly after: number;
      readonly missing: readonly number[];
    }
  /** A number that an earlier row has, or that is smaller than the one before. */
  | { readonly kind: 'number-again'; readonly line: number; readonly number: number }
  /** A category says how many indicators it has, and another number of rows stands under it. */
  | {
      readonly kind: 'count-differs';
      readonly line: number;
      readonly category: string;
      readonly stated: number;
      readonly found: number;
    }
  /** A category without a row. */
  | { readonly kind: 'category-blank'; readonly line: number; readonly category: string }
  /** There is a column of categories, and nobody can tell which row is in which. */
  | { readonly kind: 'categories-unplaced'; readonly line: number }
  /** The table is longer than any that is read: what follows `last` was left out. */
  | { readonly kind: 'table-cut'; readonly line: number; readonly last: number }
  /** No column aims at the last year of the plan, or the base is of a year within it. */
  | {
      readonly kind: 'years-apart';
      readonly line: number;
      readonly years: readonly number[];
      readonly period: string;
    }
  /** Lines of the table are printed over each other, from `line` on. */
  | { readonly kind: 'lines-crossed'; readonly line: number }
  /** The table has no borders, and where its cells stand is not plain, from `line` on. */
  | { readonly kind: 'cells-unplaced'; readonly line: number }
  /** What stands in a column is not what its header asks for: cells are under the wrong ones. */
  | { readonly kind: 'columns-unlikely'; readonly line: number; readonly header: string }
  /** What follows the table goes on with its numbers, and was not put to it. */
  | { readonly kind: 'table-goes-on'; readonly line: number; readonly number: number }
  /** Rows, or columns of its rows, follow the table at `from` and were not read. */
  | { readonly kind: 'rows-behind'; readonly line: number; readonly from: number }
  /** A row among numbered ones that has no number and stands under none. */
  | { readonly kind: 'number-blank'; readonly line: number; readonly name: string }
  /** A row below a part of something, and nothing tells whether it is one, too. */
  | {
      readonly kind: 'parent-unsure';
      readonly line: number;
      readonly name: string;
      readonly parent: string;
    }
  /** A row without a single figure. */
  | { readonly kind: 'row-blank'; readonly line: number; readonly name: string }
  /** A name that reads like a number, a unit, a bracket or half a word. */
  | { readonly kind: 'name-unlikely'; readonly line: number; readonly name: string }
  /** Base and target are of different orders of size. */
  | {
      readonly kind: 'size-unlikely';
      readonly line: number;
      readonly name: string;
      readonly base: string;
      readonly target: string;
    }
  /** A column for goals of either kind, and nothing tells whether this one is a level or a growth. */
  | {
      readonly kind: 'goal-unsure';
      readonly line: number;
      readonly name: string;
      readonly header: string;
      readonly target: string;
    }
  /** The growth points the other way than base and target. */
  | {
      readonly kind: 'growth-apart';
      readonly line: number;
      readonly name: string;
      readonly growth: string;
    };

/** Whether a doubt is about the table as a whole, one place in it, or the one row it names. */
const SCOPES = {
  'numbers-missing': 'place',
  'number-again': 'place',
  'count-differs': 'place',
  'category-blank': 'place',
  'categories-unplaced': 'table',
  'table-cut': 'table',
  'years-apart': 'table',
  'lines-crossed': 'table',
  'cells-unplaced': 'table',
  'columns-unlikely': 'table',
  'table-goes-on': 'place',
  'rows-behind': 'table',
  'number-blank': 'row',
  'parent-unsure': 'row',
  'row-blank': 'row',
  'name-unlikely': 'row',
  'size-unlikely': 'row',
  'goal-unsure': 'row',
  'growth-apart': 'row',
} as const satisfies Readonly<Record<TableDoubt['kind'], 'table' | 'place' | 'row'>>;

/**
 * Whether a doubt leaves every row of its table open, those next to a place in it, or only its own.
 *
 * @example scopeOfDoubt({ kind: 'number-again', line: 12, number: 3 }) // → 'place'
 */
export function scopeOfDoubt({ kind }: TableDoubt): 'table' | 'place' | 'row' {
  return SCOPES[kind];
}

/** What a column of an indicator table holds. */
export type ColumnRole =
  | 'number'
  | 'category'
  | 'parent'
  | 'name'
  | 'unit'
  | 'base'
  | 'target'
  | 'growth'
  | 'actual'
  | 'actual_growth'
  | 'attribute'
  | 'note'
  | 'other';

/** First and last year that a column speaks of; the same year twice for a level. */
export interface YearRange {
  readonly first: number;
  readonly last: number;
}

export interface TableColumn {
  /** Header as printed, two levels joined by a blank. */
  readonly header: string;
  readonly role: ColumnRole;
  readonly years: YearRange | undefined;
  /** Unit that the header prints in a bracket, else ''. */
  readonly unit: string;
}

/** Columns that hold figures. */
export type FigureRole = 'base' | 'target' | 'growth' | 'actual' | 'actual_growth';

const FIGURE_ROLES: readonly ColumnRole[] = ['base', 'target', 'growth', 'actual', 'actual_growth'];

/**
 * Whether a column holds figures.
 *
 * @example isFigureRole('target') // true
 */
export function isFigureRole(role: ColumnRole): role is FigureRole {
  return FIGURE_ROLES.includes(role);
}

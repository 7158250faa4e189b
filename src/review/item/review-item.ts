import type { Measure } from '../../core/figure/printed-figure';
import type { ReviewReason } from '../../core/finding/review-finding';
import type { PlanIndicator } from '../../core/indicator/plan-indicator';
import type { YearRange } from '../../extract/table/column';
import type { Span } from '../../extract/text/flow';

/** What a candidate says: as read, or as a person corrected it. */
export interface CandidateReading {
  readonly name: string;
  /** Verbatim. */
  readonly text: string;
  readonly unit: string;
  readonly measure: Measure;
  /** Undefined where the document says no year. */
  readonly years: YearRange | undefined;
  readonly attribute: PlanIndicator['attribute'];
  readonly responsibleUnit?: PlanIndicator['responsibleUnit'];
  /** The type of the row's target that a person chose; undefined leaves it to names and numbers. */
  readonly targetType?: PlanIndicator['targetType'];
}

/** A place in one of the document's tables: index of the table and column, position of the row. */
export interface TableCell {
  readonly table: number;
  readonly position: number;
  readonly column: number;
}

/** One figure that waits for a person's word. */
export interface ReviewItem {
  readonly id: string;
  readonly kind: 'table' | 'prose';
  /** The row it belongs to: of the table, or `P:…` for what stands in prose only. */
  readonly rowId: string;
  /** Where in the document's tables it stands; undefined for a figure of the text. */
  readonly cell: TableCell | undefined;
  /** Id of the cell of the plan's table that states the same thing, in the same words or others. */
  readonly printed?: string | undefined;
  readonly said: CandidateReading;
  /** A target as it was set anew by the document that `PlanAbout` names. */
  readonly version?: 'adjusted' | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly ReviewReason[];
  readonly line: number;
  /** What its file is opened at to see it, '' in a text (see `spotsOf`). */
  readonly spot: string;
  /** Headings and the caption it stands under. */
  readonly section: readonly string[];
  /** Characters of the text, or for a sheet its columns. */
  readonly span: Span;
}

/**
 * The order in which candidates are looked at: row by row of the table, each followed by what the
 * text says of it; then what stands in the text only, thing by thing in the text's order.
 * @example orderItems(cells, prose).map(({ id }) => id) // ['t0.1.3', 't0.1.4', 'p812', 't0.2.3', …]
 */
export function orderItems(
  cells: readonly ReviewItem[],
  prose: readonly ReviewItem[],
): readonly ReviewItem[] {
  const groups = new Map<string, ReviewItem[]>();
  for (const item of [...cells, ...prose]) {
    const group = groups.get(item.rowId);
    if (group === undefined) groups.set(item.rowId, [item]);
    else group.push(item);
  }
  return [...groups.values()].flat();
}

import type { OtherScope } from '../../core/indicator/plan-indicator';
import { MAX_CELL } from '../csv/read-table';
import type { Measure, ObservationStatus } from '../../core/figure/printed-figure';
import type { Period } from '../../core/period/period';
import type { PlanColumn } from '../../core/plan/plan';
import type { StatedCount } from '../../core/plan/prove-rows';
import type { TargetType } from '../../core/plan-target/target';

/** One plan as a person or a reader of documents has put it together, before it becomes files. */
export interface PackageDraft {
  /** `code` '' = unknown: the region is found in the catalogue by name, else it gets a local code. */
  readonly region: { readonly name: string; readonly code: string };
  readonly period: Period;
  readonly title: string;
  readonly documentNo: string;
  /** ISO date, '' where the document prints none. */
  readonly adoptedOn: string;
  /** The document: `sha256` of the bytes of `file`, '' where there is no file. */
  readonly source: { readonly title: string; readonly file: string; readonly sha256: string };
  readonly table: 'printed' | 'missing';
  readonly tablePlace: string;
  readonly tableLine: number | undefined;
  /** As `Place.spot`; '' or left out where there is none. */
  readonly tableSpot?: string;
  /** Columns the table prints, in its own order. */
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly DraftRow[];
  /** How many indicators the table says that it has; left out where it does not say. */
  readonly counts?: readonly StatedCount[];
  /** The document that set some targets anew, and since when: an ISO date. */
  readonly adjustment?: { readonly title: string; readonly adoptedOn: string } | undefined;
}

/** One plan indicator of a draft, in the plan's own order. */
export interface DraftRow {
  /** As printed. */
  readonly number: string;
  /** '' = made from the number. */
  readonly code: string;
  readonly category: string;
  readonly name: string;
  readonly parentName: string;
  readonly unit: string;
  readonly attribute: '预期性' | '约束性' | '';
  readonly origin: 'table' | 'prose';
  /** '' = looked up by exact name or alias in the catalogue; none where that finds none. */
  readonly indicatorId: string;
  readonly targetType?: TargetType | undefined;
  readonly otherScope?: OtherScope | undefined;
  readonly responsibleUnit?: string | undefined;
  readonly figures: readonly DraftFigure[];
}

/** One printed statement of a row. */
export interface DraftFigure {
  readonly measure: Measure;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Verbatim; '' is no figure. */
  readonly text: string;
  /** What the cell was read as, where nobody said that this is right; `text` is '' then. */
  readonly unread?: string;
  /** Unit where it differs from the row's, else ''. */
  readonly unit: string;
  readonly placeKind: 'table' | 'prose';
  readonly place: string;
  readonly line: number | undefined;
  /** As `Place.spot`; '' or left out where there is none. */
  readonly spot?: string;
  readonly status?: ObservationStatus | undefined;
  /** Set anew by the draft's `adjustment`. */
  readonly version?: 'adjusted' | undefined;
}

/**
 * The figures of a row that were read.
 * @example readFigures(row).length // 3
 */
export function readFigures({ figures }: DraftRow): readonly DraftFigure[] {
  return figures.filter(({ text }) => text !== '');
}

/**
 * Whether a row says anything: a figure that was read, or that the plan prints none.
 * @example isStated({ ...row, figures: [{ ...figure, text: '', unread: '12' }] }) // false
 */
export function isStated(row: DraftRow): boolean {
  return row.figures.length === 0 || readFigures(row).length > 0;
}

/** A row of a table to be written: cells by column name; what is left out is blank. */
export type CellsByColumn = Readonly<Record<string, string>>;

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;
/** Halves of a character alone: no encoding can write them. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Room for the quotation marks that a CSV file puts around and into a cell. */
const LONGEST = Math.floor(MAX_CELL / 2) - 2;

/**
 * A text as a cell of a package can hold it: without control characters, not longer than a cell.
 * What looks like a formula stays, as text.
 * @example cleanCell('地区\u0000生产总值 ') // '地区生产总值'
 */
export function cleanCell(text: string): string {
  const clean = text.replace(CONTROL, '').replace(/\r\n?/gu, '\n').replace(LONE_SURROGATES, '');
  return clean.trim().slice(0, LONGEST).replace(LONE_SURROGATES, '').trim();
}

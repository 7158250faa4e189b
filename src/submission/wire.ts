/**
 * 报送: what the pane and the service say to each other. JSON over the site's own origin, below `api/`.
 *
 * | route | who | answer |
 * |---|---|---|
 * | `GET api/health` | anyone | `Health`; 503 while the database is gone |
 * | `GET api/me` | anyone known | `Me` |
 * | `GET api/years/:year` | readers | `YearOverview` of the plans one may read |
 * | `GET api/years/:year/accepted` | readers | `AcceptedYear` of the plans one may read |
 * | `GET api/regions/:region/plans/:plan/years/:year` | readers of the region | `PlanYear`, with an `ETag` |
 * | `GET …/years/:year/history` | readers of the region | `History` |
 * | `POST api/submissions` | writers of the region | `SubmissionAnswer`; takes `Submission` |
 * | `POST api/reviews` | reviewers of the region | `ReviewAnswer`; takes `Review` |
 *
 * Whatever is refused comes as `Refusal` with a status of 4xx or 5xx (see `finding.ts`). Every text is
 * as somebody typed it: to be shown and parsed, never to be run.
 */
import type { Static } from 'typebox';
import type { Field, Role } from './field';
import type { reviewSchema, submissionSchema } from './schema';

/**
 * Where one row's year stands; `missing`: neither 实际值 nor 增速 is there, whether or not what else was
 * submitted of it has been accepted.
 */
export type RowState = 'missing' | 'submitted' | 'returned' | 'accepted';

/**
 * Values of one region, plan and year, written all together or not at all.
 * `key` is a UUID that the client makes for this act: sent again (after a broken connection) with the
 * same contents it does nothing twice and gives the same answer. `file` is where the values were taken
 * from, '' for none. Each entry: `code` the row's 编码 within the plan (`01`), `text` as typed ('' takes
 * the value back), `unit` what it is in ('' = the row's), `base` the revision of the value that the
 * person had before her (0 = there was none), `isConfirmed` what 核实 says: right, however unusual.
 */
export type Submission = Static<typeof submissionSchema>;

export type SubmissionEntry = Submission['entries'][number];

/**
 * 采用 or 退回 of rows of one region, plan and year, all together or not at all. `revision` is that of
 * the row as the reviewer saw it; a `remark` is needed to return.
 */
export type Review = Static<typeof reviewSchema>;

/** Who wrote something, when, and from which file. */
export interface Stamp {
  readonly by: string;
  /** ISO 8601, UTC, by the service's clock. Order is by revision, not by this. */
  readonly at: string;
  /** '' where none was named. */
  readonly file: string;
}

/** A value as it was written. */
export interface WrittenValue extends Stamp {
  readonly text: string;
  readonly unit: string;
  readonly revision: number;
}

/** A value that counts now. */
export interface CurrentValue extends WrittenValue {
  readonly isConfirmed: boolean;
  /** What it replaced; undefined for the first. */
  readonly replaced: WrittenValue | undefined;
  /** What others wanted to write without having seen this one, and were refused: they were told, too. */
  readonly contested: readonly (Stamp & { readonly text: string; readonly unit: string })[];
}

/** One row of a plan in one year. */
export interface RowYear {
  /** 编码 within the plan, `01`. */
  readonly code: string;
  /** As the plan prints it. */
  readonly indicator: string;
  readonly unit: string;
  readonly state: RowState;
  /** Grows with every change and every review; 0 where nothing ever was. */
  readonly revision: number;
  /** The last review, while nothing was submitted since; its remark may be ''. */
  readonly review: (Omit<Stamp, 'file'> & { readonly remark: string }) | undefined;
  readonly values: Readonly<Partial<Record<Field, CurrentValue>>>;
}

/** `GET api/regions/:region/plans/:plan/years/:year`: all rows, in the plan's order. */
export interface PlanYear {
  readonly regionId: string;
  readonly region: string;
  readonly planId: string;
  readonly period: string;
  readonly year: number;
  readonly rows: readonly RowYear[];
  /** What the one who asks may do here. */
  readonly may: readonly Role[];
}

/** One plan in the overview of a year. */
export interface PlanStanding {
  readonly regionId: string;
  readonly region: string;
  /** The region above, by id; undefined at the top. */
  readonly parentId: string | undefined;
  readonly planId: string;
  readonly period: string;
  /** Rows by where they stand; together all rows of the plan. */
  readonly counts: Readonly<Record<RowState, number>>;
  /** The last submission; undefined for none. */
  readonly last: Omit<Stamp, 'file'> | undefined;
  readonly may: readonly Role[];
}

/** `GET api/years/:year`: who has and who has not, for 催报. */
export interface YearOverview {
  readonly year: number;
  readonly plans: readonly PlanStanding[];
}

/** A row whose values were accepted. */
export interface AcceptedRow extends Pick<RowYear, 'code' | 'indicator' | 'unit'> {
  readonly regionId: string;
  readonly region: string;
  readonly planId: string;
  readonly values: Readonly<Partial<Record<Field, AcceptedValue>>>;
}

/** A value that counts, and who wrote it. */
export interface AcceptedValue extends Stamp, Pick<CurrentValue, 'text' | 'unit' | 'isConfirmed'> {}

/** `GET api/years/:year/accepted`: what counts of a year, by region and in each plan's order. */
export interface AcceptedYear {
  readonly year: number;
  readonly rows: readonly AcceptedRow[];
  /** Rows that were submitted and not accepted, or returned: nothing of them is there. */
  readonly waiting: number;
}

/** `GET api/me`. */
export interface Me {
  readonly name: string;
  /** By a token of the command line, or by the bureau's own sign-in before the service. */
  readonly via: 'token' | 'proxy';
  readonly grants: readonly { readonly role: Role; readonly regionId: string }[];
}

/** Something that was done to a row. */
export interface HistoryEvent extends Stamp {
  /** Grows within the region; also the place to go on reading from. */
  readonly seq: number;
  readonly code: string;
  readonly revision: number;
  readonly act:
    | {
        readonly kind: 'written';
        readonly field: Field;
        readonly text: string;
        readonly unit: string;
        readonly isConfirmed: boolean;
        readonly replaced: number;
      }
    /** A value that was refused, because another one stood there that its writer had not seen. */
    | {
        readonly kind: 'contested';
        readonly field: Field;
        readonly text: string;
        readonly unit: string;
      }
    | { readonly kind: 'accepted' | 'returned'; readonly remark: string };
}

/** `GET …/history?after=SEQ`: oldest first. */
export interface History {
  readonly events: readonly HistoryEvent[];
  /** `after` of the next part; undefined at the end. */
  readonly next: number | undefined;
}

/** The new revisions of the rows that were touched. */
interface Written {
  readonly at: string;
  readonly rows: readonly { readonly code: string; readonly revision: number }[];
}

/** Answer to `POST api/submissions`; `key` as sent. */
export interface SubmissionAnswer extends Written {
  readonly key: string;
}

/** Answer to `POST api/reviews`; `key` as sent. */
export interface ReviewAnswer extends Written {
  readonly key: string;
}

/** `GET api/health`. */
export interface Health {
  readonly database: 'up' | 'gone';
}

import type { LookupFinding } from '../../core/finding/lookup-finding';
import type { Column } from '../../core/column/column';
import type { BlockDescriptor } from '../block/descriptor';
import type { CellEntry } from '../block/lay-out-block';
import type { Entry } from '../inserted/entry';

/** The parts of a block outside its body. */
export type FramePart =
  'title' | 'unitLine' | 'region' | 'year' | 'heading' | 'note' | 'sourceLine';

/** One cell that a refresh writes; row and column are counted from 0 in the block's area. */
export interface CellChange {
  /** 编码 and column of a body cell, or the part of the frame. */
  readonly what:
    | { readonly kind: 'cell'; readonly key: string; readonly column: Column }
    | { readonly kind: 'frame'; readonly part: FramePart };
  /** With the sheet: `Sheet1!F5`. */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly old: Entry;
  /** As it is written: a text with the apostrophe that keeps it one. */
  readonly written: CellEntry;
  /** What a formula that is written will show; absent where no formula is. */
  readonly shown?: string;
  /** undefined where the cell's own is kept. */
  readonly numberFormat: string | undefined;
  /** The cell's own. */
  readonly oldFormat: string;
  /** The height in points its row must have for a longer text; absent where the row's own is kept. */
  readonly rowHeight?: number;
  /** What may be chosen in the cell from now on, for a cell of the head. */
  readonly offers?: string;
}

/** A formula outside our tables that is written anew. */
export interface FormulaChange {
  /** With the sheet. */
  readonly address: string;
  readonly sheetId: string;
  /** From 0 in the sheet. */
  readonly row: number;
  readonly column: number;
  readonly old: string;
  readonly written: string;
  /** Ids of our tables in whose area it stands or by whose head it goes: it moves only with all of them. */
  readonly along: readonly string[];
}

/** A row of the plan that the block did not have: inserted below `after`, a row of the area. */
export interface RowAddition {
  readonly key: string;
  readonly after: number;
  readonly entries: readonly CellEntry[];
  /** What the row is to hold instead where something that the user once typed returns with it. */
  readonly standing?: readonly CellEntry[];
  readonly numberFormats: readonly string[];
}

/** A row of the area that goes, since the plan that the head asks for does not have it. */
export interface RowRemoval {
  readonly key: string;
  readonly row: number;
}

/** What a refresh leaves alone, and why. */
export type RefreshRemark =
  /** The user's own content in a cell of ours; `change` is what would be written if he agrees. */
  | {
      readonly kind: 'edited-by-user';
      readonly key: string;
      readonly column: Column;
      readonly change: CellChange;
      /** Whether the rest of the row is computed from it. */
      readonly isFollowed: boolean;
    }
  /** The head was changed, and the table becomes that of this region and year. */
  | { readonly kind: 'head-followed'; readonly region: string; readonly year: number | undefined }
  /** The table becomes that of another plan, since the user moves what is about one to the other. */
  | { readonly kind: 'moved'; readonly year: number | undefined }
  | {
      readonly kind: 'not-moved';
      /** `other-years`: its columns are years, and it would need more or fewer of them. */
      readonly why: 'head-changed' | 'other-years';
    }
  /** Of several regions, one has no plan of that period, or would stand in the table twice. */
  | { readonly kind: 'not-moved'; readonly why: 'plan-missing' | 'twice'; readonly region: string }
  /** What the user wrote beside these rows stays, and was about what the table showed before. */
  | { readonly kind: 'own-text-kept'; readonly keys: readonly string[] }
  /** A cell of the head is gone: the formulas name region and year themselves from now on. */
  | { readonly kind: 'head-lost'; readonly region: string; readonly year: number | undefined }
  /** The head says something that no plan answers to. */
  | { readonly kind: 'head-unreadable'; readonly finding: LookupFinding }
  /** Rows would have to come or go, and something of the user's stands beside them. */
  | { readonly kind: 'head-not-followed'; readonly keys: readonly string[] }
  | { readonly kind: 'rows-removed'; readonly keys: readonly string[] }
  /** Actual values that were typed for what the head said before; they return with it. */
  | { readonly kind: 'actuals-held'; readonly of: string; readonly keys: readonly string[] }
  | { readonly kind: 'actuals-returned'; readonly keys: readonly string[] }
  /** A table in 公式 mode whose actual values stand there as numbers: they become formulas. */
  | { readonly kind: 'actuals-linked' }
  /** The user deleted these rows: they stay deleted. */
  | { readonly kind: 'rows-deleted'; readonly keys: readonly string[] }
  /** Their keys are gone and their names are those of several rows: which is which is not guessed. */
  | { readonly kind: 'rows-ambiguous'; readonly keys: readonly string[] }
  /** The plan in force no longer has this row; it stays as it is. */
  | { readonly kind: 'row-withdrawn'; readonly key: string; readonly address: string }
  | { readonly kind: 'column-deleted'; readonly column: Column }
  /** The plan that it is about now prints a column more; only a new insertion shows it. */
  | { readonly kind: 'column-new'; readonly column: Column }
  /** New rows that cannot be inserted without moving something of the user's beside the block. */
  | { readonly kind: 'rows-not-inserted'; readonly keys: readonly string[] }
  /** Neither key nor name is left by which rows could be told apart. */
  | { readonly kind: 'keys-missing' }
  | { readonly kind: 'sheet-protected'; readonly sheet: string }
  /** Hidden and filtered rows are written like the others, and rows that come may be hidden too. */
  | { readonly kind: 'rows-hidden' }
  /** Its formulas show what they gave when Excel was last told to calculate. */
  | { readonly kind: 'values-stale' }
  /** Its formulas were turned into values for sharing: they have to be restored first. */
  | { readonly kind: 'frozen' }
  | { readonly kind: 'plan-absent'; readonly planId: string }
  /** The plan in force is of another period, in which the comparison's year does not lie. */
  | { readonly kind: 'year-outside'; readonly planId: string; readonly year: number }
  | { readonly kind: 'block-lost'; readonly missing: 'place' | 'descriptor' };

/** What a refresh of one block would do. */
export interface RefreshPlan {
  readonly id: string;
  /** Area with its sheet, '' for a lost block. */
  readonly address: string;
  /** What kind of table it is and how it was inserted; undefined for a lost block. */
  readonly table: Pick<BlockDescriptor, 'kind' | 'mode'> | undefined;
  /** Package the block was written from, and the one it would be written from: why anything changes. */
  readonly from: string;
  readonly to: string;
  readonly changes: readonly CellChange[];
  readonly additions: readonly RowAddition[];
  readonly removals: readonly RowRemoval[];
  readonly remarks: readonly RefreshRemark[];
  /** What is to be remembered afterwards, undefined where nothing new is. */
  readonly descriptor: BlockDescriptor | undefined;
}

/** A cell and what stands in it, as text: a formula with its `=`, a value as it reads. */
export interface CellContent {
  readonly address: string;
  readonly content: string;
}

/** Why nothing, or not everything, was written to or read from the workbook. Areas are `Sheet1!A1:J27`. */
export type WorkbookFinding =
  | { readonly kind: 'sheet-missing'; readonly sheet: string }
  | { readonly kind: 'sheet-protected'; readonly sheet: string }
  /** The user selected several areas at once, or no cells (a chart, a picture). */
  | { readonly kind: 'selection-not-cells' }
  /** Nothing stands in the selected cells, or far more than a table has. */
  | { readonly kind: 'selection-blank' }
  | {
      readonly kind: 'selection-too-large';
      readonly area: string;
      readonly cells: number;
      readonly limit: number;
    }
  | {
      readonly kind: 'destination-outside-sheet';
      readonly anchor: string;
      readonly rows: number;
      readonly columns: number;
    }
  /** Cells that are not empty and were not confirmed. */
  | {
      readonly kind: 'destination-occupied';
      readonly area: string;
      readonly cells: readonly CellContent[];
    }
  /** Confirmed, but no longer what was shown when it was confirmed. */
  | {
      readonly kind: 'destination-changed';
      readonly area: string;
      readonly cells: readonly CellContent[];
    }
  /** Something that writing over would damage: it has to be moved, a confirmation is not enough. */
  | {
      readonly kind: 'destination-crosses';
      readonly area: string;
      readonly obstacle: 'merge' | 'table' | 'block' | 'spill' | 'hidden';
      readonly names: readonly string[];
    }
  | {
      readonly kind: 'text-too-long';
      readonly row: string;
      readonly column: string;
      readonly length: number;
      readonly limit: number;
    }
  /** What was inserted there no longer stands there, so that it cannot be taken back. */
  | { readonly kind: 'block-moved'; readonly area: string }
  /** Excel refused; the area is again what it was. */
  | {
      readonly kind: 'write-rejected';
      readonly area: string;
      readonly code: string;
      readonly reason: string;
    }
  /** Excel refused to mark cells: `isWhole` where the marks are what they were before. */
  | {
      readonly kind: 'marks-rejected';
      readonly isWhole: boolean;
      readonly code: string;
      readonly reason: string;
    }
  /**
   * Excel refused, and refused to take back what it had accepted: `left` is what stands in the area
   * now, undefined where Excel would not even say that.
   */
  | {
      readonly kind: 'write-half-done';
      readonly area: string;
      readonly code: string;
      readonly reason: string;
      readonly left: readonly CellContent[] | undefined;
    }
  /** The workbook is no longer what the preview of a refresh showed; nothing was written. */
  | { readonly kind: 'refresh-outdated' }
  | { readonly kind: 'read-rejected'; readonly code: string; readonly reason: string }
  /** Excel did not keep a setting with the workbook. */
  | {
      readonly kind: 'setting-rejected';
      readonly key: string;
      readonly code: string;
      readonly reason: string;
    }
  /** Excel did not keep it, and would not take back what it had accepted of it. */
  | {
      readonly kind: 'setting-half-done';
      readonly key: string;
      readonly code: string;
      readonly reason: string;
    }
  /** More than a workbook can keep; sizes are characters of the file. */
  | {
      readonly kind: 'setting-too-large';
      readonly key: string;
      readonly size: number;
      readonly limit: number;
    }
  /** Kept in two places that differ; `isFormer`: an earlier version of the add-in wrote the newer one. */
  | { readonly kind: 'setting-twofold'; readonly key: string; readonly isFormer: boolean }
  /** What is kept under a settings key is not what the add-in writes there. */
  | { readonly kind: 'setting-unreadable'; readonly key: string }
  /** The workbook remembers no formulas. */
  | { readonly kind: 'nothing-frozen' }
  /** No function of ours is spelt in a foreign way. */
  | { readonly kind: 'nothing-to-repair' }
  /** No table with this row has been inserted, or its cells are gone. */
  | { readonly kind: 'row-not-inserted'; readonly key: string };

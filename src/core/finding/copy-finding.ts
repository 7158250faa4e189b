/** A cell of the workbook that is copied: `Sheet1!B2`, and what it shows as text. */
export interface CopiedCell {
  readonly address: string;
  readonly shown: string;
}

/** Where else than in a cell a formula can stand. */
export type FormulaPlace =
  'conditional-format' | 'data-validation' | 'name' | 'chart' | 'macro-sheet' | 'part';

/** Why no copy to send was made. The workbook is untouched whatever it is. */
export type CopyFinding =
  /** Not a workbook in the format of today (.xlsx, .xlsm), which is the only one that is taken apart. */
  | { readonly kind: 'copy-not-workbook'; readonly file: string }
  /** No results: functions that have not answered, that nobody answers for, or that were never saved. */
  | { readonly kind: 'copy-unanswered'; readonly cells: readonly CopiedCell[] }
  /** The formula shows the same where a function gave nothing and where it failed. */
  | { readonly kind: 'copy-caught'; readonly cells: readonly CopiedCell[] }
  /** Formulas of ours outside of cells, which nobody keeps a value of. */
  | {
      readonly kind: 'copy-elsewhere';
      readonly places: readonly {
        readonly place: FormulaPlace;
        /** Cells, the name, or the part of the file. */
        readonly where: string;
        readonly formula: string;
      }[];
    }
  /** Excel does not hand out the file. */
  | { readonly kind: 'copy-file-refused'; readonly code: string; readonly reason: string };

/** What became of a workbook that was copied for people without the add-in. */
export interface CopySummary {
  /** Formulas of ours that became values, by sheet; sheets without any are left out. */
  readonly sheets: readonly { readonly name: string; readonly formulas: number }[];
  /** Cells without a function of ours that would not calculate without those: values too. */
  readonly dependents: readonly string[];
  /** Defined names of the user's that called ours and are not in the copy. */
  readonly names: readonly string[];
  /** What the reader of the copy should know. */
  readonly notes: readonly CopyNote[];
}

/** Excel calculates only when asked, so values may be old; macros are kept and were not looked into. */
export type CopyNote = 'manual-calculation' | 'macros' | 'signature-dropped' | 'links-kept';

/** Why the sheet of actual values was not written, or cannot be read. */
export type ObservationSheetFinding =
  | { readonly kind: 'observation-sheet-missing'; readonly title: string }
  /** A sheet of that name is there and holds something else. */
  | { readonly kind: 'observation-sheet-foreign'; readonly sheet: string }
  /** The sheet is there; rows for this plan would be added below what it holds. */
  | {
      readonly kind: 'observation-rows-missing';
      readonly sheet: string;
      readonly present: number;
      readonly missing: number;
    }
  | {
      readonly kind: 'observation-rows-too-many';
      readonly sheet: string;
      readonly missing: number;
    };

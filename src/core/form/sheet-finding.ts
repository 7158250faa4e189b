/** Why the sheet of a form was not written, or cannot be read. */
export type FormSheetFinding =
  | { readonly kind: 'form-sheet-missing'; readonly title: string }
  /** A sheet of that name is there and holds something else. */
  | { readonly kind: 'form-sheet-foreign'; readonly sheet: string; readonly title: string }
  /** The sheet is there, with so many cells filled in. */
  | {
      readonly kind: 'form-sheet-there';
      readonly sheet: string;
      readonly title: string;
      readonly cells: number;
    }
  /** The sheet is there; rows for this plan would be added below what it holds. */
  | {
      readonly kind: 'form-rows-missing';
      readonly sheet: string;
      readonly present: number;
      readonly missing: number;
    }
  | { readonly kind: 'form-rows-too-many'; readonly sheet: string; readonly missing: number };

const KINDS = {
  'form-sheet-missing': true,
  'form-sheet-foreign': true,
  'form-sheet-there': true,
  'form-rows-missing': true,
  'form-rows-too-many': true,
} as const satisfies Readonly<Record<FormSheetFinding['kind'], true>>;

/**
 * Whether a finding is about the sheet of a form, and not about the workbook.
 * @example isFormSheetFinding({ kind: 'form-sheet-missing', title: '实际值' }) // true
 */
export function isFormSheetFinding<Other extends { readonly kind: string }>(
  finding: FormSheetFinding | Other,
): finding is FormSheetFinding {
  return Object.hasOwn(KINDS, finding.kind);
}

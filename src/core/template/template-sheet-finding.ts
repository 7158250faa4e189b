/** Why the sheet of a plan template was not written, or cannot be read. */
export type TemplateSheetFinding =
  | { readonly kind: 'template-sheet-missing'; readonly title: string }
  /** The sheet is there, with so many cells filled in. */
  | { readonly kind: 'template-sheet-there'; readonly sheet: string; readonly cells: number };

/** What a person is asked about the plan as a whole; everything as text, as it stands in the form. */
export interface PlanAbout {
  readonly region: string;
  /** Code of the region; '' where it is found by name, or has none. */
  readonly code: string;
  readonly period: string;
  readonly title: string;
  readonly documentNo: string;
  /** ISO date. */
  readonly adoptedOn: string;
  /** What was guessed from the document and not yet touched by a person. */
  readonly guessed: readonly AboutField[];
}

export type AboutField = 'region' | 'code' | 'period' | 'title' | 'documentNo' | 'adoptedOn';

/** Nothing known yet. */
export const NO_ABOUT: PlanAbout = {
  region: '',
  code: '',
  period: '',
  title: '',
  documentNo: '',
  adoptedOn: '',
  guessed: [],
};

/** A document that figures are printed in. Only facts about it are kept, never its sentences. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly documentNo: string;
  readonly date: string;
  /** File name of the plain-text copy the lines are counted in. */
  readonly file: string;
  readonly sha256: string;
}

/** What a value in the workbook is: printed in a document, computed, filled in by the user, or words of ours. */
export type PlaceKind = 'printed' | 'computed' | 'filled' | 'words';

/** A statement that a value is, or rests on, ready to be shown. */
export interface StatementView {
  /** Unique within the pane's page. */
  readonly id: string;
  /** What it is of: `2025年目标值`. */
  readonly role: string;
  /** As printed. */
  readonly text: string;
  readonly document: string;
  /** 文号, '' where none is known. */
  readonly documentNo: string;
  /** 专栏, section, row and line. */
  readonly standing: string;
  /** 初步, 最终, 预计 or ''. */
  readonly status: string;
  /** Filled in by a user, in a sheet or a file: there is no document to attach. */
  readonly isEntry: boolean;
  readonly sourceId: string;
  /** SHA-256 of the document's file in hexadecimal digits, '' where the packages do not know it. */
  readonly sha256: string;
  /** What is looked for in the attached text. */
  readonly sought: {
    readonly text: string;
    readonly line: number | undefined;
    readonly name: string;
  };
}

export interface PlaceFact {
  readonly name: string;
  readonly value: string;
}

/** One value explained. */
export interface PlaceSection {
  readonly kind: PlaceKind;
  /** Name of the row. */
  readonly title: string;
  /** Region, plan and what of the row it is. */
  readonly about: string;
  readonly facts: readonly PlaceFact[];
  /** The value's own statement first, then what it rests on. */
  readonly statements: readonly StatementView[];
  /** The same said elsewhere. */
  readonly others: readonly StatementView[];
  /** How it was computed, one line each. */
  readonly arithmetic: readonly string[];
  /** Contradictions, and arithmetic that does not come out, as finished sentences. */
  readonly checks: readonly string[];
  /** What a reader has to know, as finished sentences. */
  readonly remarks: readonly string[];
  /** The row in 指标. */
  readonly visit: { readonly planId: string; readonly key: string } | undefined;
}

/** All that is known of the active cell. */
export interface PlaceView {
  /** With its sheet. */
  readonly address: string;
  readonly shown: string;
  /** '' where there is none. */
  readonly formula: string;
  readonly sections: readonly PlaceSection[];
  /** What is not understood, and what to do; '' where all is said. */
  readonly advice: string;
}

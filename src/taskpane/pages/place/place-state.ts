import type { TextRow } from '../../../core/provenance/find-in-text';
import type { Agreement, DocumentCheck } from '../../../wording/document-check';
import type { CellSubject } from '../../../workbook/provenance/cell-subject';
import type { TextShelf } from '../../page/library';
import type { PageHost } from '../../page/page';
import type { Step } from '../../parts/notice';

/** The text of a document that the user attached; kept for this session, here alone. */
export interface AttachedText {
  /** Name of its file. */
  readonly file: string;
  readonly text: string;
  /** The rows of its tables, and what its file is opened at, by line. */
  readonly rows: readonly TextRow[];
  readonly spots: readonly string[];
  /** Whether it is the file that the packages read. */
  readonly check: DocumentCheck;
  readonly agreement: Agreement;
  /** The user wants to see another file's text all the same. */
  readonly isAccepted: boolean;
  /** What the library has to do with it; absent where it is none of its originals. */
  readonly shelf?: TextShelf;
}

/** How far the reading of an attached file has come. */
export type AttachStep =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly sourceId: string;
      readonly text: string;
      readonly share: number | undefined;
    }
  | { readonly kind: 'failed'; readonly sourceId: string; readonly reason: string };

export type PlaceCell =
  | { readonly kind: 'unknown' }
  /** `last` keeps the page from flickering while another cell is read. */
  | { readonly kind: 'reading'; readonly last: CellSubject | undefined }
  | { readonly kind: 'known'; readonly subject: CellSubject }
  | { readonly kind: 'failed'; readonly reason: string };

/** 出处: where the active cell comes from. */
export interface PlaceState {
  readonly cell: PlaceCell;
  /** By the id of the source in the packages. */
  readonly texts: ReadonlyMap<string, AttachedText>;
  readonly attach: AttachStep;
  /** How far the colouring of cells, and the writing of an edited formula, has come. */
  readonly colour: Step;
  readonly edit: Step;
}

export type PlaceEvent =
  | { readonly kind: 'asked' }
  | { readonly kind: 'known'; readonly subject: CellSubject }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'attach'; readonly step: AttachStep }
  | { readonly kind: 'attached'; readonly sourceId: string; readonly text: AttachedText }
  | { readonly kind: 'accepted'; readonly sourceId: string }
  | { readonly kind: 'colour' | 'edit'; readonly step: Step };

export type PlaceHost = PageHost<PlaceState, PlaceEvent>;

/** 出处 before any cell was read. */
export const INITIAL_PLACE: PlaceState = {
  cell: { kind: 'unknown' },
  texts: new Map(),
  attach: { kind: 'idle' },
  colour: { kind: 'idle' },
  edit: { kind: 'idle' },
};

/**
 * 出处 after an event. Pure.
 * @example reducePlace(INITIAL_PLACE, { kind: 'asked' }).cell.kind // 'reading'
 */
export function reducePlace(state: PlaceState, event: PlaceEvent): PlaceState {
  switch (event.kind) {
    case 'asked':
      return { ...state, cell: { kind: 'reading', last: subjectOf(state) } };
    case 'known': {
      const { subject } = event;
      // What was said of one cell is not true of the next.
      const isSame = subjectOf(state)?.address === subject.address;
      const edit: Step = isSame ? state.edit : { kind: 'idle' };
      return { ...state, edit, cell: { kind: 'known', subject } };
    }
    case 'failed':
      return { ...state, cell: { kind: 'failed', reason: event.reason } };
    case 'attach':
      return { ...state, attach: event.step };
    case 'attached': {
      const texts = new Map(state.texts).set(event.sourceId, event.text);
      return { ...state, texts, attach: { kind: 'idle' } };
    }
    case 'accepted': {
      const text = state.texts.get(event.sourceId);
      if (text === undefined) return state;
      const texts = new Map(state.texts).set(event.sourceId, { ...text, isAccepted: true });
      return { ...state, texts };
    }
    case 'colour':
    case 'edit':
      return { ...state, [event.kind]: event.step };
  }
}

/**
 * The cell that is shown, also while the next one is being read.
 * @example subjectOf(state)?.address // 'Sheet1!F5'
 */
export function subjectOf({ cell }: Pick<PlaceState, 'cell'>): CellSubject | undefined {
  if (cell.kind === 'known') return cell.subject;
  return cell.kind === 'reading' ? cell.last : undefined;
}

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
  readonly checks: readonly { readonly sentence: string; readonly isDoubt: boolean }[];
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

import type { PackageFile } from '../../../datapackage/package-file';
import { WAITING, type ReviewFilter } from '../../../review/filter/review-filter';
import type { Review } from '../../../review/review';
import type { PlanAbout } from '../../../review/about/plan-about';
import type { Correction } from '../../../review/decision/read-correction';
import type { PageHost, PageProps } from '../../page/page';
import type { ChosenFile } from '../../parts/fields';
import type { Remark } from '../../parts/notice';

/** How far an import has come: a document, the plan, its candidates, the package, kept. */
export type ImportStage = 'source' | 'about' | 'list' | 'finish' | 'done';

/** A package made of what was accepted; nothing has been kept yet. */
export interface ReviewPack {
  readonly files: readonly PackageFile[];
  readonly name: string;
  readonly title: string;
  readonly regionId: string;
  readonly planId: string;
  readonly facts: readonly string[];
  readonly remarks: readonly Remark[];
  /** Whether it can be kept: it has rows and no errors. */
  readonly isSound: boolean;
}

/** Work on a document that was too long to be kept with it. */
export interface LeftWork {
  readonly name: string;
  readonly count: number;
}

/** How much of a document has been read; undefined where that is not known. */
interface ReadingShare {
  readonly share: number | undefined;
}

/** 导入: a document on its way to a data package. */
export interface ImportState {
  readonly stage: ImportStage;
  /** What is being done, '' at rest. */
  readonly working: string;
  /** That it is a document being read, which can be given up, and how much of it is done. */
  readonly reading: ReadingShare | undefined;
  /** Why the last thing asked for was not done, '' where it was. */
  readonly problem: string;
  /** What deserves to be known of the document, as finished sentences. */
  readonly notes: readonly string[];
  readonly review: Review | undefined;
  readonly filter: ReviewFilter;
  /** Id of the candidate under the cursor. */
  readonly cursor: string | undefined;
  /** Whether the form for correcting it is open, and what is wrong with what it holds. */
  readonly editing: { readonly problem: string } | undefined;
  /** What a screen reader is told after a step. */
  readonly said: string;
  readonly pack: ReviewPack | undefined;
  readonly left: LeftWork | undefined;
  /** Whether what was done so far is kept from one opening of the pane to the next. */
  readonly storage: 'kept' | 'work-only' | 'refused';
  /** Whether the user is asked if he wants to give the review up. */
  readonly asking: boolean;
}

export type ImportEvent =
  | { readonly kind: 'working'; readonly text: string; readonly reading?: ReadingShare }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'opened';
      readonly review: Review;
      readonly notes: readonly string[];
      readonly stage: ImportStage;
    }
  | {
      readonly kind: 'changed';
      readonly review: Review;
      readonly cursor: string | undefined;
      readonly said: string;
    }
  | { readonly kind: 'stage'; readonly stage: ImportStage }
  | { readonly kind: 'cursor'; readonly cursor: string | undefined }
  | {
      readonly kind: 'filter';
      readonly filter: ReviewFilter;
      readonly cursor: string | undefined;
    }
  | { readonly kind: 'editing'; readonly editing: ImportState['editing'] }
  | { readonly kind: 'packed'; readonly pack: ReviewPack }
  | { readonly kind: 'stored'; readonly storage: ImportState['storage'] }
  | { readonly kind: 'left'; readonly left: LeftWork }
  | { readonly kind: 'said'; readonly said: string }
  | { readonly kind: 'asked'; readonly asking: boolean }
  | { readonly kind: 'closed' };

/** What the clipboard holds, as far as it is text. */
export interface PastedContent {
  /** Markup, '' where there is none. It is read as text and never shown as markup. */
  readonly html: string;
  readonly text: string;
}

/** What a user can do in 导入 beyond looking around. */
export interface ImportActions {
  readonly openDocument: (file: ChosenFile) => void;
  readonly paste: (content: PastedContent) => void;
  readonly readCells: () => void;
  /** Says what the plan is and which tables are its own, and goes on to the candidates. */
  readonly settle: (about: PlanAbout, chosen: readonly number[]) => void;
  /** Gives up what is being read; everything is then as it was before. */
  readonly cancel: () => void;
  readonly move: (by: number) => void;
  /** Lists others: what is left out stays as it is. */
  readonly filter: (change: Partial<ReviewFilter>) => void;
  readonly accept: () => void;
  readonly reject: () => void;
  readonly undo: () => void;
  /** Of what waits: all that is sure, or all that is listed. */
  readonly acceptSure: () => void;
  readonly acceptListed: () => void;
  readonly rejectListed: () => void;
  readonly saveCorrection: (correction: Correction) => void;
  /** Makes a package of what was accepted and shows what it holds. */
  readonly pack: () => void;
  /** Keeps that package with the workbook and puts it in force. */
  readonly keep: () => void;
  readonly exportZip: () => void;
  readonly copyFile: (path: string) => void;
  /** Gives the review up. */
  readonly close: () => void;
}

export type ImportHost = PageHost<ImportState, ImportEvent>;
export type ImportProps = PageProps<ImportState, ImportEvent, ImportActions>;

/** 导入 before a document is there. */
export const INITIAL_IMPORT: ImportState = {
  stage: 'source',
  working: '',
  reading: undefined,
  problem: '',
  notes: [],
  review: undefined,
  filter: WAITING,
  cursor: undefined,
  editing: undefined,
  said: '',
  pack: undefined,
  left: undefined,
  storage: 'kept',
  asking: false,
};

/**
 * 导入 after an event. Pure.
 * @example reduceImport(INITIAL_IMPORT, { kind: 'working', text: '正在读取…' }).working // '正在读取…'
 */
export function reduceImport(state: ImportState, event: ImportEvent): ImportState {
  switch (event.kind) {
    case 'working':
      return { ...state, working: event.text, reading: event.reading, problem: '' };
    case 'failed':
      return { ...state, working: '', reading: undefined, problem: event.reason };
    case 'opened': {
      const { review, notes, stage } = event;
      return { ...INITIAL_IMPORT, review, notes, stage };
    }
    case 'changed': {
      const { review, cursor, said } = event;
      return { ...state, review, cursor, said, problem: '', editing: undefined, pack: undefined };
    }
    case 'stage':
      return { ...state, stage: event.stage, problem: '', editing: undefined, asking: false };
    case 'cursor':
      return { ...state, cursor: event.cursor, editing: undefined, said: '', problem: '' };
    case 'filter':
      return { ...state, filter: event.filter, cursor: event.cursor, editing: undefined };
    case 'editing':
      return { ...state, editing: event.editing, problem: '' };
    case 'packed':
      return { ...state, pack: event.pack, stage: 'finish', working: '', problem: '' };
    case 'stored':
      return { ...state, storage: event.storage };
    case 'left':
      return { ...state, left: event.left };
    case 'said':
      return { ...state, said: event.said, problem: '' };
    case 'asked':
      return { ...state, asking: event.asking };
    case 'closed':
      return INITIAL_IMPORT;
  }
}

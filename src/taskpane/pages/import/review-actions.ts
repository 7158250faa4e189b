import type { PlanAbout } from '../../../review/about/plan-about';
import type { Correction } from '../../../review/decision/read-correction';
import type { ImportStage, ReviewFilter } from './import-state';
import type { ChosenFile } from '../../parts/chosen-file';

/** What the clipboard holds, as far as it is text. */
export interface PastedContent {
  /** Markup, '' where there is none. It is read as text and never shown as markup. */
  readonly html: string;
  readonly text: string;
}

/** What a user can do in 导入. */
export interface ReviewActions {
  readonly openDocument: (file: ChosenFile) => void;
  readonly paste: (content: PastedContent) => void;
  readonly readCells: () => void;
  /** Says what the plan is and which table is its own, and goes on to the candidates. */
  readonly settle: (about: PlanAbout, table: number | undefined) => void;
  readonly goTo: (stage: ImportStage) => void;
  readonly choose: (id: string) => void;
  readonly move: (by: number) => void;
  readonly filter: (filter: ReviewFilter) => void;
  readonly accept: () => void;
  readonly reject: () => void;
  readonly undo: () => void;
  readonly acceptSure: () => void;
  readonly edit: () => void;
  readonly cancelEdit: () => void;
  readonly saveCorrection: (correction: Correction) => void;
  /** Makes a package of what was accepted and shows what it holds. */
  readonly pack: () => void;
  /** Keeps that package with the workbook and puts it in force. */
  readonly keep: () => void;
  readonly exportZip: () => void;
  readonly copyFile: (path: string) => void;
  readonly showPlan: () => void;
  readonly askClose: (asking: boolean) => void;
  /** Gives the review up. */
  readonly close: () => void;
}

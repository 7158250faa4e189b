import type { ConflictActions } from '../pages/plan/conflict/bind-conflict';
import type { RefreshActions } from '../pages/data/refresh/bind-refresh';
import type { ShareActions } from '../pages/data/share/bind-share';
import type { PlaceActions } from '../pages/place/bind-place';
import type { ObservationMapping } from '../../core/observation/actuals-form';
import type { ChosenFile } from '../parts/chosen-file';
import type { ColumnQuestion } from '../pages/data/column-question';
import type { ReviewActions } from '../pages/import/review-actions';
import type { ProgressSettings } from '../../core/progress/settings';
import type { AttributeFilter, StandingFilter } from '../pages/compare/compare-state';
import type { PlanBeside } from '../pages/compare/plans-beside';
import type { InsertMode, PaneView, SearchScope } from './pane-state';
import type { OfferedFormula } from '../pages/plan/plan-view';

/** What a user can do in the pane; the views know these and nothing behind them. */
export interface PaneActions extends ShareActions, RefreshActions, PlaceActions, ConflictActions {
  readonly reload: () => void;
  readonly chooseView: (view: PaneView) => void;
  readonly chooseRegion: (regionId: string) => void;
  readonly choosePlan: (planId: string) => void;
  readonly search: (query: string) => void;
  readonly chooseScope: (scope: SearchScope) => void;
  readonly toggleRow: (key: string) => void;
  /** Opens a row in 对比, whatever the filters hide. */
  readonly showRow: (key: string) => void;
  /** Leaves the search and shows the row in its own plan. */
  readonly visitRow: (planId: string, key: string) => void;
  readonly chooseYear: (year: number) => void;
  readonly filterStanding: (standing: StandingFilter) => void;
  readonly filterAttribute: (attribute: AttributeFilter) => void;
  readonly clearFilters: () => void;
  /** Shows another region's plan below the one in view, or no longer. */
  readonly togglePlanBeside: (planId: string) => void;
  /** Makes it the plan in view. */
  readonly showPlanBeside: (beside: PlanBeside) => void;
  /** Changes what counts as nearly on schedule. */
  readonly changeSettings: (settings: ProgressSettings) => void;
  readonly chooseMode: (mode: InsertMode) => void;
  readonly insertTable: () => void;
  /** Draws the comparison at the selection, else the newest. */
  readonly insertChart: () => void;
  readonly insertFormula: (choice: OfferedFormula) => void;
  /** Answers the question about non-empty cells: write over them. */
  readonly overwrite: () => void;
  /** Answers it the other way: nothing is written, the user selects another cell. */
  readonly moveElsewhere: () => void;
  readonly insertSheet: () => void;
  /** Answers the question about missing rows. */
  readonly addMissingRows: () => void;
  readonly readSheet: () => void;
  readonly importFile: (file: ChosenFile) => void;
  /** Asks once more which column is which. */
  readonly askColumns: (question: ColumnQuestion) => void;
  /** Answers it: reads the file with this assignment, and remembers it. */
  readonly readColumns: (file: ChosenFile, mapping: ObservationMapping) => void;
  readonly checkPackage: (files: readonly ChosenFile[]) => void;
  readonly insertTemplate: () => void;
  /** Answers the question about a template sheet that is there. */
  readonly anotherTemplate: () => void;
  readonly readTemplate: () => void;
  /** Accepts what the preview offers. */
  readonly accept: () => void;
  /** Leaves a preview, a question or a message of 数据. */
  readonly closeStep: () => void;
  readonly askRemoval: (name: string, title: string) => void;
  readonly removePackage: () => void;
  readonly listKept: () => void;
  readonly review: ReviewActions;
  readonly closeMessage: () => void;
  readonly closeProblems: () => void;
  readonly openHelp: () => void;
  readonly closeHelp: () => void;
}

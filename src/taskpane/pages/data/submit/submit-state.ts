import type { PlanYearPlace } from '../../../../submission/client';
import type { Field } from '../../../../submission/field';
import type { Me, PlanYear, YearOverview } from '../../../../submission/wire';
import type { Queued, Submissions } from '../../../page/submissions';
import type { Step } from '../../../parts/notice';
import type { DataHost } from '../data-state';

/** One value that would be sent: what the service has now, and what it would have. */
export interface SubmitLine {
  readonly code: string;
  readonly field: Field;
  readonly indicator: string;
  /** '' for nothing. */
  readonly from: string;
  /** Who wrote it, where somebody else did. */
  readonly fromWhom: string;
  /** '' takes back what is there. */
  readonly to: string;
  /** '' for the row's own. */
  readonly unit: string;
  /** Revision of what the service has now. */
  readonly base: number;
  readonly isTicked: boolean;
}

/** What would be sent, before it is. */
export interface SubmitPreview {
  readonly place: PlanYearPlace;
  readonly file: string;
  readonly lines: readonly SubmitLine[];
  /** Values of the year that wait to be confirmed and are not sent. */
  readonly held: number;
}

/** What is known of 报送. */
export interface SubmitState {
  /** Undefined where nobody is known. */
  readonly me: Me | undefined;
  /** Why the service could not be asked last, '' where it could. */
  readonly problem: string;
  readonly step: Step;
  readonly year: number | undefined;
  /** The plan that is open; undefined for the one in view. */
  readonly open: PlanYearPlace | undefined;
  readonly rows: PlanYear | undefined;
  /** Only for whoever may see several. */
  readonly overview: YearOverview | undefined;
  readonly preview: SubmitPreview | undefined;
  readonly queue: readonly Queued[];
  /** The row that is being returned, with its remark so far. */
  readonly returning: { readonly code: string; readonly remark: string } | undefined;
}

/** What 报送 is done with: the pane around it, the service, and its own state. */
export interface SubmitHost {
  readonly host: DataHost;
  readonly submissions: Submissions;
  readonly read: () => SubmitState;
  readonly tell: (change: Partial<SubmitState>) => void;
  /** Asks the service anew for what is in sight. */
  readonly look: () => Promise<void>;
}

/** 报送 before anything was asked. */
export const INITIAL_SUBMIT: SubmitState = {
  me: undefined,
  problem: '',
  step: { kind: 'idle' },
  year: undefined,
  open: undefined,
  rows: undefined,
  overview: undefined,
  preview: undefined,
  queue: [],
  returning: undefined,
};

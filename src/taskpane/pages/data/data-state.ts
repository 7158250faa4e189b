import type { FunctionComponent } from 'preact';
import type { Borderline } from '../../../core/audit/borderline';
import type { PlanPackage } from '../../../core/catalog/catalog';
import type { Decision } from '../../../core/observation/merge-origins';
import type { ObservationOrigin } from '../../../core/observation/origin';
import { planYears, usualEntryYear, type Plan } from '../../../core/plan/plan';
import type { ObservationFileReading } from '../../../datapackage/form/read-observations';
import type { LeftFormula } from '../../../workbook/thaw/thaw-workbook';
import type { KeptPackage } from '../../../workbook/setting/packages';
import type { LibraryEntry, ShelvedDocument } from '../../page/library';
import type { Common, PageHost } from '../../page/page';
import { stepThrough } from '../../page/work';
import type { Remark, Step } from '../../parts/notice';
import { decideChanges, type OverruledValue, type ShownChange } from './actuals/shown-change';
import type { OriginFacts, SheetChoice } from './actuals/source';
import type { ColumnQuestion } from './columns';
import {
  INITIAL_REFRESH,
  reduceRefresh,
  type RefreshEvent,
  type RefreshState,
  type RefreshView,
} from './refresh/refresh-state';

/** What was read and waits for the user's word; nothing has changed yet. */
export interface Preview {
  /** What it is: `实际值（2023年报.csv）`, or the package's title. */
  readonly title: string;
  /** What accepting it would bring in, one fact a line. */
  readonly facts: readonly string[];
  readonly remarks: readonly Remark[];
  /** Values for years that are stated otherwise already. */
  readonly changes: readonly ShownChange[];
  /** Values that the sheet of actual values states otherwise; absent for what is no reading of values. */
  readonly overruled?: readonly OverruledValue[];
  /** 临界: values that count once it is accepted, and are worth a look; absent for other readings. */
  readonly borderlines?: readonly Borderline[];
  /** Undefined where there is nothing to accept. */
  readonly offer: Offer | undefined;
  /** Absent where nothing waits to be confirmed. */
  readonly unusual?: UnusualReading;
  /** How the columns were read, for a file whose columns can be assigned otherwise. */
  readonly columns?: ColumnQuestion;
  /** The file, of whose sheets one was read. */
  readonly tables?: SheetChoice;
}

/** What was read of actual values, some of which do not count before they are confirmed. */
export interface UnusualReading {
  readonly reading: ObservationFileReading;
  readonly facts: OriginFacts;
  /** Keys of what the user has confirmed so far. */
  readonly confirmed: ReadonlySet<string>;
  /** Remarks that the reading does not make. */
  readonly before: readonly Remark[];
}

/** What accepting keeps with the workbook. */
export type Offer =
  | {
      readonly kind: 'observations';
      readonly origin: ObservationOrigin;
      /** The library has it already. */
      readonly isShelved?: boolean;
    }
  | {
      readonly kind: 'package';
      readonly kept: KeptPackage;
      readonly content: PlanPackage;
      /** What it was shown to do to those that are kept, as text to compare by. */
      readonly placed: string;
      /** Whether it takes something's place, so that the button says so. */
      readonly replaces: boolean;
    };

/** How far the work in 数据 has come; one thing at a time. */
export type DataStep =
  | Exclude<Step, { readonly kind: 'working' | 'done' }>
  /** `region` has new actual values, or a sheet for those of `year`; 对比 shows them. `plan` is new. */
  | {
      readonly kind: 'done';
      readonly sentence: string;
      readonly plan?: Pick<Plan, 'id' | 'regionId'>;
      readonly region?: string;
      readonly year?: number | undefined;
    }
  /** `share` of a long file that is read; then it can be cancelled. */
  | { readonly kind: 'working'; readonly text: string; readonly share?: number }
  /** Asks which column of a file is which. */
  | { readonly kind: 'columns'; readonly question: ColumnQuestion }
  /** The sheet is there; rows would be added below what it holds. */
  | { readonly kind: 'rows-missing'; readonly sentence: string }
  /** A template sheet is there; another would be added beside it. */
  | { readonly kind: 'template-there'; readonly sentence: string }
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'refresh'; readonly refresh: RefreshView }
  /** Asks before an entry of the library is gone. */
  | { readonly kind: 'unshelving'; readonly entry: LibraryEntry | ShelvedDocument }
  /** Asks before a package is removed. */
  | {
      readonly kind: 'removal';
      readonly name: string;
      readonly title: string;
      /** What becomes of what it states, '' where there is nothing to say. */
      readonly effect: string;
    };

/** How far the work on sharing the workbook has come; one thing at a time. */
export type ShareStep =
  | Exclude<Step, { readonly kind: 'done' }>
  /** Cells of which nobody but the user can say whether what they show is meant; asks for a copy all the same. */
  | { readonly kind: 'caught'; readonly reason: string }
  /** A copy to send was made. `lines` says what is in it, and `bytes` waits to be saved. */
  | {
      readonly kind: 'copied';
      readonly lines: readonly string[];
      readonly name: string;
      readonly bytes: Uint8Array;
      /** Whether Excel shows it already, unsaved. */
      readonly isOpen: boolean;
    }
  /** `left`: formulas that were not restored, to be put in by hand. */
  | {
      readonly kind: 'done';
      readonly sentence: string;
      readonly left: readonly LeftFormula[];
    };

/** How far a diagnosis or a checkup has come. */
export type CheckupStep =
  | Exclude<Step, { readonly kind: 'done' }>
  /** `copied`: whether it is on the clipboard; undefined before that was asked for. */
  | {
      readonly kind: 'report';
      readonly title: string;
      readonly text: string;
      readonly copied: boolean | undefined;
    };

/** Of which year the sheet of actual values is inserted. */
export type EntryYear = number | 'all';

export interface DataState {
  readonly step: DataStep;
  /** Undefined until chosen: then it is the latest year that is over. */
  readonly entryYear: EntryYear | undefined;
  /** Keys of what the workbook remembers as confirmed (see `listConfirmed`). */
  readonly confirmed: readonly string[];
  readonly refresh: RefreshState;
  readonly share: ShareStep;
  readonly checkup: CheckupStep;
  /** 报送, where the site has the service; its code came with it. */
  readonly Submit: FunctionComponent<{ readonly common: Common }> | undefined;
}

export type DataEvent =
  | { readonly kind: 'step'; readonly step: DataStep }
  | { readonly kind: 'entry-year'; readonly year: EntryYear }
  | { readonly kind: 'confirmed'; readonly keys: readonly string[] }
  /** Which of two values counts; of all that differ where no key is given. */
  | { readonly kind: 'decided'; readonly key?: string; readonly decision: Decision }
  | { readonly kind: 'refresh'; readonly event: RefreshEvent }
  | { readonly kind: 'share'; readonly step: ShareStep }
  | { readonly kind: 'checkup'; readonly step: CheckupStep }
  | { readonly kind: 'submit'; readonly Submit: DataState['Submit'] };

export type DataHost = PageHost<DataState, DataEvent>;

/** 数据 before anything is done. */
export const INITIAL_DATA: DataState = {
  step: { kind: 'idle' },
  entryYear: undefined,
  confirmed: [],
  refresh: INITIAL_REFRESH,
  share: { kind: 'idle' },
  checkup: { kind: 'idle' },
  Submit: undefined,
};

/**
 * 数据 after an event. Pure.
 * @example reduceData(INITIAL_DATA, { kind: 'step', step: { kind: 'idle' } }).step.kind // 'idle'
 */
export function reduceData(state: DataState, event: DataEvent): DataState {
  switch (event.kind) {
    case 'step':
      return { ...state, step: event.step };
    case 'entry-year':
      return { ...state, entryYear: event.year };
    case 'confirmed':
      return { ...state, confirmed: event.keys };
    case 'decided': {
      const { step } = state;
      if (step.kind !== 'preview') return state;
      const changes = decideChanges(step.preview.changes, event.key, event.decision);
      return { ...state, step: { ...step, preview: { ...step.preview, changes } } };
    }
    case 'refresh':
      return { ...state, refresh: reduceRefresh(state.refresh, event.event) };
    case 'share':
      return { ...state, share: event.step };
    case 'checkup':
      return { ...state, checkup: event.step };
    case 'submit':
      return { ...state, Submit: event.Submit };
  }
}

/**
 * The year to insert a sheet of: the chosen one where the plan has it, else the latest that is over.
 * @param now local time, ISO
 * @example entryYearOf(INITIAL_DATA, cangshan14, '2024-03-01T09:00') // 2023
 */
export function entryYearOf({ entryYear }: DataState, plan: Plan, now: string): EntryYear {
  const isOffered = entryYear === 'all' || planYears(plan).includes(entryYear ?? NaN);
  return entryYear !== undefined && isOffered
    ? entryYear
    : usualEntryYear(plan, Number(now.slice(0, 4)));
}

/**
 * Does one thing at a time in 数据 and shows what it came to; see `stepThrough`.
 * @example await working(host, '正在读取…', async () => ({ kind: 'preview', preview }))
 */
export function working(
  { read, send }: DataHost,
  text: string,
  work: () => Promise<DataStep | undefined>,
): Promise<void> {
  return stepThrough<DataStep>(
    () => read().step,
    (step) => send({ kind: 'step', step }),
    text,
    work,
  );
}

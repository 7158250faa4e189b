import type { StatedObservation } from '../../../core/observation/observation';
import type { KeptPackage } from '../../../workbook/setting/packages';
import type { ColumnQuestion } from './column-question';
import type { Remark } from '../../parts/remark';
import type { RefreshView } from './refresh/refresh-state';

/** What was read and waits for the user's word; nothing has changed yet. */
export interface Preview {
  /** What it is: `实际值（2023年报.csv）`, or the package's title. */
  readonly title: string;
  /** What accepting it would bring in, one fact a line. */
  readonly facts: readonly string[];
  readonly remarks: readonly Remark[];
  /** Undefined where there is nothing to accept. */
  readonly offer: Offer | undefined;
  /** How the columns were read, for a file whose columns can be assigned otherwise. */
  readonly columns?: ColumnQuestion;
}

/** What accepting keeps with the workbook. */
export type Offer =
  | {
      readonly kind: 'observations';
      readonly name: string;
      readonly title: string;
      readonly observations: readonly StatedObservation[];
    }
  | { readonly kind: 'package'; readonly kept: KeptPackage };

/** How far the work in 数据 has come; one thing at a time. */
export type DataStep =
  | { readonly kind: 'idle' }
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
  /** Asks before a package is removed. */
  | { readonly kind: 'removal'; readonly name: string; readonly title: string }
  | { readonly kind: 'done'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** A package kept with the workbook. */
export interface KeptFacts {
  readonly name: string;
  readonly title: string;
  /** Why it is not in force, '' where it is. */
  readonly refusal: string;
  /** What deserves a look although it is in force; absent where nothing does. */
  readonly warnings?: readonly string[];
}

export interface DataState {
  readonly step: DataStep;
  /** Undefined until they were read. */
  readonly kept: readonly KeptFacts[] | undefined;
}

export type DataEvent =
  | { readonly kind: 'data-step'; readonly step: DataStep }
  | { readonly kind: 'data-kept'; readonly kept: readonly KeptFacts[] };

/** 数据 before anything is done. */
export const INITIAL_DATA: DataState = { step: { kind: 'idle' }, kept: undefined };

/**
 * 数据 after an event. Pure.
 * @example reduceData(INITIAL_DATA, { kind: 'data-kept', kept: [] }).kept // []
 */
export function reduceData(state: DataState, event: DataEvent): DataState {
  return event.kind === 'data-step'
    ? { ...state, step: event.step }
    : { ...state, kept: event.kept };
}

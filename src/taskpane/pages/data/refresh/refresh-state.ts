import type { BlocksLocated } from '../../../../workbook/inserted/locate-blocks';
import type { RefreshScope } from '../../../../workbook/inserted/read-blocks';
import type { MovePreview } from '../../../../workbook/move/move-workbook';
import type { Move } from '../../../../workbook/refresh/follow-move';
import type { RefreshPlan } from '../../../../workbook/refresh/refresh-plan';
import type { Remark } from '../../../parts/notice';

/** One cell that would be written. */
export interface ChangeLine {
  /** With the sheet, to jump to. */
  readonly address: string;
  /** The cell alone: `F4`. */
  readonly cell: string;
  /** What it is of: `地区生产总值·目标值`. */
  readonly label: string;
  /** `180 → 190.5` */
  readonly text: string;
}

/** Something that is left alone, and why; with the cell where it is about one. */
export interface RemarkedLine extends Remark {
  readonly address: string | undefined;
  /** The user's own content: he may give it up for the plan's. */
  readonly isAdoptable: boolean;
}

/** One inserted table, and what a refresh would do to it. */
export interface BlockRefresh {
  readonly id: string;
  /** What it is and where it stands. */
  readonly title: string;
  /** Why anything changes, '' where nothing does. */
  readonly why: string;
  readonly changes: readonly ChangeLine[];
  readonly additions: readonly string[];
  readonly remarks: readonly RemarkedLine[];
  /** Its cells are gone: it can be dropped from the list. */
  readonly isLost: boolean;
}

/** What a refresh would do; nothing has been written. */
export interface RefreshView {
  readonly scope: RefreshScope;
  /** What there is to say where there is nothing to write, '' where there is. */
  readonly idle: string;
  /** Only tables of which there is something to say. */
  readonly blocks: readonly BlockRefresh[];
  /** What the user was shown, for comparison before it is written. */
  readonly plans: readonly RefreshPlan[];
  /** Where it is no refresh but 换区、换期: the formulas outside of the tables as well. */
  readonly move?: Pick<MovePreview, 'formulas' | 'staying'> & {
    readonly move: Move;
    /** Which indicators the one plan has and the other not. */
    readonly unmatched: string;
  };
}

export type ScopeKind = RefreshScope['kind'];

/** What the user chose for refreshing, and what is known of the workbook's tables. */
export interface RefreshState {
  readonly scope: ScopeKind;
  /** Undefined until the workbook was asked. */
  readonly located: BlocksLocated | undefined;
  /** Tables that are to stay as they are, of those in the preview. */
  readonly declined: readonly string[];
  /** Cells of the user's that he gives up, by address. */
  readonly adopted: readonly string[];
  /** 换区、换期: the plan that the workbook is about now, and the year that its tables are to be about. */
  readonly moveFrom: string | undefined;
  readonly moveYear: number | undefined;
}

/** What can happen to it. */
export type RefreshEvent =
  | { readonly kind: 'scope-chosen'; readonly scope: ScopeKind }
  | { readonly kind: 'move-from'; readonly planId: string | undefined }
  | { readonly kind: 'move-year'; readonly year: number | undefined }
  | { readonly kind: 'located'; readonly located: BlocksLocated }
  /** A new preview: nothing of it has been declined or adopted. */
  | { readonly kind: 'shown' }
  | { readonly kind: 'block-toggled'; readonly id: string }
  | { readonly kind: 'cell-toggled'; readonly address: string };

/** Before anything is chosen. */
export const INITIAL_REFRESH: RefreshState = {
  scope: 'workbook',
  located: undefined,
  declined: [],
  adopted: [],
  moveFrom: undefined,
  moveYear: undefined,
};

/**
 * The choices after an event. Pure.
 * @example reduceRefresh(INITIAL_REFRESH, { kind: 'block-toggled', id: 'b1' }).declined // ['b1']
 */
export function reduceRefresh(state: RefreshState, event: RefreshEvent): RefreshState {
  switch (event.kind) {
    case 'scope-chosen':
      return { ...state, scope: event.scope };
    case 'move-from':
      return { ...state, moveFrom: event.planId, moveYear: undefined };
    case 'move-year':
      return { ...state, moveYear: event.year };
    case 'located':
      return { ...state, located: event.located };
    case 'shown':
      return { ...state, declined: [], adopted: [] };
    case 'block-toggled':
      return { ...state, declined: toggle(state.declined, event.id) };
    case 'cell-toggled':
      return { ...state, adopted: toggle(state.adopted, event.address) };
  }
}

function toggle(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}

/** What a refresh comes to, counted. */
export interface RefreshCounts {
  readonly cells: number;
  readonly rows: number;
  readonly blocks: number;
  /** Tables of which only the record changes: other packages, the same figures. */
  readonly records: number;
  /** Formulas outside of the tables. */
  readonly formulas: number;
}

import type { Catalog } from '../../core/catalog/catalog';
import type { CellContent } from '../../core/finding/workbook-finding';
import { INITIAL_COMPARE, type CompareState } from '../pages/compare/compare-state';
import { INITIAL_CONFLICT, type ConflictState } from '../pages/plan/conflict/conflict-state';
import { INITIAL_DATA, type DataState } from '../pages/data/data-state';
import { INITIAL_IMPORT, type ImportState } from '../pages/import/import-state';
import { INITIAL_PLACE, type PlaceState } from '../pages/place/place-state';
import { INITIAL_REFRESH, type RefreshState } from '../pages/data/refresh/refresh-state';
import { INITIAL_SHARE, type ShareStep } from '../pages/data/share/share-state';

/** The packages in force, as far as the pane knows. */
export type CatalogState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'ready'; readonly catalog: Catalog };

/**
 * 指标 reads plans, 对比 holds them against actual values, 数据 brings values and packages in, 出处 tells
 * where the active cell comes from.
 */
export type PaneView = 'plan' | 'compare' | 'data' | 'import' | 'place';

/** Where the search looks: the plan in view, the region's plans, or every region. */
export type SearchScope = 'region' | 'all';

/** 数值 writes what is printed, 公式 writes PLAN.* so that the cells stay linked to the data. */
export type InsertMode = 'values' | 'formulas';

/** The cells that the next insertion of the table would fill. */
export interface TargetArea {
  /** With the sheet, e.g. `Sheet1!A1:I26`. */
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
  readonly occupied: number;
  /** Why it could not be written to whatever the user confirms, undefined where it could. */
  readonly obstacle: string | undefined;
}

/** What is known of the target area, which follows the selection. */
export type AreaState =
  | { readonly kind: 'unknown' }
  /** `last` keeps the bar from flickering while a new area is being read. */
  | { readonly kind: 'surveying'; readonly last: TargetArea | undefined }
  | { readonly kind: 'known'; readonly area: TargetArea }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** What the user asked to be written. */
export type InsertionSubject =
  | { readonly kind: 'table' }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      /** Excel's number format for the printed decimals, undefined to keep the cell's own. */
      readonly numberFormat: string | undefined;
    };

/** A question to the user: these cells are not empty. */
export interface Conflict {
  readonly subject: InsertionSubject;
  /** With the sheet, e.g. `Sheet1!A1:I26`. */
  readonly address: string;
  /** Every non-empty cell, row by row. */
  readonly cells: readonly CellContent[];
  /** They are no longer the cells that the user confirmed. */
  readonly changed: boolean;
}

/** How far the insertion has come. In `conflict` nothing has been written. */
export type InsertionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing' }
  | ({ readonly kind: 'conflict' } & Conflict)
  | { readonly kind: 'moving' }
  | { readonly kind: 'done'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** Everything the pane shows follows from this. */
export interface PaneState {
  readonly view: PaneView;
  readonly catalog: CatalogState;
  /** Whether there is a workbook to write to; false in a plain browser. */
  readonly connected: boolean;
  /** What the start or a ribbon command had to say, latest first, as finished sentences. */
  readonly problems: readonly string[];
  readonly helpOpen: boolean;
  readonly regionId: string | undefined;
  readonly planId: string | undefined;
  readonly query: string;
  readonly scope: SearchScope;
  /** 编码 of the row whose details are open. */
  readonly openKey: string | undefined;
  readonly compare: CompareState;
  readonly conflict: ConflictState;
  readonly data: DataState;
  readonly import: ImportState;
  readonly place: PlaceState;
  readonly refresh: RefreshState;
  readonly share: ShareStep;
  readonly mode: InsertMode;
  readonly area: AreaState;
  readonly insertion: InsertionState;
}

/** The pane before anything is known. */
export const INITIAL_STATE: PaneState = {
  view: 'plan',
  catalog: { kind: 'loading' },
  connected: false,
  problems: [],
  helpOpen: false,
  regionId: undefined,
  planId: undefined,
  query: '',
  scope: 'region',
  openKey: undefined,
  compare: INITIAL_COMPARE,
  conflict: INITIAL_CONFLICT,
  data: INITIAL_DATA,
  import: INITIAL_IMPORT,
  place: INITIAL_PLACE,
  refresh: INITIAL_REFRESH,
  share: INITIAL_SHARE,
  mode: 'values',
  area: { kind: 'unknown' },
  insertion: { kind: 'idle' },
};

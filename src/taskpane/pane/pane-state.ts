import type { Catalog } from '../../core/catalog/catalog';
import type { CellContent } from '../../core/finding/workbook-finding';
import type { Region } from '../../core/region/region';
import type { BlockMode, TableChoice, TableKind } from '../../workbook/block/block';
import type { Destination } from '../../workbook/destination/destination';
import type { SheetActuals } from '../../core/observation/sheet-actuals';
import type { CellEntry, InsertedCells } from '../../workbook/formula/insert-formula';
import type { CommonState, PageId } from '../page/page';
import type { KeptFacts } from '../page/kept';
import { UNASKED, type SiteState } from '../../library/site-library';
import type { LibraryEntry, ShelvedDocument } from '../page/library';
import { INITIAL_PAGES, type PageStates } from './pages';

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
  | { readonly kind: 'cells'; readonly cells: readonly (readonly CellEntry[])[] };

/** A question to the user: these cells are not empty. */
export interface Occupied {
  readonly subject: InsertionSubject;
  /** With the sheet, e.g. `Sheet1!A1:I26`. */
  readonly address: string;
  /** Every non-empty cell, row by row. */
  readonly cells: readonly CellContent[];
  /** They are no longer the cells that the user confirmed. */
  readonly changed: boolean;
}

/** How far the insertion has come. In `occupied` nothing has been written. */
export type InsertionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing' }
  | ({ readonly kind: 'occupied' } & Occupied)
  | { readonly kind: 'moving' }
  | { readonly kind: 'done'; readonly sentence: string; readonly undo?: Undo }
  /** Asks before cells become again what they were before the insertion. */
  | { readonly kind: 'undoing'; readonly sentence: string; readonly undo: Undo }
  | { readonly kind: 'failed'; readonly reason: string };

/** A table, or cells, that were inserted and can be taken back. */
export type Undo =
  { readonly id: string; readonly destination: Destination } | Omit<InsertedCells, 'address'>;

/** By kind of table. */
export type TableChoices = Readonly<Partial<Record<TableKind, TableChoice>>>;

/** Where a table goes: to the selected cell, or to the first one of a sheet of its own. */
export type Spot = 'selection' | 'new-sheet';

/** A package of the workbook that the site's library has otherwise, and what is otherwise in it. */
export interface SiteNews {
  readonly name: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

/** What the pane around the pages shows. */
interface FrameState {
  /** The page in view. */
  readonly view: PageId;
  /** What the start or a ribbon command had to say, latest first, as finished sentences. */
  readonly problems: readonly string[];
  /** That the workbook was computed with other data than is in force, '' where it was not. */
  readonly older: string;
  /** Why the last thing that was asked for came to nothing; '' once something else is done. */
  readonly slip: string;
  readonly helpOpen: boolean;
  /** Packages of the workbook that the site's library has otherwise. */
  readonly siteNews: readonly SiteNews[];
  /** 数值 writes what is printed, 公式 writes PLAN.* so that the cells stay linked to the data. */
  readonly mode: BlockMode;
  readonly spot: Spot;
  /** What the user chose of each kind of table, where it is not the usual. */
  readonly choices: TableChoices;
  readonly area: AreaState;
  readonly insertion: InsertionState;
}

/** Everything the pane shows follows from this. */
export interface PaneState extends FrameState, CommonState, PageStates {}

/** The pane before anything is known. */
export const INITIAL_STATE: PaneState = {
  ...INITIAL_PAGES,
  view: 'plan',
  catalog: { kind: 'loading' },
  connected: false,
  problems: [],
  older: '',
  slip: '',
  helpOpen: false,
  regionId: undefined,
  planId: undefined,
  openKey: undefined,
  kept: undefined,
  actuals: { reading: undefined, problem: '' },
  divisions: [],
  library: undefined,
  documents: [],
  site: UNASKED,
  siteNews: [],
  mode: 'values',
  spot: 'selection',
  choices: {},
  area: { kind: 'unknown' },
  insertion: { kind: 'idle' },
};

/** Everything that can happen to the pane around the pages; what happens to a page is its own. */
export type PaneEvent =
  | { readonly kind: 'view-chosen'; readonly view: PageId }
  | { readonly kind: 'catalog-asked' }
  | { readonly kind: 'catalog-ready'; readonly catalog: Catalog }
  | { readonly kind: 'catalog-failed'; readonly reason: string }
  | { readonly kind: 'connected' }
  | { readonly kind: 'kept-listed'; readonly kept: readonly KeptFacts[] }
  | { readonly kind: 'actuals-read'; readonly reading: SheetActuals | undefined }
  | {
      readonly kind: 'library-listed';
      readonly library: readonly LibraryEntry[] | undefined;
      readonly documents: readonly ShelvedDocument[];
    }
  | { readonly kind: 'site-told'; readonly site: SiteState }
  | { readonly kind: 'news-told'; readonly news: readonly SiteNews[] }
  | { readonly kind: 'divisions-read'; readonly divisions: readonly Region[] }
  | { readonly kind: 'actuals-unread'; readonly problem: string }
  /** The start or a ribbon command had something to say. */
  | { readonly kind: 'problem-told'; readonly sentence: string }
  | { readonly kind: 'older-told'; readonly sentence: string }
  /** What was asked for a moment ago came to nothing. */
  | { readonly kind: 'slip-told'; readonly sentence: string }
  | { readonly kind: 'problems-closed' }
  | { readonly kind: 'help-opened' }
  | { readonly kind: 'help-closed' }
  | {
      readonly kind: 'region-chosen';
      readonly regionId: string;
      readonly planId: string | undefined;
    }
  | { readonly kind: 'plan-chosen'; readonly planId: string }
  | { readonly kind: 'row-opened'; readonly key: string | undefined }
  | { readonly kind: 'row-toggled'; readonly key: string }
  /** Shows a row in its own plan: chosen among the search results. */
  | {
      readonly kind: 'row-visited';
      readonly regionId: string;
      readonly planId: string;
      readonly key: string;
    }
  | { readonly kind: 'mode-chosen'; readonly mode: BlockMode }
  | { readonly kind: 'spot-chosen'; readonly spot: Spot }
  | { readonly kind: 'table-chosen'; readonly table: TableKind; readonly choice: TableChoice }
  | { readonly kind: 'choices-read'; readonly choices: TableChoices }
  | { readonly kind: 'selection-moved' }
  | { readonly kind: 'area-asked' }
  | { readonly kind: 'area-known'; readonly area: TargetArea }
  | { readonly kind: 'area-unreachable'; readonly reason: string }
  | { readonly kind: 'area-forgotten' }
  | { readonly kind: 'insertion-started' }
  | { readonly kind: 'insertion-blocked'; readonly occupied: Occupied }
  | { readonly kind: 'insertion-moved' }
  | { readonly kind: 'insertion-done'; readonly sentence: string; readonly undo?: Undo }
  | { readonly kind: 'undo-asked'; readonly sentence: string; readonly undo: Undo }
  | { readonly kind: 'insertion-failed'; readonly reason: string }
  | { readonly kind: 'insertion-closed' };

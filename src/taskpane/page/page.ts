import type { FunctionComponent } from 'preact';
import type { Catalog, PlanPackage } from '../../core/catalog/catalog';
import { listedRows } from '../../core/catalog/find-figure';
import type { Outcome } from '../../core/finding/outcome';
import type { SheetActuals } from '../../core/observation/sheet-actuals';
import type { Plan } from '../../core/plan/plan';
import type { Region } from '../../core/region/region';
import type { ComparedWith, TableKind } from '../../workbook/block/block';
import type { CellEntry } from '../../workbook/formula/insert-formula';
import type { KeptPackage } from '../../workbook/setting/packages';
import type { SiteState } from '../../library/site-library';
import type { Services } from './services';
import type { KeptFacts } from './kept';
import type { LibraryEntry, ShelvedDocument, Shelving } from './library';

/** The pages of the pane; `pane/pages.ts` holds the description of each, in the order of the tabs. */
export type PageId = 'plan' | 'compare' | 'data' | 'import' | 'place';

/** What is known of a page before it is looked at: its tab and its part of the state. */
export interface Page<State, Event, Actions> {
  /** On its tab. */
  readonly label: string;
  readonly initial: State;
  /** The page's state after an event. Pure. */
  readonly reduce: (state: State, event: Event) => State;
  /** Fetches the rest, which only the first page needs at once. */
  readonly load: () => Promise<PageProgram<State, Event, Actions>>;
}

/** The rest of a page: its actions, its view and its insertion. */
export interface PageProgram<State, Event, Actions> {
  /** Ties its actions to one pane. Each returns at once; what it brings about is seen in the state. */
  readonly bind: (host: PageHost<State, Event>) => Actions;
  readonly View: FunctionComponent<PageProps<State, Event, Actions>>;
  /** The table that can be inserted while the page is in view; undefined where there is no such table. */
  readonly insert: Insert<State, Actions> | undefined;
  /** While it is in view: looks at the workbook again, since the selection moved or a cell changed. */
  readonly look: ((host: PageHost<State, Event>) => Promise<void>) | undefined;
  /** Once there is a workbook. */
  readonly onWorkbook?: (host: PageHost<State, Event>) => Promise<void>;
  /** Whenever packages have come into force. */
  readonly onCatalog?: (host: PageHost<State, Event>) => void;
}

/** A table that a page offers for insertion. */
export interface Insert<State, Actions> {
  /** On the button. */
  readonly label: (state: State, catalog: Catalog | undefined, plan: Plan | undefined) => string;
  readonly kind: (state: State) => TableKind;
  /** What the page's state asks for; undefined where the kind needs nothing but the plan, or nothing can be asked. */
  readonly ask: (catalog: Catalog, plan: Plan, state: State) => ComparedWith | undefined;
  /** What the user still has to choose before there is such a table; undefined once it can be inserted. */
  readonly lacks?: (catalog: Catalog, plan: Plan, state: State) => string | undefined;
  /** What else can be inserted. */
  readonly second?: {
    readonly label: string;
    readonly help: string;
    readonly isOffered: (state: State) => boolean;
    readonly run: (act: Actions) => void;
  };
}

/** The packages in force, as far as the pane knows. */
export type CatalogState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'ready'; readonly catalog: Catalog };

/** What all pages know: the packages, the workbook, and the plan in view. */
export interface CommonState {
  readonly catalog: CatalogState;
  /** Whether there is a workbook to write to; false in a plain browser. */
  readonly connected: boolean;
  readonly regionId: string | undefined;
  readonly planId: string | undefined;
  /** 编码 of the row whose details are open. */
  readonly openKey: string | undefined;
  /** Packages kept with the workbook; undefined until they were read. */
  readonly kept: readonly KeptFacts[] | undefined;
  readonly actuals: ActualsState;
  /** What this computer's library holds; undefined until it was read, or where it is forbidden. */
  readonly library: readonly LibraryEntry[] | undefined;
  /** The originals in it. */
  readonly documents: readonly ShelvedDocument[];
  /** What is known of the site's library. */
  readonly site: SiteState;
  /** 行政区划 of the country; none until they were read. */
  readonly divisions: readonly Region[];
}

/** What is known of the sheets of actual values. */
export interface ActualsState {
  /** Undefined where the workbook has no such sheet. */
  readonly reading: SheetActuals | undefined;
  /** Why they could not be read last, '' where they could. */
  readonly problem: string;
}

/** The same for a view, which is only drawn when there are packages. */
export interface Common extends Omit<CommonState, 'catalog'> {
  readonly catalog: Catalog;
  /** Whether something is being written at the selection. */
  readonly busy: boolean;
}

/** What a page's view gets. */
export interface PageProps<State, Event, Actions> {
  readonly state: State;
  readonly send: (event: Event) => void;
  readonly act: Actions;
  readonly common: Common;
  readonly pane: PaneActions;
}

/** What a page's actions get. */
export interface PageHost<State, Event> {
  readonly services: Services;
  readonly read: () => State;
  readonly send: (event: Event) => void;
  readonly common: () => CommonState;
  readonly pane: PaneActions;
}

/** What any page can ask of the pane around it. */
export interface PaneActions {
  readonly showPage: (page: PageId) => void;
  /** Shows 对比 of a year whose sheet is being filled in; its table goes to a sheet of its own. */
  readonly compareYear: (year: number) => void;
  /** @param planId the region's latest plan where none is named */
  readonly chooseRegion: (regionId: string, planId?: string) => void;
  readonly choosePlan: (planId: string) => void;
  /** Opens a row's details; undefined closes them. */
  readonly openRow: (key: string | undefined) => void;
  readonly toggleRow: (key: string) => void;
  /** Leaves the search and shows the row in its own plan. */
  readonly visitRow: (planId: string, key: string) => void;
  /** Writes the table of the page in view at the selection. */
  readonly insertTable: () => void;
  /** Writes one formula at the selection. */
  readonly insertFormula: (request: FormulaRequest) => void;
  /** Writes a few cells there that are no table of ours. */
  readonly insertCells: (cells: readonly (readonly CellEntry[])[]) => void;
  /** Runs work that writes to the workbook and tells in the insert bar how it went. */
  readonly write: (work: () => Promise<Outcome<string, string>>) => void;
  /** Looks again where the table would go, and at whatever the page in view reads of the workbook. */
  readonly refresh: () => Promise<void>;
  /** Reads the sheets of actual values now; what they hold is in force afterwards. */
  readonly readActuals: () => Promise<void>;
  /** Once every table of the workbook is of the data in force: so are its formulas, and it remembers that. */
  readonly settle: () => Promise<void>;
  /** Shows a cell of the workbook. Where it cannot be shown the pane says so. */
  readonly jumpTo: (address: string) => Promise<void>;
  readonly tellProblem: (sentence: string) => void;
  /** The same for what is no longer of interest once something else is done. */
  readonly tellSlip: (sentence: string) => void;
  readonly openHelp: () => void;
  /** Puts a plan's package in the library; says whether that went well. */
  readonly shelve: (kept: KeptPackage, content: PlanPackage) => Promise<boolean>;
  /** Puts an original in the library, once. */
  readonly shelveDocument: (
    document: Pick<ShelvedDocument, 'name' | 'sha256'>,
    bytes: Uint8Array,
  ) => Promise<Shelving>;
  /** Shows tables as this computer remembers them now. */
  readonly readTables: () => void;
  /** Takes an entry of the library into the workbook and shows its plan. */
  readonly useShelved: (name: string) => void;
  /** The same of a package of the site's library. */
  readonly useSite: (name: string) => void;
  /** Shows in 数据 what a package of the site's library would change. */
  readonly reviewSite: (name: string) => void;
  /** Asks the site's server now. */
  readonly checkSite: () => void;
  /** Shows what the library holds. */
  readonly listLibrary: () => Promise<void>;
  /** Shows what is kept with the workbook; puts nothing in force. */
  readonly listKept: (kept: readonly KeptPackage[]) => Promise<void>;
  /** Puts what is kept with the workbook in force and has everything calculated anew. */
  readonly putInForce: (kept: readonly KeptPackage[]) => Promise<void>;
}

/** One formula for a cell. */
export interface FormulaRequest {
  readonly formula: string;
  /** Excel's number format for the printed decimals, undefined to keep the cell's own. */
  readonly numberFormat: string | undefined;
}

/** The packages in force, undefined while they are not read. */
export function readyCatalog({ catalog }: Pick<CommonState, 'catalog'>): Catalog | undefined {
  return catalog.kind === 'ready' ? catalog.catalog : undefined;
}

/**
 * Whether a plan has rows to insert or to fill in; undefined while none is chosen.
 * @example hasRows(catalog, '350104-14') // true
 */
export function hasRows(catalog: Catalog, planId: string | undefined): boolean | undefined {
  if (planId === undefined) return undefined;
  const plan = catalog.plans.get(planId);
  return plan !== undefined && listedRows(catalog, plan).length > 0;
}

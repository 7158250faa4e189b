import type { Catalog, PlanPackage } from '../../core/catalog/catalog';
import type { FigureChoice } from '../../core/catalog/find-figure';
import type { ActualsSheet, SheetActuals } from '../../core/observation/sheet-actuals';
import type { Reader } from '../reading/reader';
import type { PageFacts } from '../../core/finding/checkup';
import type { Region } from '../../core/region/region';
import type { SiteLibrary } from '../../library/site-library';
import type { Library, Memory } from './library';
import type { Submissions } from './submissions';
import type { Desk } from '../../workbook/desk/desk';

/** What the pane's actions reach of the world; the composition root hands it in, tests their own. */
export interface Services {
  /** The packages in force; waits until the workbook's own were read. */
  readonly catalog: () => Promise<Catalog>;
  /** Calls back when other packages come into force; returns how to stop it. */
  readonly onCatalog: (listener: (catalog: Catalog) => void) => () => void;
  /**
   * Takes what the sheets of actual values hold; says whether anything that counts has changed. It is
   * told to `onCatalog` as well.
   */
  readonly fill: (
    sheets: readonly ActualsSheet[],
    confirmed: readonly string[],
  ) => Promise<boolean>;
  /** Has searches take letters for the sound of a name, as `Shelf.readSounds`. */
  readonly readSounds: () => Promise<void>;
  /** What was read of these sheets. */
  readonly sheetActuals: () => SheetActuals | undefined;
  /** Puts a bureau's packages in force in place of those before. */
  readonly put: (packages: readonly PlanPackage[]) => void;
  /** Puts the user's choices between disagreeing statements in force. */
  readonly choose: (choices: readonly FigureChoice[]) => void;
  /** Runs work in a workbook: `Excel.run`. */
  readonly run: <Result>(
    work: (context: Excel.RequestContext) => Promise<Result>,
  ) => Promise<Result>;
  /** Whether the pane can be seen: while it is hidden nothing is asked of the workbook. */
  readonly visibility: Visibility;
  /** Whether what is asked of the workbook leaves the user's undo list as it is. */
  readonly keepsUndo: () => boolean;
  /** Which add-in and which browser this is. */
  readonly surroundings: () => Surroundings;
  /** The plan that was last in view, kept from one opening of the pane to the next. */
  readonly memory: Memory;
  /** The region that was last in view, likewise. */
  readonly region: Memory;
  /** The divisions of the country. */
  readonly divisions: () => Promise<readonly Region[]>;
  readonly library: Library;
  /** What the bureau's web server offers. */
  readonly site: SiteLibrary;
  /** 报送; undefined where there can be no service. */
  readonly submissions: () => Promise<Submissions | undefined>;
  /** What was chosen of inserted tables, as JSON. */
  readonly tables: Memory;
  /** Whether the worked example is still offered. */
  readonly sample: Memory;
  /** How columns of files were assigned, as JSON. */
  readonly columns: Memory;
  /** The margins that the user set last, in whichever workbook, as JSON. */
  readonly margins: Memory;
  /** Date and time on the user’s clock, ISO without a zone, for what is kept with a date. */
  readonly now: () => string;
  /** What the ribbon's commands and the pane tell each other. */
  readonly desk: Desk;
  readonly review: ReviewServices;
  /** Reads documents beside the pane. */
  readonly reader: Reader;
}

/** Which add-in this is, and what the browser around the pane allows. */
export interface Surroundings {
  /** Its version. */
  readonly addin: string;
  /** As the browser calls itself. */
  readonly webView: string;
  readonly allows: Omit<PageFacts, 'keepsUndo'>;
}

/** Whether the pane is on the screen. */
export interface Visibility {
  readonly isVisible: () => boolean;
  /** Calls back when it is shown or hidden; returns how to stop it. */
  readonly onChange: (listener: () => void) => () => void;
}

/** Texts that survive the pane: the document under review, and what was done with it. */
export interface DraftKeeper {
  readonly read: (part: 'content' | 'work') => string | undefined;
  /** Undefined removes it. False where the browser would not keep it. */
  readonly write: (part: 'content' | 'work', text: string | undefined) => boolean;
}

/** What 导入 reaches of the world besides the workbook. */
export interface ReviewServices {
  readonly drafts: DraftKeeper;
  /** Offers a file for download; a host may ignore it silently. */
  readonly save: (name: string, bytes: Uint8Array) => void;
  /**
   * Puts a text on the clipboard, with a form that Word pastes where there is one; false where that is
   * forbidden.
   */
  readonly copy: (text: string, html?: string) => Promise<boolean>;
}

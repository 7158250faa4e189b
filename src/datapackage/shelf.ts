import { buildCatalog } from '../core/catalog/build-catalog';
import type { Catalog, PlanPackage } from '../core/catalog/catalog';
import type { DataState } from '../core/catalog/data-state';
import type { FigureChoice } from '../core/catalog/find-figure';
import { withChoices, type ChosenCatalog } from '../core/catalog/with-choices';
import type {
  ActualsSheet,
  readSheetActuals,
  SheetActuals,
} from '../core/observation/sheet-actuals';
import { SHEET_PACKAGE } from '../core/observation/observation';
import type { LookupFinding } from '../core/finding/lookup-finding';
import type { LibraryFinding } from './finding/library-finding';
import { UNREAD } from '../core/name/sound';
import { dataStateOf } from './data-state';
import { shippedPackage } from './shipped';

/** The packages in force: the shipped one and, over it, a bureau's own. */
export interface Shelf {
  /**
   * Puts a bureau's packages in force in place of those put before; none is the shipped one alone.
   * Later packages win over earlier ones.
   */
  readonly put: (packages: readonly PlanPackage[]) => void;
  /**
   * Puts packages in force that the workbook does not keep yet, over the shipped one and under its own;
   * one that it keeps by now counts once.
   */
  readonly lend: (packages: readonly PlanPackage[]) => void;
  /** Names who brings what a question lacks into force. */
  readonly supplyFrom: (supplier: Supplier) => void;
  /** Has what is known of these regions elsewhere brought into force; says why that could not be. */
  readonly supply: Supplier;
  /** The catalogue over all of them; waits until packages were put for the first time. */
  readonly catalog: () => Promise<Catalog>;
  /**
   * Takes what the workbook's sheets of actual values hold: it counts before everything else, and is
   * read anew whenever other packages come into force. Returns whether anything that counts has changed;
   * rejects where what reads them, fetched with the first sheet, cannot be had.
   */
  readonly fill: (
    sheets: readonly ActualsSheet[],
    confirmed: readonly string[],
  ) => Promise<boolean>;
  /** What was read of these sheets; undefined where there is none. */
  readonly sheetActuals: () => SheetActuals | undefined;
  /** The bureau's packages that are in force now. */
  readonly packages: () => readonly PlanPackage[];
  /** The shipped package and these, as a workbook remembers what it was computed with. */
  readonly states: () => readonly DataState[];
  /**
   * Has searches take letters for the sound of a name from now on: what that takes is fetched when it is
   * first asked for. Rejects where it cannot be fetched, and may be asked again then.
   */
  readonly readSounds: () => Promise<void>;
  /** Puts the user's choices between disagreeing statements in force in place of those before. */
  readonly choose: (choices: readonly FigureChoice[]) => void;
  /** The choices whose figure is no longer in the packages. */
  readonly ignoredChoices: () => readonly FigureChoice[];
  /** Calls back after each `put` and `choose` from now on; returns how to stop it. */
  readonly onPut: (listener: (catalog: Catalog) => void) => () => void;
}

/** Why what a question lacks could not be brought: several regions bear the name, or the library fails. */
export type SupplyFinding =
  Extract<LookupFinding, { readonly kind: 'region-ambiguous' }> | LibraryFinding;

/**
 * Brings into force what a question lacks: the regions are named as the question names them. Undefined
 * where all that there is of them is in force afterwards.
 */
export type Supplier = (regions: readonly string[]) => Promise<SupplyFinding | undefined>;

/**
 * A shelf nothing was put on yet.
 * @example const shelf = createShelf(); shelf.put([]); await shelf.catalog() // over the shipped one
 */
export function createShelf(): Shelf {
  let packages: readonly PlanPackage[] = [];
  let lent: readonly PlanPackage[] = [];
  let supplier: Supplier | undefined;
  /** Over all packages but the sheets' own. */
  let base: Catalog | undefined;
  let unchosen: Catalog | undefined;
  let choices: readonly FigureChoice[] = [];
  let chosen: ChosenCatalog | undefined;
  let readings = UNREAD;
  const build = (content: readonly PlanPackage[]): Catalog => buildCatalog(content, readings);
  let sheets: readonly ActualsSheet[] = [];
  let confirmed: readonly string[] = [];
  let actuals: SheetActuals | undefined;
  let sheetReader: typeof readSheetActuals | undefined;
  let fillings = 0;
  const waiting: ((catalog: Catalog) => void)[] = [];
  const listeners = new Set<(catalog: Catalog) => void>();
  const settle = (built: Catalog): void => {
    unchosen = { ...built, confirmed: new Set(confirmed) };
    chosen = withChoices(unchosen, choices);
    const { catalog } = chosen;
    for (const resolve of waiting.splice(0)) resolve(catalog);
    for (const listener of [...listeners]) listener(catalog);
  };
  /** What 0.1 kept of the sheet is older than the sheet. */
  const others = (): readonly PlanPackage[] => [
    shippedPackage(),
    ...lent.filter(({ name }) => !packages.some((own) => own.name === name)),
    ...packages.filter(({ name }) => sheets.length === 0 || name !== SHEET_PACKAGE),
  ];
  const readSheets = (over: Catalog): Catalog => {
    base = over;
    actuals = sheets.length === 0 ? undefined : sheetReader?.(over, sheets, new Set(confirmed));
    const own = actuals?.packages ?? [];
    return own.length === 0 ? over : build([...others(), ...own]);
  };
  return {
    put(own) {
      packages = [...own];
      settle(readSheets(build(others())));
    },
    lend(more) {
      const names = new Set(more.map(({ name }) => name));
      lent = [...lent.filter(({ name }) => !names.has(name)), ...more];
      settle(readSheets(build(others())));
    },
    supplyFrom(named) {
      supplier = named;
    },
    supply: async (regions) => supplier?.(regions),
    async fill(found, confirmedNow) {
      const filling = (fillings += 1);
      if (found.length > 0 && sheetReader === undefined) {
        sheetReader = (
          await import(/* webpackChunkName: "sheet-actuals" */ '../core/observation/sheet-actuals')
        ).readSheetActuals;
        // What was read of the sheets meanwhile is newer.
        if (filling !== fillings) return false;
      }
      if (isSame([found, confirmedNow], [sheets, confirmed])) return false;
      const hadSheets = sheets.length > 0;
      const before = actuals?.packages ?? [];
      const hadConfirmed = isSame(confirmedNow, confirmed);
      [sheets, confirmed] = [found, confirmedNow];
      if (base === undefined) return false;
      const isKept = hadSheets === found.length > 0;
      const built = readSheets(isKept ? base : build(others()));
      // What is given in a formula may have been waiting for the same word.
      const isChanged = !isKept || !hadConfirmed || !isSame(actuals?.packages ?? [], before);
      if (isChanged) settle(built);
      return isChanged;
    },
    sheetActuals: () => actuals,
    async readSounds() {
      const { readingsOf } = await import(/* webpackChunkName: "readings" */ './reading/readings');
      if (readings === readingsOf) return;
      readings = readingsOf;
      // Another catalogue: what was found without is not found again.
      if (base !== undefined) base = { ...base, readings };
      if (unchosen !== undefined) settle({ ...unchosen, readings });
    },
    choose(made) {
      choices = [...made];
      if (unchosen !== undefined) settle(unchosen);
    },
    async catalog() {
      return chosen?.catalog ?? new Promise((resolve) => waiting.push(resolve));
    },
    packages: () => packages,
    // What stands in the workbook's own sheets is no data that could have changed elsewhere.
    states: () => [
      dataStateOf(shippedPackage()),
      ...packages.filter(({ name }) => name !== SHEET_PACKAGE).map(dataStateOf),
    ],
    ignoredChoices: () => chosen?.ignored ?? [],
    onPut(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * The add-in's one shelf. It is shared state because Excel calls custom functions by name, with
 * nothing but their arguments: there is no other way to hand them the packages. A function that is
 * calculated before the workbook's packages were read waits for them.
 */
export const shelf: Shelf = createShelf();

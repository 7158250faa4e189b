import { buildCatalog } from '../core/catalog/build-catalog';
import type { Catalog, PlanPackage } from '../core/catalog/catalog';
import type { DataState } from '../core/catalog/data-state';
import type { FigureChoice } from '../core/catalog/find-figure';
import { withChoices, type ChosenCatalog } from '../core/catalog/with-choices';
import {
  readSheetActuals,
  SHEET_PACKAGE,
  type ActualsSheet,
  type SheetActuals,
} from '../core/observation/sheet-actuals';
import { dataStateOf } from './data-state';
import { readingsOf } from './reading/readings';
import { shippedPackage } from './shipped';

/** The packages in force: the shipped one and, over it, a bureau's own. */
export interface Shelf {
  /**
   * Puts a bureau's packages in force in place of those put before; none is the shipped one alone.
   * Later packages win over earlier ones.
   */
  readonly put: (packages: readonly PlanPackage[]) => void;
  /** The catalogue over all of them; waits until packages were put for the first time. */
  readonly catalog: () => Promise<Catalog>;
  /**
   * Takes what the workbook's sheets of actual values hold: it counts before everything else, and is
   * read anew whenever other packages come into force. Returns whether anything that counts has changed.
   */
  readonly fill: (sheets: readonly ActualsSheet[], confirmed: readonly string[]) => boolean;
  /** What was read of these sheets; undefined where there is none. */
  readonly sheetActuals: () => SheetActuals | undefined;
  /** The bureau's packages that are in force now. */
  readonly packages: () => readonly PlanPackage[];
  /** The shipped package and these, as a workbook remembers what it was computed with. */
  readonly states: () => readonly DataState[];
  /** Puts the user's choices between disagreeing statements in force in place of those before. */
  readonly choose: (choices: readonly FigureChoice[]) => void;
  /** The choices whose figure is no longer in the packages. */
  readonly ignoredChoices: () => readonly FigureChoice[];
  /** Calls back after each `put` and `choose` from now on; returns how to stop it. */
  readonly onPut: (listener: (catalog: Catalog) => void) => () => void;
}

/**
 * A shelf nothing was put on yet.
 * @example const shelf = createShelf(); shelf.put([]); await shelf.catalog() // over the shipped one
 */
export function createShelf(): Shelf {
  let packages: readonly PlanPackage[] = [];
  /** Over all packages but the sheets' own. */
  let base: Catalog | undefined;
  let unchosen: Catalog | undefined;
  let choices: readonly FigureChoice[] = [];
  let chosen: ChosenCatalog | undefined;
  let sheets: readonly ActualsSheet[] = [];
  let confirmed: readonly string[] = [];
  let actuals: SheetActuals | undefined;
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
    ...packages.filter(({ name }) => sheets.length === 0 || name !== SHEET_PACKAGE),
  ];
  const readSheets = (over: Catalog): Catalog => {
    base = over;
    actuals = sheets.length === 0 ? undefined : readSheetActuals(over, sheets, new Set(confirmed));
    const own = actuals?.packages ?? [];
    return own.length === 0 ? over : build([...others(), ...own]);
  };
  return {
    put(own) {
      packages = [...own];
      settle(readSheets(build(others())));
    },
    fill(found, confirmedNow) {
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

function build(packages: readonly PlanPackage[]): Catalog {
  return buildCatalog(packages, readingsOf);
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

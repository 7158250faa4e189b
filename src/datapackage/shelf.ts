import { buildCatalog } from '../core/catalog/build-catalog';
import type { Catalog, PlanPackage } from '../core/catalog/catalog';
import type { FigureChoice } from '../core/catalog/find-figure';
import { withChoices, type ChosenCatalog } from '../core/catalog/with-choices';
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
  /** The bureau's packages that are in force now. */
  readonly packages: () => readonly PlanPackage[];
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
  let unchosen: Catalog | undefined;
  let choices: readonly FigureChoice[] = [];
  let chosen: ChosenCatalog | undefined;
  const waiting: ((catalog: Catalog) => void)[] = [];
  const listeners = new Set<(catalog: Catalog) => void>();
  const settle = (built: Catalog): void => {
    unchosen = built;
    chosen = withChoices(built, choices);
    const { catalog } = chosen;
    for (const resolve of waiting.splice(0)) resolve(catalog);
    for (const listener of [...listeners]) listener(catalog);
  };
  return {
    put(own) {
      const built = buildCatalog([shippedPackage(), ...own], readingsOf);
      packages = [...own];
      settle(built);
    },
    choose(made) {
      choices = [...made];
      if (unchosen !== undefined) settle(unchosen);
    },
    async catalog() {
      return chosen?.catalog ?? new Promise((resolve) => waiting.push(resolve));
    },
    packages: () => packages,
    ignoredChoices: () => chosen?.ignored ?? [],
    onPut(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/**
 * The add-in's one shelf. It is shared state because Excel calls custom functions by name, with
 * nothing but their arguments: there is no other way to hand them the packages. A function that is
 * calculated before the workbook's packages were read waits for them.
 */
export const shelf: Shelf = createShelf();

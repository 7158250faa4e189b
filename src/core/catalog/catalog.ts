import type { PrintedFigure } from '../figure/printed-figure';
import type { Alias, Indicator } from '../indicator/indicator';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { Source } from '../plan/source';
import type { Readings } from '../name/sound';
import type { Region } from '../region/region';
import type { RowNames } from './own-amount';

/** What is worth telling about a package that is in force. */
export interface PackageFacts {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** ISO date. */
  readonly created: string;
}

/**
 * One name that leads to a region or an indicator. A lower rank wins over a higher one:
 * 1 its own name or code, 2 a short name or alias, 3 a name that follows from others
 * (parent + name, a name some plan prints).
 */
export interface Naming {
  readonly id: string;
  readonly rank: 1 | 2 | 3;
  /** Position of the package that says so; a plan trusts its own package before others. */
  readonly package: number;
}

/**
 * Several packages as one, indexed for questions. Made by `buildCatalog`, never changed. What stands by
 * row or by observation is found when it is asked for: going through all of it types all the packages.
 */
export interface Catalog {
  readonly packages: readonly PackageFacts[];
  readonly regions: ReadonlyMap<string, Region>;
  readonly plans: ReadonlyMap<string, Plan>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly sources: ReadonlyMap<string, Source>;
  /** The plans of a region, newest first, by its id. */
  readonly plansOfRegion: ReadonlyMap<string, readonly Plan[]>;
  /** Plan indicators by plan id, in the plan's own order. */
  readonly rows: ReadonlyMap<string, readonly PlanIndicator[]>;
  /** Rows by plan id that 责任单位 was written for beside the plan, and that it no longer has under that name. */
  readonly unusedUnits: ReadonlyMap<string, readonly PlanIndicator[]>;
  /** A row's figures by its 编码 (see `rowKey`). */
  readonly figures: ReadonlyMap<string, readonly PrintedFigure[]>;
  /** Targets and growths as later documents set them, by the row's 编码; see `inForce`. */
  readonly versions: ReadonlyMap<string, readonly PrintedFigure[]>;
  /** The plan's own figures that such a version stands in place of; none before `inForce` is asked. */
  readonly replaced: ReadonlyMap<string, readonly PrintedFigure[]>;
  /** Actual values and growths by `observationKey`, stated alone or printed in a plan's table. */
  readonly observations: ReadonlyMap<string, readonly PrintedFigure[]>;
  /** By `nameKey`. */
  readonly regionNames: ReadonlyMap<string, readonly Naming[]>;
  /** Rows by the normalised spelling of their 编码 (see `normaliseName`). */
  readonly rowsByCode: ReadonlyMap<string, PlanIndicator>;
  /** What each row's printed name answers to, by its 编码. */
  readonly rowNames: ReadonlyMap<string, RowNames>;
  /** What the rows of all plans are called, each name of a concept once. */
  readonly printedNames: readonly PrintedName[];
  /** For each indicator the id that stands for its concept in all packages (`joinConcepts`). */
  readonly conceptIds: ReadonlyMap<string, string>;
  /** All keys that lead to a concept, by that id: `indicatorNames` the other way round. */
  readonly keysOfConcept: ReadonlyMap<string, readonly string[]>;
  /** By `nameKey`. */
  readonly indicatorNames: ReadonlyMap<string, readonly Naming[]>;
  /** How characters are read: a search may spell a name by its sound; nothing else goes by it. */
  readonly readings: Readings;
  /** Position of the package a plan comes from. */
  readonly packageOfPlan: ReadonlyMap<string, number>;
  /** Id of the figure that the user decided for where statements disagree, by `choiceKey`. */
  readonly choices: ReadonlyMap<string, string>;
  /** The same as figures, each with the unit it is printed in. */
  readonly chosen: ReadonlyMap<string, PrintedFigure>;
  /** Keys of the unusual values that the user said are right (see `confirmationKey`). */
  readonly confirmed: ReadonlySet<string>;
}

/** One data package as the core sees it: the long tables of seeds/, typed and already checked. */
export interface PlanPackage {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** ISO date. */
  readonly created: string;
  readonly regions: readonly Region[];
  readonly plans: readonly Plan[];
  readonly indicators: readonly Indicator[];
  readonly aliases: readonly Alias[];
  readonly planIndicators: readonly PlanIndicator[];
  readonly figures: readonly PrintedFigure[];
  readonly sources: readonly Source[];
  /** Where the package types its rows and figures only when asked: the two lists above then type all. */
  readonly slices?: PackageSlices;
}

/** As much of a row as its names need. */
export type PrintedName = Pick<PlanIndicator, 'indicatorId' | 'parentName' | 'printedName'>;

/**
 * A package's rows and figures by what they are of, so that a package that is not typed as a whole
 * types only what is asked for. Each list is in the package's order; of figures of one id the last
 * counts. Versions of targets stand apart: they are few, and whether there are any is always asked.
 */
export interface PackageSlices {
  /** The plans that it has rows of, its own and others. */
  readonly rowPlans: readonly string[];
  readonly rowsOf: (planId: string) => readonly PlanIndicator[];
  /** The same rows, as far as their names. */
  readonly namesOf: (planId: string) => readonly PrintedName[];
  /** The plans that it states figures of, its own and others. */
  readonly figurePlans: readonly string[];
  readonly ofPlan: (planId: string) => readonly PrintedFigure[];
  /** The regions that it states figures of beside any plan. */
  readonly figureRegions: readonly string[];
  readonly ofRegion: (regionId: string) => readonly PrintedFigure[];
  readonly versions: readonly PrintedFigure[];
  /** Tells this content from any other where that was worked out before; see `dataStateOf`. */
  readonly digest?: string;
  /** Where a figure stands among all of the package. */
  readonly orderOf: (figure: PrintedFigure) => number;
}

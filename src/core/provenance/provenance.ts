import type { Catalog } from '../catalog/catalog';
import type { UpperStatement } from '../catalog/find-upper';
import type { FoundRow } from '../catalog/find-row';
import type { Subject } from '../catalog/find-subject';
import type { LookAlike } from '../look-alike/find-look-alikes';
import type { PlanConflict } from '../conflict/conflict';
import type { Measure, PrintedFigure } from '../figure/printed-figure';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Outcome } from '../finding/outcome';
import type { Direction, Indicator } from '../indicator/indicator';
import type { Base, Target, TargetType, Way } from '../plan-target/target';
import type { Plan } from '../plan/plan';
import type { Source } from '../plan/source';
import type { Assessment } from '../progress/assessment';

/** An actual value that is no part of the packages: typed into a cell or into a formula. */
export interface GivenActual {
  readonly text: string;
  /** Where it stands, with its sheet; undefined for one written in the formula itself. */
  readonly address: string | undefined;
}

/** A figure that a plan prints. */
export interface PrintedProvenance {
  readonly kind: 'printed';
  readonly found: FoundRow;
  readonly measure: Measure;
  /** Undefined where the plan does not print it at all. */
  readonly statement: SourcedFigure | undefined;
  /** Whether the plan has this measure for any row. */
  readonly isPrinted: boolean;
  /** Whether the user decided for this statement and against another one. */
  readonly isChosen: boolean;
  /** The same measure said elsewhere: in prose, in another table, of another year. */
  readonly others: readonly SourcedFigure[];
  /** Why a function gives no number of it, undefined where it does. */
  readonly finding: LookupFinding | undefined;
}

/** Which number, or word, was computed. */
export type ComputedKind =
  'progress' | 'status' | 'required' | 'path' | 'elapsed' | 'note' | 'base';

/** Something that no document prints: made from figures by arithmetic. */
export interface ComputedProvenance {
  readonly kind: 'computed';
  readonly asked: ComputedKind;
  readonly found: FoundRow;
  readonly year: number;
  /** 时间进度 of the year; undefined for the base year and for years outside the plan. */
  readonly elapsed: number | undefined;
  /** Base, target and growth as far as they are printed. */
  readonly printed: readonly SourcedFigure[];
  /** Where the base comes from, and, observed, the statements of it. */
  readonly baseFrom: Base['from'];
  readonly baseStatements: readonly SourcedFigure[];
  /** The actual values it rests on, by year. */
  readonly actuals: readonly SourcedFigure[];
  readonly given: GivenActual | undefined;
  /** Average growth so far that is no part of the packages either. */
  readonly givenGrowth: GivenActual | undefined;
  /** What the row's figures say is to be reached. */
  readonly targets: readonly Target[];
  /** Each target judged; none where there is nothing to judge. */
  readonly assessments: readonly Assessment[];
  /** PLAN.PATH's checkpoint. */
  readonly checkpoint: number | undefined;
  /** Why there is no answer, undefined where there is one. */
  readonly finding: LookupFinding | undefined;
}

/** An actual value. */
export interface ObservedProvenance {
  readonly kind: 'observed';
  readonly subject: Subject;
  readonly year: number;
  /** Every statement about it, the one that counts last. */
  readonly statements: readonly SourcedFigure[];
  /** What the user typed in its place. */
  readonly given: GivenActual | undefined;
  /** Why a function gives no number of it, undefined where it does. */
  readonly finding: LookupFinding | undefined;
}

/** A fact: a text as printed, a year, or something typed that the reader is told in words. */
export type InfoValue =
  | string
  | number
  | {
      readonly kind: 'direction';
      readonly direction: Direction | undefined;
      /** Which way the row's own target leads, undefined where nothing tells. */
      readonly way: Way | undefined;
    }
  | { readonly kind: 'target-types'; readonly types: readonly TargetType[] }
  /** The base that progress is measured from; none where the target takes none, or none is known. */
  | {
      readonly kind: 'base-used';
      readonly base: Base | undefined;
      readonly year: number;
      readonly unit: string;
      readonly isTaken: boolean;
      /** Where it stands, '' where it is computed. */
      readonly place: string;
    }
  | {
      readonly kind: 'price-basis';
      readonly priceBasis: Indicator['priceBasis'];
      readonly isMoney: boolean;
    }
  | { readonly kind: 'upper'; readonly upper: UpperStatement | undefined }
  /** The plan's own target first, then what later documents set, by date. */
  | {
      readonly kind: 'versions';
      readonly versions: readonly { readonly figure: PrintedFigure; readonly place: string }[];
    }
  /** The user decided for this statement among several. */
  | { readonly kind: 'chosen'; readonly text: string }
  | {
      readonly kind: 'conflicts';
      readonly catalog: Catalog;
      readonly conflicts: readonly PlanConflict[];
    }
  | { readonly kind: 'look-alikes'; readonly found: readonly LookAlike[] };

/** A fact about a row: name, unit, attribute, place … */
export interface FactProvenance {
  readonly kind: 'fact';
  readonly found: FoundRow;
  readonly field: string;
  readonly value: InfoValue;
  /** A statement of the row, which shows where it stands. */
  readonly statement: SourcedFigure | undefined;
}

/** A whole table, or words of ours around it. */
export interface TableProvenance {
  readonly kind: 'table';
  readonly plan: Plan;
}

/** Where the content of a cell comes from. */
export type Provenance =
  PrintedProvenance | ComputedProvenance | ObservedProvenance | FactProvenance | TableProvenance;

export type Explained = Outcome<Provenance, LookupFinding>;

/** A figure with the document it stands in. */
export interface SourcedFigure {
  readonly figure: PrintedFigure;
  /** Undefined where the packages do not describe the document. */
  readonly source: Source | undefined;
  /** 文号, '' where none is known. */
  readonly documentNo: string;
}

/**
 * A figure as a statement of its document.
 * @example stateFigure(catalog, figure).source?.title // '福州市仓山区…纲要'
 */
export function stateFigure(catalog: Catalog, figure: PrintedFigure): SourcedFigure {
  const source = catalog.sources.get(figure.place.sourceId);
  const plan = catalog.plans.get(figure.planId ?? '');
  const isOwn = plan?.sourceId === figure.place.sourceId;
  const documentNo = (isOwn ? plan.documentNo : '') || (source?.documentNo ?? '');
  return { figure, source, documentNo };
}

/** A PLAN function with its arguments as they read, '' for one left out. */
export interface PlanCall {
  /** TARGET, INFO … in capitals, without `PLAN.`. */
  readonly name: string;
  readonly arguments: readonly string[];
  /** Address of the cell that gave an argument, undefined where it stands in the formula. */
  readonly addresses: readonly (string | undefined)[];
}

/** A cell of a spilled table, counted from its upper left cell; 0, 0 is the cell with the formula. */
export interface SpillPlace {
  readonly row: number;
  readonly column: number;
}

import type { Catalog } from '../catalog/catalog';
import type { PrintedFigure } from '../figure/printed-figure';
import type { Direction } from '../indicator/indicator';
import type { OtherScope, PlanIndicator } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { GoalOrFact, Quantity, StatedFigure } from './stated-figure';

/**
 * `contradiction`: two numbers that cannot both be right. `difference`: the same number put
 * differently, or settled later. `note`: worth knowing, and nobody need be wrong.
 */
export type ConflictSeverity = 'contradiction' | 'difference' | 'note';

/** How two statements of one number differ, the graver first. */
export type DifferenceClass = 'value' | 'rounding' | 'wording';

interface Concerned {
  /** 编码 of the rows concerned, the row that it is about first. */
  readonly rows: readonly string[];
}

/** Several statements of one number that do not say the same. */
export interface StatementConflict extends Concerned {
  readonly kind: 'statements';
  readonly class: DifferenceClass;
  readonly standing: GoalOrFact;
  readonly quantity: Quantity;
  readonly firstYear: number;
  readonly lastYear: number;
  /** All of them, tables before prose, newer plans before older ones. */
  readonly statements: readonly StatedFigure[];
  /** One of them is a first or expected value, another is not: values are settled later. */
  readonly isRevised: boolean;
}

/** A level that base and yearly growth do not lead to, whatever was rounded. */
export interface GrowthConflict extends Concerned {
  readonly kind: 'growth';
  readonly base: StatedFigure;
  readonly level: StatedFigure;
  readonly growth: StatedFigure;
  readonly years: number;
  /** What the base grows to at the printed rate. */
  readonly implied: number;
  /** The yearly rate that leads from base to level. */
  readonly needed: number;
  /** At constant prices growth and levels need not agree: levels are at the prices of their year. */
  readonly priceBasis: 'constant' | 'current' | '';
}

/** A change over the period that is not the difference between the two levels. */
export interface ChangeConflict extends Concerned {
  readonly kind: 'change';
  readonly base: StatedFigure;
  readonly level: StatedFigure;
  readonly change: StatedFigure;
  /** The number that would be right, in the unit of the change. */
  readonly expected: number;
  /** `points`: level − base of a share. `amount`: the same of a quantity. `percent`: in % of the base. */
  readonly as: 'points' | 'amount' | 'percent';
}

/** A share whose change does not lead from base to level: not yearly, not in all, not in %. */
export interface ShareGrowthConflict extends Concerned {
  readonly kind: 'share-growth';
  readonly base: StatedFigure;
  readonly level: StatedFigure;
  readonly growth: StatedFigure;
  readonly years: number;
  /** Points a year that would. */
  readonly needed: number;
}

/** A change of a share that is printed with % and comes out in points alone. */
export interface PointsConflict extends Concerned {
  readonly kind: 'points';
  readonly base: StatedFigure;
  readonly level: StatedFigure;
  readonly growth: StatedFigure;
  readonly years: number;
  /** What the base comes to where the number is taken for per cent. */
  readonly implied: number;
  /** Whether the points are of a year or of the whole period. */
  readonly over: 'year' | 'period';
}

/** A sum over the period that base and yearly growth do not add up to. */
export interface SumConflict extends Concerned {
  readonly kind: 'sum';
  readonly base: StatedFigure;
  readonly sum: StatedFigure;
  readonly growth: StatedFigure;
  readonly years: number;
  readonly implied: number;
}

/** A sum over the period that goes the other way than its growth, held against the period before. */
export interface PeriodConflict extends Concerned {
  readonly kind: 'period';
  readonly sum: StatedFigure;
  readonly growth: StatedFigure;
  /** The sum over as many years before, in the same unit. */
  readonly before: StatedFigure;
  /** The base-year value from which sum and growth would follow. */
  readonly implied: number;
}

/** An amount and its share of the whole in one cell that do not fit the whole. */
export interface PartConflict extends Concerned {
  readonly kind: 'part';
  readonly statement: StatedFigure;
  readonly whole: StatedFigure;
  /** As printed, in %. */
  readonly share: number;
  /** The amount in % of the whole. */
  readonly implied: number;
}

/** A cell that speaks of another year than its column, or a base of another year than the plan's. */
export interface YearConflict extends Concerned {
  readonly kind: 'year';
  readonly figure: PrintedFigure;
  /** The year that it is of. */
  readonly year: number;
}

/** A sum over the period that the years' own values do not add up to. */
export interface YearsConflict extends Concerned {
  readonly kind: 'years';
  readonly sum: StatedFigure;
  readonly years: readonly StatedFigure[];
  readonly total: number;
}

/** Parts of a whole that do not add up to 100. */
export interface CompositionConflict extends Concerned {
  readonly kind: 'composition';
  readonly statement: StatedFigure;
  readonly total: number;
}

/** A unit in which the indicator cannot be counted, or a number that its unit does not allow. */
export type UnitConflict = Concerned & { readonly kind: 'unit'; readonly figure: PrintedFigure } & (
    | {
        /** `dimension`: the row's unit is not the indicator's. `cell`: a cell's is not the row's. */
        readonly why: 'dimension' | 'cell';
        readonly unit: string;
        readonly expected: string;
      }
    | { readonly why: 'above-whole' | 'below-zero' }
  );

/** A target that the base year had already passed. */
export interface MetConflict extends Concerned {
  readonly kind: 'met';
  readonly base: StatedFigure;
  readonly target: StatedFigure;
  readonly direction: Exclude<Direction, 'none'>;
}

/** A footnote says that base and target are not of one scope: the way between them is none. */
export interface ScopeConflict extends Concerned, OtherScope {
  readonly kind: 'scope';
  readonly row: PlanIndicator;
  readonly figures: readonly PrintedFigure[];
}

/** 矛盾与核对: what a reader of figures has to know before using them. */
export type PlanConflict =
  | StatementConflict
  | GrowthConflict
  | ChangeConflict
  | ShareGrowthConflict
  | PointsConflict
  | SumConflict
  | PeriodConflict
  | PartConflict
  | YearConflict
  | YearsConflict
  | CompositionConflict
  | UnitConflict
  | MetConflict
  | ScopeConflict;

/**
 * How grave a conflict is.
 * @example severityOf(conflict) // 'contradiction' for two statements with different values
 */
export function severityOf(conflict: PlanConflict): ConflictSeverity {
  if (conflict.kind !== 'statements') return 'note';
  return conflict.class === 'value' && !conflict.isRevised ? 'contradiction' : 'difference';
}

/**
 * The figures that a conflict is between.
 * @example figuresIn(conflict).map(({ text }) => text) // ['94', '88亿元']
 */
export function figuresIn(conflict: PlanConflict): readonly PrintedFigure[] {
  switch (conflict.kind) {
    case 'statements':
      return conflict.statements.map((each) => each.figure);
    case 'growth':
    case 'share-growth':
    case 'points':
      return [conflict.base, conflict.level, conflict.growth].map((each) => each.figure);
    case 'change':
      return [conflict.base, conflict.level, conflict.change].map((each) => each.figure);
    case 'sum':
      return [conflict.base, conflict.sum, conflict.growth].map((each) => each.figure);
    case 'years':
      return [conflict.sum, ...conflict.years].map((each) => each.figure);
    case 'composition':
      return [conflict.statement.figure];
    case 'period':
      return [conflict.sum, conflict.growth, conflict.before].map((each) => each.figure);
    case 'part':
      return [conflict.statement, conflict.whole].map((each) => each.figure);
    case 'unit':
    case 'year':
      return [conflict.figure];
    case 'scope':
      return conflict.figures;
    case 'met':
      return [conflict.base, conflict.target].map((each) => each.figure);
  }
}

/** Says what disagrees among a plan's figures, one line each; `src/wording` does. */
export type ConflictNotes = (
  catalog: Catalog,
  plan: Plan,
  /** In short it names the rows, at length it says the arithmetic. */
  length?: 'short' | 'long',
) => readonly string[];

import type { PrintedFigure } from '../figure/printed-figure';
import type { Alias, Indicator } from '../indicator/indicator';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { Source } from '../plan/source';
import type { Region } from '../region/region';

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
}

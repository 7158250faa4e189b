import type { YearRange } from '../table/column';
import type { Tense } from './tense';

/** What holds for a paragraph from outside it. */
export interface ProseContext {
  readonly section: readonly string[];
  readonly box: string;
  /** What the headings say of the section. */
  readonly tense: Tense;
  /** Last year of the plan, where the section lists the plan's goals; else undefined. */
  readonly goalYear: number | undefined;
  /** Year of the heading or lead above. */
  readonly lead: YearRange | undefined;
  readonly present: number;
  readonly kind: 'plan' | 'report';
  /** Name of the region, '' where it is not known. */
  readonly region: string;
  readonly lineOf: (offset: number) => number;
}

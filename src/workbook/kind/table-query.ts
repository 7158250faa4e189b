import type { Catalog } from '../../core/catalog/catalog';
import type { ComparisonWords } from '../../core/comparison/comparison';
import type { Plan } from '../../core/plan/plan';
import type { BlockMode, ComparedWith, TableChoice } from '../block/block';

/** What a table is to be composed of. */
export interface TableQuery {
  readonly catalog: Catalog;
  readonly plan: Plan;
  readonly words: ComparisonWords;
  /** Undefined for a kind that remembers nothing but its plan. */
  readonly asked: ComparedWith | undefined;
  readonly mode: BlockMode;
  readonly choice: TableChoice;
  /** The packages that functions will ask, where they know less than `catalog`. */
  readonly inForce?: Catalog;
  /** What the user typed over the values that rows follow, by 编码. */
  readonly typed?: ReadonlyMap<string, string>;
  /** 编码 of the rows that the table has already. */
  readonly listed?: ReadonlySet<string>;
}

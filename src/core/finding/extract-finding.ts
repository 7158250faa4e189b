import type { DocumentPlace } from '../document/part';
import type { TableDoubt } from './table-doubt';

/** A number as printed, without its name, and its line. */
export interface UnreadNumber {
  readonly line: number;
  readonly text: string;
}

/** What a document is by its own title. Only a plan gives a plan's tables, title and period. */
export type DocumentSort =
  | 'plan'
  /** The plan of one year. */
  | 'annual-plan'
  /** 政府工作报告, or the report on a year's plan. */
  | 'work-report'
  /** 统计公报, 统计年鉴. */
  | 'statistics'
  /** 中期评估, 总结评估: how far a plan was carried out. */
  | 'review'
  /** The plan's indicators by district or by who is answerable. */
  | 'breakdown'
  /** 城市总体规划, 国土空间规划: a plan, and none of five years. */
  | 'other-plan'
  /** 关于调整…目标的通知: sets goals of a plan anew. */
  | 'adjustment'
  /** About a plan: 解读, 说明, 实施方案, 意见, 建议, 决议, 讲话. */
  | 'commentary';

/**
 * What reading a document could not do, or did on its own account. Words are made at the edge. In a
 * workbook, whose sheets count their own lines, it says the cell.
 */
export type ExtractFinding = Found & { readonly place?: DocumentPlace | undefined };

type Found =
  | TableDoubt
  /** A caption promises a table and none follows: it was a picture, or got lost. */
  | { readonly kind: 'table-missing'; readonly title: string; readonly line: number }
  /** A caption promises a table, and what stands under it could not be read as one. */
  | { readonly kind: 'table-unread'; readonly title: string; readonly line: number }
  /** Lines that look like the rows of a table, from `line` on, and no table was made of them. */
  | { readonly kind: 'rows-unread'; readonly line: number; readonly count: number }
  /** The cells of a row stood under the wrong columns and were put back by what they say. */
  | { readonly kind: 'row-shifted'; readonly line: number; readonly name: string }
  /** A table without a header: what its figures are of was taken from their look alone. */
  | { readonly kind: 'header-missing'; readonly line: number; readonly title: string }
  /** A column, or the text of a notice (no header), has goals as they were set anew: beside the plan's, which alone were read, or in their place. */
  | {
      readonly kind: 'goals-anew';
      readonly line: number;
      readonly header: string;
      readonly isAlone: boolean;
    }
  /** Among the plan's goals numbers stand that were not understood. */
  | { readonly kind: 'numbers-unread'; readonly numbers: readonly UnreadNumber[] }
  /** The document is by its title something else than a plan. */
  | {
      readonly kind: 'not-a-plan';
      readonly sort: Exclude<DocumentSort, 'plan'>;
      readonly title: string;
    }
  /** The document is in a language that is not read. */
  | { readonly kind: 'not-chinese' }
  /** It is in traditional characters, and was read as if in simplified ones. */
  | { readonly kind: 'traditional' }
  /** Not a text: an image, a scan, a binary file. */
  | { readonly kind: 'not-text' }
  /** Nothing tells which period the plan is of, so base and target rest on the years alone. */
  | { readonly kind: 'period-unknown' }
  /** The document is longer than is read, or holds more than is kept. */
  | { readonly kind: 'limit-reached'; readonly limit: 'characters' | 'cells' | 'candidates' };

/** Why a figure found in running text is more or less sure. */
export type ExtractReason =
  /** The year stands in the same sentence, in a sentence before it, or in a heading above it … */
  | 'year-stated'
  | 'year-carried'
  | 'year-of-heading'
  /** The sentence before speaks of a year on the way, and this one of none. */
  | 'year-of-stage'
  /** The sentence before speaks of a year, and this one of another thing to be done. */
  | 'year-of-task'
  /** Several years are said, and a level that was reached in one of them. */
  | 'year-of-several'
  /** … is that of the plan, since it stands among the plan's goals, or stands nowhere. */
  | 'year-of-plan'
  | 'year-missing'
  /** The name stands before the number and ends in a word of measure (率, 比重, 总值 …). */
  | 'name-stated'
  /** The name stands before the number and is what its unit counts: 智能工厂200家. */
  | 'name-counted'
  /** The name stands before the number, but may be more or less than the indicator. */
  | 'name-unsure'
  /** Words in the name are none of an indicator's. */
  | 'name-doubtful'
  /** The number comes first: 培育20家龙头企业. */
  | 'name-behind'
  /** The subject is that of the clause before. */
  | 'name-carried'
  /** The name is put together from two places. */
  | 'name-joined'
  /** One of several names that share a verb: 甲、乙均达100%. */
  | 'name-of-list'
  | 'goal-word'
  | 'result-word'
  | 'section-of-goals'
  | 'section-of-results'
  | 'unit-missing'
  /** A word behind the number may be its unit and is not known as one. */
  | 'unit-unknown'
  /** A growth of several years: of each, or of all of them. */
  | 'growth-unsure'
  /** A yearly growth up to a year that ends no period: the year it is counted from is not said. */
  | 'start-unsaid'
  /** The sentence goes on right behind the number, or speaks of another place. */
  | 'runs-on'
  | 'elsewhere-near'
  /** A year to come where the plan speaks of how things are: 预计到2030年老年人口超过120万人 is no goal. */
  | 'foreseen'
  /** 力争2024年: aimed at a year that is past as far as the document's own time is known. */
  | 'aim-past'
  | 'text-only';

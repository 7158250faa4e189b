import { underParent } from '../name/name';
import type { TargetType } from '../plan-target/target';

/** What a note says is of another scope: its base, its target. */
export const SCOPED = ['base', 'target'] as const;
/** How: other things are counted, or at the prices of another year. */
export const SCOPE_DIFFERS = ['coverage', 'price'] as const;

/** A footnote by which base and target of a row are not of one scope. */
export interface OtherScope {
  /** ①, *; '' where the note has none. */
  readonly mark: string;
  readonly of: (typeof SCOPED)[number];
  readonly differs: (typeof SCOPE_DIFFERS)[number];
}

/** 规划指标: an indicator as one plan prints it. */
export interface PlanIndicator {
  readonly planId: string;
  /**
   * Unique within the plan: the printed number, with `.1` … for sub-rows (`22.1`); `P01` … for a row
   * that stands only in prose.
   */
  readonly code: string;
  /** Whether the plan's indicator table has the row, or only its prose states the indicator. */
  readonly origin: 'table' | 'prose';
  /** Number as printed; sub-rows share their parent's. */
  readonly number: string;
  /** 1-based position in the plan's own order. */
  readonly position: number;
  /** 类别, filled down. */
  readonly category: string;
  /** Name verbatim, without the number. Sub-rows: the sub-row's own name. */
  readonly printedName: string;
  /** Name of the row that sub-rows stand under, else ''. */
  readonly parentName: string;
  /** Unit as printed, in a column or in the name's last bracket; '' where none is. */
  readonly unit: string;
  readonly attribute: '预期性' | '约束性' | '';
  /** The concept, undefined where none fits: similar is not same. */
  readonly indicatorId: string | undefined;
  /** Type of the target where figures and nature do not tell it: a bare 6 that is a five-year sum. */
  readonly targetType?: TargetType | undefined;
  readonly otherScope?: OtherScope | undefined;
  /** 责任单位 as printed, several of them in one text; '' or left out where nobody says. */
  readonly responsibleUnit?: string | undefined;
}

/**
 * The name a row is shown with: as printed, and under its parent's name where it is a sub-row,
 * because a sub-row's own name says too little alone; its 其中 then says nothing more.
 * @example rowName(row) // '地区生产总值（GDP）'
 */
export function rowName(row: Pick<PlanIndicator, 'parentName' | 'printedName'>): string {
  return underParent(row.parentName, row.printedName, '：');
}

/**
 * 编码: the visible key of a row, unique over all packages in force.
 * @example rowKey({ planId: '350104-14', code: '01', … }) // '350104-14-01'
 */
export function rowKey(row: Pick<PlanIndicator, 'planId' | 'code'>): string {
  return `${row.planId}-${row.code}`;
}

/**
 * Key of what was measured: one concept (see `conceptId`) in one region, all years.
 * @example observationKey('350104', 'gdp') // '350104\ngdp'
 */
export function observationKey(regionId: string, conceptId: string): string {
  return `${regionId}\n${conceptId}`;
}

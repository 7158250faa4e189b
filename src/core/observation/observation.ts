import type { ObservationStatus } from '../figure/printed-figure';

/**
 * What was stated of one year. 无数据, `--` and a blank cell are three different things, and none of
 * them is 0; a blank cell states nothing and is no observation.
 */
export type ObservedValue =
  /** In the unit of the plan's row. */
  | { readonly kind: 'number'; readonly value: number; readonly unit: string }
  /** 完成, 未完成 and other words for a target in words; a composition. */
  | { readonly kind: 'text'; readonly text: string }
  /** `--`: a mark that stands in for a number that is not set. */
  | { readonly kind: 'not-set' }
  /** 无数据, 未公布, 缺失: there is a number, but it is not to be had. */
  | { readonly kind: 'no-data' };

/** 实际值 as a user states it in a file or a sheet, read and checked against the catalogue. */
export interface StatedObservation {
  /** Row of the file or sheet, as a spreadsheet counts. */
  readonly row: number;
  readonly regionId: string;
  /** The concept it is of … */
  readonly indicatorId: string | undefined;
  /** … or, for a row of a plan that no concept fits, that row. */
  readonly planId: string | undefined;
  readonly code: string | undefined;
  /** Name of the indicator as the plan prints it. */
  readonly indicator: string;
  readonly year: number;
  /** The year's own value, or its growth over the year before in %. */
  readonly measure: 'actual' | 'actual_growth';
  /** As stated, without blanks around it. */
  readonly text: string;
  /** Unit that `text` is in, unless it names its own; '' where neither user nor plan gives one. */
  readonly unit: string;
  readonly value: ObservedValue;
  readonly status: ObservationStatus | undefined;
  /** 来源, '' where none is stated. */
  readonly source: string;
}

/**
 * What two statements must share to be about the same number.
 * @example subjectKey({ regionId: '350104', indicatorId: 'gdp', measure: 'actual', … }) // '350104/gdp'
 */
export function subjectKey(
  of: Pick<StatedObservation, 'regionId' | 'indicatorId' | 'planId' | 'code' | 'measure'>,
): string {
  const subject =
    of.indicatorId === undefined
      ? `${of.planId ?? ''}-${of.code ?? ''}`
      : `${of.regionId}/${of.indicatorId}`;
  return of.measure === 'actual' ? subject : `${subject}/growth`;
}

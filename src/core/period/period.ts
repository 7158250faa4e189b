/**
 * 规划期. 十三五 is 2016–2020 with base year 2015; each later period starts five years on, so every
 * period follows from its ordinal and none needs to be listed.
 */
export interface Period {
  /** 十三五, 十四五 … */
  readonly name: string;
  /** 13, 14 … */
  readonly ordinal: number;
  readonly baseYear: number;
  readonly firstYear: number;
  readonly targetYear: number;
}

/** Which way is better; `none` where neither is (a composition, a task). */
export type Direction = 'up' | 'down' | 'none';

/**
 * What kind of quantity an indicator is; decides how progress may be computed.
 * flow: amount of a year (新增就业); stock: level at a date (床位数); share: part of a whole in %;
 * rate: itself a growth or reduction rate; index: score or mean; composition: parts of 100; task: text only.
 */
export type Nature = 'flow' | 'stock' | 'share' | 'rate' | 'index' | 'composition' | 'task';

/** 指标: the concept that can be compared over plans and regions. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly nature: Nature;
  /** 'constant' (不变价), 'current' (现价), '' where prices play no part. */
  readonly priceBasis: 'constant' | 'current' | '';
}

/** An everyday name that leads to a region or an indicator. One name may lead to several. */
export interface Alias {
  readonly kind: 'region' | 'indicator';
  readonly id: string;
  readonly name: string;
}

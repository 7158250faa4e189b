/** One region's plan for one period. */
export interface Plan {
  readonly id: string;
  readonly regionId: string;
  /** 十三五, 十四五 … */
  readonly period: string;
  readonly baseYear: number;
  readonly targetYear: number;
  readonly title: string;
  /** 文号, '' where the document prints none. */
  readonly documentNo: string;
  /** ISO date, '' where the document prints none. */
  readonly adoptedOn: string;
  readonly sourceId: string;
  /** Whether the document's indicator table is there to be read: 晋安's tables were pictures and are lost. */
  readonly table: 'printed' | 'missing';
  /** Caption or heading of the table as a place, e.g. `专栏2`. */
  readonly tablePlace: string;
  readonly tableLine: number | undefined;
  /** Columns the table prints, in its own order; empty when the table is missing. */
  readonly columns: readonly PlanColumn[];
}

/** Columns a plan table can show. 实际 columns stand in tables of completed periods. */
export type PlanColumn =
  | '编码'
  | '类别'
  | '序号'
  | '指标'
  | '单位'
  | '基期值'
  | '目标值'
  | '年均增长'
  | '属性'
  | '实际值'
  | '实际年均增长'
  | '出处';

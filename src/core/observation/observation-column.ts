/** A column of a table of actual values, by the name our own template gives it. */
export type ObservationColumn =
  '地区' | '指标' | '单位' | '年份' | '实际值' | '状态' | '来源' | '编码' | '增速';

/**
 * All columns, in the order of the template. 增速 is the year's own growth in %, which a growth target
 * is judged by: growth of 地区生产总值 at constant prices does not follow from its levels.
 */
export const OBSERVATION_COLUMNS: readonly ObservationColumn[] = [
  '地区',
  '指标',
  '单位',
  '年份',
  '实际值',
  '状态',
  '来源',
  '编码',
  '增速',
];

/**
 * Which column of a file is meant, by its label in `ObservationPreview.headers`. What is left out is
 * found by name; `''` says that the file has no such column, whatever its header looks like, and
 * `=仓山区` that every row is of 仓山区.
 */
export type ObservationMapping = Partial<Readonly<Record<ObservationColumn, string>>>;

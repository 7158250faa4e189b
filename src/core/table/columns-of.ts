import type { Catalog } from '../catalog/catalog';
import { hasMeasure } from '../catalog/find-figure';
import { listedRows } from '../catalog/listed-rows';
import type { Plan, PlanColumn } from '../plan/plan';

/** Every column a plan table can show, in the order of a printed table. */
export const PLAN_COLUMNS: readonly PlanColumn[] = [
  '编码',
  '类别',
  '序号',
  '指标',
  '单位',
  '基期值',
  '目标值',
  '年均增长',
  '属性',
  '实际值',
  '实际年均增长',
  '出处',
];

/**
 * The columns a plan prints. A package that does not say gets those it has something to show in.
 * @example columnsOf(catalog, fengze) // ['类别', '序号', '指标', '单位', '目标值', '年均增长', '属性']
 */
export function columnsOf(catalog: Catalog, plan: Plan): readonly PlanColumn[] {
  if (plan.columns.length > 0) return plan.columns;
  const rows = listedRows(catalog, plan);
  const filled: Record<PlanColumn, boolean> = {
    编码: false,
    类别: rows.some((row) => row.category !== ''),
    序号: rows.length === 0 || rows.some(({ origin }) => origin === 'table'),
    指标: true,
    单位: rows.some((row) => row.unit !== ''),
    基期值: hasMeasure(catalog, plan, 'base'),
    目标值: hasMeasure(catalog, plan, 'target'),
    年均增长: hasMeasure(catalog, plan, 'growth'),
    属性: rows.some((row) => row.attribute !== ''),
    实际值: hasMeasure(catalog, plan, 'actual'),
    实际年均增长: hasMeasure(catalog, plan, 'actual_growth'),
    出处: false,
  };
  return PLAN_COLUMNS.filter((column) => filled[column]);
}

import type { PlanColumn } from '../../core/plan/plan';
import type { ColumnRole } from '../../extract/table/column';
import type { DocumentTable } from '../../extract/table/table';

const COLUMNS: Partial<Record<ColumnRole, PlanColumn>> = {
  category: '类别',
  number: '序号',
  name: '指标',
  unit: '单位',
  base: '基期值',
  target: '目标值',
  growth: '年均增长',
  attribute: '属性',
  actual: '实际值',
  actual_growth: '实际年均增长',
};

/**
 * The columns that a table prints, in its own order, each once. A number printed before the name
 * counts as a column: it is one in every table the plan is shown in.
 * @example planColumns(table) // ['类别', '序号', '指标', '单位', '目标值', '属性']
 */
export function planColumns({ columns, rows }: DocumentTable): readonly PlanColumn[] {
  const printed = columns.flatMap(({ role }) => COLUMNS[role] ?? []);
  const unique = [...new Set(printed)];
  const hasNumbers = rows.some(({ number }) => number !== '');
  const categories = rows.some(({ category }) => category !== '');
  return [
    ...(categories && !unique.includes('类别') ? (['类别'] as const) : []),
    ...unique.flatMap((column) =>
      column === '指标' && hasNumbers && !unique.includes('序号')
        ? (['序号', '指标'] as const)
        : [column],
    ),
  ];
}

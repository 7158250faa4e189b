import type { Catalog } from '../catalog/catalog';
import { describePlace } from '../catalog/describe-place';
import { findListedFigure, readListed } from '../catalog/find-listed-figure';
import { listedRows } from '../catalog/listed-rows';
import { rowKey } from '../catalog/row-key';
import { rowName } from '../catalog/row-name';
import type { Measure } from '../figure/printed-figure';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Plan, PlanColumn } from '../plan/plan';
import { columnsOf } from './columns-of';
import type { PlanTable } from './plan-table';
import { readCell, textCell, type TableCell } from '../figure/table-cell';

const MEASURES: Partial<Record<PlanColumn, Measure>> = {
  基期值: 'base',
  目标值: 'target',
  年均增长: 'growth',
  实际值: 'actual',
  实际年均增长: 'actual_growth',
};

/**
 * A plan's indicator table; without `columns` those that the plan prints. For a plan whose table is
 * missing these are the indicators that its prose states, or none: ask `checkTable` first where they
 * could be mistaken for the table. `rows` are others of the plan, such as those of prose alone.
 * @example composePlanTable(catalog, plan, ['指标', '目标值']).rows[0]?.cells
 * // [{ kind: 'text', text: '地区生产总值（GDP）' }, { kind: 'number', value: 1500, decimals: 0, … }]
 */
export function composePlanTable(
  catalog: Catalog,
  plan: Plan,
  columns: readonly PlanColumn[] = columnsOf(catalog, plan),
  rows: readonly PlanIndicator[] = listedRows(catalog, plan),
): PlanTable {
  return {
    columns,
    rows: rows.map((row) => ({
      planIndicator: row,
      cells: columns.map((column) => cellOf(catalog, plan, row, column)),
    })),
  };
}

function cellOf(catalog: Catalog, plan: Plan, row: PlanIndicator, column: PlanColumn): TableCell {
  const measure = MEASURES[column];
  if (measure !== undefined) return readListed(plan, findListedFigure(catalog, plan, row, measure));
  switch (column) {
    case '编码':
      return textCell(rowKey(row));
    case '类别':
      return textCell(row.category);
    case '序号':
      return readCell(row.number);
    case '指标':
      return textCell(rowName(row));
    case '单位':
      return textCell(row.unit);
    case '属性':
      return textCell(row.attribute);
    default:
      return textCell(describePlace(catalog, plan, row));
  }
}

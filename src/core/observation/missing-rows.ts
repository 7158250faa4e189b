import { nameKey, normaliseName } from '../name/name';
import type { TemplateRow } from './compose-template';
import { cellsOf } from '../form/form';
import type { MappedColumns } from './actuals-form';
import { readObservationYear } from './read-observation-year';

/**
 * The rows of a template that a table does not have yet. A row is known by its 编码 and year; where
 * the 编码 was deleted, by region, indicator and year.
 * @param rows the table's rows below its header
 * @example missingRows(template, columns, rows).length // 0
 */
export function missingRows(
  template: readonly TemplateRow[],
  columns: MappedColumns,
  rows: readonly (readonly string[])[],
): readonly TemplateRow[] {
  const known = new Set<string>();
  for (const cells of rows) {
    const read = cellsOf(columns, cells, 0);
    const year = columns.year ?? readObservationYear(read.text('年份'));
    if (year === undefined) continue;
    const code = read.text('编码');
    known.add(
      code === '' ? byName(read.text('地区'), read.text('指标'), year) : byCode(code, year),
    );
  }
  return template.filter(
    ({ code, region, indicator, year }) =>
      !known.has(byCode(code, year)) && !known.has(byName(region, indicator, year)),
  );
}

function byCode(code: string, year: number): string {
  return `${normaliseName(code)}\n${String(year)}`;
}

function byName(region: string, indicator: string, year: number): string {
  return [nameKey(region), nameKey(indicator), String(year)].join('\n');
}

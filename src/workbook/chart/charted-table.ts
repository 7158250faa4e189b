import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { ChartCounts } from '../../core/comparison/chart-words';
import type { ChartFinding } from '../../core/finding/chart-finding';
import type { SheetArea } from '../address/area';
import { printSheetArea } from '../address/address';
import type { Column } from '../../core/column/column';
import type { BlockDescriptor } from '../block/descriptor';
import { readEntry } from '../inserted/entry';
import { findColumns, findRows } from '../inserted/find-rows';

const NEEDED = ['指标', '目标进度', '时间进度', '编码'] as const;

/** A comparison as it stands in its sheet. */
export interface TableReading {
  readonly descriptor: BlockDescriptor;
  readonly area: SheetArea;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

/** What of a comparison can be drawn, and where it stands; rows and columns are 0-based in the sheet. */
export interface ChartedTable {
  readonly columns: Readonly<Record<(typeof NEEDED)[number], number>>;
  /** First and last row with a 编码 of the table. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** 编码 of the rows with a progress, in the order of the sheet. */
  readonly keys: readonly string[];
  readonly counts: ChartCounts;
}

/**
 * Finds the rows of a comparison that have a progress, wherever the user has taken rows and columns.
 * @example chartTable(reading) // { ok: true, value: { keys: ['350104-14-01'], counts: { drawn: 1, … }, … } }
 */
export function chartTable(reading: TableReading): Outcome<ChartedTable, ChartFinding> {
  const { descriptor, area, values, numberFormats } = reading;
  const table = printSheetArea(area);
  const entries = reading.formulas.map((line, row) =>
    line.map((formula, column) =>
      readEntry(formula, values[row]?.[column], reading.valueTypes[row]?.[column] ?? ''),
    ),
  );
  const found = findRows(entries, new Set(Object.keys(descriptor.written)));
  if (found === undefined) return fail({ kind: 'chart-columns-missing', table, columns: ['编码'] });
  const places = findColumns(entries, descriptor, found).columns;
  const placeOf = (name: Column) => places[descriptor.columns.indexOf(name)];
  const columns = NEEDED.filter((name) => placeOf(name) === undefined);
  if (columns.length > 0) return fail({ kind: 'chart-columns-missing', table, columns });

  const column = (name: Column): number => placeOf(name) ?? 0;
  const rows = [...found.rows]
    .flatMap(([key, [row]]) => (row === undefined ? [] : [{ key, row }]))
    .sort((one, other) => one.row - other.row);
  const isNumber = (row: number, name: Column): boolean =>
    typeof values[row]?.[column(name)] === 'number';
  const drawn = rows.filter(({ row }) => isNumber(row, '目标进度') && isNumber(row, '时间进度'));
  if (drawn.length === 0) return fail({ kind: 'chart-no-progress', table, rows: rows.length });
  const bounds = drawn.filter(({ row }) =>
    String(numberFormats[row]?.[column('目标进度')]).includes('≥'),
  );
  return succeed({
    columns: {
      指标: area.column + column('指标'),
      目标进度: area.column + column('目标进度'),
      时间进度: area.column + column('时间进度'),
      编码: area.column + column('编码'),
    },
    firstRow: area.row + (rows[0]?.row ?? 0),
    lastRow: area.row + (rows.at(-1)?.row ?? 0),
    keys: drawn.map(({ key }) => key),
    counts: {
      drawn: drawn.length,
      left: rows.length - drawn.length,
      bounds: bounds.length,
    },
  });
}

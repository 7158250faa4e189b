import { LIMITS } from '../limits';
import { sectionNames } from '../section/path';
import { isFigureRole } from '../table/column';
import type { Grid } from '../table/grid';
import { readTable } from '../table/read';
import type { Table } from '../table/table';
import { note, NOTHING, type Reading } from './reading';

/**
 * Reads a grid with what stands above it, and adds the table. Beyond the limit of cells nothing is
 * read any more.
 *
 * @example addTable(reading, grid)
 */
export function addTable(reading: Reading, grid: Grid): void {
  const { above } = reading;
  reading.cells += grid.rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (reading.cells > LIMITS.cells) return;
  const table = readTable(grid, {
    title: above.caption?.caption.text ?? above.heading?.text ?? '',
    titleLine: above.caption?.line ?? above.heading?.line,
    section: sectionNames(reading.path),
    period: reading.setting.period,
    unit: above.unit,
  });
  reading.above = { ...NOTHING, table: table !== undefined };
  reading.box = '';
  if (table === undefined) return;
  reading.tables.push(table);
  noteOddities(reading, table);
}

function noteOddities(reading: Reading, table: Table): void {
  const headless = table.columns.every((column) => column.header === '');
  if (headless && table.columns.some((column) => isFigureRole(column.role))) {
    note(reading, { kind: 'header-missing', line: table.line, title: table.title });
  }
  for (const row of table.rows) {
    if (row.shifted) note(reading, { kind: 'row-shifted', line: row.line, name: row.name });
  }
}

/**
 * Adds a line below a table to its notes.
 *
 * @example addNote(reading, '注：[ ]内为五年累计数。')
 */
export function addNote(reading: Reading, text: string): void {
  const last = reading.tables.at(-1);
  if (last === undefined) return;
  reading.tables[reading.tables.length - 1] = { ...last, notes: [...last.notes, text] };
}

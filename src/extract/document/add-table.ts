import type { ExtractFinding } from '../../core/finding/extract-finding';
import { LIMITS } from '../limits';
import { sectionNames } from '../section/path';
import { isFigureRole } from '../table/column';
import type { Grid } from '../table/grid';
import { readTable } from '../table/read';
import type { DocumentTable } from '../table/table';
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
  for (const finding of oddities(table)) note(reading, finding);
}

/**
 * What is odd about a table: figures without a header, rows whose cells stood one or more columns off.
 *
 * @example oddities(table) // [{ kind: 'row-shifted', line: 12, name: '工业氨氮削减量' }]
 */
export function oddities({ columns, rows, line, title }: DocumentTable): readonly ExtractFinding[] {
  const headless = columns.every(({ header }) => header === '');
  const figures = columns.some(({ role }) => isFigureRole(role));
  return [
    ...(headless && figures ? [{ kind: 'header-missing', line, title } as const] : []),
    ...rows
      .filter(({ shifted }) => shifted)
      .map((row) => ({ kind: 'row-shifted', line: row.line, name: row.name }) as const),
  ];
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

import { mapColumns, type MappedColumns } from './map-columns';
import type { ObservationMapping } from './observation-column';
import type { ObservationHeaderFinding } from './observation-finding';
import type { ObservationGrid } from './observation-reading';

/** Titles, units and remarks may stand above the header, but not a page of them. */
const ROWS_TRIED = 12;

/** The header of a table. */
export interface FoundHeader {
  /** 0-based position in the grid; -1 where nothing looks like a header. */
  readonly at: number;
  readonly columns: MappedColumns;
}

/**
 * Finds the header of a table: the first row that names all that is needed, else the one that names
 * most of it, with what is missing.
 * @example findHeader({ rows: [['2023年统计表'], ['地区', '指标', '年份', '实际值']], firstRow: 1 }, {}).at // 1
 */
export function findHeader(grid: ObservationGrid, asked: ObservationMapping): FoundHeader {
  let best: FoundHeader | undefined;
  for (const [at, row] of grid.rows.slice(0, ROWS_TRIED).entries()) {
    const columns = mapColumns(row, asked);
    if (columns.findings.every(isMild)) return { at, columns };
    if (namedIn(columns) > (best === undefined ? 0 : namedIn(best.columns))) best = { at, columns };
  }
  if (best !== undefined && namedIn(best.columns) > 1) return best;
  const first = grid.rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const columns = mapColumns(grid.rows[first] ?? [], asked);
  const absent = columns.findings.filter(isAboutMapping);
  const missing: ObservationHeaderFinding = { kind: 'header-missing', headers: columns.labels };
  return { at: -1, columns: { ...columns, findings: absent.length > 0 ? absent : [missing] } };
}

/** How many columns a row names; a year for each counts as 年份 and 实际值. */
function namedIn({ at, years }: MappedColumns): number {
  return at.size + (years.length > 0 ? 2 : 0);
}

function isMild({ kind }: ObservationHeaderFinding): boolean {
  return kind === 'columns-ignored' || kind === 'years-across-read';
}

function isAboutMapping({ kind }: ObservationHeaderFinding): boolean {
  return kind === 'mapped-column-absent' || kind === 'years-across';
}

import type { Catalog } from '../catalog/catalog';
import { resolveRegion } from '../catalog/resolve-plan';
import type { FormHeaderFinding } from '../form/header-finding';
import { formSeverity } from '../form/findings';
import { findHeaderRow, type FormGrid, type FoundHeader } from '../form/form';
import {
  ACTUALS_FORM,
  mapColumns,
  type MappedColumns,
  type ObservationMapping,
  type TableFacts,
} from './actuals-form';
import { joinHeader } from './header-lines';
import { indicatorNamer } from './identify-subject';
import { readLinesAbove, unitLines } from './lines-above';

/**
 * What the catalogue knows that helps to tell the columns of a table.
 * @param region holds where the table names none
 * @example tableFacts(catalog).isIndicator?.('GDP') // true
 */
export function tableFacts(catalog: Catalog, region?: string): TableFacts {
  const names = [...catalog.regions.values()]
    .map(({ name }) => name)
    .sort((one, other) => other.length - one.length);
  return {
    region,
    isIndicator: indicatorNamer(catalog),
    isRegion: (text) => resolveRegion(catalog, text).ok,
    regionIn: (title) => names.find((name) => title.includes(name)) ?? '',
  };
}

/** The header of a table of actual values, which may go on for several lines. */
export interface FoundTable extends FoundHeader<MappedColumns> {
  /** 0-based position of its last line; -1 where there is none. */
  readonly last: number;
}

/**
 * Finds the header of a table of actual values, with what is missing where it is not whole.
 * @example findHeader({ rows: [['2023年统计表'], ['地区', '指标', '年份', '实际值']], firstRow: 1 }, {}).at // 1
 */
export function findHeader(
  grid: FormGrid,
  asked: ObservationMapping = {},
  facts: TableFacts = {},
): FoundTable {
  const { rows } = grid;
  const found = findHeaderRow(grid, ACTUALS_FORM.rowsAbove, (row, position) => {
    const joined = joinHeader(rows, position);
    const above = readLinesAbove(rows.slice(0, position));
    const { units } = readLinesAbove(unitLines(rows, position));
    const lines = { ...above, units: [...new Set([...above.units, ...units])] };
    const columns = mapColumns(joined.lines > 1 ? joined.cells : row, asked, facts, lines);
    const { at, values, findings } = columns;
    return {
      columns,
      isWhole: findings.every(isMild),
      named: at.size + (values.length > 0 ? 2 : 0),
    };
  });
  const { at, columns } = found;
  if (at >= 0) return { ...found, last: at + joinHeader(rows, at).lines - 1 };
  const absent = columns.findings.filter(isAboutMapping);
  const missing = { kind: 'header-missing', headers: columns.labels } as const;
  const findings = absent.length > 0 ? absent : [missing];
  return { ...found, last: -1, columns: { ...columns, findings } };
}

/** What does not keep a row from being the header; a part of a year keeps out all of the table. */
function isMild({ kind }: FormHeaderFinding): boolean {
  return formSeverity({ kind }) !== 'error' || kind === 'part-year-above';
}

function isAboutMapping({ kind }: FormHeaderFinding): boolean {
  return kind === 'mapped-column-absent' || kind === 'years-across';
}

import type { Catalog } from '../catalog/catalog';
import { namesRegion } from '../catalog/resolve-plan';
import type { FormHeaderFinding } from '../form/header-finding';
import type { Region } from '../region/region';
import { formSeverity } from '../form/findings';
import { findHeaderRow, type FormGrid, type FoundHeader } from '../form/form';
import {
  ACTUALS_FORM,
  mapColumns,
  type MappedColumns,
  type ObservationMapping,
} from './actuals-form';
import { isYearHeader, readHeader } from '../form/header-words';
import { simplified } from '../text/simplified';
import { joinHeader, joinNames, type JoinedHeader } from './header-lines';
import { indicatorNamer } from './identify-subject';
import { readLinesAbove, unitLines, type LinesAbove, type TableFacts } from './lines-above';

/**
 * What the catalogue knows that helps to tell the columns of a table.
 * @param region holds where the table names none
 * @example tableFacts(catalog).isIndicator?.('GDP') // true
 */
export function tableFacts(catalog: Catalog, region?: string): TableFacts {
  return {
    region,
    isIndicator: indicatorNamer(catalog),
    isRegion: (text) => namesRegion(catalog, text),
    regionIn: (title) => regionIn(catalog, title),
  };
}

/** The one region that a title names: 仓山区 of 福州市仓山区; '' where it names several, or none. */
function regionIn(catalog: Catalog, title: string): string {
  const named = [...catalog.regions.values()].filter(({ name }) => title.includes(name));
  const isParent = (region: Region): boolean =>
    named.some((other) => isBelow(catalog, other, region));
  const meant = named.filter((region) => !isParent(region));
  // Of two 鼓楼区 the one whose city is named too.
  const placed = meant.filter((region) => named.some((other) => isBelow(catalog, region, other)));
  const [region, another] = placed.length > 0 && meant.length > placed.length ? placed : meant;
  if (region === undefined || another !== undefined) return '';
  const parent = catalog.regions.get(region.parentId ?? '')?.name ?? '';
  return namesRegion(catalog, region.name) ? region.name : parent + region.name;
}

function isBelow(catalog: Catalog, region: Region, above: Region): boolean {
  const seen = new Set<string>();
  let id = region.parentId;
  while (id !== undefined && !seen.has(id)) {
    if (id === above.id) return true;
    seen.add(id);
    id = catalog.regions.get(id)?.parentId;
  }
  return false;
}

/** The header of a table of actual values, which may go on for several lines. */
export interface FoundTable extends FoundHeader<MappedColumns> {
  /** 0-based position of its last line; -1 where there is none. */
  readonly last: number;
}

/**
 * Finds the header of a table of actual values, with what is missing where it is not whole.
 * @param held what lines say that stand elsewhere, for those above the header
 * @example findHeader({ rows: [['2023年统计表'], ['地区', '指标', '年份', '实际值']], firstRow: 1 }, {}).at // 1
 */
export function findHeader(
  grid: FormGrid,
  asked: ObservationMapping = {},
  facts: TableFacts = {},
  held?: LinesAbove,
): FoundTable {
  const { rows } = grid;
  const found = findHeaderRow(grid, ACTUALS_FORM.rowsAbove, (row, position) => {
    const joined = headerAt(rows, position, facts);
    const above = held ?? readLinesAbove(rows.slice(0, position));
    const { units } = readLinesAbove(unitLines(rows, position));
    const lines = { ...above, units: [...new Set([...above.units, ...units])] };
    const header = joined.isChanged ? joined.cells : row;
    const columns = mapColumns(header, asked, facts, lines, joined.names);
    const { at, values, findings } = columns;
    const isUsed = values.length > 0 && !findings.some(lacksOnlyYear);
    return {
      columns,
      isWhole: findings.every(isMild),
      named: at.size + (isUsed ? 2 : hasFigures(columns) ? 1 : 0),
    };
  });
  const { at, columns } = found;
  if (at >= 0) return { ...found, last: at + headerAt(rows, at, facts).lines - 1 };
  const absent = columns.findings.filter(isAboutMapping);
  const missing = { kind: 'header-missing', headers: columns.labels } as const;
  const findings = absent.length > 0 ? absent : [missing];
  return { ...found, last: -1, columns: { ...columns, findings } };
}

/** Columns of figures that are not used still show that this is the header. */
function hasFigures({ at, reads }: MappedColumns): boolean {
  return !at.has('实际值') && reads.some((read) => read?.concept === '数值');
}

/** The header that begins in a row, with all its lines. */
function headerAt(
  rows: FormGrid['rows'],
  position: number,
  facts: TableFacts,
): JoinedHeader & { readonly isChanged: boolean } {
  const { isRegion, isIndicator } = facts;
  const regions = isRegion && joinNames(rows, position, '地区', isRegion);
  const named = regions ?? (isIndicator && joinNames(rows, position, '指标', isIndicator));
  const joined = named ?? joinHeader(rows, position);
  return { ...joined, ...withCorner(joined, rows, position, facts) };
}

const CORNER = /^$|年份|年度|时间|项目|指标.*年|年.*指标/u;
/** As many rows as tell what stands below the corner. */
const CORNER_ROWS = 20;

/**
 * The header with what its first cell is over: beside years it may be blank, or name the years and not
 * the indicators below it.
 */
function withCorner(
  { cells, lines }: JoinedHeader,
  rows: FormGrid['rows'],
  position: number,
  { isIndicator, isRegion }: TableFacts,
): { readonly cells: readonly string[]; readonly isChanged: boolean } {
  const [corner = '', ...others] = cells.map(simplified);
  const isChanged = lines > 1;
  const isOverYears = others.filter(isYearHeader).length > 1;
  const hasTitles = others.some((cell) =>
    ['指标', '地区'].includes(readHeader(cell)?.concept ?? ''),
  );
  if (!isOverYears || !CORNER.test(corner)) return { cells, isChanged };
  const names = rows
    .slice(position + lines, position + lines + CORNER_ROWS)
    .map(([cell = '']) => cell)
    .filter((cell) => cell.trim() !== '');
  const title = names.some((name) => isIndicator?.(name) === true)
    ? '指标'
    : names.some((name) => isRegion?.(name) === true)
      ? '地区'
      : undefined;
  if (title === undefined || hasTitles) return { cells, isChanged };
  return { cells: [title, ...others], isChanged: true };
}

/** What does not keep a row from being the header; a part of a year keeps out all of the table. */
function isMild({ kind }: FormHeaderFinding): boolean {
  return formSeverity({ kind }) !== 'error' || kind === 'part-year-above';
}

function isAboutMapping(finding: FormHeaderFinding): boolean {
  const { kind } = finding;
  return kind === 'mapped-column-absent' || kind === 'years-across' || lacksOnlyYear(finding);
}

/** Names of regions or indicators side by side show that this is the header; the year may be above. */
function lacksOnlyYear(finding: FormHeaderFinding): boolean {
  if (finding.kind !== 'form-column-missing') return false;
  return finding.columns.length === 1 && finding.columns[0] === '年份';
}

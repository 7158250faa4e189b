import type { FormHeaderFinding } from '../form/finding';
import {
  findHeaderRow,
  ignoredLabels,
  placeColumns,
  type Form,
  type FormGrid,
  type FormMapping,
  type FoundHeader,
  type PlacedColumns,
} from '../form/form';
import { isYearHeader, unitIn, type ReadHeader } from '../form/header-words';

/**
 * All columns, in the order in which we give them out. 增速 is the year's own growth in %, which a
 * growth target is judged by: growth of 地区生产总值 at constant prices does not follow from its levels.
 */
export const OBSERVATION_COLUMNS = [
  '地区',
  '指标',
  '单位',
  '年份',
  '实际值',
  '状态',
  '来源',
  '编码',
  '增速',
] as const;

/** A column of a table of actual values, by the name our own form gives it. */
export type ObservationColumn = (typeof OBSERVATION_COLUMNS)[number];

/** Which column of a file of actual values is meant; see `FormMapping`. */
export type ObservationMapping = FormMapping<ObservationColumn>;

/** The form in which actual values are filled in: one row for each indicator and year. */
const ACTUALS_FORM: Form<ObservationColumn> = {
  columns: OBSERVATION_COLUMNS,
  columnOf: ({ concept, measure, year }) => {
    if (concept !== '数值') return OBSERVATION_COLUMNS.find((column) => column === concept);
    if (measure === 'actual') return '实际值';
    // Growth of one year beside values of another would be taken for theirs.
    return measure === 'actual_growth' && year === undefined ? '增速' : undefined;
  },
  once: ['地区', '指标', '年份', '实际值', '编码'],
  rowsAbove: 12,
};

/** A column of one year's values, in a table with one column for each year. */
export interface YearColumn {
  readonly at: number;
  readonly year: number;
  /** `万元` of 2023年（万元）, else ''. */
  readonly unit: string;
  /** 2025年（预计） says so of all its values. */
  readonly isForecast: boolean;
}

/** Where the columns of a table of actual values stand. */
export interface MappedColumns extends PlacedColumns<ObservationColumn> {
  readonly mapping: ObservationMapping;
  /** The columns of values, where the table has one for each year; else empty. */
  readonly years: readonly YearColumn[];
  /** What the header of 实际值 states for every row: its unit or '', its year, and that it is a forecast. */
  readonly unit: string;
  readonly year: number | undefined;
  readonly isForecast: boolean;
}

/**
 * The columns of a table of actual values by its header (see `placeColumns`). Needed are 年份, 实际值
 * (or 增速) and either 编码 or 地区 and 指标; a header such as 2023年实际值 stands in for 年份, and
 * several such make a table with one column for each year.
 * @example mapColumns(['年度', '指标名称', '区县', '完成值'], {}).mapping
 * // { 地区: '区县', 指标: '指标名称', 年份: '年度', 实际值: '完成值' }
 */
export function mapColumns(header: readonly string[], asked: ObservationMapping): MappedColumns {
  const placed = placeColumns(ACTUALS_FORM, header, asked);
  const { labels, reads, constants } = placed;
  const at = new Map(placed.at);
  const hasYear = at.has('年份') || constants.has('年份');
  const years = hasYear || asked.实际值 !== undefined ? [] : yearColumns(reads);
  // The years' own columns stand in for 实际值 and 年份; a growth beside them would be of no year.
  const isAcross = years.length > 0;
  if (isAcross) {
    at.delete('实际值');
    at.delete('增速');
  }
  const value = at.get('实际值') ?? -1;
  const read = reads[value];
  const year = hasYear ? undefined : read?.year;
  const findings: FormHeaderFinding[] = placed.findings.filter(
    (finding) =>
      !isAcross || finding.kind !== 'form-column-repeated' || finding.column !== '实际值',
  );
  findings.push(...repeatedYears(years, labels));
  const has = (column: ObservationColumn): boolean =>
    at.has(column) || constants.has(column) || (isAcross && ['年份', '实际值'].includes(column));
  findings.push(...missingColumns(has, year, labels, asked));
  if (findings.length === 0) {
    const used = new Set([...at.values(), ...years.map((each) => each.at)]);
    const headers = ignoredLabels(labels, header, used);
    if (isAcross) findings.push({ kind: 'years-across-read', years: years.map((of) => of.year) });
    if (headers.length > 0) findings.push({ kind: 'columns-ignored', headers });
  }
  const mapping = Object.fromEntries([
    ...[...at].map(([column, position]) => [column, labels[position]]),
    ...[...constants].map(([column, text]) => [column, `=${text}`]),
  ]) as ObservationMapping;
  const unit = unitIn(header[value] ?? '');
  const isForecast = read?.measure === 'forecast';
  return { at, labels, reads, constants, mapping, years, unit, year, isForecast, findings };
}

/**
 * The columns of values of a table that has one for each year; empty for fewer than two, since one
 * alone is the year of all rows, or a row of data where the header is lost.
 */
function yearColumns(reads: readonly (ReadHeader | undefined)[]): readonly YearColumn[] {
  const columns = reads.flatMap((read, at) => {
    if (read?.concept !== '数值' || read.year === undefined) return [];
    const { measure, year, unit } = read;
    const isValue = measure === undefined || measure === 'actual' || measure === 'forecast';
    return isValue ? [{ at, year, unit, isForecast: measure === 'forecast' }] : [];
  });
  return columns.length > 1 ? columns : [];
}

function repeatedYears(
  years: readonly YearColumn[],
  labels: readonly string[],
): readonly FormHeaderFinding[] {
  for (const { year } of years) {
    const same = years.filter((each) => each.year === year);
    if (same.length < 2) continue;
    const headers = same.map((each) => labels[each.at] ?? '');
    return [{ kind: 'form-column-repeated', column: '实际值', headers }];
  }
  return [];
}

function missingColumns(
  has: (column: ObservationColumn) => boolean,
  year: number | undefined,
  headers: readonly string[],
  asked: ObservationMapping,
): readonly FormHeaderFinding[] {
  // One alone may be the year of a row of data, where the header is lost.
  if (!has('年份') && headers.filter(isYearHeader).length > 1) {
    return [{ kind: 'years-across', headers }];
  }
  const needed: readonly ObservationColumn[] = has('编码') ? [] : ['地区', '指标'];
  const columns = [
    ...needed,
    ...(year === undefined ? (['年份'] as const) : []),
    ...(has('增速') ? [] : (['实际值'] as const)),
  ].filter((column) => !has(column));
  const absent = columns.flatMap((column) => {
    const header = asked[column] ?? '';
    return header === ''
      ? []
      : [{ kind: 'mapped-column-absent', column, header, headers } as const];
  });
  if (absent.length > 0) return absent;
  return columns.length === 0 ? [] : [{ kind: 'form-column-missing', columns, headers }];
}

/**
 * Finds the header of a table of actual values, with what is missing where it is not whole.
 * @example findHeader({ rows: [['2023年统计表'], ['地区', '指标', '年份', '实际值']], firstRow: 1 }, {}).at // 1
 */
export function findHeader(
  grid: FormGrid,
  asked: ObservationMapping = {},
): FoundHeader<MappedColumns> {
  const found = findHeaderRow(grid, ACTUALS_FORM.rowsAbove, (row) => {
    const columns = mapColumns(row, asked);
    const { at, years, findings } = columns;
    return {
      columns,
      isWhole: findings.every(isMild),
      named: at.size + (years.length > 0 ? 2 : 0),
    };
  });
  const { at, columns } = found;
  if (at >= 0) return found;
  const absent = columns.findings.filter(isAboutMapping);
  const missing = { kind: 'header-missing', headers: columns.labels } as const;
  return { ...found, columns: { ...columns, findings: absent.length > 0 ? absent : [missing] } };
}

function isMild({ kind }: FormHeaderFinding): boolean {
  return kind === 'columns-ignored' || kind === 'years-across-read';
}

function isAboutMapping({ kind }: FormHeaderFinding): boolean {
  return kind === 'mapped-column-absent' || kind === 'years-across';
}

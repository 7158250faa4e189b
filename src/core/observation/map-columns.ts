import { nameKey } from '../catalog/normalise-name';
import { isYearHeader, readColumnName, unitIn } from './column-names';
import {
  OBSERVATION_COLUMNS,
  type ObservationColumn,
  type ObservationMapping,
} from './observation-column';
import type { ObservationHeaderFinding } from './observation-finding';
import { yearColumns, type YearColumn } from './year-columns';

/** A second column of these would make two statements of one row; of the others the first is taken. */
const IS_KEY: readonly ObservationColumn[] = ['地区', '指标', '年份', '实际值', '编码'];

/** Where the columns of a table stand. */
export interface MappedColumns {
  /** 0-based position by column. */
  readonly at: ReadonlyMap<ObservationColumn, number>;
  readonly labels: readonly string[];
  readonly mapping: ObservationMapping;
  /** What holds for every row where no column says it, as assigned with `=`. */
  readonly constants: ReadonlyMap<ObservationColumn, string>;
  /** The columns of values, where the table has one for each year; else empty. */
  readonly years: readonly YearColumn[];
  /** What the header of 实际值 states for every row: its unit or '', and its year. */
  readonly unit: string;
  readonly year: number | undefined;
  readonly findings: readonly ObservationHeaderFinding[];
}

/**
 * Labels of a header's cells, each once, so that a column can be pointed out by its label: a blank
 * one and one that stood before are told by their number.
 * @example labelColumns(['指标', '', '指标']) // ['指标', '第2列', '指标（第3列）']
 */
export function labelColumns(header: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return header.map((cell, at) => {
    const text = cell.replace(/\s+/gu, ' ').trim();
    const place = `第${String(at + 1)}列`;
    const label = text === '' ? place : seen.has(text) ? `${text}（${place}）` : text;
    seen.add(label);
    return label;
  });
}

/**
 * Finds the columns of a table by its header: those that `asked` assigns by their label, the others
 * by the names people give them, and so are those whose label this file does not have. `=仓山区` in
 * place of a label says it of every row. Needed are 年份, 实际值 (or 增速) and either 编码 or 地区 and
 * 指标; a header such as 2023年实际值 stands in for 年份, and several such make a table with one column
 * for each year.
 * @example mapColumns(['年度', '指标名称', '区县', '完成值'], {}).mapping
 * // { 地区: '区县', 指标: '指标名称', 年份: '年度', 实际值: '完成值' }
 */
export function mapColumns(header: readonly string[], asked: ObservationMapping): MappedColumns {
  const labels = labelColumns(header);
  const findings: ObservationHeaderFinding[] = [];
  const at = new Map<ObservationColumn, number>();
  const taken = new Set<number>();
  const lost = new Set<ObservationColumn>();
  const constants = new Map<ObservationColumn, string>();
  for (const column of OBSERVATION_COLUMNS) {
    const wanted = asked[column];
    if (wanted === undefined || wanted === '') continue;
    const position = findLabel(labels, wanted);
    if (position === undefined && wanted.startsWith('=') && wanted.trim().length > 1) {
      constants.set(column, wanted.slice(1).trim());
    } else if (position === undefined) {
      lost.add(column);
    } else {
      at.set(column, position);
      taken.add(position);
    }
  }
  addNamed(
    header,
    labels,
    (column) => asked[column] === undefined || lost.has(column),
    at,
    taken,
    findings,
  );
  const isAcross = !at.has('年份') && !constants.has('年份') && asked.实际值 === undefined;
  const years = isAcross ? yearColumns(header) : [];
  if (years.length > 0) takeAcross(years, labels, at, findings);
  const valueHeader = header[at.get('实际值') ?? -1] ?? '';
  const year = at.has('年份') ? undefined : readColumnName(valueHeader)?.year;
  const isKnown = new Set([...at.values(), ...years.map((each) => each.at)]);
  const ignored = labels.filter(
    (_, position) => !isKnown.has(position) && header[position]?.trim(),
  );
  const has = (column: ObservationColumn): boolean =>
    at.has(column) ||
    constants.has(column) ||
    (years.length > 0 && (column === '年份' || column === '实际值'));
  findings.push(...missingColumns(has, year, labels, asked));
  if (years.length > 0 && findings.length === 0)
    findings.push({ kind: 'years-across-read', years: years.map((each) => each.year) });
  const isFine = findings.every(({ kind }) => kind === 'years-across-read');
  if (ignored.length > 0 && isFine) findings.push({ kind: 'columns-ignored', headers: ignored });
  const mapping = Object.fromEntries([
    ...[...at].map(([column, position]) => [column, labels[position]]),
    ...[...constants].map(([column, text]) => [column, `=${text}`]),
  ]) as ObservationMapping;
  return { at, labels, mapping, constants, years, unit: unitIn(valueHeader), year, findings };
}

/** The years' own columns stand in for 实际值 and 年份; a growth beside them would be of no year. */
function takeAcross(
  years: readonly YearColumn[],
  labels: readonly string[],
  at: Map<ObservationColumn, number>,
  findings: ObservationHeaderFinding[],
): void {
  at.delete('实际值');
  at.delete('增速');
  const first = findings.findIndex(
    (finding) => finding.kind === 'observation-column-repeated' && finding.column === '实际值',
  );
  if (first >= 0) findings.splice(first, 1);
  for (const { year } of years) {
    const same = years.filter((each) => each.year === year);
    if (same.length < 2) continue;
    const headers = same.map((each) => labels[each.at] ?? '');
    findings.push({ kind: 'observation-column-repeated', column: '实际值', headers });
    return;
  }
}

function addNamed(
  header: readonly string[],
  labels: readonly string[],
  isOpen: (column: ObservationColumn) => boolean,
  at: Map<ObservationColumn, number>,
  taken: ReadonlySet<number>,
  findings: ObservationHeaderFinding[],
): void {
  const named = header.map((cell, position) =>
    taken.has(position) ? undefined : readColumnName(cell)?.column,
  );
  for (const column of OBSERVATION_COLUMNS) {
    if (!isOpen(column) || at.has(column)) continue;
    const all = named.flatMap((each, position) => (each === column ? [position] : []));
    // Its very own name says more than an everyday one: 指标 beside 项目.
    const exact = all.filter((position) => nameKey(header[position] ?? '') === nameKey(column));
    const [first, second] = exact.length > 0 ? exact : all;
    if (first === undefined) continue;
    at.set(column, first);
    if (second === undefined || !IS_KEY.includes(column)) continue;
    const headers = (exact.length > 0 ? exact : all).map((position) => labels[position] ?? '');
    findings.push({ kind: 'observation-column-repeated', column, headers });
  }
}

/** Files of one kind differ in blanks, width and case. */
function findLabel(labels: readonly string[], wanted: string): number | undefined {
  const exact = labels.indexOf(wanted);
  const position =
    exact >= 0 ? exact : labels.findIndex((each) => nameKey(each) === nameKey(wanted));
  return position >= 0 ? position : undefined;
}

function missingColumns(
  has: (column: ObservationColumn) => boolean,
  year: number | undefined,
  headers: readonly string[],
  asked: ObservationMapping,
): readonly ObservationHeaderFinding[] {
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
  return columns.length === 0 ? [] : [{ kind: 'observation-column-missing', columns, headers }];
}

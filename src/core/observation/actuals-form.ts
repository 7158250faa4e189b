import type { FormHeaderFinding } from '../form/header-finding';
import {
  ignoredLabels,
  placeColumns,
  type Form,
  type FormMapping,
  type PlacedColumns,
} from '../form/form';
import { isYearHeader, unitIn } from '../form/header-words';
import type { ObservationStatus } from '../figure/printed-figure';
import { BESIDE_COLUMNS, OBSERVATION_COLUMNS, type ObservationColumn } from './entry-columns';
import type { HeaderNames } from './header-lines';
import { assume, indicatorAbove, NO_LINES, type LinesAbove, type TableFacts } from './lines-above';
import { settleHeaders } from './settle-headers';
import { isFrequency, isMonthly, isRank, isRegionCode, isRemark, isScale } from './side-columns';
import { columnsUnder, namesAcross } from './name-columns';
import {
  notActual,
  NO_YEARS,
  positionsOf,
  yearColumns,
  yearsOf,
  type ValueColumn,
} from './value-columns';

/** Which column of a file of actual values is meant; see `FormMapping`. */
export type ObservationMapping = FormMapping<ObservationColumn>;

/** The form in which actual values are filled in: one row for each indicator and year. */
export const ACTUALS_FORM: Form<ObservationColumn> = {
  columns: OBSERVATION_COLUMNS,
  columnOf: ({ concept, measure, year }) => {
    if (concept !== '数值') return OBSERVATION_COLUMNS.find((column) => column === concept);
    if (measure === 'actual') return '实际值';
    // Growth of one year beside values of another would be taken for theirs.
    return measure === 'actual_growth' && year === undefined ? '增速' : undefined;
  },
  once: ['地区', '指标', '年份', '实际值', '编码'],
  beside: BESIDE_COLUMNS,
  rowsAbove: 12,
};

/** Where the columns of a table of actual values stand. */
export interface MappedColumns extends PlacedColumns<ObservationColumn> {
  readonly mapping: ObservationMapping;
  /** The columns of values, where the table has one for each year, indicator or region; else empty. */
  readonly values: readonly ValueColumn[];
  /** What the header of 实际值 states for every row: its unit or '', its year, and how settled it is. */
  readonly unit: string;
  readonly year: number | undefined;
  readonly status: ObservationStatus | undefined;
  /** Units that a line above the table states. */
  readonly unitsAbove: readonly string[];
  /** Columns that nothing is read from, but whose cells may say what a row is: 类型, 月份. */
  readonly others: readonly number[];
}

/** Columns that are understood where their cells are, and need no word. */
const SILENT = [isScale, isRegionCode, isFrequency];

/**
 * The columns of a table of actual values by its header (see `placeColumns`). Needed are 年份, 实际值
 * (or 增速) and either 编码 or 地区 and 指标; a header such as 2023年实际值 stands in for 年份, and
 * several such make a table with one column for each year. Names of indicators or regions in the
 * header make one with a column for each of them. What a line above states holds for all rows.
 * @param names the regions or indicators that a line of the header names for the columns of another
 * @example mapColumns(['年度', '指标名称', '区县', '完成值'], {}).mapping
 * // { 地区: '区县', 指标: '指标名称', 年份: '年度', 实际值: '完成值' }
 */
export function mapColumns(
  header: readonly string[],
  asked: ObservationMapping,
  facts: TableFacts = {},
  lines: LinesAbove = NO_LINES,
  names?: HeaderNames,
): MappedColumns {
  const placed = placeColumns(ACTUALS_FORM, header, asked, (every) =>
    settleHeaders(header, every, lines.titles),
  );
  const { labels, reads } = placed;
  const at = new Map(placed.at);
  const constants = new Map(placed.constants);
  const isOpen = (column: ObservationColumn): boolean =>
    asked[column] !== '' && !at.has(column) && !constants.has(column);
  const code = labels.findIndex(isRegionCode);
  if (isOpen('地区') && isOpen('编码') && code >= 0) at.set('地区', code);
  const hasYear = !isOpen('年份');
  const isTable = at.size > 0;
  const isUnnamed = isOpen('指标') && isOpen('编码');
  const isWhole = header.every(
    (cell, position) =>
      cell.trim() === '' ||
      isRank(cell) ||
      reads[position] !== undefined ||
      facts.isRegion?.(cell) === true,
  );
  const above = isUnnamed && isTable ? indicatorAbove(lines, facts, isWhole) : undefined;
  const over =
    names !== undefined && isOpen(names.of) && (names.of === '地区' || isUnnamed)
      ? names
      : undefined;
  const hasNames = !isUnnamed || above !== undefined || over?.of === '指标';
  const years =
    (hasYear && over === undefined) || asked.实际值 !== undefined
      ? NO_YEARS
      : over === undefined
        ? yearColumns(reads, labels, hasNames && isTable)
        : columnsUnder(over, reads, labels, hasNames && isTable, hasYear);
  const named = new Set(
    years.columns.flatMap(({ region, indicator }) => region ?? indicator ?? []),
  );
  const isSpread = years.columns.length > 0;
  if (isSpread) {
    at.delete('实际值');
    at.delete('增速');
  }
  const forecast = reads.findIndex((read) => read?.measure === 'forecast');
  if (!isSpread && isOpen('实际值') && isOpen('增速') && forecast >= 0) at.set('实际值', forecast);
  const across =
    isSpread || (!hasYear && lines.year === undefined && !isTable) || !isOpen('实际值')
      ? undefined
      : namesAcross(
          header,
          reads,
          new Set(at.values()),
          facts,
          [
            ...(isUnnamed ? (['指标'] as const) : []),
            ...(isOpen('地区') && (!isUnnamed || above !== undefined) ? (['地区'] as const) : []),
          ],
          hasYear,
        );
  if (across !== undefined) at.delete('增速');
  const values = across?.columns ?? years.columns;
  const findings: FormHeaderFinding[] = placed.findings.filter(
    (finding) =>
      !isSpread || finding.kind !== 'form-column-repeated' || finding.column !== '实际值',
  );
  findings.push(...years.findings);
  const value = at.get('实际值') ?? -1;
  const read = reads[value];
  const isByYear = values.length > 0 && values.every((column) => column.year !== undefined);
  const isDated = isByYear || read?.year !== undefined;
  const of = across?.of ?? (isSpread ? over?.of : undefined);
  const said = isTable ? assume(isOpen, of, lines, facts, isDated, above) : [];
  for (const fact of said) if (fact.of !== '单位') constants.set(fact.of, fact.text);

  const year = hasYear ? undefined : read?.year;
  const has = (column: ObservationColumn): boolean =>
    !isOpen(column) ||
    (values.length > 0 && column === '实际值') ||
    (isByYear && column === '年份') ||
    column === of;
  findings.push(...missingColumns(has, year, labels, asked));
  const used = new Set([...at.values(), ...values.flatMap(positionsOf)]);
  if (findings.length > 0) {
    findings.push(...notActual(reads, labels, used).filter(({ why }) => why !== 'growth-unclear'));
    const monthly = labels.filter(isMonthly);
    if (isOpen('年份') && monthly.length > 0) {
      findings.push({ kind: 'columns-not-actual', why: 'part-year', headers: monthly });
    }
  } else {
    const ours = new Set(labels[at.get('编码') ?? -1] === '编码' ? ACTUALS_FORM.beside : []);
    const left = notActual(reads, labels, used).flatMap((finding) => {
      const headers = finding.headers.filter((label) => !ours.has(label));
      return headers.length === 0 ? [] : [{ ...finding, headers }];
    });
    const isSaid = new Set(left.flatMap(({ headers }) => headers));
    const ignored = ignoredLabels(labels, header, used).filter(
      (label) => !isSaid.has(label) && !ours.has(label) && !SILENT.some((is) => is(label)),
    );
    if (isByYear) findings.push({ kind: 'years-across-read', years: yearsOf(values) });
    if (over !== undefined && named.size > 0)
      findings.push({ kind: 'names-across-read', of: over.of, headers: [...named] });
    if (across !== undefined) {
      const headers = values.flatMap(positionsOf).map((position) => labels[position] ?? '');
      findings.push({ kind: 'names-across-read', of: across.of, headers });
    }
    findings.push(...years.notes, ...said, ...left);
    const remarks = ignored.filter(isRemark);
    const others = ignored.filter((label) => !isRemark(label));
    if (others.length > 0) findings.push({ kind: 'columns-ignored', headers: others });
    if (remarks.length > 0) findings.push({ kind: 'remarks-read', headers: remarks });
  }
  if (lines.partOfYear !== '') findings.push({ kind: 'part-year-above', text: lines.partOfYear });
  const isFound = new Set(said.map(({ of }) => of as ObservationColumn));
  const mapping = Object.fromEntries([
    ...[...at].map(([column, position]) => [column, labels[position]]),
    ...[...constants].flatMap(([column, text]) =>
      isFound.has(column) ? [] : [[column, `=${text}`]],
    ),
  ]) as ObservationMapping;
  return {
    ...{ at, labels, reads, constants, mapping, values, year, findings },
    unit: unitIn(header[value] ?? ''),
    status: read?.status,
    unitsAbove: lines.units,
    others: labels.flatMap((label, position) =>
      used.has(position) || ACTUALS_FORM.beside.includes(label) ? [] : [position],
    ),
  };
}

function missingColumns(
  has: (column: ObservationColumn) => boolean,
  year: number | undefined,
  headers: readonly string[],
  asked: ObservationMapping,
): readonly FormHeaderFinding[] {
  // One alone may be the year of a row of data, where the header is lost.
  if (!has('年份') && year === undefined && headers.filter(isYearHeader).length > 1) {
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

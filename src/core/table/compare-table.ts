import type { Catalog } from '../catalog/catalog';
import { findFigure } from '../catalog/find-figure';
import { findRow, type FoundRow } from '../catalog/find-row';
import { actualNumber } from '../catalog/actual-number';
import { findSubject, subjectOf, type Subject } from '../catalog/find-subject';
import { listObservations } from '../catalog/list-observations';
import { listRegions, resolveRegion } from '../catalog/resolve-plan';
import { rowName } from '../indicator/plan-indicator';
import { conceptId } from '../catalog/same-concept';
import type { Measure } from '../figure/printed-figure';
import { readCell, textCell, type TableCell } from '../figure/table-cell';
import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { FIGURE_COLUMNS } from '../plan/plan';
import type { Region } from '../region/region';

/** One region in a comparison: its cells, and why some or all of them are blank or not alike. */
interface CompareRow {
  readonly cells: readonly TableCell[];
  /** Undefined where the region's plan does not have the indicator. */
  readonly found: FoundRow | undefined;
  /** Of such a region, what an actual value is known of. */
  readonly subject: Subject | undefined;
  readonly finding: LookupFinding | undefined;
}

/** One indicator in several regions, side by side. */
export interface CompareTable {
  readonly columns: readonly string[];
  readonly rows: readonly CompareRow[];
}

/** What a column of that table is: its heading, what it shows of a region's row, what explains it. */
interface CompareColumn {
  readonly heading: string;
  readonly content: (catalog: Catalog, found: FoundRow) => TableCell;
  readonly source:
    | { readonly kind: 'fact'; readonly field: string }
    | { readonly kind: 'figure'; readonly measure: Measure }
    | { readonly kind: 'observed'; readonly year: number };
}

const BLANK: TableCell = { kind: 'blank' };

/**
 * The columns of the table, in their order; the first names the region.
 * @param year adds the actual value of that year
 * @example compareColumns(2023).map(({ heading }) => heading) // ['地区', '规划期', …, '2023年实际值']
 */
export function compareColumns(year: number | undefined): readonly CompareColumn[] {
  return [
    about('地区', '地区', ({ region }) => region.name),
    about('规划期', '规划期', ({ plan }) => plan.period),
    about('指标', '名称', ({ row }) => rowName(row)),
    about('单位', '单位', ({ row }) => row.unit),
    ...(['base', 'target', 'growth'] as const).map(printed),
    ...(year === undefined ? [] : [observed(year)]),
  ];
}

function about(heading: string, field: string, say: (found: FoundRow) => string): CompareColumn {
  const content = (_: Catalog, found: FoundRow) => textCell(say(found));
  return { heading, source: { kind: 'fact', field }, content };
}

function printed(measure: Measure): CompareColumn {
  return {
    heading: FIGURE_COLUMNS[measure],
    source: { kind: 'figure', measure },
    content: (catalog, { plan, row }) =>
      readCell(findFigure(catalog, plan, row, measure)?.text ?? ''),
  };
}

function observed(year: number): CompareColumn {
  return {
    heading: `${String(year)}年${FIGURE_COLUMNS.actual}`,
    source: { kind: 'observed', year },
    content: (catalog, { region, row }) =>
      observedCell(catalog, subjectOf(catalog, region, row), year),
  };
}

function observedCell(catalog: Catalog, subject: Subject, year: number): TableCell {
  const value = listObservations(catalog, subject).find((each) => each.year === year)?.value;
  if (value === undefined) return BLANK;
  const text = String(value);
  const decimals = text.split('.')[1]?.length ?? 0;
  return { kind: 'number', value, decimals, printed: text };
}

/** A question for one indicator in several regions, in the user's own words. */
export interface CompareQuery {
  readonly indicator: string;
  /** None means all regions that have a plan. */
  readonly regions: readonly string[];
  /** Selects each region's plan and adds the year's actual value; left out, the newest plans. */
  readonly year: number | undefined;
}

/**
 * One indicator as the plans of several regions print it. A region whose plan does not have it keeps
 * its row, with the reason and what else is known of the year; a row that is of another concept than the first one says so. The whole
 * fails only where no region has the indicator.
 * @example askCompareTable(catalog, { indicator: 'GDP', regions: ['仓山', '丰泽'], year: 2025 })
 * // { ok: true, value: { columns: ['地区', '规划期', …], rows: [{ cells: […], … }, …] } }
 */
export function askCompareTable(
  catalog: Catalog,
  query: CompareQuery,
): Outcome<CompareTable, LookupFinding> {
  const regions = chooseRegions(catalog, query.regions);
  if (!regions.ok) return regions;
  const asked = regions.value.map((region) => ({
    region,
    found: findRow(catalog, { region: region.id, indicator: query.indicator, year: query.year }),
  }));
  const rows = asked.flatMap(({ found }) => (found.ok ? [found.value] : []));
  const [first] = rows;
  const columns = compareColumns(query.year);
  const known = asked.map(({ region, found }) =>
    found.ok ? undefined : observedIn(catalog, region, query),
  );
  if (first === undefined && known.every((each) => each?.subject === undefined))
    return fail(
      mostTelling(
        query.indicator,
        asked.map(({ found }) => found),
      ),
    );
  return succeed({
    columns: columns.map(({ heading }) => heading),
    rows: asked.map(({ region, found }, index) =>
      found.ok
        ? foundRow(catalog, found.value, first ?? found.value, columns)
        : {
            cells: absentCells(catalog, region, known[index]?.subject, columns),
            found: undefined,
            subject: known[index]?.subject,
            finding: known[index]?.finding ?? found.finding,
          },
    ),
  });
}

/**
 * What a name means in a region whose plan does not have it, where a value of the year is known; where
 * only the base of another plan is printed for the year, the finding that says so.
 */
function observedIn(
  catalog: Catalog,
  region: Region,
  { indicator, year }: CompareQuery,
): Pick<CompareRow, 'subject' | 'finding'> | undefined {
  if (year === undefined) return undefined;
  const subject = findSubject(catalog, region, indicator, year);
  if (!subject.ok) return undefined;
  const actual = actualNumber(catalog, subject.value, year);
  if (actual.ok) return { subject: subject.value, finding: undefined };
  const { finding } = actual;
  const isBase = finding.kind === 'actual-absent' && finding.base !== '';
  return isBase ? { subject: undefined, finding } : undefined;
}

function chooseRegions(
  catalog: Catalog,
  names: readonly string[],
): Outcome<readonly Region[], LookupFinding> {
  if (names.length === 0) return succeed(listRegions(catalog));
  const regions: Region[] = [];
  for (const name of names) {
    const region = resolveRegion(catalog, name);
    if (!region.ok) return region;
    if (!regions.includes(region.value)) regions.push(region.value);
  }
  return succeed(regions);
}

function foundRow(
  catalog: Catalog,
  found: FoundRow,
  first: FoundRow,
  columns: readonly CompareColumn[],
): CompareRow {
  const { row } = found;
  const cells = columns.map(({ content }) => content(catalog, found));
  const isAlike =
    row === first.row ||
    conceptId(catalog, row.indicatorId) === conceptId(catalog, first.row.indicatorId);
  if (isAlike) return { cells, found, subject: undefined, finding: undefined };
  const names = { indicator: rowName(row), other: rowName(first.row) };
  const finding = { kind: 'indicator-differs', ...names, region: first.region.name } as const;
  return { cells, found, subject: undefined, finding };
}

function absentCells(
  catalog: Catalog,
  region: Region,
  subject: Subject | undefined,
  columns: readonly CompareColumn[],
): readonly TableCell[] {
  return columns.map(({ source }) => {
    if (source.kind === 'fact' && source.field === '地区') return textCell(region.name);
    if (subject === undefined) return BLANK;
    if (source.kind === 'observed') return observedCell(catalog, subject, source.year);
    if (source.kind === 'fact' && source.field === '名称') return textCell(rowName(subject.named));
    if (source.kind === 'fact' && source.field === '单位') return textCell(subject.named.unit);
    return BLANK;
  });
}

/** Of the reasons why no region has the indicator, one that is about its name rather than a plan. */
function mostTelling(
  indicator: string,
  outcomes: readonly Outcome<FoundRow, LookupFinding>[],
): LookupFinding {
  const findings = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.finding]));
  const order: readonly LookupFinding['kind'][] = [
    'argument-missing',
    'indicator-ambiguous',
    'indicator-unknown',
    'indicator-not-in-plan',
  ];
  const telling = order.map((kind) => findings.find((each) => each.kind === kind));
  return (
    telling.find((each) => each !== undefined) ??
    findings[0] ?? { kind: 'nothing-found', text: indicator }
  );
}

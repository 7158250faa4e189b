import type { Catalog } from '../catalog/catalog';
import { findFigure } from '../catalog/find-figure';
import { findRow, type FoundRow } from '../catalog/find-row';
import { subjectOf } from '../catalog/find-subject';
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
    content: (catalog, { region, row }) => {
      const observations = listObservations(catalog, subjectOf(catalog, region, row));
      const value = observations.find((each) => each.year === year)?.value;
      if (value === undefined) return BLANK;
      const text = String(value);
      const decimals = text.split('.')[1]?.length ?? 0;
      return { kind: 'number', value, decimals, printed: text };
    },
  };
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
 * its row, with the reason; a row that is of another concept than the first one says so. The whole
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
  if (first === undefined)
    return fail(
      mostTelling(
        query.indicator,
        asked.map(({ found }) => found),
      ),
    );
  const columns = compareColumns(query.year);
  return succeed({
    columns: columns.map(({ heading }) => heading),
    rows: asked.map(({ region, found }) =>
      found.ok
        ? foundRow(catalog, found.value, first, columns)
        : absentRow(region, found.finding, columns.length - 1),
    ),
  });
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
  if (isAlike) return { cells, found, finding: undefined };
  const names = { indicator: rowName(row), other: rowName(first.row) };
  const finding = { kind: 'indicator-differs', ...names, region: first.region.name } as const;
  return { cells, found, finding };
}

function absentRow(region: Region, finding: LookupFinding, blanks: number): CompareRow {
  const cells = [textCell(region.name), ...Array.from({ length: blanks }, () => BLANK)];
  return { cells, found: undefined, finding };
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

import type { Catalog } from '../catalog/catalog';
import { findFigure } from '../catalog/find-figure';
import { findRow, type FoundRow } from '../catalog/find-row';
import { subjectOf } from '../catalog/find-subject';
import { listObservations } from '../catalog/list-observations';
import { listRegions } from '../catalog/list-plans';
import { resolveRegion } from '../catalog/resolve-region';
import { rowName } from '../catalog/row-name';
import { conceptId } from '../catalog/same-concept';
import type { Measure } from '../figure/printed-figure';
import { readCell, textCell, type TableCell } from '../figure/table-cell';
import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { Region } from '../region/region';

/** One region in a comparison: its cells, and why some or all of them are blank or not alike. */
export interface CompareRow {
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

const PRINTED: readonly Measure[] = ['base', 'target', 'growth'];
const BLANK: TableCell = { kind: 'blank' };

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
  const actual = query.year === undefined ? [] : [`${String(query.year)}年实际值`];
  return succeed({
    columns: ['地区', '规划期', '指标', '单位', '基期值', '目标值', '年均增长', ...actual],
    rows: asked.map(({ region, found }) =>
      found.ok
        ? printedRow(catalog, found.value, first, query.year)
        : absentRow(region, found.finding, 6 + actual.length),
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

function printedRow(
  catalog: Catalog,
  found: FoundRow,
  first: FoundRow,
  year: number | undefined,
): CompareRow {
  const { region, plan, row } = found;
  const cells = [
    textCell(region.name),
    textCell(plan.period),
    textCell(rowName(row)),
    textCell(row.unit),
    ...PRINTED.map((measure) => readCell(findFigure(catalog, plan, row, measure)?.text ?? '')),
  ];
  if (year !== undefined) cells.push(actualCell(catalog, found, year));
  const isAlike =
    row === first.row ||
    conceptId(catalog, row.indicatorId) === conceptId(catalog, first.row.indicatorId);
  if (isAlike) return { cells, found, finding: undefined };
  const names = { indicator: rowName(row), other: rowName(first.row) };
  const finding = { kind: 'indicator-differs', ...names, region: first.region.name } as const;
  return { cells, found, finding };
}

function actualCell(catalog: Catalog, { region, row }: FoundRow, year: number): TableCell {
  const observations = listObservations(catalog, subjectOf(catalog, region, row));
  const value = observations.find((each) => each.year === year)?.value;
  if (value === undefined) return BLANK;
  const printed = String(value);
  return { kind: 'number', value, decimals: printed.split('.')[1]?.length ?? 0, printed };
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

import type { Catalog } from '../../../core/catalog/catalog';
import { describePlace, openedAt } from '../../../core/catalog/describe-place';
import { rowKey, type PlanIndicator } from '../../../core/indicator/plan-indicator';
import { searchIndicators } from '../../../core/catalog/search-indicators';
import { COLUMNS } from '../../../core/column/columns';
import { parseFigure } from '../../../core/figure/parse';
import { isUnread, type TableCell } from '../../../core/figure/table-cell';
import type { LookupFinding } from '../../../core/finding/lookup-finding';
import type { FigureColumn, Plan } from '../../../core/plan/plan';
import { columnsOf, composePlanTable } from '../../../core/table/plan-table';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { lookAlikesOf } from '../../../core/look-alike/find-look-alikes';
import { sayLookAlike } from '../../../wording/look-alike';
import { gravestOf } from './conflict/conflict-view';
import { elsewhereText } from './plan-messages';
import type { SearchScope } from './plan-state';
import type {
  CategoryGroup,
  FigureHeading,
  IndicatorRow,
  PlanView,
  PrintedCell,
} from './plan-view';

/** Columns whose absence a reader of a plan would ask about. */
const EXPECTED_COLUMNS: readonly FigureColumn[] = ['基期值', '目标值', '年均增长'];

/**
 * One plan as the list shows it: its rows in its own order, grouped by 类别, with the figure columns
 * that its table prints.
 * @example readPlan(catalog, plan).groups.map((group) => group.category) // ['经济发展', '创新驱动', …]
 */
export function readPlan(catalog: Catalog, plan: Plan): PlanView {
  const columns = figureColumns(catalog, plan);
  const rows = readRows(catalog, plan, columns);
  const table = rows.filter(({ origin }) => origin === 'table');
  return {
    planId: plan.id,
    regionName: catalog.regions.get(plan.regionId)?.name ?? plan.regionId,
    period: plan.period,
    title: catalog.sources.get(plan.sourceId)?.title ?? plan.title,
    documentNo: plan.documentNo,
    tablePlace: plan.tablePlace,
    headings: columns.map((column) => headingOf(plan, column)),
    absent: EXPECTED_COLUMNS.filter((column) => !columns.includes(column)),
    groups: groupRows(table),
    count: table.length,
    prose: rows.filter(({ origin }) => origin === 'prose'),
  };
}

/** The figure columns that a plan's table prints, in its own order. */
function figureColumns(catalog: Catalog, plan: Plan): readonly FigureColumn[] {
  return columnsOf(catalog, plan).filter(
    (column): column is FigureColumn => COLUMNS[column].source.kind === 'figure',
  );
}

/** The rows of one plan, flat: first those of its table. */
function readRows(
  catalog: Catalog,
  plan: Plan,
  columns: readonly FigureColumn[],
  all = catalog.rows.get(plan.id) ?? [],
): readonly IndicatorRow[] {
  const regionName = catalog.regions.get(plan.regionId)?.name ?? plan.regionId;
  return composePlanTable(catalog, plan, columns, all).rows.map(({ planIndicator, cells }) => ({
    key: rowKey(planIndicator),
    origin: planIndicator.origin,
    planId: plan.id,
    regionName,
    period: plan.period,
    number: planIndicator.number,
    category: planIndicator.category,
    name: planIndicator.printedName,
    parentName: planIndicator.parentName,
    unit: planIndicator.unit,
    attribute: planIndicator.attribute,
    responsibleUnit: planIndicator.responsibleUnit ?? '',
    cells: columns.map((column, index) => printedCell(column, cells[index], planIndicator)),
    place: describePlace(catalog, plan, planIndicator),
    conflict: gravestOf(catalog, planIndicator),
    lookAlikes: lookAlikesOf(catalog, planIndicator).map(sayLookAlike).join(''),
    shortPlace: shortPlace(catalog, planIndicator),
  }));
}

function headingOf(plan: Plan, column: FigureColumn): FigureHeading {
  if (column === '基期值') return { column, year: String(plan.baseYear) };
  if (column === '目标值' || column === '实际值') return { column, year: String(plan.targetYear) };
  return { column, year: '' };
}

function printedCell(
  column: FigureColumn,
  cell: TableCell | undefined,
  { origin }: PlanIndicator,
): PrintedCell {
  if (cell === undefined || cell.kind === 'blank')
    return { column, kind: origin === 'prose' ? 'unstated' : 'blank', printed: '' };
  if (cell.kind === 'number') return { column, kind: 'number', printed: cell.printed };
  if (isUnread(cell)) return { column, kind: 'unread', printed: cell.text };
  const kind = parseFigure(cell.text).kind === 'not-set' ? 'not-set' : 'text';
  return { column, kind, printed: cell.text };
}

/** The last part of the place, e.g. `第5行`: what differs from row to row. Prose goes by what its file is opened at. */
function shortPlace(catalog: Catalog, row: PlanIndicator): string {
  const place = catalog.figures.get(rowKey(row))?.[0]?.place;
  const at = place === undefined ? '' : openedAt(place);
  if (row.origin === 'prose' && at !== '') return at;
  return (place?.text ?? '').trim().split(/\s+/u).at(-1) ?? '';
}

function groupRows(rows: readonly IndicatorRow[]): readonly CategoryGroup[] {
  const groups: { category: string; rows: IndicatorRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.category === row.category) last.rows.push(row);
    else groups.push({ category: row.category, rows: [row] });
  }
  return groups;
}

/** A row that a search found, with the headings of its own plan. */
export interface FoundRow {
  readonly row: IndicatorRow;
  readonly headings: readonly FigureHeading[];
}

/** What a search found. */
export interface FoundRows {
  readonly query: string;
  /** All hits, also those beyond the ones shown. */
  readonly count: number;
  /** Best first. */
  readonly found: readonly FoundRow[];
  /** Why nothing was found and what to do. */
  readonly reason: string | undefined;
  /** How many are found in all regions where the chosen one has none; 0 for none. */
  readonly elsewhere: number;
}

/** More than a screen or two of hits is not read but refined. */
const SHOWN = 60;

/**
 * The rows that a text hits by any name, in the region's plans or in all.
 * @example searchRows(catalog, '失业', 'all', undefined).found.map(({ row }) => row.name)
 * // ['城镇调查失业率', '城镇登记失业率', …]
 */
export function searchRows(
  catalog: Catalog,
  text: string,
  scope: SearchScope,
  regionId: string | undefined,
): FoundRows {
  const query = text.trim();
  const region = scope === 'all' ? undefined : catalog.regions.get(regionId ?? '');
  const answer = searchIndicators(catalog, query, region);
  if (!answer.ok) return { query, count: 0, found: [], ...whyNothing(answer.finding) };
  const found = answer.value.slice(0, SHOWN).flatMap(({ plan, row }) => {
    const columns = figureColumns(catalog, plan);
    const headings = columns.map((column) => headingOf(plan, column));
    return readRows(catalog, plan, columns, [row]).map((shown) => ({ row: shown, headings }));
  });
  return { query, count: answer.value.length, found, reason: undefined, elsewhere: 0 };
}

/** The pane has a button where a formula has an argument. */
function whyNothing(finding: LookupFinding): Pick<FoundRows, 'reason' | 'elsewhere'> {
  if (finding.kind !== 'nothing-found' || finding.elsewhere === undefined)
    return { reason: sayLookupFinding(finding), elsewhere: 0 };
  const { region, hits } = finding.elsewhere;
  return { reason: elsewhereText(region, hits), elsewhere: hits };
}

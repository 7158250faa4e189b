import type { PlanPackage } from '../../core/catalog/catalog';
import type { Row, Tables } from '../csv/read-table';
import type { CsvTable } from '../csv/read-table';
import { splitList } from '../csv/split-list';
import type { FindingList } from '../finding/package-finding';
import { FIGURE_COLUMNS, isMeasure } from '../../core/plan/plan';
import { yearsOf } from '../build-package';
import { type PlanYears } from '../build-package';

/** What figures are checked against: a plan's years and the columns its table prints. */
interface PlanOutline extends PlanYears {
  readonly columns: readonly string[];
}

/** Outlines by plan id, of the package itself and of those it lies beside. */
export function outlinePlans(
  tables: Tables,
  beside: readonly PlanPackage[],
): ReadonlyMap<string, PlanOutline> {
  const outlines = new Map<string, PlanOutline>();
  for (const plan of beside.flatMap((each) => each.plans)) outlines.set(plan.id, plan);
  for (const { cell } of tables.get('plans')?.rows ?? []) {
    outlines.set(cell('plan_id'), {
      baseYear: Number(cell('base_year')),
      targetYear: Number(cell('target_year')),
      columns: splitList(cell('columns')),
    });
  }
  return outlines;
}

/**
 * Checks that each figure is about one thing, in years that make sense, and stated once.
 * @example checkFigures(figures, plans, findings) // adds e.g. { kind: 'figure-subject', row: 7, … }
 */
export function checkFigures(
  table: CsvTable,
  plans: ReadonlyMap<string, PlanOutline>,
  findings: FindingList,
  /** Ids of sources with a date. */
  dated: ReadonlySet<string> = new Set(),
  /** What was stated before, and where; is added to. */
  firstRows = new Map<string, number>(),
): void {
  const aimed = new Set(table.rows.filter((row) => isAimed(row, plans)).map(subjectOf));
  for (const row of table.rows) {
    const { file } = table;
    if (!hasOneSubject(row)) {
      findings.add({ kind: 'figure-subject', file, row: row.row });
      continue;
    }
    const plan = plans.get(row.cell('plan_id'));
    checkVersion(file, row, dated, findings);
    checkYears(file, row, plan, aimed.has(subjectOf(row)), findings);
    if (plan !== undefined && row.cell('version') === '') checkColumn(file, row, plan, findings);
    checkOnce(file, row, firstRows, findings);
    checkRead(file, row, findings);
  }
}

/** The target of a row for its plan's target year: beside it, those for other years are years on the way. */
function isAimed({ cell }: Row, plans: ReadonlyMap<string, PlanOutline>): boolean {
  const targetYear = plans.get(cell('plan_id'))?.targetYear;
  return cell('measure') === 'target' && cell('last_year') === String(targetYear);
}

const subjectOf = ({ cell }: Row): string => `${cell('plan_id')}\n${cell('code')}`;

function checkRead(file: string, { row, cell }: Row, findings: FindingList): void {
  const [measure, text] = [cell('measure'), cell('unread')];
  if (text === '' || cell('text') !== '' || !isMeasure(measure)) return;
  findings.add({ kind: 'figure-unread', file, row, column: 'text', measure, text });
}

/** Either a row of a plan, or an indicator in a region; never half of both. */
function hasOneSubject({ cell }: Row): boolean {
  const ofPlan = [cell('plan_id'), cell('code')].filter((part) => part !== '').length;
  const ofRegion = [cell('region_id'), cell('indicator_id')].filter((part) => part !== '').length;
  return (ofPlan === 2 && ofRegion === 0) || (ofPlan === 0 && ofRegion === 2);
}

/** Of a target alone; without a date nobody can say in which years it is in force. */
function checkVersion(
  file: string,
  { row, cell }: Row,
  dated: ReadonlySet<string>,
  findings: FindingList,
): void {
  if (cell('version') === '') return;
  const measure = cell('measure');
  if (isMeasure(measure) && measure !== 'target' && measure !== 'growth') {
    findings.add({ kind: 'figure-version-unused', file, row, column: 'version', measure });
    return;
  }
  if (cell('adopted_on') === '' && !dated.has(cell('source_id')))
    findings.add({ kind: 'cell-required', file, row, column: 'adopted_on' });
}

function checkYears(
  file: string,
  row: Row,
  plan: PlanOutline | undefined,
  isAimedAt: boolean,
  findings: FindingList,
): void {
  const measure = row.cell('measure');
  if (!isMeasure(measure)) return;
  const span = yearsOf(row.cell('first_year'), row.cell('last_year'), measure, plan);
  if (span === undefined) {
    findings.add({ kind: 'cell-required', file, row: row.row, column: 'last_year' });
    return;
  }
  const { firstYear, lastYear } = span;
  if (firstYear > lastYear) {
    findings.add({ kind: 'figure-years', file, row: row.row, firstYear, lastYear });
    return;
  }
  const expected = measure === 'base' ? plan?.baseYear : plan?.targetYear;
  const isBound = measure === 'base' || measure === 'target';
  // Prose speaks of other years too (到2022年, 到2035年); a table's column of such a year alone is rare.
  const isProse = row.cell('place_kind') === 'prose' || row.cell('version') !== '';
  if (measure === 'target' && isAimedAt) return;
  if (!isBound || isProse || expected === undefined || lastYear === expected) return;
  const text = String(lastYear);
  const at = { file, row: row.row, column: 'last_year' };
  findings.add({ kind: 'figure-year-unusual', ...at, measure, text, expected });
}

function checkColumn(file: string, row: Row, plan: PlanOutline, findings: FindingList): void {
  const measure = row.cell('measure');
  const isProse = row.cell('place_kind') === 'prose';
  if (!isMeasure(measure) || isProse || plan.columns.length === 0) return;
  if (plan.columns.includes(FIGURE_COLUMNS[measure])) return;
  const planId = row.cell('plan_id');
  const at = { file, row: row.row, column: 'measure' };
  findings.add({ kind: 'figure-column-unlisted', ...at, measure, planId });
}

const SAME_STATEMENT = [
  'plan_id',
  'code',
  'region_id',
  'indicator_id',
  'measure',
  'first_year',
  'last_year',
  'place',
  'version',
  'adopted_on',
];

/** The same thing said twice in one place: one of the two would never be seen. */
function checkOnce(
  file: string,
  row: Row,
  firstRows: Map<string, number>,
  findings: FindingList,
): void {
  const cells = SAME_STATEMENT.map(row.cell);
  const key = cells.join('\n');
  const firstRow = firstRows.get(key);
  if (firstRow === undefined) {
    firstRows.set(key, row.row);
    return;
  }
  const columns = SAME_STATEMENT.filter((column) => row.cell(column) !== '');
  const text = columns.map(row.cell).join(' ');
  findings.add({ kind: 'key-duplicate', file, row: row.row, columns, text, firstRow });
}

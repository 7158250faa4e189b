import type { Catalog } from '../catalog/catalog';
import { listPlans } from '../catalog/resolve-plan';
import { conceptId, onlyConceptNamed } from '../catalog/same-concept';
import type { PrintedFigure } from '../figure/printed-figure';
import { observationKey, rowKey, rowName, type PlanIndicator } from '../indicator/plan-indicator';
import { nameKey } from '../name/name';
import type { Plan } from '../plan/plan';
import type { Region } from '../region/region';
import { readStated } from './read-number';
import type { StatedFigure } from './stated-figure';

/** A row of a plan with what it is about. */
export interface SubjectRow {
  readonly plan: Plan;
  readonly row: PlanIndicator;
  readonly subject: string;
}

/** All that is printed of a region's plans, newest plan first. */
export interface RegionStatements {
  readonly rows: readonly SubjectRow[];
  /** By 编码. */
  readonly byRow: ReadonlyMap<string, readonly StatedFigure[]>;
  /** By what they are about. */
  readonly bySubject: ReadonlyMap<string, readonly StatedFigure[]>;
}

/**
 * Reads every figure of a region once. What a user filled in is an observation of the user's and no
 * printed statement.
 * @param isAsked left out, of all rows; else of those and of all that is about the same
 * @example regionStatements(catalog, region).byRow.get('350104-14-01')?.length // 5
 */
export function regionStatements(
  catalog: Catalog,
  region: Region,
  isAsked: (row: SubjectRow) => boolean = () => true,
): RegionStatements {
  const all = subjectRows(catalog, region);
  const subjects = new Set(all.filter(isAsked).map(({ subject }) => subject));
  const rows = all.filter(({ subject }) => subjects.has(subject));
  const byRow = new Map<string, StatedFigure[]>();
  const bySubject = new Map<string, StatedFigure[]>();
  const seen = new Set<PrintedFigure>();
  const add = ({ plan, row, subject }: SubjectRow, figure: PrintedFigure, unit: string) => {
    if (figure.place.kind === 'entry' || seen.has(figure)) return;
    seen.add(figure);
    const number = readStated(catalog, plan, row, figure, unit);
    if (number === undefined) return;
    const statement = { figure, row, plan, number };
    put(byRow, rowKey(row), statement);
    put(bySubject, subject, statement);
  };
  for (const each of rows) {
    for (const figure of catalog.figures.get(rowKey(each.row)) ?? []) {
      add(each, figure, figure.unit === '' ? each.row.unit : figure.unit);
    }
  }
  for (const each of rows) {
    for (const figure of statedAlone(catalog, region, each)) {
      const concept = catalog.indicators.get(figure.indicatorId ?? '');
      add(each, figure, figure.unit === '' ? (concept?.unit ?? '') : figure.unit);
    }
  }
  return { rows, byRow, bySubject };
}

/**
 * The rows of a region's plans with what each is about, newest plan first.
 * @example subjectRows(catalog, region)[0]?.subject // 'concept\ngdp'
 */
export function subjectRows(catalog: Catalog, region: Region): readonly SubjectRow[] {
  return listPlans(catalog, region).flatMap((plan) => {
    const ofPlan = catalog.rows.get(plan.id) ?? [];
    const isRepeated = repeatedNames(ofPlan);
    return ofPlan.map((row) => ({ plan, row, subject: subjectKey(catalog, row, isRepeated) }));
  });
}

/** Observations that no plan's row has: read for the row of the plan that their year is of. */
function statedAlone(
  catalog: Catalog,
  region: Region,
  { plan, row }: SubjectRow,
): readonly PrintedFigure[] {
  const concept = conceptId(catalog, row.indicatorId);
  if (concept === undefined) return [];
  return (catalog.observations.get(observationKey(region.id, concept)) ?? []).filter(
    ({ planId, lastYear }) =>
      planId === undefined && plan.baseYear <= lastYear && lastYear <= plan.targetYear,
  );
}

function put(groups: Map<string, StatedFigure[]>, key: string, statement: StatedFigure): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [statement]);
  else group.push(statement);
}

/**
 * What a row is about, so that the statements of several plans of a region meet: its concept; without
 * one the concept that its printed name alone means; without that, its printed name, as long as no
 * other row of its plan prints the same.
 * @example subjectKey(catalog, gdp, () => false) // 'concept\ngdp'
 */
function subjectKey(
  catalog: Catalog,
  row: PlanIndicator,
  isRepeated: (name: string) => boolean,
): string {
  const joined = conceptId(catalog, row.indicatorId) ?? conceptNamed(catalog, row);
  if (joined !== undefined) return `concept\n${joined}`;
  const name = nameKey(rowName(row));
  return isRepeated(name) ? `row\n${rowKey(row)}` : `name\n${name}`;
}

function conceptNamed(catalog: Catalog, row: PlanIndicator): string | undefined {
  const keys = catalog.rowNames.get(rowKey(row))?.all ?? [];
  return keys.map((key) => onlyConceptNamed(catalog, key)).find((id) => id !== undefined);
}

/**
 * Tells the names that several of a plan's rows print.
 * @example repeatedNames(rows)('小计') // false where no two rows print it
 */
function repeatedNames(rows: readonly PlanIndicator[]): (name: string) => boolean {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = nameKey(rowName(row));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (name) => (counts.get(name) ?? 0) > 1;
}

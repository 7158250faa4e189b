import type { Catalog } from '../catalog/catalog';
import { listObservations } from '../catalog/list-observations';
import type { FoundRow } from '../catalog/find-row';
import { subjectOf } from '../catalog/find-subject';
import { listPlans } from '../catalog/resolve-plan';
import { yearlyRates } from '../catalog/row-actuals';
import { conceptId } from '../catalog/same-concept';
import { targetSource } from '../catalog/target-source';
import { inUnit } from '../figure/in-unit';
import { keptWith } from '../kept/kept';
import { subjectKey, type StatedObservation } from '../observation/observation';
import { deriveTargets } from '../plan-target/derive';
import { isRunning, resolveBase, type TargetSource } from '../plan-target/target-source';
import type { Target } from '../plan-target/target';
import { checkpoint } from '../progress/checkpoint';
import type { Reference } from './finding';
import { limitsOf, type Limits } from './limits';

/** What a plan says of an indicator. */
interface PlannedRow {
  readonly found: FoundRow;
  readonly source: TargetSource;
  readonly targets: readonly Target[];
  readonly base: Reference | undefined;
}

/** A number of one year; `stated` where it is one of those that are audited. */
export interface Point {
  readonly year: number;
  readonly value: number;
  readonly stated: StatedObservation | undefined;
  /** What is stated, where `value` is what that makes of one of its years. */
  readonly total?: number;
}

/** Everything known of one indicator in one region, in one unit. */
export interface Series {
  readonly name: string;
  readonly unit: string;
  readonly regionId: string;
  readonly source: Pick<TargetSource, 'name' | 'unit' | 'nature' | 'direction' | 'priceBasis'>;
  readonly limits: Limits;
  readonly rows: readonly PlannedRow[];
  /** By year; a value that is audited takes the place of what the packages state. */
  readonly levels: Map<number, Point>;
  readonly rates: Map<number, Point>;
  /** What the packages state, also for the years that are audited. */
  readonly known: ReadonlyMap<number, number>;
}

/**
 * What is known of each indicator that observations are of: what its plans print, what the packages
 * state, and the observations themselves.
 * @example gatherSeries(catalog, observations)[0]?.levels.get(2023)?.value // 12610
 */
export function gatherSeries(
  catalog: Catalog,
  observations: readonly StatedObservation[],
): readonly Series[] {
  const groups = new Map<string, StatedObservation[]>();
  for (const each of observations) {
    const concept = conceptId(catalog, each.indicatorId) ?? each.indicatorId;
    const key = [each.regionId, concept ?? `${each.planId ?? ''}/${each.code ?? ''}`].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].map((group) => seriesOf(catalog, group));
}

function seriesOf(catalog: Catalog, group: readonly StatedObservation[]): Series {
  const [first] = group as readonly [StatedObservation];
  const rows = rowsOf(catalog, first);
  const indicator = catalog.indicators.get(first.indicatorId ?? '');
  const main = rows[0];
  const unit = main?.found.row.unit ?? indicator?.unit ?? '';
  const plain = { nature: 'flow', direction: 'none', priceBasis: '' } as const;
  const source = main?.source ?? { ...plain, ...indicator, name: first.indicator, unit };
  const limits = limitsOf({ ...source, name: `${source.name} ${indicator?.name ?? ''}` });
  const { levels: stated, rates: statedRates } = statedIn(catalog, rows, unit);
  // What a plan prints of 累计 in its last year is the total of all years, and no neighbour of one.
  const printed = isRunning(source.name) ? [] : stated;
  const levels = new Map([...basesOf(rows, unit), ...printed].map(toPoint));
  const rates = new Map([...statedRates].map(toPoint));
  for (const each of group) {
    const { value, year, measure } = each;
    if (value.kind !== 'number') continue;
    const number = measure === 'actual' ? inUnit(value.value, value.unit, unit) : value.value;
    if (number === undefined) continue;
    const point = { year, value: number, stated: each };
    const isTotal = measure === 'actual' && (each.years ?? 1) > 1;
    const row = rows.find(({ found: { plan } }) => plan.baseYear < year && year <= plan.targetYear);
    const ofOne = isTotal ? { value: perYear(row, number, each.years ?? 1), total: number } : {};
    (measure === 'actual' ? levels : rates).set(year, { ...point, ...ofOne });
  }
  const name = first.indicator;
  const about = { name, unit, regionId: first.regionId, source, limits, rows };
  return { ...about, levels, rates, known: stated };
}

/** What each of so many years is of a total; reductions are compounded. */
function perYear(row: PlannedRow | undefined, total: number, years: number): number {
  const isCompounded = row?.targets.some(({ type }) => type === 'reduction') === true;
  return isCompounded && total < 100 ? 100 * (1 - (1 - total / 100) ** (1 / years)) : total / years;
}

function toPoint([year, value]: readonly [number, number]): readonly [number, Point] {
  return [year, { year, value, stated: undefined }];
}

/** The rows of the region's plans that an observation is of, the newest plan's first. */
const rowsOf = keptWith(
  (catalog: Catalog, stated: StatedObservation): readonly PlannedRow[] => {
    const region = catalog.regions.get(stated.regionId);
    if (region === undefined) return [];
    const concept = conceptId(catalog, stated.indicatorId);
    return listPlans(catalog, region).flatMap((plan) => {
      const row = (catalog.rows.get(plan.id) ?? []).find((each) =>
        concept === undefined
          ? each.planId === stated.planId && each.code === stated.code
          : conceptId(catalog, each.indicatorId) === concept,
      );
      return row === undefined ? [] : [plannedRow(catalog, { region, plan, row })];
    });
  },
  (stated) => `${stated.regionId}|${subjectKey(stated)}`,
);

function plannedRow(catalog: Catalog, found: FoundRow): PlannedRow {
  const source = targetSource(catalog, found);
  const base = resolveBase(source);
  const at = { of: 'base', year: found.plan.baseYear } as const;
  return {
    found,
    source,
    targets: deriveTargets(source),
    base: base?.from === 'printed' ? { ...at, value: base.value } : undefined,
  };
}

function basesOf(
  rows: readonly PlannedRow[],
  unit: string,
): readonly (readonly [number, number])[] {
  return rows.flatMap(({ base, found }) => {
    const value = base && inUnit(base.value, found.row.unit, unit);
    return base === undefined || value === undefined ? [] : [[base.year, value] as const];
  });
}

function statedIn(
  catalog: Catalog,
  rows: readonly PlannedRow[],
  unit: string,
): { readonly levels: Map<number, number>; readonly rates: Map<number, number> } {
  const levels = new Map<number, number>();
  const rates = new Map<number, number>();
  for (const { found } of rows) {
    const subject = subjectOf(catalog, found.region, found.row);
    for (const { year, value } of listObservations(catalog, subject)) {
      const inOwn = inUnit(value, found.row.unit, unit);
      if (inOwn !== undefined) levels.set(year, inOwn);
    }
    for (const [year, rate] of yearlyRates(catalog, subject)) rates.set(year, rate);
  }
  return { levels, rates };
}

/**
 * The row of the plan that a year belongs to, else of the nearest plan.
 * @example rowOfYear(series, 2023)?.found.plan.period // '十四五'
 */
export function rowOfYear({ rows }: Series, year: number): PlannedRow | undefined {
  const away = ({ found: { plan } }: PlannedRow): number =>
    year <= plan.baseYear ? plan.baseYear + 1 - year : Math.max(0, year - plan.targetYear);
  return [...rows].sort((one, other) => away(one) - away(other))[0];
}

/**
 * What the plan says a value of a year ought to be near to, in the unit of the series: base, target
 * and the way between them; of a sum what one year is of it.
 * @example planReferences(series, 2023).map(({ of }) => of) // ['base', 'path', 'target']
 */
export const planReferences = keptWith((series: Series, year: number): readonly Reference[] => {
  const row = rowOfYear(series, year);
  if (row === undefined) return [];
  const { base, targets, found } = row;
  const { baseYear, targetYear } = found.plan;
  const numbers = targets.flatMap((target) => expected(target, year, row));
  return [...(base === undefined ? [] : [base]), ...numbers].flatMap((reference) => {
    const isNear = reference.year >= baseYear && reference.year <= targetYear;
    const value = inUnit(reference.value, found.row.unit, series.unit);
    return isNear && value !== undefined ? [{ ...reference, value }] : [];
  });
}, String);

function expected(target: Target, year: number, row: PlannedRow): readonly Reference[] {
  const { baseYear, targetYear } = row.found.plan;
  const years = targetYear - baseYear;
  const within = Math.min(targetYear, Math.max(baseYear, year));
  const at = (of: Reference['of'], value: number | undefined, when: number): Reference[] =>
    value === undefined || !Number.isFinite(value) ? [] : [{ of, year: when, value }];
  switch (target.type) {
    case 'level':
    case 'share':
    case 'keep': {
      const end = target.type === 'keep' ? target.bound : target.value;
      const path = checkpoint(target, within, row.found.plan);
      return [...at('path', path, within), ...at('target', end, targetYear)];
    }
    case 'growth': {
      const factor = 1 + target.rate / 100;
      const base = row.base?.value;
      const path = base === undefined ? undefined : base * factor ** (within - baseYear);
      return row.targets.length > 1 ? [] : at('path', path, within);
    }
    case 'sum': {
      // 累计 may be filled in as the total so far.
      const isTotal = isRunning(row.source.name);
      const most = isTotal ? (target.total * (within - baseYear)) / years : undefined;
      return [...at('path', target.total / years, within), ...at('target', most, targetYear)];
    }
    case 'reduction':
      return at('path', 100 * (1 - (1 - Math.min(target.total, 99) / 100) ** (1 / years)), within);
    case 'relative':
    case 'composition':
    case 'task':
      return [];
  }
}

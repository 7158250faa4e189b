import { auditObservations } from '../audit/audit';
import type { HeldObservation } from '../audit/finding';
import type { LookupFinding } from '../finding/lookup-finding';
import { rowName } from '../indicator/plan-indicator';
import type { StatedObservation } from '../observation/observation';
import type { Target } from '../plan-target/target';
import type { Catalog } from './catalog';
import type { FoundRow } from './find-row';
import { mainTarget, type Given } from './given-actual';
import type { RowActuals } from './row-actuals';

interface GivenQuestion {
  readonly year: number;
  readonly targets: readonly Target[];
  /** What the packages know, which was audited when it came in. */
  readonly known: RowActuals;
}

/**
 * 审核 of what a formula or the cell of a comparison gives, by the one audit that files and sheets go
 * through. A total is held against what each of its years comes to. What the packages state already,
 * what was confirmed in the pane, and what says 核实 behind its number passes.
 * @example auditGiven(catalog, gdp, { level: 12610 }, { year: 2023, targets, known })?.kind // 'actual-held'
 */
export function auditGiven(
  catalog: Catalog,
  found: FoundRow,
  given: Given,
  { year, targets, known }: GivenQuestion,
): LookupFinding | undefined {
  const { row, plan, region } = found;
  const { level, average, confirmed } = given;
  const isTotal = ['sum', 'reduction'].includes(mainTarget(targets)?.type ?? '');
  const years = year - plan.baseYear;
  const of = row.indicatorId === undefined ? { planId: plan.id, code: row.code } : NO_ROW;
  const stated = (
    measure: StatedObservation['measure'],
    value: number,
    isConfirmed: boolean | undefined,
  ): StatedObservation => {
    const unit = measure === 'actual' ? row.unit : '%';
    return {
      ...{ row: 0, regionId: region.id, indicatorId: row.indicatorId, ...of },
      ...{ indicator: rowName(row), year, measure, unit, status: undefined, source: '' },
      text: String(value),
      value: { kind: 'number', value, unit },
      isConfirmed: isConfirmed === true,
      years: measure === 'actual_growth' || isTotal ? years : 1,
    };
  };
  // 居民收入增长 is itself a growth: what is given as one has become its value of the year.
  const isOwn = average !== undefined && level === average;
  const asked = [
    ...(level === undefined || isKnown(level, known, year, isTotal, plan.baseYear)
      ? []
      : [stated('actual', level, isOwn ? confirmed?.growth : confirmed?.actual)]),
    ...(average === undefined || isOwn
      ? []
      : [stated('actual_growth', average, confirmed?.growth === true || confirmed?.actual)]),
  ];
  if (asked.length === 0) return undefined;
  const [held] = auditObservations(catalog, asked, catalog.confirmed).held;
  const [first] = asked;
  // PLAN.ACTUAL gives the year's own value, which the total of a first year is.
  const isOfYear = isTotal && years > 1 && isSame(level, known.levels.get(year));
  if (isOfYear && first !== undefined && first.isConfirmed !== true) {
    const findings = [{ kind: 'year-for-total', years } as const];
    return refuse(row, { observation: first, findings });
  }
  return held === undefined ? undefined : refuse(row, held);
}

function refuse(row: FoundRow['row'], held: HeldObservation): LookupFinding {
  const argument = held.observation.measure === 'actual' ? '实际值' : '增速';
  return { kind: 'actual-held', argument, indicator: rowName(row), held };
}

const NO_ROW = { planId: undefined, code: undefined } as const;
const DUST = 1e-9;

/** What the packages say may come back in a formula: PLAN.STATUS(…, PLAN.ACTUAL(…)). */
function isKnown(
  level: number,
  { levels, total }: RowActuals,
  year: number,
  isTotal: boolean,
  baseYear: number,
): boolean {
  if (!isTotal) return isSame(level, levels.get(year));
  const years = [...levels].filter(([each]) => baseYear < each && each <= year);
  const sum = years.reduce((all, [, value]) => all + value, 0);
  return isSame(level, total) || (years.length === year - baseYear && isSame(level, sum));
}

function isSame(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return Math.abs(one - other) <= DUST * Math.max(1, Math.abs(one));
}

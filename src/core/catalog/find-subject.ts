import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Indicator } from '../indicator/indicator';
import { observationKey, type PlanIndicator } from '../indicator/plan-indicator';
import type { Region } from '../region/region';
import type { Catalog } from './catalog';
import { conceptId, findConcepts } from './same-concept';
import { listPlans } from './resolve-plan';
import { nameKey, nameVariants } from '../name/name';
import { resolvePlanIndicator, type SeveralConcepts } from './find-row';
import type { NamedRow } from './own-amount';

/** What was or could be measured in a region: a row of one of its plans, or a concept no plan has. */
export interface Subject {
  readonly region: Region;
  /** Name and unit that its numbers are given in: the row's, else the concept's. */
  readonly named: NamedRow;
  readonly row: PlanIndicator | undefined;
  readonly conceptId: string | undefined;
}

/**
 * What a name means in a region for a year: the row of the plan of that year, else of the region's
 * other plans, else the concept itself. A name that the first plan to know it finds ambiguous is
 * asked back.
 * @example findSubject(catalog, fengze, '城镇新增就业人数', 2023) // { ok: true, value: { row, … } }
 */
export function findSubject(
  catalog: Catalog,
  region: Region,
  text: string,
  year: number,
  several?: SeveralConcepts,
): Outcome<Subject, LookupFinding> {
  if (nameKey(text) === '') return fail({ kind: 'argument-missing', argument: '指标' });
  const plans = listPlans(catalog, region);
  const isOfYear = (plan: (typeof plans)[number]) =>
    plan.baseYear < year && year <= plan.targetYear;
  const reasons: LookupFinding[] = [];
  for (const plan of [...plans.filter(isOfYear), ...plans.filter((each) => !isOfYear(each))]) {
    const row = resolvePlanIndicator(catalog, plan, text, several);
    if (row.ok) return succeed(subjectOf(catalog, region, row.value));
    if (row.finding.kind === 'indicator-ambiguous') return row;
    reasons.push(row.finding);
  }
  return findConcept(catalog, region, text, reasons, several);
}

/**
 * The subject that a row of a plan is about.
 * @example subjectOf(catalog, region, row).conceptId // 'gdp'
 */
export function subjectOf(catalog: Catalog, region: Region, row: PlanIndicator): Subject {
  return { region, named: row, row, conceptId: conceptId(catalog, row.indicatorId) };
}

function findConcept(
  catalog: Catalog,
  region: Region,
  text: string,
  reasons: readonly LookupFinding[],
  several: SeveralConcepts | undefined,
): Outcome<Subject, LookupFinding> {
  const named = findConcepts(catalog, undefined, nameVariants(text));
  // Of several concepts only those can be meant that something is known of here.
  const isKnown = ({ id }: Indicator) =>
    catalog.observations.has(observationKey(region.id, conceptId(catalog, id) ?? ''));
  const isOpen = named.length > 1 && several !== 'ask-back';
  const concepts = isOpen ? named.filter(isKnown) : named;
  const [concept, another] = concepts;
  if (concept === undefined) {
    const unknown = { kind: 'indicator-unknown', text: text.trim(), nearest: [] } as const;
    const telling = reasons.find(({ kind }) => kind !== 'table-missing') ?? reasons[0];
    return fail(telling ?? unknown);
  }
  if (another !== undefined) {
    const candidates = concepts.map(({ name }) => name);
    return fail({ kind: 'indicator-ambiguous', text: text.trim(), candidates });
  }
  const as = { printedName: concept.name, parentName: '', unit: concept.unit };
  return succeed({ region, named: as, row: undefined, conceptId: conceptId(catalog, concept.id) });
}

import type { Catalog } from '../catalog/catalog';
import type { Subject } from '../catalog/find-subject';
import { listPlans } from '../catalog/resolve-plan';
import { conceptId } from '../catalog/same-concept';
import type { Plan } from '../plan/plan';
import type { StatedObservation } from './observation';
import type { FormFinding } from '../form/finding';
import type { RowCells } from '../form/form';
import type { ObservationColumn } from './actuals-form';
import { readMissingStatus, readStatus } from './observation-status';
import type { ReadValue } from './read-observed-value';

/** What deserves to be said about a row that is accepted. */
export function noteRow(
  catalog: Catalog,
  read: RowCells<ObservationColumn>,
  subject: Subject,
  { year, indicator, text, measure }: StatedObservation,
  { value, isApproximate }: ReadValue,
): readonly FormFinding[] {
  const findings: FormFinding[] = [];
  const plan = catalog.plans.get(subject.row?.planId ?? '');
  if (plan === undefined) {
    const region = subject.region.name;
    findings.push({ kind: 'indicator-unplanned', ...read.place('指标'), region, indicator });
  } else if (!isPlanned(catalog, subject, year)) {
    const { title, baseYear, targetYear } = plan;
    const years = { plan: title, firstYear: baseYear + 1, targetYear };
    findings.push({ kind: 'year-outside-plan', ...read.place('年份'), year, ...years });
  }
  if (isApproximate && value.kind === 'number') {
    const at = read.place(measure === 'actual' ? '实际值' : '增速');
    findings.push({ kind: 'value-approximate', ...at, text, value: value.value });
  }
  const status = read.text('状态');
  const isSaid = value.kind === 'no-data' && readMissingStatus(status) !== undefined;
  if (status !== '' && readStatus(status) === undefined && !isSaid) {
    findings.push({ kind: 'status-unknown', ...read.place('状态'), text: status });
  }
  return findings;
}

/** Whether a plan that has the subject covers the year, its base year included. */
function isPlanned(catalog: Catalog, subject: Subject, year: number): boolean {
  return listPlans(catalog, subject.region)
    .filter((plan) => plan.baseYear <= year && year <= plan.targetYear)
    .some((plan) => hasSubject(catalog, plan, subject));
}

function hasSubject(catalog: Catalog, plan: Plan, { row, conceptId: concept }: Subject): boolean {
  if (row?.planId === plan.id) return true;
  return (
    concept !== undefined &&
    (catalog.rows.get(plan.id) ?? []).some(
      (each) => conceptId(catalog, each.indicatorId) === concept,
    )
  );
}

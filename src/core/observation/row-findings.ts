import type { Catalog } from '../catalog/catalog';
import type { Subject } from '../catalog/find-subject';
import { listPlans } from '../catalog/resolve-plan';
import { conceptId } from '../catalog/same-concept';
import type { FormFinding, FormMedium } from '../form/finding';
import type { RowCells } from '../form/form';
import type { Plan } from '../plan/plan';
import type { ObservationColumn } from './entry-columns';
import type { SubjectFault } from './identify-subject';
import { readMissingStatus, readStatus, type StatedObservation } from './observation';
import type { ReadValue, ValueFault } from './read-observed-value';

/** The finding for names that lead to nothing. */
export function explainSubject(
  fault: SubjectFault,
  read: RowCells<ObservationColumn>,
): FormFinding {
  const code = read.text('编码');
  switch (fault.kind) {
    case 'unresolved':
      return { kind: 'name-unresolved', ...read.place(fault.of), reason: fault.reason };
    case 'code-unknown':
      return { kind: 'code-unknown', ...read.place('编码'), text: code };
    case 'code-contradicts': {
      const { coded, named } = fault;
      return { kind: 'code-contradicts', ...read.place(fault.of), code, coded, named };
    }
  }
}

/** The finding for a 实际值 or 增速 that is none. */
export function explainValue(
  fault: ValueFault,
  read: RowCells<ObservationColumn>,
  column: '实际值' | '增速',
  { indicator, medium }: { readonly indicator: string; readonly medium: FormMedium },
): FormFinding {
  const at = { ...read.place(column), text: read.text(column), indicator };
  switch (fault.kind) {
    case 'unreadable':
      return { kind: 'value-unreadable', ...at, medium, why: fault.why };
    case 'inexact':
      return { kind: 'value-inexact', ...at, why: fault.why };
    case 'percent':
      return { kind: 'percent-unclear', ...at, percent: fault.percent };
    case 'unit':
      return { kind: 'unit-unfit', ...at, unit: fault.unit, expected: fault.expected };
  }
}

/** What deserves to be said about a row that is accepted. */
export function noteRow(
  catalog: Catalog,
  read: RowCells<ObservationColumn>,
  subject: Subject,
  { year, indicator, text, measure }: StatedObservation,
  { value, isApproximate, beside, noteMark }: ReadValue & { readonly noteMark: string },
): readonly FormFinding[] {
  const findings: FormFinding[] = [];
  const plan = catalog.plans.get(subject.row?.planId ?? '');
  const ofYear = listPlans(catalog, subject.region).filter(
    ({ baseYear, targetYear }) => baseYear <= year && year <= targetYear,
  );
  if (plan === undefined || !ofYear.some((each) => hasSubject(catalog, each, subject))) {
    const region = subject.region.name;
    if (plan === undefined || ofYear.length > 0) {
      findings.push({ kind: 'indicator-unplanned', ...read.place('指标'), region, indicator });
    } else {
      const { title, baseYear, targetYear } = plan;
      const years = { plan: title, firstYear: baseYear + 1, targetYear };
      findings.push({ kind: 'year-outside-plan', ...read.place('年份'), year, ...years });
    }
  }
  if (isApproximate && value.kind === 'number') {
    const at = read.place(measure === 'actual' ? '实际值' : '增速');
    findings.push({ kind: 'value-approximate', ...at, text, value: value.value });
  }
  if (beside !== '' && value.kind === 'number') {
    const at = read.place('实际值');
    findings.push({ kind: 'beside-unread', ...at, text, value: value.value, beside });
  }
  if (noteMark !== '') {
    findings.push({
      kind: 'marks-passed',
      ...read.place('实际值'),
      count: 1,
      text,
      mark: noteMark,
    });
  }
  const status = read.text('状态');
  const isSaid = value.kind === 'no-data' && readMissingStatus(status) !== undefined;
  if (status !== '' && readStatus(status) === undefined && !isSaid) {
    findings.push({ kind: 'status-unknown', ...read.place('状态'), text: status });
  }
  return findings;
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

/**
 * The notes of many rows, those that are the same for each year of an indicator once, and marks of
 * notes in one.
 * @example onceEach([unplanned2022, unplanned2023]).length // 1
 */
export function onceEach(notes: readonly FormFinding[]): readonly FormFinding[] {
  const said = new Set<string>();
  const marked = notes.filter(({ kind }) => kind === 'marks-passed').length;
  return notes.flatMap((note) => {
    const about =
      note.kind === 'marks-passed'
        ? note.kind
        : note.kind === 'indicator-unplanned'
          ? `${note.region}\n${note.indicator}`
          : undefined;
    if (about === undefined) return [note];
    if (said.has(about)) return [];
    said.add(about);
    return [note.kind === 'marks-passed' ? { ...note, count: marked } : note];
  });
}

/**
 * What is said of 下降0.1个百分点 beside a share, which is no growth of it and nothing against its value.
 * @example changeInPoints(errors)?.kind // 'growth-in-points'
 */
export function changeInPoints(errors: readonly FormFinding[]): FormFinding | undefined {
  const [error] = errors;
  if (error?.kind !== 'unit-unfit' || !error.unit.includes('百分点')) return undefined;
  const { row, column, text, indicator } = error;
  return { kind: 'growth-in-points', row, column, text, indicator };
}

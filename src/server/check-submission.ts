import { confirmationKey } from '../core/audit/confirmation';
import type { HeldObservation } from '../core/audit/finding';
import { withActuals } from '../core/catalog/index-figures';
import type { Catalog } from '../core/catalog/catalog';
import { listedRows } from '../core/catalog/find-figure';
import { normaliseText, visibleText } from '../core/figure/normalise';
import type { PlanIndicator } from '../core/indicator/plan-indicator';
import { rowKey, rowName } from '../core/indicator/plan-indicator';
import type { FormFinding } from '../core/form/finding';
import { formSeverity } from '../core/form/findings';
import { oddity } from '../core/form/odd-value';
import type { ObservationColumn } from '../core/observation/entry-columns';
import type { StatedObservation } from '../core/observation/observation';
import type { ObservationReading } from '../core/observation/observation-reading';
import { confirmReading } from '../core/observation/observation-reading';
import { readObservationGrid } from '../core/observation/read-observation-grid';
import { toObservationPackage } from '../core/observation/to-observation-package';
import { planYears } from '../core/plan/plan';
import type { Plan } from '../core/plan/plan';
import type { Field } from '../submission/field';
import type { HeldValue, RefusedValue, ServiceFinding } from '../submission/finding';
import type { Submission } from '../submission/wire';
import type { StoredValue } from './plan-year';

/** The columns of actual values as a form names them, and the fields that stand in them. */
const COLUMNS = [
  '编码',
  '单位',
  '年份',
  '实际值',
  '状态',
  '来源',
  '增速',
] as const satisfies readonly ObservationColumn[];
const IN_COLUMN: Readonly<Partial<Record<string, Field>>> = {
  实际值: 'actual',
  单位: 'actual',
  增速: 'actual_growth',
  状态: 'status',
  来源: 'source',
};
/** What is read as a form; the rest is words beside it. */
const READ: readonly (Field | undefined)[] = Object.values(IN_COLUMN);

/** What one row states in one year. */
interface RowTexts {
  readonly code: string;
  readonly year: number;
  readonly texts: ReadonlyMap<Field, Stated>;
}

interface Stated {
  readonly text: string;
  readonly unit: string;
  readonly isConfirmed: boolean;
}

/** The same form that a sheet or a file is read as: one reading, one audit. */
function readTexts(
  catalog: Catalog,
  planId: string,
  rows: readonly RowTexts[],
): ObservationReading {
  const textOf = ({ texts }: RowTexts, field: Field): string => texts.get(field)?.text ?? '';
  return readObservationGrid(catalog, {
    firstRow: 0,
    medium: 'sheet',
    rows: [
      COLUMNS,
      ...rows.map((row) => [
        ...[rowKey({ planId, code: row.code }), row.texts.get('actual')?.unit ?? ''],
        ...[String(row.year), textOf(row, 'actual'), textOf(row, 'status')],
        ...[textOf(row, 'source'), textOf(row, 'actual_growth')],
      ]),
    ],
  });
}

/** Values by the row and year that they are of. */
function byRow(values: readonly StoredValue[]): RowTexts[] {
  const rows = new Map<string, { code: string; year: number; texts: Map<Field, Stated> }>();
  for (const { code, year, field, value_text: text, unit, is_confirmed } of values) {
    const key = `${code}\n${String(year)}`;
    const row = rows.get(key) ?? { code, year, texts: new Map<Field, Stated>() };
    rows.set(key, row);
    row.texts.set(field, { text, unit, isConfirmed: is_confirmed });
  }
  return [...rows.values()];
}

const observedBy = (reading: ObservationReading): readonly StatedObservation[] => [
  ...reading.observations,
  ...reading.held.map(({ observation }) => observation),
];

/**
 * 审核 of a submission, as in the pane: every value is read and held against the plan, against what
 * the packages state and against what the region has submitted so far.
 * @param stored what the plan's rows hold now, of all years
 * @returns why it cannot be written; undefined where it can
 * @example checkSubmission(catalog, plan, submission, [])?.kind // 'values-held'
 */
export function checkSubmission(
  catalog: Catalog,
  plan: Plan,
  submission: Submission,
  stored: readonly StoredValue[],
): ServiceFinding | undefined {
  const { entries, year, planId } = submission;
  const planRows = listedRows(catalog, plan);
  const rows: PlanRows = new Map(
    planRows.map((row, index) => [row.code, { row, position: index + 1 }]),
  );
  const positionOf = (code: string): number => rows.get(code)?.position ?? 0;
  const refused = refuseForm(submission, plan, rows);
  if (refused.length > 0) return { kind: 'values-refused', values: refused };

  const touched = new Set(
    entries.filter(({ field }) => READ.includes(field)).map(({ code }) => code),
  );
  if (touched.size === 0) return undefined;
  const others = stored.filter((each) => each.year !== year || !touched.has(each.code));
  const known = observedBy(readTexts(catalog, planId, byRow(others)));
  const over = withActuals(catalog, toObservationPackage(known).figures);
  const now = stored.filter((each) => each.year === year && touched.has(each.code));
  const merged = new Map(byRow(now).map((row) => [row.code, row]));
  const texts = [...touched].map((code): RowTexts => {
    const own = entries.filter((entry) => entry.code === code);
    const before = merged.get(code)?.texts ?? [];
    return {
      code,
      year,
      texts: new Map([...before, ...own.map((entry) => [entry.field, entry] as const)]),
    };
  });
  const rowAt = (row: number): RowTexts | undefined => texts[row - 1];
  const reading = readTexts(over, planId, texts);
  const unfit = reading.findings.flatMap((finding): readonly RefusedValue[] => {
    if (formSeverity(finding) !== 'error' && finding.kind !== 'status-unknown') return [];
    const row = 'row' in finding ? rowAt(finding.row ?? 0) : undefined;
    const code = row?.code ?? '';
    const column = 'column' in finding ? finding.column : '';
    const field = IN_COLUMN[column] ?? 'actual';
    const text = row?.texts.get(field)?.text ?? '';
    return [{ code, field, text, finding: { ...finding, row: positionOf(code) } as FormFinding }];
  });
  const lost = texts.flatMap((row, index) => unread(row, index + 1, reading, rows));
  const faults = unfit.length > 0 ? unfit : lost;
  if (faults.length > 0) return { kind: 'values-refused', values: faults };

  const isConfirmed = ({ observation }: HeldObservation): boolean =>
    rowAt(observation.row)?.texts.get(observation.measure)?.isConfirmed === true;
  const keys = reading.held.filter(isConfirmed).map((each) => confirmationKey(each.observation));
  const confirmed = keys.length === 0 ? reading : confirmReading(over, reading, new Set(keys));
  const held = confirmed.held
    .filter((each) => !isConfirmed(each))
    .map((each): HeldValue => {
      const code = rowAt(each.observation.row)?.code ?? '';
      const observation = { ...each.observation, row: positionOf(code) };
      return { code, field: observation.measure, held: { ...each, observation } };
    });
  return held.length === 0 ? undefined : { kind: 'values-held', values: held };
}

/** Nothing is taken in silence: what the reading passed over is refused. */
function unread(
  { code, texts }: RowTexts,
  at: number,
  reading: ObservationReading,
  rows: PlanRows,
): readonly RefusedValue[] {
  const read = observedBy(reading).filter(({ row }) => row === at);
  return (['actual', 'actual_growth'] as const).flatMap((field): readonly RefusedValue[] => {
    const text = texts.get(field)?.text ?? '';
    if (text.trim() === '' || read.some(({ measure }) => measure === field)) return [];
    const { row, position = 0 } = rows.get(code) ?? {};
    const column = field === 'actual' ? '实际值' : '增速';
    const about = { text, indicator: row === undefined ? '' : rowName(row), why: 'text' } as const;
    const place = { row: position, column, medium: 'sheet' } as const;
    return [{ code, field, text, finding: { kind: 'value-unreadable', ...place, ...about } }];
  });
}

type PlanRows = ReadonlyMap<string, { readonly row: PlanIndicator; readonly position: number }>;

/** What can be told of the entries alone. */
function refuseForm(
  { entries, year }: Submission,
  plan: Plan,
  rows: PlanRows,
): readonly RefusedValue[] {
  const seen = new Set<string>();
  const years = planYears(plan);
  return entries.flatMap(({ code, field, text }): readonly RefusedValue[] => {
    const of = (finding: FormFinding): readonly RefusedValue[] => [{ code, field, text, finding }];
    const known = rows.get(code);
    const place = { row: known?.position ?? 0, column: '编码' };
    if (known === undefined) return of({ ...place, kind: 'code-unknown', text: code });
    if (!years.includes(year)) {
      const [firstYear = year] = years;
      const span = { plan: plan.title, firstYear, targetYear: plan.targetYear };
      return of({ ...place, kind: 'year-outside-plan', column: '年份', year, ...span });
    }
    const key = `${code}\n${field}`;
    if (seen.has(key)) {
      const at = { row: place.row, firstRow: place.row };
      return of({ kind: 'code-repeated', ...at, text: code });
    }
    seen.add(key);
    if (field !== 'yearly_target') return [];
    const why = oddity(visibleText(text), normaliseText(text));
    if (why === undefined) return [];
    const about = { text, indicator: rowName(known.row), medium: 'sheet', why } as const;
    return of({ ...place, kind: 'value-unreadable', column: '年度目标', ...about });
  });
}

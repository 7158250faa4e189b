import type { Catalog } from '../catalog/catalog';
import type { FoundRow } from '../catalog/find-row';
import { subjectOf } from '../catalog/find-subject';
import type { ComparisonColumn } from '../comparison/comparison-column';
import { fail, succeed } from '../finding/outcome';
import type { Measure } from '../figure/printed-figure';
import type { PlanColumn } from '../plan/plan';
import type { ProgressSettings } from '../progress/settings';
import { explainComputed } from './explain-computed';
import { explainObserved } from './explain-observed';
import { explainPrinted } from './explain-printed';
import { explainFact } from './fact';
import type { ComputedKind, Explained, GivenActual } from './provenance';

const MEASURES: Partial<Record<PlanColumn | ComparisonColumn, Measure>> = {
  基期值: 'base',
  目标值: 'target',
  年均增长: 'growth',
  实际值: 'actual',
  实际年均增长: 'actual_growth',
};

const COMPUTED: Partial<Record<PlanColumn | ComparisonColumn, ComputedKind>> = {
  目标进度: 'progress',
  时间进度: 'elapsed',
  判定: 'status',
  尚需: 'required',
  说明: 'note',
};

/** Columns that PLAN.INFO calls by another name. */
const FIELDS: Partial<Record<PlanColumn | ComparisonColumn, string>> = { 指标: '名称' };

/** What a comparison was made for. */
export interface ComparedAs {
  readonly year: number;
  readonly settings: ProgressSettings;
  /** What the user typed over the actual value. */
  readonly given?: GivenActual | undefined;
}

/**
 * Where the cell of a row and column comes from.
 * @param compared of a comparison; undefined in a plan's own table
 * @example explainColumn(catalog, found, '目标值', undefined) // { ok: true, value: { kind: 'printed', … } }
 */
export function explainColumn(
  catalog: Catalog,
  found: FoundRow,
  column: PlanColumn | ComparisonColumn,
  compared: ComparedAs | undefined,
): Explained {
  const computed = COMPUTED[column];
  if (computed !== undefined) {
    if (compared === undefined) return fail({ kind: 'argument-missing', argument: '年份' });
    return succeed(explainComputed(catalog, found, { asked: computed, ...compared }));
  }
  const measure = MEASURES[column];
  if (compared !== undefined && column === '实际值') {
    return succeed(explainCompared(catalog, found, compared));
  }
  if (measure === undefined) return explainFact(catalog, found, FIELDS[column] ?? column);
  const printed = explainPrinted(catalog, found, measure);
  const isMeasured =
    measure === 'base' && compared !== undefined && !hasDigits(printed.statement?.figure.text);
  if (!isMeasured) return succeed(printed);
  const base = explainComputed(catalog, found, { asked: 'base', ...compared });
  return succeed(base.baseFrom === 'printed' ? printed : base);
}

/** The actual value in the sense of the row's target: a total or an average rests on several years. */
function explainCompared(catalog: Catalog, found: FoundRow, { year, settings, given }: ComparedAs) {
  const { assessments } = explainComputed(catalog, found, { asked: 'status', year, settings });
  const isSpan = assessments.some(({ arithmetic }) =>
    ['total', 'average', 'compounded'].includes(arithmetic?.kind ?? ''),
  );
  const first = isSpan ? found.plan.baseYear + 1 : year;
  const subject = subjectOf(catalog, found.region, found.row);
  return explainObserved(catalog, subject, year, given, first);
}

function hasDigits(text: string | undefined): boolean {
  return text !== undefined && /\p{N}/u.test(text);
}

import type { Catalog } from '../catalog/catalog';
import { findFigure } from '../catalog/find-figure';
import { findSubject, subjectOf, type Subject } from '../catalog/find-subject';
import { nameKey, normaliseName } from '../name/name';
import { resolvePlanIndicator } from '../catalog/find-row';
import { resolveRegion } from '../catalog/resolve-plan';
import { rowKey, rowName, type PlanIndicator } from '../indicator/plan-indicator';
import type { Figure } from '../figure/figure';
import { parseFigure } from '../figure/parse';
import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { unitIn } from '../form/header-words';

/** What a row calls the thing that was measured; '' where the cell is blank. */
export interface SubjectNames {
  readonly region: string;
  readonly indicator: string;
  readonly code: string;
}

/** Why a row's names lead to nothing; `of` is the column at fault. */
export type SubjectFault =
  | {
      readonly kind: 'unresolved';
      readonly of: '地区' | '指标';
      readonly reason: LookupFinding;
    }
  | { readonly kind: 'code-unknown' }
  | {
      readonly kind: 'code-contradicts';
      readonly of: '地区' | '指标';
      readonly coded: string;
      readonly named: string;
    };

/** Answers for one catalogue what names mean in a year. */
export type IdentifySubject = (names: SubjectNames, year: number) => Outcome<Subject, SubjectFault>;

/**
 * A way to identify what rows are about. Files repeat the same names for every year, so each answer
 * is kept; the 编码, where there is one, is the truth, and names beside it must not say otherwise.
 * @example subjectFinder(catalog)({ region: '仓山', indicator: 'GDP', code: '' }, 2023)
 * // { ok: true, value: { region, row, conceptId: 'gdp', … } }
 */
export function subjectFinder(catalog: Catalog): IdentifySubject {
  const known = new Map<string, Outcome<Subject, SubjectFault>>();
  return (names, year) => {
    const key = [names.code, names.region, names.indicator, String(year)].join('\n');
    const found = known.get(key) ?? identify(catalog, names, year);
    known.set(key, found);
    return found;
  };
}

function identify(
  catalog: Catalog,
  names: SubjectNames,
  year: number,
): Outcome<Subject, SubjectFault> {
  if (names.code !== '') return byCode(catalog, names);
  const region = resolveRegion(catalog, names.region);
  if (!region.ok) return fail({ kind: 'unresolved', of: '地区', reason: region.finding });
  const whole = findSubject(catalog, region.value, names.indicator, year, 'ask-back');
  if (whole.ok) return whole;
  // 地区生产总值（万元）: another unit than the row's is no other indicator, as long as it is a unit.
  const bare = unitIn(names.indicator) === '' ? '' : withoutBracket(names.indicator);
  const retried = bare === '' ? whole : findSubject(catalog, region.value, bare, year, 'ask-back');
  if (retried.ok) return retried;
  return fail({ kind: 'unresolved', of: '指标', reason: whole.finding });
}

function withoutBracket(name: string): string {
  return name.replace(/[(（[［][^()（）[\]［］]*[)）\]］]\s*$/u, '');
}

function byCode(catalog: Catalog, names: SubjectNames): Outcome<Subject, SubjectFault> {
  const row = catalog.rowsByCode.get(normaliseName(names.code));
  const plan = catalog.plans.get(row?.planId ?? '');
  const region = catalog.regions.get(plan?.regionId ?? '');
  if (row === undefined || plan === undefined || region === undefined) {
    return fail({ kind: 'code-unknown' });
  }
  if (nameKey(names.region) !== '') {
    const named = resolveRegion(catalog, names.region);
    if (named.ok && named.value.id !== region.id) {
      const { name } = named.value;
      return fail({ kind: 'code-contradicts', of: '地区', coded: region.name, named: name });
    }
  }
  const other = otherRow(catalog, names.indicator, row);
  if (other === undefined) return succeed(subjectOf(catalog, region, row));
  return fail({ kind: 'code-contradicts', of: '指标', coded: rowName(row), named: rowName(other) });
}

/** A name that a user has reworded means nothing here, and contradicts nothing. */
function otherRow(
  catalog: Catalog,
  indicator: string,
  row: PlanIndicator,
): PlanIndicator | undefined {
  const plan = catalog.plans.get(row.planId);
  if (plan === undefined || nameKey(indicator) === '') return undefined;
  const named = resolvePlanIndicator(catalog, plan, indicator);
  return named.ok && rowKey(named.value) !== rowKey(row) ? named.value : undefined;
}

const NUMERIC: readonly Figure['kind'][] = [
  'number',
  'cumulative',
  'change',
  'range',
  'compound',
  'unchanged',
];
const IN_WORDS: readonly Figure['kind'][] = ['relative', 'assigned', 'statement', 'composition'];

/**
 * Whether what was measured can only be a number: a word in its place is then a slip. A target in
 * words (完成市下达指标) or in parts (三次产业比重), and a row that tells nothing, take words too.
 * @example expectsNumber(catalog, found) // true
 * @example expectsNumber(catalog, workSafety) // false: its target is 完成市下达指标
 */
export function expectsNumber(catalog: Catalog, { row, named, conceptId }: Subject): boolean {
  const nature = catalog.indicators.get(conceptId ?? '')?.nature;
  if (nature === 'task' || nature === 'composition') return false;
  const plan = catalog.plans.get(row?.planId ?? '');
  if (row === undefined || plan === undefined) return nature !== undefined || named.unit !== '';
  const kinds = (['target', 'growth', 'base'] as const).map(
    (measure) => parseFigure(findFigure(catalog, plan, row, measure)?.text ?? '').kind,
  );
  if (IN_WORDS.includes(kinds[0] ?? 'blank')) return false;
  return kinds.some((kind) => NUMERIC.includes(kind)) || named.unit !== '';
}

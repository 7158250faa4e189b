import { deriveTargets } from '../plan-target/derive';
import type { FoundRow } from '../catalog/find-row';
import { readGiven } from '../catalog/given-actual';
import type { Catalog } from '../catalog/catalog';
import { targetSource } from '../catalog/target-source';
import { isAbout } from './actual-of-row';
import type { ComparedActual, ComparisonRow } from './comparison';
import { decimalsOf, isOfTarget, scopeOf } from './row-cells';

/** What a user says was reached, in words; see `readGiven`. */
export interface GivenAmount {
  /** In the row's unit: the level, for a sum the total so far; '' takes the packages'. */
  readonly actual: string;
  /** Average growth so far in %; '' takes the packages'. */
  readonly growth: string;
}

export const NOT_GIVEN: GivenAmount = { actual: '', growth: '' };

/**
 * Whether anything is given at all.
 * @example isSaid({ actual: ' ', growth: '' }) // false
 */
export function isSaid({ actual, growth }: GivenAmount): boolean {
  return actual.trim() !== '' || growth.trim() !== '';
}

/** A cell that was emptied says that there is no value: it must not bring the former one back. */
const EMPTIED = '无数据';

/**
 * What was typed over the actual value of a row, in the sense of what stood there: over an average
 * growth it is one, over everything else a value in the row's unit.
 * @example typedOver(row, '6.5') // { actual: '', growth: '6.5' } where the cell showed 年均5.92%
 */
export function typedOver(known: ComparisonRow, text: string): GivenAmount {
  const said = text.trim() === '' ? EMPTIED : text;
  const isRate = scopeOf(known) === 'average' && isOfTarget(known);
  return isRate ? { actual: '', growth: said } : { actual: said, growth: '' };
}

type Numeric = Extract<ComparedActual, { readonly kind: 'number' }>;
type SoFar = Pick<Numeric, 'value' | 'decimals' | 'scope' | 'missing'>;

/**
 * The actual value of a row as the user gives it. It stands in no document.
 * @param so the total or average that the judgement made of it, undefined where it made none
 * @example givenActual(catalog, found, { year: 2023, actual: '63', growth: '' }, undefined)
 * // { kind: 'number', value: 63, scope: 'year', … }
 */
export function givenActual(
  catalog: Catalog,
  { region, plan, row }: FoundRow,
  given: GivenAmount & { readonly year: number },
  so: SoFar | undefined,
): ComparedActual {
  const isRough = isAbout(given.actual || given.growth);
  const nowhere = { status: undefined, figure: undefined, isRough } as const;
  if (so !== undefined) return { kind: 'number', ...so, ...nowhere };
  const source = targetSource(catalog, { region, plan, row });
  const read = readGiven(row, source, deriveTargets(source), given);
  const level = read.ok ? read.value.level : undefined;
  if (level !== undefined) {
    const decimals = decimalsOf(level);
    return { kind: 'number', value: level, decimals, scope: 'year', missing: [], ...nowhere };
  }
  const isMissing = read.ok && (read.value.isMissing ?? read.value.isGrowthMissing) === true;
  const text = (given.actual || given.growth).trim();
  return isMissing
    ? { kind: 'no-data', figure: undefined }
    : { kind: 'text', text, figure: undefined };
}

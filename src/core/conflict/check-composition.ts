import { rowKey } from '../indicator/plan-indicator';
import type { CompositionConflict } from './conflict';
import type { RowNature } from './row-nature';
import type { StatedFigure } from './stated-figure';

/** A ratio such as 1:18 is no composition; parts this far from 100 are something else. */
const NEAR_WHOLE = 20;

/**
 * Whether the parts of a composition add up to 100, give or take the rounding of each.
 * @example checkComposition(statement, nature) // [] for 0.2:32.8:67
 */
export function checkComposition(
  statement: StatedFigure,
  { nature }: RowNature,
): readonly CompositionConflict[] {
  const { parts, half, op } = statement.number;
  if (parts.length < 2 || op === '≈') return [];
  const total = Number(parts.reduce((sum, part) => sum + part, 0).toPrecision(12));
  const off = Math.abs(total - 100);
  if (off <= parts.length * half + 1e-9) return [];
  if (nature !== 'composition' && (parts.length < 3 || off > NEAR_WHOLE)) return [];
  return [{ kind: 'composition', rows: [rowKey(statement.row)], statement, total }];
}

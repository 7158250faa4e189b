import { rowKey } from '../catalog/row-key';
import { wayOf } from '../target/way';
import { baseInUnit } from './base-in-unit';
import type { MetConflict } from './conflict';
import type { RowNature } from './row-nature';
import type { RowStatements } from './row-statements';
import type { Statement } from './statement';
import { roundingOf } from './tolerance';

/** Natures whose printed bounds are limits to be kept (失业率<4), which a base may well meet. */
const LIMITED: readonly (string | undefined)[] = ['share', 'index', 'rate'];

/**
 * Whether the base year had already passed the target. Equal numbers are a level to be kept; a bound
 * of a share or an index is a limit to be kept; a rate is reached anew each year. None of these is
 * told. What rounding may hide is not told either.
 * @example checkMet(forestCoverage, nature)[0]?.kind // 'met' for 30.73 → 29.85
 */
export function checkMet(row: RowStatements, nature: RowNature): readonly MetConflict[] {
  const { target, bases } = row;
  if (target?.number.quantity !== 'level' || nature.isRate) return [];
  const { nature: kind, concept } = nature;
  if (kind === 'task' || kind === 'composition' || row.row.targetType === 'keep') return [];
  const { op, value } = target.number;
  if (op !== '=' && op !== '≈' && LIMITED.includes(kind)) return [];
  const way = wayOf(op, concept?.direction ?? 'none', undefined, value);
  if (way === undefined) return [];
  const found = bases.map((stated) => passed(stated, target, way));
  const [base] = found;
  if (base === undefined || found.some((each) => each === undefined)) return [];
  const direction = way === 1 ? 'up' : 'down';
  return [{ kind: 'met', rows: [rowKey(row.row)], base, target, direction }];
}

function passed(stated: Statement, target: Statement, way: 1 | -1): Statement | undefined {
  const base = baseInUnit(stated, target.number.unit);
  if (base === undefined) return undefined;
  const [from, to] = [roundingOf(base.number), roundingOf(target.number)];
  const isPassed = way === 1 ? from.low > to.high + dust(to) : from.high < to.low - dust(to);
  return isPassed ? base : undefined;
}

function dust({ low, high }: ReturnType<typeof roundingOf>): number {
  return 1e-9 * Math.max(Math.abs(low), Math.abs(high));
}

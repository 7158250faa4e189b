import { rowKey } from '../indicator/plan-indicator';
import { isSame, wayOf } from '../plan-target/target';
import { baseInUnit, type RowStatements } from './row-statements';
import type { MetConflict } from './conflict';
import type { RowNature } from './read-number';
import type { StatedFigure } from './stated-figure';

/** Natures whose printed bounds are limits to be kept (失业率<4), which a base may well meet. */
const LIMITED: readonly (string | undefined)[] = ['share', 'index', 'rate'];

/**
 * Whether the base year had already passed the target. Equal numbers are a level to be kept; a bound
 * of a share or an index is a limit to be kept; a rate is reached anew each year. None of these is
 * told, nor what fewer decimals may hide, nor a fall that the row's own growth prints.
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
  if (way === undefined || isMeant(row, way)) return [];
  const found = bases.map((stated) => passed(stated, target, way));
  const [base] = found;
  if (base === undefined || found.some((each) => each === undefined)) return [];
  const direction = way === 1 ? 'up' : 'down';
  return [{ kind: 'met', rows: [rowKey(row.row)], base, target, direction }];
}

function passed(stated: StatedFigure, target: StatedFigure, way: 1 | -1): StatedFigure | undefined {
  const base = baseInUnit(stated, target.number.unit);
  if (base === undefined) return undefined;
  const [from, to] = [base.number, target.number];
  const slack = Math.max(from.half, to.half);
  const nearest = way === 1 ? from.value - to.upTo : to.value - from.upTo;
  return nearest > slack && !isSame(nearest, slack) ? base : undefined;
}

/** A plan that prints −5 % beside an amount means it to fall. */
function isMeant({ growth }: RowStatements, way: 1 | -1): boolean {
  return growth !== undefined && growth.number.value * way < 0;
}

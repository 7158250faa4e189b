import { inUnit } from '../figure/in-unit';
import type { ChangeFigure, RangeFigure } from '../figure/figure';
import { mirror } from '../figure/operator-words';
import { bracketChange, fromText, isReduction, levelAfter } from './from-change';
import { growthAt } from './from-growth';
import { levelOf, reach } from './reach';
import {
  ownChange,
  rowAmount,
  withoutDust,
  type RowAmount,
  type TargetSource,
} from './target-source';
import { wayOf, type Base, type Target } from './target';

const MEASURE = 'target';

/**
 * The target that the target column states. Undefined for a blank cell and `--`; a task for
 * everything that is no number of the row.
 *
 * @example fromTarget(source, base)?.type // 'level' for 902.27 → 1500
 */
export function fromTarget(source: TargetSource, base: Base | undefined): Target | undefined {
  const { target: figure, targetYear, unit, nature, type } = source;
  if (figure === undefined || figure.kind === 'blank' || figure.kind === 'not-set')
    return undefined;
  const task = (): Target => fromText(figure, MEASURE);
  if (type === 'task' || type === 'relative') return task();
  if (figure.kind === 'composition') {
    return { type: 'composition', measure: MEASURE, parts: figure.parts };
  }
  if (nature === 'task' && type === undefined) return task();
  if (figure.kind === 'unchanged') return unchanged(source, base) ?? task();
  if (figure.kind === 'range') return nearerEnd(source, base, figure) ?? task();
  const number = rowAmount(figure, targetYear, unit);
  if (number !== undefined) return fromNumber(source, base, number) ?? task();
  const change = ownChange(figure);
  return (change && fromChange(source, base, change)) ?? task();
}

function fromNumber(
  source: TargetSource,
  base: Base | undefined,
  number: RowAmount,
): Target | undefined {
  const { nature, direction, type } = source;
  const { value, op, isSum } = number;
  if (isReduction(source)) {
    return { type: 'reduction', measure: MEASURE, total: Math.abs(value), op };
  }
  if (type === 'growth') return undefined;
  if (type === 'sum' || (isSum && nature === 'flow' && type === undefined)) {
    const way = wayOf(op, direction, undefined, value) ?? 1;
    return { type: 'sum', measure: MEASURE, total: value, op, way };
  }
  if (!isSum || type === 'keep') return reach(source, base, value, op, MEASURE);
  const change = bracketChange(source, value);
  return change === undefined ? undefined : reachBy(source, base, change, op);
}

/** A level that lies a change away from the base; without a base the target has no number yet. */
function reachBy(
  source: TargetSource,
  base: Base | undefined,
  change: number,
  op: RowAmount['op'],
): Target | undefined {
  if (base !== undefined) return reach(source, base, withoutDust(base.value + change), op, MEASURE);
  const way = wayOf(op, source.direction, 0, change);
  return way && { ...levelOf(source, undefined), measure: MEASURE, value: undefined, op, way };
}

function fromChange(
  source: TargetSource,
  base: Base | undefined,
  change: ChangeFigure,
): Target | undefined {
  const percent = inUnit(change.value, change.unit, '%');
  if (change.way === 'down' && percent !== undefined && isReduction(source)) {
    const years = source.targetYear - source.baseYear;
    const yearly = 100 * (1 - (1 - percent / 100) ** years);
    const total = change.span === 'year' ? yearly : percent;
    return { type: 'reduction', measure: MEASURE, total, op: change.op };
  }
  if (change.span === 'year' && percent !== undefined && !inShare(source)) {
    const rate = change.way === 'up' ? change.value : -change.value;
    const op = change.way === 'up' ? change.op : mirror(change.op);
    return growthAt(source, base, { value: rate, op, decimals: change.decimals }, MEASURE);
  }
  if (base === undefined) return undefined;
  const value = levelAfter(source, base, change);
  if (value === undefined) return undefined;
  // 下降18%以上 bounds the change; the level it leads to is bounded from the other side.
  const op = change.way === 'up' ? change.op : mirror(change.op);
  return reach(source, base, value, op, MEASURE);
}

/** Rows of % change by points, other rows grow by %. */
function inShare({ unit }: TargetSource): boolean {
  return inUnit(1, '%', unit) !== undefined;
}

function unchanged(source: TargetSource, base: Base | undefined): Target | undefined {
  const way = wayOf('=', source.direction, undefined, 0);
  if (way === undefined) return undefined;
  const { type: level } = levelOf(source, base);
  return {
    type: 'keep',
    measure: MEASURE,
    bound: base?.value,
    op: '=',
    way,
    base: undefined,
    level,
  };
}

/** A range is reached at its nearer end: 6—6.5 from below at 6. */
function nearerEnd(
  source: TargetSource,
  base: Base | undefined,
  range: RangeFigure,
): Target | undefined {
  const way = wayOf('=', source.direction, base?.value, range.from);
  const end = inUnit(way === -1 ? range.to : range.from, range.unit, source.unit);
  return end === undefined ? undefined : reach(source, base, end, '=', MEASURE);
}

import { inUnit } from '../figure/in-unit';
import type { Amount, ChangeFigure, Figure, NumberFigure, RangeFigure } from '../figure/figure';
import { mirror } from '../figure/operator-words';
import { bracketChange, isReduction, levelAfter } from './from-change';
import { growthAt } from './from-growth';
import { fromText } from './from-text';
import { levelOf, reach } from './reach';
import {
  isRunning,
  ownChange,
  rowAmount,
  withoutDust,
  type RowAmount,
  type TargetSource,
} from './target-source';
import { wayOf, type Base, type LevelTarget, type Target } from './target';

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
  const task = (): Target => fromText(source, figure, MEASURE);
  if (type === 'task' || type === 'relative') return task();
  if (figure.kind === 'composition') {
    return { type: 'composition', measure: MEASURE, parts: figure.parts };
  }
  if (nature === 'task' && type === undefined) return task();
  if (figure.kind === 'unchanged') return unchanged(source, base);
  if (figure.kind === 'range') return nearerEnd(source, base, figure) ?? task();
  if (isMultiple(source, figure)) return times(source, base, figure);
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
  const isTotal = isSum || isRunning(source.name);
  if (type === 'sum' || (isTotal && nature === 'flow' && type === undefined)) {
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
): Target {
  if (base !== undefined) return reach(source, base, withoutDust(base.value + change), op, MEASURE);
  return ofUnknownBase(source, op, wayOf(op, source.direction, 0, change));
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
  if (base === undefined && change.way === 'down' && percent !== undefined && isIntensity(source)) {
    if (change.span === 'period' || change.since === source.baseYear)
      return { type: 'reduction', measure: MEASURE, total: percent, op: change.op };
  }
  // 下降18%以上 bounds the change; the level it leads to is bounded from the other side.
  const op = change.way === 'up' ? change.op : mirror(change.op);
  if (base === undefined) {
    const isLevel = levelAfter(source, { value: 1, from: 'implied' }, change) !== undefined;
    return isLevel ? ofUnknownBase(source, op, change.way === 'up' ? 1 : -1) : undefined;
  }
  const value = levelAfter(source, base, change);
  return value === undefined ? undefined : reach(source, base, value, op, MEASURE);
}

/** 能耗 and 排放 of a row without base or in %: what is measured each year is the reduction itself. */
function isIntensity({ name, unit, type }: TargetSource): boolean {
  const isRate = unit === '' || inUnit(1, '%', unit) !== undefined;
  return type === undefined && isRate && /能耗|能源消耗|排放|水耗|用水量|电耗|强度/u.test(name);
}

/** 3.5倍 of a row that is not itself counted in 倍. */
function isMultiple({ unit, base }: TargetSource, figure: Figure): figure is NumberFigure {
  if (figure.kind !== 'number' || figure.unit !== '倍' || unit === '倍') return false;
  return unit !== '' || (base?.kind === 'number' && base.unit !== '倍');
}

function times(source: TargetSource, base: Base | undefined, { value, op }: NumberFigure): Target {
  const level = base && reach(source, base, withoutDust(base.value * value), op, MEASURE);
  return level ?? ofUnknownBase(source, op, value < 1 ? -1 : 1);
}

/** A level that lies some way from a base nobody knows: it cannot be judged yet, and says why. */
function ofUnknownBase(source: TargetSource, op: Amount['op'], way: LevelTarget['way']): Target {
  return { ...levelOf(source, undefined), measure: MEASURE, value: undefined, op, way };
}

/** Rows of % change by points, other rows grow by %. */
function inShare({ unit }: TargetSource): boolean {
  return inUnit(1, '%', unit) !== undefined;
}

function unchanged(source: TargetSource, base: Base | undefined): Target {
  const way = wayOf('=', source.direction, undefined, 0);
  return { type: 'keep', measure: MEASURE, bound: base?.value, op: '=', way };
}

/** A range is reached at its nearer end: 6—6.5 from below at 6. */
function nearerEnd(
  source: TargetSource,
  base: Base | undefined,
  range: RangeFigure,
): Target | undefined {
  const way = wayOf('=', source.direction, base?.value, range.from);
  const value = inUnit(way === -1 ? range.to : range.from, range.unit, source.unit);
  return value === undefined
    ? undefined
    : fromNumber(source, base, { value, op: '=', isSum: false });
}

import { inUnit } from '../figure/in-unit';
import type { StatedFigure } from './stated-figure';

/**
 * A base that another row or document states, in the unit of the level it is held against; undefined
 * where the two are not counted in one thing, or where either leaves its unit to guesswork.
 * @example baseInUnit(base, '亿元')?.number.value // 902.27
 */
export function baseInUnit(base: StatedFigure, unit: string): StatedFigure | undefined {
  const { number } = base;
  if (number.unit === unit) return base;
  if (number.unit === '' || unit === '') return undefined;
  const [value, upTo, half] = [number.value, number.upTo, number.half].map((each) =>
    inUnit(each, number.unit, unit),
  );
  if (value === undefined || upTo === undefined || half === undefined) return undefined;
  return { ...base, number: { ...number, unit, value, upTo, half } };
}

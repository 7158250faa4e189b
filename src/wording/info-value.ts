import type { Direction } from '../core/indicator/indicator';
import type { InfoValue } from '../core/provenance/provenance';
import { sayConflicts } from './conflict';
import { listed } from './phrases';
import { sayTargetType } from './progress';

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  up: '越高越好',
  down: '越低越好',
  none: '不分高低',
};

/**
 * A fact about a row as a cell shows it. A row whose indicator no concept joins has no known
 * direction, and one that prints no target has no type.
 * @example sayInfoValue({ kind: 'target-types', types: ['level', 'growth'] }) // '水平、增速'
 */
export function sayInfoValue(value: InfoValue): string | number {
  if (typeof value !== 'object') return value;
  switch (value.kind) {
    case 'chosen':
      return `${value.text}（使用者选定）`;
    case 'conflicts':
      return sayConflicts(value.catalog, value.conflicts);
    case 'target-types':
      return value.types.length === 0 ? '无' : listed(value.types.map(sayTargetType));
    case 'direction':
      return value.direction === undefined ? '未定' : DIRECTIONS[value.direction];
  }
}

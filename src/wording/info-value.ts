import type { PrintedFigure } from '../core/figure/printed-figure';
import type { Direction, Indicator } from '../core/indicator/indicator';
import type { Base } from '../core/plan-target/target';
import { targetTypeWord } from '../core/plan-target/target-type';
import type { InfoValue } from '../core/provenance/provenance';
import { sayConflicts } from './conflict';
import { sayLookAlike } from './look-alike';
import { sayNumber } from './number';
import { listed } from './phrases';
import { sayMeasure, sayUpper, versionWord } from './place-words';

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
    case 'base-used':
      return sayBase(value);
    case 'price-basis':
      return PRICES[value.priceBasis] || (value.isMoney ? '没有注明' : '与价格无关');
    case 'upper':
      return value.upper === undefined ? '无' : sayUpper(value.upper);
    case 'versions':
      return value.versions.map(sayVersion).join('；') || '无';
    case 'chosen':
      return `${value.text}（使用者选定）`;
    case 'conflicts':
      return sayConflicts(value.catalog, value.conflicts);
    case 'look-alikes':
      return value.found.length === 0 ? '无' : value.found.map(sayLookAlike).join('');
    case 'target-types':
      return value.types.length === 0 ? '无' : listed(value.types.map(targetTypeWord));
    case 'direction':
      return sayDirection(value);
  }
}

/** `中期调整：2025年目标值1300（2023-11-20起，《…》第2行）` */
function sayVersion({ figure, place }: { figure: PrintedFigure; place: string }): string {
  const since = figure.version === undefined ? '' : `${figure.version.adoptedOn}起，`;
  return `${versionWord(figure.version)}：${sayMeasure({ ...figure, version: undefined })}${figure.text}（${since}${place}）`;
}

/** Where no concept says which way is better, the plan's own numbers may. */
function sayDirection({
  direction,
  way,
}: Extract<InfoValue, { readonly kind: 'direction' }>): string {
  if (direction !== undefined && (direction !== 'none' || way === undefined)) {
    return DIRECTIONS[direction];
  }
  if (way === undefined) return '未定';
  return way === 1 ? '要升高（按所印的目标）' : '要降低（按所印的目标）';
}

/** Growth is counted at constant prices, the amount beside it in those of its year. */
const PRICES: Readonly<Record<Indicator['priceBasis'], string>> = {
  constant: '增速按不变价，数值按当年价',
  current: '现价',
  '': '',
};

const ORIGINS: Readonly<Record<Base['from'], string>> = {
  printed: '规划印载',
  observed: '规划没有印，取实际值',
  implied: '规划没有印，由目标值减去变化推算',
  divided: '由基期的两个数相除推算',
};

function sayBase(told: Extract<InfoValue, { readonly kind: 'base-used' }>): string {
  const { base, year, unit, isTaken, place } = told;
  if (!isTaken) return '不取基期值';
  if (base === undefined) return `缺${String(year)}年基期值`;
  const at = base.from === 'implied' || place === '' ? '' : `：${place}`;
  return `${sayNumber(base.value)}${unit}（${String(year)}年，${ORIGINS[base.from]}${at}）`;
}

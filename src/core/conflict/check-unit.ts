import { rowKey } from '../indicator/plan-indicator';
import { parseFigure } from '../figure/parse';
import type { PrintedFigure } from '../figure/printed-figure';
import type { UnitConflict } from './conflict';
import { isImpossible } from './dimension';
import type { SubjectRow } from './region-statements';
import type { RowNature } from './read-number';
import type { StatedNumber, StatedFigure } from './stated-figure';
import { roundingOf } from './tolerance';

/** 毛入学率 counts pupils of every age and may pass 100. */
const GROSS = /毛/u;

/**
 * Whether a row's unit can be the indicator's, and its levels be levels in that unit: a productivity
 * in money is no share, a share of a whole stays between 0 and 100, a stock is not negative. The
 * unit's size is the plan's own business: 0.0044 亿元 a head is as possible as 44 万元.
 *
 * @param figures all figures of the row: one in another unit than the row's is not among the statements
 * @example checkUnit(row, nature, statements, figures)[0]?.why // 'dimension'
 */
export function checkUnit(
  { row }: SubjectRow,
  nature: RowNature,
  statements: readonly StatedFigure[],
  figures: readonly PrintedFigure[],
): readonly UnitConflict[] {
  const levels = statements.filter(({ number }) => number.quantity === 'level');
  const about = { kind: 'unit', rows: [rowKey(row)] } as const;
  const expected = nature.concept?.unit ?? unitNamed(row.printedName, row.unit);
  const [first] = levels;
  // Without a level the row speaks of growth alone, and % is the unit of that.
  if (first !== undefined && isImpossible(row.unit, expected)) {
    return [{ ...about, figure: first.figure, why: 'dimension', unit: row.unit, expected }];
  }
  const outside = levels.flatMap(({ figure, number }): readonly UnitConflict[] => {
    const why = impossible(nature, row.printedName, number);
    return why === undefined ? [] : [{ ...about, figure, why }];
  });
  const foreign = figures.flatMap((figure): readonly UnitConflict[] => {
    const unit = foreignUnit(figure, row.unit);
    return unit === undefined ? [] : [{ ...about, figure, why: 'cell', unit, expected: row.unit }];
  });
  return [...outside, ...foreign];
}

/** What a name alone says of the unit, where it says it beyond doubt; the last word of a name tells. */
const NAMED: readonly (readonly [name: RegExp, unit: string])[] = [
  [/(?:比重|占比|覆盖率|普及率|参保率|失业率|就业率|入学率|入园率|城镇化率|处理率|利用率)$/u, '%'],
  [/^[^占比率]*(?:从业人员|人数|人口)$/u, '人'],
  [/^[^占比率]*户数$/u, '户'],
  [/^[^占比率]*(?:家数|企业数)$/u, '家'],
  [/^[^占比率]*床位数$/u, '张'],
  [/^[^占比率]*(?:通车里程|里程)$/u, '公里'],
];
/** A growth of persons is counted in per cent, a rate by head or area in whatever it is of. */
const OTHERWISE_COUNTED = /增长|增速|增幅|降幅|下降|降低|减少|变化|每|人均|单位|亩均/u;

/** '' where the name leaves it open, or where the unit is of one thing for another (人/千人). */
function unitNamed(name: string, unit: string): string {
  const bare = name.normalize('NFKC').replace(/\s|\([^()]*\)/gu, '');
  if (OTHERWISE_COUNTED.test(bare) || unit.includes('/')) return '';
  return NAMED.find(([pattern]) => pattern.test(bare))?.[1] ?? '';
}

/** A percentage among amounts is a growth, which plans do print there. */
function foreignUnit({ text, measure, place }: PrintedFigure, unit: string): string | undefined {
  const isLevel = measure === 'base' || measure === 'target' || measure === 'actual';
  const typed = parseFigure(text);
  if (!isLevel || place.kind === 'entry' || typed.kind !== 'number') return undefined;
  return typed.unit !== '%' && isImpossible(typed.unit, unit) ? typed.unit : undefined;
}

function impossible(
  { nature, concept, isReduction }: RowNature,
  name: string,
  number: StatedNumber,
): 'above-whole' | 'below-zero' | undefined {
  const { low, high } = roundingOf(number);
  const isPercent = /^[%％]$/u.test(number.unit.trim());
  const isPart = concept !== undefined && nature === 'share' && isPercent;
  if (low > 100 && ((isPart && !GROSS.test(name)) || (isReduction && isPercent))) {
    return 'above-whole';
  }
  const isCounted = concept !== undefined && (nature === 'stock' || isPart);
  return isCounted && high < 0 ? 'below-zero' : undefined;
}

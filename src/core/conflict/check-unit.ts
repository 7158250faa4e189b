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
  const expected = nature.concept?.unit ?? '';
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

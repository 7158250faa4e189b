import type { Catalog } from '../../core/catalog/catalog';
import { rowSource } from '../../core/catalog/target-source';
import { parseFigure } from '../../core/figure/parse';
import type { Figure } from '../../core/figure/figure';
import type { Measure } from '../../core/figure/printed-figure';
import type { Period } from '../../core/period/period';
import { deriveTargets } from '../../core/plan-target/derive';
import type { TargetType } from '../../core/plan-target/target';
import { findIndicator } from './find-indicator';
import type { DraftRow } from './package-draft';

/** What the targets of a row are derived from, before there is a package. */
type DraftTargetRow = Pick<
  DraftRow,
  'name' | 'parentName' | 'unit' | 'indicatorId' | 'targetType' | 'figures'
>;

/**
 * The types of a row's targets, as the package will be judged: by the concept its name means, what is
 * printed, and the type that was chosen.
 * @example draftTargetTypes(row, period, catalog) // ['level', 'growth']
 */
export function draftTargetTypes(
  row: DraftTargetRow,
  period: Period,
  catalog: Catalog,
): readonly TargetType[] {
  const concept = catalog.indicators.get(row.indicatorId) ?? findIndicator(row, catalog);
  const { name: printedName, unit, targetType } = row;
  const source = rowSource({ printedName, unit, targetType }, concept, period, {
    base: figureOf(row, 'base', period.baseYear),
    target: figureOf(row, 'target', period.targetYear),
    growth: figureOf(row, 'growth', period.targetYear),
  });
  return deriveTargets(source).map(({ type }) => type);
}

/** A table's figure goes before what prose says again. */
function figureOf({ figures }: DraftTargetRow, measure: Measure, year: number): Figure | undefined {
  const stated = figures.filter((each) => each.measure === measure && each.lastYear === year);
  const figure = stated.find(({ placeKind }) => placeKind === 'table') ?? stated[0];
  return figure && parseFigure(figure.text);
}

/**
 * Whether a chosen type of target is one that the row is judged by. A bound that the base meets
 * already is kept, whichever way was chosen: there is no way to go.
 * @example isTypeTaken('sum', ['task']) // false
 */
export function isTypeTaken(chosen: TargetType, types: readonly TargetType[]): boolean {
  const isWay = chosen === 'level' || chosen === 'share';
  return types.length === 0 || types.includes(chosen) || (isWay && types.includes('keep'));
}

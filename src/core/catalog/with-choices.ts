import { parseFigure } from '../figure/parse';
import { ownNumber } from '../figure/own-number';
import type { PrintedFigure } from '../figure/printed-figure';
import { observationKey, rowKey, type PlanIndicator } from '../indicator/plan-indicator';
import { group, once } from './by-key';
import type { Catalog } from './catalog';
import type { FigureChoice } from './find-figure';
import { inUnit } from '../figure/in-unit';
import { unitOf } from './list-observations';
import { normaliseName } from '../name/name';

/** A catalogue with the user's choices in force, and those that no longer hold. */
export interface ChosenCatalog {
  readonly catalog: Catalog;
  /** Their figure or row is gone, or says something else now. */
  readonly ignored: readonly FigureChoice[];
}

/**
 * Puts the user's choices in force, in place of those before. A choice counts only for a figure that
 * is still there, word for word, for a row of its region.
 * @example withChoices(catalog, [{ key: 'A-14-04|target|2025', figureId: 'p7', text: '88' }]).ignored.length // 1: the packages hold no such figure
 */
export function withChoices(catalog: Catalog, choices: readonly FigureChoice[]): ChosenCatalog {
  const chosen = new Map<string, PrintedFigure>();
  const ignored: FigureChoice[] = [];
  const idsIn = once((regionId) => figuresById(catalog, regionId));
  for (const choice of choices) {
    const row = rowOf(catalog, choice.key);
    const regionId = catalog.plans.get(row?.planId ?? '')?.regionId;
    const figures = regionId === undefined ? [] : (idsIn(regionId).get(choice.figureId) ?? []);
    const figure = figures.find((each) => each.text === choice.text);
    const adopted = row && figure && adopt(catalog, row, figure);
    if (adopted === undefined) ignored.push(choice);
    else chosen.set(choice.key, adopted);
  }
  const ids = [...chosen].map(([key, { id }]) => [key, id] as const);
  return { catalog: { ...catalog, choices: new Map(ids), chosen }, ignored };
}

/**
 * A figure as it counts for another row, with the unit it is printed in; undefined where it would
 * stand in that row's column as a number of another size.
 * @example adopt(catalog, row, figure)?.text // '1500'
 */
export function adopt(
  catalog: Catalog,
  row: PlanIndicator,
  figure: PrintedFigure,
): PrintedFigure | undefined {
  if (figure.planId === row.planId && figure.code === row.code) return figure;
  const typed = ownNumber(parseFigure(figure.text));
  const unit = typed?.unit || unitOf(catalog, figure);
  return inUnit(1, unit, row.unit) === 1 ? { ...figure, unit } : undefined;
}

function rowOf(catalog: Catalog, key: string): PlanIndicator | undefined {
  return catalog.rowsByCode.get(normaliseName(key.split('|')[0] ?? ''));
}

/** Of one region, so that nothing is typed of the others: its rows' figures, and what is observed there. */
function figuresById(
  catalog: Catalog,
  regionId: string,
): ReadonlyMap<string, readonly PrintedFigure[]> {
  const rows = (catalog.plansOfRegion.get(regionId) ?? []).flatMap(
    ({ id }) => catalog.rows.get(id) ?? [],
  );
  const concepts = [...new Set(catalog.conceptIds.values())];
  const all = [
    ...rows.flatMap((row) => catalog.figures.get(rowKey(row)) ?? []),
    ...concepts.flatMap((id) => catalog.observations.get(observationKey(regionId, id)) ?? []),
  ];
  return group([...new Set(all)], ({ id }) => id);
}

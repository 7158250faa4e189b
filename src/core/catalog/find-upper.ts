import { parseFigure } from '../figure/parse';
import { keptWith } from '../kept/kept';
import { conceptId } from './same-concept';
import type { Catalog } from './catalog';
import { describeFigurePlace } from './describe-place';
import { findListedFigure, findPlanFigure } from './find-figure';
import { regionsAbove } from './find-comparator';
import type { FoundRow } from './find-row';
import { rowKey } from '../indicator/plan-indicator';

/** What the plan of a region above prints of an indicator that it hands down: a lead, never a target. */
export interface UpperStatement {
  readonly region: string;
  /** As printed. */
  readonly text: string;
  readonly unit: string;
  readonly place: string;
}

/**
 * Where a row's target is what a region above hands down (完成市下达指标): what that region's plan of
 * the same period prints of the very indicator. It is that region's number, not the row's, so that
 * nothing is judged by it: what was handed to the row's own region stands in a notice. Undefined where
 * no package in force has it, or where period, indicator or unit are not the same beyond doubt.
 * @example findUpper(country, found)?.text // '[13.5]'
 */
export const findUpper = keptWith(
  (catalog: Catalog, { region, plan, row }: FoundRow): UpperStatement | undefined => {
    const own = findListedFigure(catalog, plan, row, 'target');
    const concept = conceptId(catalog, row.indicatorId);
    if (own === undefined || concept === undefined || parseFigure(own.text).kind !== 'assigned')
      return undefined;
    const regions = regionsAbove(catalog, region);
    // 市 and 省 name the level, 上级 means the nearest.
    const level = /市/u.test(own.text)
      ? /(?:市|州|盟|地区)$/u
      : /省|自治区/u.test(own.text)
        ? /(?:省|自治区)$/u
        : /./u;
    const upper = regions.find(({ name }) => level.test(name));
    const plans = catalog.plansOfRegion.get(upper?.id ?? '') ?? [];
    const [its, another] = plans.filter(({ period }) => period === plan.period);
    if (upper === undefined || its === undefined || another !== undefined) return undefined;
    const [same, more] = (catalog.rows.get(its.id) ?? []).filter(
      (each) =>
        conceptId(catalog, each.indicatorId) === concept && each.unit.trim() === row.unit.trim(),
    );
    if (same === undefined || more !== undefined) return undefined;
    const figure = findPlanFigure(catalog, its, same, 'target');
    if (figure === undefined || parseFigure(figure.text).kind === 'assigned') return undefined;
    const isStated = /[\p{L}\p{N}]/u.test(figure.text);
    const place = describeFigurePlace(catalog, figure);
    const { name } = upper;
    return isStated ? { region: name, text: figure.text.trim(), unit: row.unit, place } : undefined;
  },
  ({ row }) => rowKey(row),
);

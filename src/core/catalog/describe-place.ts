import type { PrintedFigure } from '../figure/printed-figure';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { Catalog } from './catalog';
import { findFigure } from './find-figure';
import { chosenFigure } from './choice';
import { rowKey } from './row-key';

/**
 * Where a row stands, so that a reader finds it with the paper in hand: title, 专栏, row, and the
 * line of the plain-text copy.
 * @example describePlace(catalog, plan, row) // '《…规划纲要》专栏2 第1行（文本第217行）'
 */
export function describePlace(catalog: Catalog, plan: Plan, row: PlanIndicator): string {
  const figure = findFigure(catalog, plan, row, 'target') ?? catalog.figures.get(rowKey(row))?.[0];
  if (figure !== undefined) {
    const chosen = chosenFigure(catalog, row, figure.measure, figure.lastYear);
    return describeFigurePlace(catalog, chosen ?? figure);
  }
  return joined(plan.title, plan.tablePlace, plan.tableLine);
}

/**
 * Where one figure stands.
 * @example describeFigurePlace(catalog, figure) // '《…规划纲要》专栏2 第1行（文本第217行）'
 */
export function describeFigurePlace(catalog: Catalog, figure: PrintedFigure): string {
  const { sourceId, text, line } = figure.place;
  return joined(catalog.sources.get(sourceId)?.title ?? sourceId, text, line);
}

function joined(title: string, place: string, line: number | undefined): string {
  const quoted = /^《.*》$/u.test(title) ? title : `《${title}》`;
  return `${quoted}${place}${line === undefined ? '' : `（文本第${String(line)}行）`}`;
}

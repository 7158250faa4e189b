import type { Figure } from '../figure/figure';
import type { Measure } from '../figure/printed-figure';
import type { LookupFinding, PrintedInstead } from '../finding/lookup-finding';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { Catalog } from './catalog';
import { findFigure, hasMeasure } from './find-figure';
import { rowName } from './row-name';

/** The finding for a cell that states no amount; `printed` is its text. */
export function notANumber(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: Measure,
  figure: Figure,
  printed: string,
): LookupFinding {
  if (figure.kind === 'blank' || figure.kind === 'not-set') {
    return unprinted(catalog, plan, row, measure, figure.kind);
  }
  const isOther = figure.kind === 'compound' || figure.kind === 'change';
  const kind = isOther ? 'figure-of-other' : 'figure-is-text';
  return { kind, measure, indicator: rowName(row), printed };
}

/**
 * The finding for a cell that is empty or prints `--`; a column that is not there is said as such, and
 * what stands only in prose has no cell.
 */
export function unprinted(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: Measure,
  as: 'blank' | 'not-set',
): LookupFinding {
  const instead = printedInstead(catalog, plan, row, measure);
  const isStated = findFigure(catalog, plan, row, measure) !== undefined;
  if (!isStated && row.origin === 'prose') {
    return { kind: 'figure-unstated', measure, indicator: rowName(row), instead };
  }
  if (!isStated && !hasMeasure(catalog, plan, measure)) {
    return { kind: 'measure-not-printed', measure, plan: plan.title };
  }
  return { kind: `figure-${as}`, measure, indicator: rowName(row), instead };
}

const MEASURES: readonly Measure[] = ['target', 'growth', 'base', 'actual', 'actual_growth'];

function printedInstead(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  asked: Measure,
): readonly PrintedInstead[] {
  return MEASURES.filter((measure) => measure !== asked)
    .map((measure) => ({ measure, text: findFigure(catalog, plan, row, measure)?.text ?? '' }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

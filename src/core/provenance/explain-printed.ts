import type { Catalog } from '../catalog/catalog';
import { chosenFigure } from '../catalog/choice';
import { findFigure, hasMeasure } from '../catalog/find-figure';
import type { FoundRow } from '../catalog/find-row';
import { rowKey } from '../catalog/row-key';
import type { Measure, PrintedFigure } from '../figure/printed-figure';
import type { LookupFinding } from '../finding/lookup-finding';
import type { PrintedProvenance } from './provenance';
import { stateFigure } from './statement';

/** The figure that a function answers with, and why it is no number. */
export interface StatedFigure {
  readonly figure?: PrintedFigure | undefined;
  readonly finding?: LookupFinding | undefined;
}

/**
 * Where a printed figure of a row stands, and where else the plan says it.
 * @param stated what a function takes of the row and why it gives no number of it; left out, the
 *   figure that the plan's column shows
 * @example explainPrinted(catalog, found, 'target').statement?.figure.place.text // '第一章 第五节 三、主要指标表 第1行'
 */
export function explainPrinted(
  catalog: Catalog,
  found: FoundRow,
  measure: Measure,
  stated: StatedFigure = {},
): PrintedProvenance {
  const { plan, row } = found;
  const figure = 'figure' in stated ? stated.figure : findFigure(catalog, plan, row, measure);
  const others = (catalog.figures.get(rowKey(row)) ?? []).filter(
    (each) => each.id !== figure?.id && each.measure === measure && each.text.trim() !== '',
  );
  return {
    kind: 'printed',
    found,
    measure,
    statement: figure && stateFigure(catalog, figure),
    isPrinted: hasMeasure(catalog, plan, measure),
    isChosen:
      figure !== undefined && chosenFigure(catalog, row, measure, figure.lastYear) !== undefined,
    others: others.map((each) => stateFigure(catalog, each)),
    finding: stated.finding,
  };
}

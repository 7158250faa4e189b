import type { Catalog } from '../catalog/catalog';
import { chosenFigure } from '../catalog/choice';
import { findFigure, hasMeasure } from '../catalog/find-figure';
import type { FoundRow } from '../catalog/find-row';
import { rowKey } from '../catalog/row-key';
import type { Measure } from '../figure/printed-figure';
import type { PrintedProvenance } from './provenance';
import { stateFigure } from './statement';

/**
 * Where a printed figure of a row stands, and where else the plan says it.
 * @param year left out, the one the plan's column shows
 * @example explainPrinted(catalog, found, 'target').statement?.figure.place.text // '专栏2 第1行'
 */
export function explainPrinted(
  catalog: Catalog,
  found: FoundRow,
  measure: Measure,
  year?: number,
): PrintedProvenance {
  const { plan, row } = found;
  const figure = findFigure(catalog, plan, row, measure, year);
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
  };
}

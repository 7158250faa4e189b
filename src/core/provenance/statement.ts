import type { Catalog } from '../catalog/catalog';
import type { PrintedFigure } from '../figure/printed-figure';
import type { Source } from '../plan/source';

/** A figure with the document it stands in. */
export interface Statement {
  readonly figure: PrintedFigure;
  /** Undefined where the packages do not describe the document. */
  readonly source: Source | undefined;
  /** 文号, '' where none is known. */
  readonly documentNo: string;
}

/**
 * A figure as a statement of its document.
 * @example stateFigure(catalog, figure).source?.title // '福州市仓山区…纲要'
 */
export function stateFigure(catalog: Catalog, figure: PrintedFigure): Statement {
  const source = catalog.sources.get(figure.place.sourceId);
  const plan = catalog.plans.get(figure.planId ?? '');
  const isOwn = plan?.sourceId === figure.place.sourceId;
  const documentNo = (isOwn ? plan.documentNo : '') || (source?.documentNo ?? '');
  return { figure, source, documentNo };
}

import type { Catalog } from '../../../core/catalog/catalog';
import { findRow } from '../../../core/catalog/find-row';
import { normaliseName } from '../../../core/name/name';
import { describeColumn } from '../../../core/column/columns';
import { conflictsAbout, isDoubt } from '../../../core/conflict/find-conflicts';
import type { PrintedFigure } from '../../../core/figure/printed-figure';
import { explainColumn } from '../../../core/provenance/explain-column';
import type { Provenance } from '../../../core/provenance/provenance';
import type { HighlightKind, KindOf } from '../../../workbook/highlight/plan-highlight';

/**
 * What the cells of inserted tables are, by the packages in force. A figure is in conflict where it
 * contradicts another one, or where its row's arithmetic does not come out.
 * @example kindOfCell(catalog)(descriptor, '350104-14-01', '目标值') // 'printed'
 */
export function kindOfCell(catalog: Catalog): KindOf {
  return ({ query }, key, column) => {
    const row = catalog.rowsByCode.get(normaliseName(key));
    const region = catalog.plans.get(row?.planId ?? '')?.regionId ?? '';
    const found = findRow(catalog, { region, indicator: key, plan: row?.planId });
    // Nobody doubts whence a name comes.
    if (!found.ok || describeColumn(column)?.source.kind === 'fact') return undefined;
    const { comparison } = query;
    const compared =
      comparison === undefined ? undefined : { year: comparison.year, settings: comparison };
    const explained = explainColumn(catalog, found.value, column, compared);
    if (!explained.ok) return undefined;
    const figure = figureOf(explained.value);
    const isDoubted =
      figure !== undefined && conflictsAbout(catalog, found.value.row, figure).some(isDoubt);
    return isDoubted ? 'conflict' : plainKind(explained.value);
  };
}

function plainKind(provenance: Provenance): HighlightKind | undefined {
  switch (provenance.kind) {
    case 'computed':
      return 'computed';
    case 'printed':
      return provenance.statement === undefined ? undefined : 'printed';
    case 'observed': {
      // A total or an average of several years is worked out from them.
      const { statements } = provenance;
      if (statements.length > 1) return 'computed';
      const kind = statements[0]?.figure.place.kind;
      return kind === undefined ? undefined : kind === 'entry' ? 'filled' : 'printed';
    }
    case 'fact':
    case 'table':
      return undefined;
  }
}

function figureOf(provenance: Provenance): PrintedFigure | undefined {
  return provenance.kind === 'printed' ? provenance.statement?.figure : undefined;
}

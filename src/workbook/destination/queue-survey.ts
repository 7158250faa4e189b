import type { Anchor, Size } from './destination';

/** The requests of a survey, to be read after the next sync. */
export interface PendingSurvey {
  readonly size: Size;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly columns: readonly Excel.RangeFormat[];
  readonly merges: Excel.RangeAreas;
  readonly tables: Excel.TableScopedCollection;
  readonly used: Excel.Range;
  readonly names: Excel.NamedItemCollection;
  readonly settings: Excel.SettingCollection;
}

/**
 * Asks for all that decides whether and how an area may be written to, without a sync of its own.
 * @example queueSurvey(context, { kind: 'selection' }, { rows: 27, columns: 10 })
 */
export function queueSurvey(
  context: Excel.RequestContext,
  anchor: Anchor,
  size: Size,
): PendingSurvey {
  const range = rangeAt(context, anchor, size);
  range.load([
    'rowIndex',
    'columnIndex',
    'values',
    'formulas',
    'valueTypes',
    'numberFormat',
    'hasSpill',
  ]);
  const sheet = range.worksheet;
  sheet.load(['id', 'name']);
  sheet.protection.load('protected');
  const columns = Array.from({ length: size.columns }, (_, index) => {
    const { format } = range.getColumn(index);
    format.load('columnWidth');
    return format;
  });
  const merges = range.getMergedAreasOrNullObject();
  merges.load('address');
  const tables = range.getTables(false);
  tables.load('items/name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  const { names, settings } = context.workbook;
  names.load(['items/name', 'items/formula']);
  // Keys only: the packages kept with the workbook can be megabytes.
  settings.load('items/key');
  return { size, range, sheet, columns, merges, tables, used, names, settings };
}

function rangeAt(context: Excel.RequestContext, anchor: Anchor, size: Size): Excel.Range {
  if (anchor.kind === 'cell')
    return context.workbook.worksheets
      .getItem(anchor.sheet)
      .getRangeByIndexes(anchor.row, anchor.column, size.rows, size.columns);
  return context.workbook
    .getSelectedRange()
    .getCell(0, 0)
    .getResizedRange(size.rows - 1, size.columns - 1);
}

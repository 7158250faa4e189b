import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printSheetArea, readAddress, readAddresses } from '../address/address';
import {
  boundingOf,
  contains,
  fitsSheet,
  overlap,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type SheetArea,
} from '../address/area';
import { blockIdOf, chartBlockOf } from '../block/descriptor';
import { answerMemories, queueMemories, type PendingMemories } from '../block/memory';
import { refusalOf } from '../excel/refusal';
import {
  explainRefusal,
  findObstacle,
  occupiedCells,
  outsideSheet,
  type Anchor,
  type CoveredBlock,
  type Destination,
  type Size,
} from './destination';

/**
 * Looks at the area that something of this size would take: its address, its non-empty cells, and
 * what stands in the way. One `context.sync()`; nothing is changed.
 * @example await surveyDestination(context, { kind: 'selection' }, blockSize(block))
 * // { ok: true, value: { address: 'Sheet1!A1:J27', cells: [], obstacle: undefined, … } }
 */
export async function surveyDestination(
  context: Excel.RequestContext,
  anchor: Anchor,
  size: Size,
): Promise<Outcome<Destination, WorkbookFinding>> {
  if (anchor.kind === 'cell' && !fitsSheet({ ...anchor, ...size }))
    return fail(outsideSheet(anchor, size));
  const pending = queueSurvey(context, anchor, size);
  const error = await refusalOf(context.sync());
  return error === undefined
    ? succeed(readSurvey(pending))
    : fail(explainRefusal(error, anchor, size));
}

/** An answer about more cells would come near the 5 MB that Excel on the web takes. */
const MOST_LOOKS = 5000;

/** All that an insertion changes of how a cell looks. */
const LOOK: Excel.CellPropertiesFormatLoadOptions = {
  fill: { color: true, pattern: true },
  font: {
    ...{ bold: true, italic: true, underline: true, strikethrough: true },
    ...{ name: true, size: true, color: true },
  },
  borders: { color: true, style: true, weight: true },
  ...{ horizontalAlignment: true, verticalAlignment: true, wrapText: true, indentLevel: true },
};

/** The requests of a survey, to be read after the next sync. */
interface PendingSurvey {
  readonly application: Excel.Application;
  readonly size: Size;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly columns: readonly Excel.Range[];
  readonly conditions: Excel.ConditionalFormatCollection;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
  readonly merges: Excel.RangeAreas;
  readonly tables: Excel.TableScopedCollection;
  readonly used: Excel.Range;
  readonly names: Excel.NamedItemCollection;
  readonly memories: PendingMemories;
}

/**
 * Asks for all that decides whether and how an area may be written to, without a sync of its own.
 * @example queueSurvey(context, { kind: 'selection' }, { rows: 27, columns: 10 })
 */
function queueSurvey(context: Excel.RequestContext, anchor: Anchor, size: Size): PendingSurvey {
  const range = rangeAt(context, anchor, size);
  range.load([
    'rowIndex',
    'columnIndex',
    'values',
    'formulas',
    'valueTypes',
    'numberFormat',
    'hasSpill',
    'rowHidden',
  ]);
  const sheet = range.worksheet;
  sheet.load(['id', 'name']);
  sheet.protection.load('protected');
  const columns = Array.from({ length: size.columns }, (_, index) => {
    const column = range.getColumn(index);
    column.load(['columnHidden', 'format/columnWidth']);
    return column;
  });
  const conditions = range.conditionalFormats;
  conditions.load('items/id');
  const isSmall = size.rows * size.columns <= MOST_LOOKS;
  const looks = isSmall ? range.getCellProperties({ format: LOOK }) : undefined;
  // Excel tells only of merged areas that begin in the cells it is asked of, so it is asked of all
  // cells above and to the left as well.
  const merges = sheet.getCell(0, 0).getBoundingRect(range).getMergedAreasOrNullObject();
  merges.load('address');
  const tables = range.getTables(false);
  tables.load('items/name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  const { names, application } = context.workbook;
  names.load(['items/name', 'items/formula']);
  application.load('calculationMode');
  return {
    application,
    size,
    range,
    sheet,
    columns,
    conditions,
    looks,
    merges,
    tables,
    used,
    names,
    memories: queueMemories(context),
  };
}

/**
 * The cells that something of this size would take.
 * @example rangeAt(context, { kind: 'selection' }, { rows: 27, columns: 10 })
 */
export function rangeAt(context: Excel.RequestContext, anchor: Anchor, size: Size): Excel.Range {
  if (anchor.kind === 'cell')
    return context.workbook.worksheets
      .getItem(anchor.sheet)
      .getRangeByIndexes(anchor.row, anchor.column, size.rows, size.columns);
  return context.workbook
    .getSelectedRange()
    .getCell(0, 0)
    .getResizedRange(size.rows - 1, size.columns - 1);
}

/**
 * What the answers of a survey say about its area.
 * @example readSurvey(pending).cells // [{ address: 'B3', content: '=SUM(A1:A9)' }]
 */
function readSurvey(pending: PendingSurvey): Destination {
  const { range, sheet, size } = pending;
  const area: SheetArea = {
    sheet: sheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    ...size,
  };
  const merged = pending.merges.isNullObject ? [] : readAddresses(pending.merges.address);
  const merges = merged.filter((merge) => overlap(merge, area));
  const used = pending.used.isNullObject ? undefined : readAddress(pending.used.address);
  const cells = occupiedCells(area, range.formulas, range.values);
  const all = areasOn(pending.names, area.sheet, blockIdOf);
  const blocks = all.filter((block) => overlap(block.area, area));
  const isFree = used === undefined || contains(area, used);
  const given = pending.columns.map(({ format }, index) => {
    const band = { row: 0, column: area.column + index, rows: SHEET_ROWS, columns: 1 };
    return isFree || !overlap(band, used) ? 0 : format.columnWidth;
  });
  const charts = areasOn(pending.names, area.sheet, chartBlockOf).map((chart) => chart.area);
  const tables = all.map((block) => ({ ...block.area, columns: block.area.columns - 1 }));
  const others = isFree ? undefined : boundingOf([...tables, ...charts]);
  const isOwnPage =
    isFree || (others && contains({ ...others, columns: SHEET_COLUMNS }, used)) === true;
  // Columns that are ours to set wide are shown with it; the last, of the key, is to be hidden.
  const memories = answerMemories(pending.memories);
  // So is what hides the key of a table above or below: it stands there in white.
  const keys = all.map((block) => block.area.column + block.area.columns - 1);
  const isHidden = pending.columns
    .slice(0, -1)
    .some(
      ({ columnHidden }, index) =>
        columnHidden !== false && given[index] !== 0 && !keys.includes(area.column + index),
    );
  return {
    area,
    sheetId: sheet.id,
    address: printSheetArea(area),
    cells,
    obstacle: findObstacle(pending, area, merges, blocks, isHidden),
    coveredBlocks: blocks.filter((block) => contains(area, block.area)),
    before: {
      formulas: range.formulas,
      values: range.values,
      valueTypes: range.valueTypes,
      numberFormats: range.numberFormat,
      merges: merges.filter((merge) => contains(area, merge)),
      conditions: pending.conditions.items.map(({ id }) => id),
      looks: pending.looks?.value,
      widths: pending.columns.map(({ format }) => format.columnWidth),
    },
    blockIds: [
      ...memories.keys(),
      ...pending.names.items.flatMap(({ name }) => blockIdOf(name) ?? []),
    ],
    memories,
    settingKeys: pending.memories.settings.items.map(({ key }) => key),
    given,
    isOwnPage,
    others,
    isManual: pending.application.calculationMode === Excel.CalculationMode.manual,
  };
}

/** Named cells of ours on a sheet. */
function areasOn(
  names: Excel.NamedItemCollection,
  sheet: string,
  idOf: (name: string) => string | undefined,
): readonly CoveredBlock[] {
  return names.items.flatMap((item) => {
    const id = idOf(item.name);
    const area = readAddress(String(item.formula));
    return id !== undefined && area?.sheet === sheet ? [{ id, area }] : [];
  });
}

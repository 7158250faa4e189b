import type { CellContent, WorkbookFinding } from '../../core/finding/workbook-finding';
import { contains, overlap, SHEET_ROWS, type SheetArea } from '../address/area';
import { printCell, printSheetArea } from '../address/print-area';
import { readAddress, readAddresses } from '../address/read-address';
import { blockIdOf } from '../block/descriptor';
import type { PendingSurvey } from './queue-survey';
import type { CoveredBlock, Destination } from './destination';

/**
 * What the answers of a survey say about its area.
 * @example readSurvey(pending).cells // [{ address: 'B3', content: '=SUM(A1:A9)' }]
 */
export function readSurvey(pending: PendingSurvey): Destination {
  const { range, sheet, size } = pending;
  const area: SheetArea = {
    sheet: sheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    ...size,
  };
  const merges = pending.merges.isNullObject ? [] : readAddresses(pending.merges.address);
  const used = pending.used.isNullObject ? undefined : readAddress(pending.used.address);
  const cells = occupiedCells(area, range.formulas, range.values);
  const blocks = blocksOn(pending.names, area.sheet).filter((block) => overlap(block.area, area));
  const band = { row: 0, column: area.column, rows: SHEET_ROWS, columns: size.columns };
  const free = used === undefined || contains(area, used);
  return {
    area,
    sheetId: sheet.id,
    address: printSheetArea(area),
    cells,
    obstacle: findObstacle(pending, area, merges, blocks),
    coveredBlocks: blocks.filter((block) => contains(area, block.area)),
    before: {
      formulas: range.formulas,
      values: range.values,
      valueTypes: range.valueTypes,
      numberFormats: range.numberFormat,
      merges: merges.filter((merge) => contains(area, merge)),
      widths: pending.columns.map((format) => format.columnWidth),
    },
    blockIds: [
      ...pending.settings.items.map((setting) => setting.key),
      ...pending.names.items.map((item) => item.name),
    ].flatMap((name) => blockIdOf(name) ?? []),
    settingKeys: pending.settings.items.map((setting) => setting.key),
    columnsFree: free || !overlap(band, used),
    sheetFree: free,
  };
}

function occupiedCells(
  area: SheetArea,
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
): readonly CellContent[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => {
      // A cell that another cell's array spills into has a value, but no formula of its own.
      const content = printContent(formula === '' ? values[row]?.[column] : formula);
      if (content === '') return [];
      return [{ address: printCell(area.row + row, area.column + column), content }];
    }),
  );
}

/** Excel gives texts, numbers and truth values; an empty cell is ''. */
function printContent(content: unknown): string {
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return typeof content === 'string' || typeof content === 'number' ? String(content) : '';
}

function blocksOn(names: Excel.NamedItemCollection, sheet: string): readonly CoveredBlock[] {
  return names.items.flatMap((item) => {
    const id = blockIdOf(item.name);
    const area = readAddress(String(item.formula));
    return id !== undefined && area?.sheet === sheet ? [{ id, area }] : [];
  });
}

function findObstacle(
  { sheet, range, tables }: PendingSurvey,
  area: SheetArea,
  merges: readonly SheetArea[],
  blocks: readonly CoveredBlock[],
): WorkbookFinding | undefined {
  if (sheet.protection.protected) return { kind: 'sheet-protected', sheet: area.sheet };
  const crossing = (
    obstacle: 'merge' | 'table' | 'block' | 'spill',
    names: readonly string[],
  ): WorkbookFinding[] =>
    names.length === 0
      ? []
      : [{ kind: 'destination-crosses', area: printSheetArea(area), obstacle, names }];
  const outside = (others: readonly SheetArea[]): string[] =>
    others.filter((other) => !contains(area, other)).map(printSheetArea);
  // Those that a single cell may well be written into come last.
  return [
    // true: all cells; null: some. Only false says that no array reaches into the area.
    ...crossing('spill', range.hasSpill === false ? [] : [printSheetArea(area)]),
    ...crossing('merge', outside(merges)),
    ...crossing(
      'table',
      tables.items.map((table) => table.name),
    ),
    ...crossing('block', outside(blocks.map((block) => block.area))),
  ][0];
}

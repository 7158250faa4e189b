import type { CellContent, WorkbookFinding } from '../../core/finding/workbook-finding';
import { printCell, printSheetArea } from '../address/address';
import { contains, type Area, type SheetArea } from '../address/area';
import type { BlockMemories } from '../block/memory';
import type { HostError } from '../excel/refusal';

/** The cell where the upper left corner will stand: the selection's own, or a named one (0-based). */
export type Anchor =
  | { readonly kind: 'selection' }
  | {
      readonly kind: 'cell';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
    };

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** What stood in an area before it was written to, enough to put it back. */
export interface Before {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  /** Merged areas wholly inside. */
  readonly merges: readonly SheetArea[];
  /** How each cell looks; undefined of an area that is too large to be asked. */
  readonly looks: readonly (readonly Excel.CellProperties[])[] | undefined;
  /** Ids of the conditional formats that touch the area. */
  readonly conditions: readonly string[];
  /** Points, one for each column. */
  readonly widths: readonly number[];
}

/** Another block whose cells all lie in the area: writing over them replaces it. */
export interface CoveredBlock {
  readonly id: string;
  readonly area: SheetArea;
}

/** An area as it is before an insertion. */
export interface Destination {
  readonly area: SheetArea;
  readonly sheetId: string;
  /** With the sheet: `Sheet1!A1:J27`. */
  readonly address: string;
  /** Every non-empty cell, row by row. */
  readonly cells: readonly CellContent[];
  /** What forbids writing here even when the cells are confirmed. */
  readonly obstacle: WorkbookFinding | undefined;
  readonly coveredBlocks: readonly CoveredBlock[];
  readonly before: Before;
  /** Ids of all blocks that the workbook and its names still know. */
  readonly blockIds: readonly string[];
  readonly memories: BlockMemories;
  /** Every key among the workbook's settings. */
  readonly settingKeys: readonly string[];
  /**
   * Points of each column in which something else stands as well: it may become wider, never narrower.
   * 0 of one whose width is ours to set.
   */
  readonly given: readonly number[];
  /** Nothing stands on the sheet but this and tables and charts of ours, so that its page is ours to lay out. */
  readonly isOwnPage: boolean;
  /** The cells of those others, without the keys of tables; undefined where there are none. */
  readonly others: Area | undefined;
  /** Excel calculates only when it is told to. */
  readonly isManual: boolean;
}

/**
 * Why the area may not be written to, undefined when it may: it is empty, or `overwrite` names
 * exactly the cells that stand there, as they were shown to the user who confirmed them.
 * @example refuseDestination(destination, undefined) // { kind: 'destination-occupied', area: 'Sheet1!A1:J27', cells: […] }
 */
export function refuseDestination(
  destination: Destination,
  overwrite: readonly CellContent[] | undefined,
): WorkbookFinding | undefined {
  if (destination.obstacle !== undefined) return destination.obstacle;
  const area = destination.address;
  const { cells } = destination;
  if (cells.length === 0) return undefined;
  if (overwrite === undefined) return { kind: 'destination-occupied', area, cells };
  const same =
    cells.length === overwrite.length &&
    cells.every(
      (cell, index) =>
        cell.address === overwrite[index]?.address && cell.content === overwrite[index].content,
    );
  return same ? undefined : { kind: 'destination-changed', area, cells };
}

/**
 * That something of a size reaches over the edge of the sheet.
 * @example outsideSheet({ kind: 'selection' }, { rows: 27, columns: 10 }).kind // 'destination-outside-sheet'
 */
export function outsideSheet(anchor: Anchor, size: Size): WorkbookFinding {
  const cell = anchor.kind === 'cell' ? printCell(anchor.row, anchor.column) : '';
  return { kind: 'destination-outside-sheet', anchor: cell, ...size };
}

/**
 * Excel says which call failed; from that follows what the user can do about it.
 * @example explainRefusal(error, { kind: 'selection' }, size) // { kind: 'selection-not-cells' }
 */
export function explainRefusal(
  { code, reason, location }: HostError,
  anchor: Anchor,
  size: Size,
): WorkbookFinding {
  if (code === 'InvalidSelection' || /getSelectedRange/i.test(location))
    return { kind: 'selection-not-cells' };
  // Of all that a survey asks, only a range beyond the sheet's edge can be an invalid argument.
  if (code === 'InvalidArgument') return outsideSheet(anchor, size);
  if (/WorksheetCollection\.getItem/i.test(location) && anchor.kind === 'cell')
    return { kind: 'sheet-missing', sheet: anchor.sheet };
  return { kind: 'read-rejected', code, reason };
}

/**
 * The cells of an area that hold something, also what another cell spills.
 * @example occupiedCells(area, range.formulas, range.values) // [{ address: 'B3', content: '=SUM(A1:A9)' }]
 */
export function occupiedCells(
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

/** What was asked of Excel of an area. */
interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly tables: Excel.TableScopedCollection;
}

/**
 * What forbids writing into an area whatever stands in it; undefined where nothing does.
 * @param merges merged areas that share a cell with it
 * @param blocks tables of ours that do
 * @example findObstacle(asked, area, [], [], false) // undefined
 */
export function findObstacle(
  { sheet, range, tables }: Asked,
  area: SheetArea,
  merges: readonly SheetArea[],
  blocks: readonly CoveredBlock[],
  hasHiddenColumn: boolean,
): WorkbookFinding | undefined {
  if (sheet.protection.protected) return { kind: 'sheet-protected', sheet: area.sheet };
  const crossing = (
    obstacle: 'merge' | 'table' | 'block' | 'spill' | 'hidden',
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
    // true: all rows; null: some.
    ...crossing('hidden', range.rowHidden === false ? [] : ['行']),
    ...crossing('hidden', hasHiddenColumn ? ['列'] : []),
  ][0];
}

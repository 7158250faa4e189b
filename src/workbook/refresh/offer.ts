import { printCell } from '../address/print-area';
import type { Column } from '../../core/column/column';
import type { Block, BlockMode } from '../block/block';
import { entryOf, numberFormatOf, type CellEntry } from '../block/lay-out-block';
import type { SheetArea } from '../address/area';

/** What the plan in force offers for one cell. A formula may need to know where its row now stands. */
export interface Offer {
  readonly entryAt: (row: number) => CellEntry;
  readonly numberFormat: string;
}

/** Where the block's columns stand in its area now. */
export interface Places {
  readonly area: SheetArea;
  readonly names: readonly Column[];
  readonly columns: readonly (number | undefined)[];
}

/**
 * What the plan in force offers, by 编码 and column. Rows are counted from 0 in the area.
 * @example offersOf(block, 'values', places).get('350104-14-01')?.get('目标值')?.entryAt(3) // 1500
 */
export function offersOf(
  block: Block,
  mode: BlockMode,
  places: Places,
): ReadonlyMap<string, ReadonlyMap<string, Offer>> {
  return new Map(
    block.rows.map((row) => {
      const offers = block.columns.flatMap(({ column }, index): [string, Offer][] => {
        const cell = row.cells[index];
        if (cell === undefined) return [];
        const entryAt = (at: number) => entryOf(cell, mode, (name) => cellAt(places, at, name));
        const numberFormat = cell.numberFormats?.[mode] ?? numberFormatOf(cell.content);
        return [[column, { entryAt, numberFormat }]];
      });
      return [row.key, new Map(offers)];
    }),
  );
}

/** A cell of the same row; `#REF!` where the user deleted that column, so that the formula says so. */
function cellAt({ area, names, columns }: Places, row: number, name: Column): string {
  const column = columns[names.indexOf(name)];
  return column === undefined ? '#REF!' : printCell(area.row + row, area.column + column);
}

import { library } from './library';
import type { Plugin } from './surface';

/** `CELLS_WRITE` puts a block of contents and formats down at once; a missing item leaves its cell alone. */
interface CellsWrite {
  sheetId: string;
  left: number;
  top: number;
  contents?: readonly (readonly (string | undefined)[])[];
  formats?: readonly (readonly (string | undefined)[])[];
}

/** One command for many cells: the engine checks and records each single UPDATE_CELL, which is a hundred times slower. */
export class CellWriter extends library.CorePlugin implements Plugin {
  handle(command: { type: string }): void {
    if (command.type === 'CELLS_WRITE') this.write(command as unknown as CellsWrite);
  }

  private write({ sheetId, left, top, contents, formats }: CellsWrite): void {
    const height = Math.max(contents?.length ?? 0, formats?.length ?? 0);
    for (let i = 0; i < height; i++) {
      const width = Math.max(contents?.[i]?.length ?? 0, formats?.[i]?.length ?? 0);
      for (let j = 0; j < width; j++) {
        const content = contents?.[i]?.[j];
        const format = formats?.[i]?.[j];
        if (content === undefined && format === undefined) continue;
        const position = { sheetId, col: left + j, row: top + i };
        // As in Excel, only the first cell of a merged area takes a value.
        if (this.getters.isInMerge(position) && !this.getters.isMainCellPosition(position))
          continue;
        this.dispatch('UPDATE_CELL', {
          ...position,
          ...(content === undefined ? {} : { content }),
          ...(format === undefined ? {} : { format }),
        });
      }
    }
  }
}

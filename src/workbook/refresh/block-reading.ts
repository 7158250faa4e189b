import type { SheetArea } from '../address/area';
import type { BlockDescriptor } from '../block/descriptor';
import type { Entry } from './entry';

/** A block as it stands in the workbook now, wherever the user has taken it. */
export interface BlockReading {
  readonly descriptor: BlockDescriptor;
  readonly sheetId: string;
  /** The area its name stands for: rows and columns the user put into it included. */
  readonly area: SheetArea;
  readonly isProtected: boolean;
  /** Whether its formulas were turned into values for sharing. */
  readonly isFrozen: boolean;
  /** Row by row over the area. */
  readonly entries: readonly (readonly Entry[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Whether all that stands on the sheet stands in the block's own columns. */
  readonly isAlone: boolean;
}

/** A block that the workbook remembers but that cannot be read. */
export interface LostBlock {
  readonly id: string;
  /** `place`: its cells were deleted or its name is gone; `descriptor`: what is kept of it is not ours. */
  readonly missing: 'place' | 'descriptor';
}

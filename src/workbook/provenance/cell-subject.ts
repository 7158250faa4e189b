import type { SpillPlace } from '../../core/provenance/provenance';
import type { Column } from '../../core/column/column';
import type { SheetArea } from '../address/area';
import type { BlockDescriptor } from '../block/descriptor';
import type { BlockMemory } from '../block/memory';
import type { Entry } from '../inserted/entry';
import type { FramePart } from '../refresh/refresh-plan';
import type { ParsedCall, ReferenceReading, ResolvedCall } from './parse-calls';

/** A cell of a block's row that others of the row rest on. */
export interface RowCell {
  /** With its sheet. */
  readonly address: string;
  readonly entry: Entry;
  /** Whether it is no longer what the add-in wrote. */
  readonly isTypedOver: boolean;
}

/** What stands in a cell, as far as the workbook tells: facts, no explanation yet. */
export type CellMeaning =
  | {
      readonly kind: 'block-cell';
      readonly descriptor: BlockDescriptor;
      /** 编码 */
      readonly key: string;
      readonly column: Column;
      readonly cell: RowCell;
      /** Every cell of the row that is of a column of ours. */
      readonly row: ReadonlyMap<Column, RowCell>;
    }
  | {
      readonly kind: 'block-words';
      readonly descriptor: BlockDescriptor;
      readonly part: FramePart;
      /** Of a heading. */
      readonly column: Column | undefined;
    }
  /** Inside a block's area, but the user's own. */
  | {
      readonly kind: 'block-other';
      readonly descriptor: BlockDescriptor;
      readonly key: string | undefined;
    }
  | {
      readonly kind: 'calls';
      readonly calls: readonly ResolvedCall[];
      /** Whether the cell shows just what the one function answers. */
      readonly isPlain: boolean;
      /** The formula's own cell, where this one is only spilled into. */
      readonly anchor: string | undefined;
      readonly place: SpillPlace;
    }
  /** On the sheet of actual values, which the user fills in. */
  | { readonly kind: 'entry'; readonly isBlank: boolean }
  /** No block and no formula of ours, but the row shows the 编码 of one; a copied table for instance. */
  | { readonly kind: 'keyed'; readonly key: string; readonly heading: string }
  /** `isFrozen`: it may be what is left of a PLAN formula. */
  | { readonly kind: 'none'; readonly isBlank: boolean; readonly isFrozen: boolean };

/** A cell the user asks about. */
export interface CellSubject {
  /** With its sheet. */
  readonly address: string;
  /** As Excel shows it. */
  readonly shown: string;
  /** With its `=`, '' where there is none. */
  readonly formula: string;
  readonly meaning: CellMeaning;
  /** The functions that the cell's own formula calls; none in a cell that is only spilled into. */
  readonly parsed?: FormulaReading;
  /** The table around it: the next cell that is asked about is most often in it too. */
  readonly around?: TableAround | undefined;
}

/** A block, and where it stands. */
export interface TableAround {
  readonly id: string;
  readonly area: SheetArea;
  readonly memory: BlockMemory;
  /** Whether the workbook's PLAN formulas were turned into values for sharing. */
  readonly isFrozen: boolean;
}

/** The PLAN functions of a formula, and what its references stand for. */
export interface FormulaReading {
  readonly calls: readonly ParsedCall[];
  readonly references: ReadonlyMap<string, ReferenceReading>;
}

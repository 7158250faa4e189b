import { contains, type SheetArea } from '../address/area';
import { printArea, printSheetArea, readAddress } from '../address/address';
import { blockIdOf } from '../block/descriptor';
import {
  answerMemories,
  queueMemories,
  type BlockMemory,
  type PendingMemories,
} from '../block/memory';
import { FROZEN_KEY } from '../thaw/frozen';
import { namesActuals } from '../form/form-sheet';
import { queueCells, type PendingCells } from '../inserted/block-reading';
import { readEntry } from '../inserted/entry';
import type { TableAround } from './cell-subject';
import { parseFormula, type ParsedFormula } from './parse-calls';

/** The requests about the active cell, to be read after the next sync. */
interface PendingCell {
  readonly cell: Excel.Range;
  readonly names: Excel.NamedItemCollection;
  /** What need not be asked in the table that the cell before stood in. */
  readonly rest:
    | {
        readonly sheet: Excel.Worksheet;
        readonly parent: Excel.Range;
        readonly memories: PendingMemories;
      }
    | undefined;
  readonly guess: Guess | undefined;
}

/** The table that the cell before stood in, which is asked for along with the cell. */
interface Guess {
  readonly around: TableAround;
  readonly block: PendingCells;
}

/** The active cell, and all that decides what is to be read next. */
export interface ActiveCell {
  /** With its sheet. */
  readonly address: string;
  readonly place: SheetArea;
  readonly shown: string;
  readonly formula: string;
  readonly isBlank: boolean;
  /** Whether the workbook's PLAN formulas were turned into values for sharing. */
  readonly isFrozen: boolean;
  /** The cell whose formula spills into this one. */
  readonly spill: { readonly place: SheetArea; readonly formula: string } | undefined;
  readonly parsed: ParsedFormula;
  /** The innermost block around the cell. */
  readonly block:
    | { readonly id: string; readonly area: SheetArea; readonly memory: BlockMemory | undefined }
    | undefined;
  /** Whether it stands on the sheet of actual values. */
  readonly isEntrySheet: boolean;
  /** Defined names that stand for an area. */
  readonly names: ReadonlyMap<string, SheetArea>;
}

/**
 * Asks for the active cell, without a sync of its own.
 * @param around the table that the cell before stood in
 * @example queueCell(context)
 */
export function queueCell(context: Excel.RequestContext, around?: TableAround): PendingCell {
  const { names } = context.workbook;
  const cell = context.workbook.getActiveCell();
  cell.load(['address', 'formulas', 'values', 'valueTypes', 'text', 'hasSpill']);
  names.load(['items/name', 'items/formula']);
  if (around !== undefined) {
    const range = cell.worksheet.getRange(printArea(around.area));
    const block = queueCells(context, around.id, range, around.memory);
    return { cell, names, rest: undefined, guess: { around, block } };
  }
  const parent = cell.getSpillParentOrNullObject();
  parent.load(['address', 'formulas']);
  const { worksheet: sheet } = cell;
  sheet.load('name');
  const rest = { sheet, parent, memories: queueMemories(context) };
  return { cell, names, rest, guess: undefined };
}

/**
 * The active cell as the answers show it; undefined where too little was asked.
 * @example answerCell(pending)?.block // { id: 'b1', area: { sheet: 'Sheet1', row: 0, … } }
 */
export function answerCell({ cell, names, rest, guess }: PendingCell): ActiveCell | undefined {
  const [[value]] = cell.values as [[unknown]];
  const [[written]] = cell.formulas as [[unknown]];
  const [[type]] = cell.valueTypes as [[string]];
  const [[shown]] = cell.text as [[string]];
  const entry = readEntry(written, value, type);
  const formula = entry.kind === 'formula' ? entry.text : '';
  const place = placeOf(cell.address, rest?.sheet.name);
  if (place === undefined) return undefined;
  // Only false says that no array reaches into the cell.
  if (rest === undefined && formula === '' && cell.hasSpill !== false) return undefined;
  const parent = rest?.parent.isNullObject === false ? rest.parent : undefined;
  const parentPlace = parent && placeOf(parent.address, place.sheet);
  const spill = parent &&
    parentPlace && { place: parentPlace, formula: String(parent.formulas[0]?.[0]) };
  const areas = new Map(
    names.items.flatMap((item) => {
      const area = readAddress(String(item.formula));
      return area === undefined ? [] : [[item.name, area] as const];
    }),
  );
  const memories = rest && answerMemories(rest.memories);
  const blocks = [...areas]
    .flatMap(([name, area]) => {
      const id = blockIdOf(name);
      if (id === undefined || area.sheet !== place.sheet || !contains(area, place)) return [];
      const memory = memories?.get(id);
      return memories === undefined || memory !== undefined ? [{ id, area, memory }] : [];
    })
    .sort((one, other) => one.area.rows * one.area.columns - other.area.rows * other.area.columns);
  return {
    address: printSheetArea(place),
    place,
    // Blanks behind a number only align it.
    shown: shown.trim(),
    formula,
    isBlank: entry.kind === 'blank',
    isFrozen:
      guess?.around.isFrozen ??
      rest?.memories.settings.items.some(({ key }) => key === FROZEN_KEY) ??
      false,
    spill: formula === '' ? spill : undefined,
    parsed: parseFormula(formula === '' ? (spill?.formula ?? '') : formula),
    block: blocks[0],
    isEntrySheet: [...areas].some(
      ([name, area]) => namesActuals(name) && area.sheet === place.sheet,
    ),
    names: areas,
  };
}

/** Excel leaves the sheet's name out of an address in some versions; undefined where nothing says it. */
function placeOf(address: string, sheet: string | undefined): SheetArea | undefined {
  const area = readAddress(address.includes('!') ? address : `S!${address}`);
  const name = sheet ?? (address.includes('!') ? area?.sheet : undefined);
  return name === undefined
    ? undefined
    : { row: 0, column: 0, rows: 1, columns: 1, ...area, sheet: name };
}

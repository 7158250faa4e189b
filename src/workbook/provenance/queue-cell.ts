import { contains, type SheetArea } from '../address/area';
import { printSheetArea, readAddress } from '../address/address';
import { anchorName, blockIdOf, settingKey } from '../block/descriptor';
import { FROZEN_KEY } from '../thaw/frozen';
import { namesActuals } from '../form/form-sheet';
import { readEntry } from '../inserted/entry';
import { parseFormula, type ParsedFormula } from './parse-calls';

/** The requests about the active cell, to be read after the next sync. */
interface PendingCell {
  readonly cell: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly parent: Excel.Range;
  readonly names: Excel.NamedItemCollection;
  readonly settings: Excel.SettingCollection;
}

/** The active cell, and all that decides what is to be read next. */
export interface ActiveCell {
  /** With its sheet. */
  readonly address: string;
  readonly place: SheetArea;
  readonly sheetId: string;
  readonly shown: string;
  readonly formula: string;
  readonly isBlank: boolean;
  /** Whether the workbook's PLAN formulas were turned into values for sharing. */
  readonly isFrozen: boolean;
  /** The cell whose formula spills into this one. */
  readonly spill: { readonly place: SheetArea; readonly formula: string } | undefined;
  readonly parsed: ParsedFormula;
  /** The innermost block around the cell. */
  readonly block: { readonly id: string; readonly area: SheetArea } | undefined;
  /** Whether it stands on the sheet of actual values. */
  readonly isEntrySheet: boolean;
  /** Defined names that stand for an area. */
  readonly names: ReadonlyMap<string, SheetArea>;
}

/**
 * Asks for the active cell, without a sync of its own.
 * @example queueCell(context)
 */
export function queueCell(context: Excel.RequestContext): PendingCell {
  const { workbook } = context;
  const cell = workbook.getActiveCell();
  cell.load(['address', 'formulas', 'values', 'valueTypes', 'text']);
  const { worksheet: sheet } = cell;
  sheet.load(['id', 'name']);
  const parent = cell.getSpillParentOrNullObject();
  parent.load(['address', 'formulas']);
  const { names, settings } = workbook;
  names.load(['items/name', 'items/formula']);
  settings.load('items/key');
  return { cell, sheet, parent, names, settings };
}

/**
 * The active cell as the answers show it.
 * @example answerCell(pending).block // { id: 'b1', area: { sheet: 'Sheet1', row: 0, … } }
 */
export function answerCell({ cell, sheet, parent, names, settings }: PendingCell): ActiveCell {
  const [[value]] = cell.values as [[unknown]];
  const [[written]] = cell.formulas as [[unknown]];
  const [[type]] = cell.valueTypes as [[string]];
  const [[shown]] = cell.text as [[string]];
  const entry = readEntry(written, value, type);
  const formula = entry.kind === 'formula' ? entry.text : '';
  const place = placeOf(cell.address, sheet.name);
  const spill = parent.isNullObject
    ? undefined
    : { place: placeOf(parent.address, sheet.name), formula: String(parent.formulas[0]?.[0]) };
  const areas = new Map(
    names.items.flatMap((item) => {
      const area = readAddress(String(item.formula));
      return area === undefined ? [] : [[item.name, area] as const];
    }),
  );
  const ids = settings.items.flatMap(({ key }) =>
    key.startsWith(settingKey('')) ? (blockIdOf(key) ?? []) : [],
  );
  const around = ids
    .flatMap((id) =>
      // A copied sheet brings a name of its own scope along: its block is told like the first one.
      names.items.flatMap((item) => {
        if (item.name !== anchorName(id)) return [];
        const area = readAddress(String(item.formula));
        return area?.sheet === place.sheet && contains(area, place) ? [{ id, area }] : [];
      }),
    )
    .sort((one, other) => one.area.rows * one.area.columns - other.area.rows * other.area.columns);
  return {
    address: printSheetArea(place),
    place,
    sheetId: sheet.id,
    // Blanks behind a number only align it.
    shown: shown.trim(),
    formula,
    isBlank: entry.kind === 'blank',
    isFrozen: settings.items.some(({ key }) => key === FROZEN_KEY),
    spill: formula === '' ? spill : undefined,
    parsed: parseFormula(formula === '' ? (spill?.formula ?? '') : formula),
    block: around[0],
    isEntrySheet: [...areas].some(
      ([name, area]) => namesActuals(name) && area.sheet === place.sheet,
    ),
    names: areas,
  };
}

/** Excel leaves the sheet's name out of an address in some versions. */
function placeOf(address: string, sheet: string): SheetArea {
  const area = readAddress(address) ?? readAddress(`'${sheet.replaceAll("'", "''")}'!${address}`);
  return { row: 0, column: 0, rows: 1, columns: 1, ...area, sheet };
}

import type { Column } from '../../core/column/column';
import { kindOfCall } from '../../core/function/functions';
import type { FunctionKind } from '../../core/function/plan-function';
import { columnLetters } from '../address/address';
import { overlap } from '../address/area';
import type { BlockDescriptor } from '../block/descriptor';
import { quoteText } from '../formula/plan-formula';
import { groupCells } from '../formula/group-cells';
import type { PlanCell, PlanCellSheet } from '../formula/read-plan-cells';
import type { BlockReading } from '../inserted/block-reading';
import { entryOfWritten, isSameEntry, printEntry, type Entry } from '../inserted/entry';
import { findColumns } from '../inserted/find-columns';
import { ABOUT, findRows } from '../inserted/find-rows';
import { parseFormula, type ParsedCall } from '../provenance/parse-calls';

/** One conditional format to be made. */
export interface HighlightRule {
  readonly sheetId: string;
  readonly kind: HighlightKind;
  /** Whether the cells have fills of their own that tell more. */
  readonly keepsFill: boolean;
  /** 0-based, on the sheet. */
  readonly row: number;
  readonly place: number;
  readonly rows: number;
  readonly columns: number;
  /** Relative to the first cell. */
  readonly formula: string;
}

/** The column whose words have colours of their own: only its letters are marked. */
const COLOURED: Column = '判定';

/** Longest formula of a rule that every version of Excel takes. */
const LONGEST = 240;

/**
 * The rules that mark a block's cells by kind. They name rows by 编码, or by name where that is gone, so that the marks
 * follow when the table is sorted or rows are inserted. Each cell has one kind: what the user typed
 * over goes before all else.
 * @example planHighlight(reading, kindOf)[0]?.formula // '=AND("PLAN.highlight"<>"",OR($K4="350104-14-01",…))'
 */
export function planHighlight(reading: BlockReading, kindOf: KindOf): readonly HighlightRule[] {
  const { descriptor, entries, area, sheetId } = reading;
  const found = findRows(entries, descriptor);
  if (found === undefined) return [];
  const { columns } = findColumns(reading, found);
  const body = [...found.rows.values()].flat();
  const [first, last] = [Math.min(...body), Math.max(...body)];
  // A key that is gone or belongs to another row tells nothing: then the names do.
  const { keyColumn, nameColumn = 0, byName } = found;
  const isKeyed = keyColumn !== undefined && byName.length === 0;
  const about = descriptor.columns.flatMap((column, index) => {
    const place = columns[index];
    return ABOUT.includes(column) && place !== undefined ? [{ index, place }] : [];
  });
  const wordsOf = (key: string): string =>
    about
      .map(({ index }) => printEntry(entryOfWritten(descriptor.written[key]?.[index] ?? '')))
      .join('/');
  const cellIn = (place: number): string =>
    `$${columnLetters(area.column + place)}${String(area.row + first + 1)}`;
  const wordOf = (key: string): string => (isKeyed ? key : wordsOf(key));
  const named = about.map(({ place }) => cellIn(place)).join('&"/"&') || cellIn(nameColumn);
  const keyCell = isKeyed ? cellIn(keyColumn) : named;
  return descriptor.columns.flatMap((column, index) => {
    const place = columns[index];
    if (place === undefined) return [];
    const kinds = new Map<HighlightKind, string[]>();
    for (const [key, rows] of found.rows) {
      const written = entryOfWritten(descriptor.written[key]?.[index] ?? '');
      const own = rows.map((row) => entries[row]?.[place] ?? BLANK);
      const known = kindOf(descriptor, key, column);
      const kind = known && own.some(isOther(written, reading)) ? 'filled' : known;
      if (kind !== undefined) kinds.set(kind, [...(kinds.get(kind) ?? []), key]);
    }
    return [...kinds].flatMap(([kind, keys]) =>
      formulasOf(keyCell, keys.map(wordOf)).map((formula) => ({
        sheetId,
        kind,
        keepsFill: column === COLOURED,
        row: area.row + first,
        place: area.column + place,
        rows: last - first + 1,
        columns: 1,
        formula,
      })),
    );
  });
}

const BLANK: Entry = { kind: 'blank' };

/** A frozen formula shows what it answered last. */
function isOther(written: Entry, { isFrozen }: BlockReading): (entry: Entry) => boolean {
  return (entry) =>
    !isSameEntry(entry, written) &&
    !(isFrozen && written.kind === 'formula' && entry.kind !== 'formula');
}

/** As many formulas as the keys need, each short enough. */
function formulasOf(keyCell: string, keys: readonly string[]): readonly string[] {
  const groups: string[][] = [];
  let length = LONGEST;
  for (const key of keys) {
    const test = `${keyCell}=${quoteText(key)}`;
    length += test.length + 1;
    if (length > LONGEST) {
      groups.push([]);
      length = SIGN.length + test.length + ROOM;
    }
    groups.at(-1)?.push(test);
  }
  return groups.map((tests) => `=AND(${SIGN},OR(${tests.join(',')}))`);
}

/** What stands around sign and tests: `=AND(,OR())`. */
const ROOM = 12;

/** What a cell is marked as: 印载, 计算, 用户填写 or 有矛盾. */
export type HighlightKind = 'printed' | 'computed' | 'filled' | 'conflict';

/** How a kind looks: each differs from the others in its letters too, not by colour alone. */
interface HighlightLook {
  /** #RRGGBB */
  readonly fill: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
}

/** Light fills, told apart in grey as well; the kinds that want attention are the darker ones. */
export const LOOKS: Readonly<Record<HighlightKind, HighlightLook>> = {
  printed: { fill: '#DDEBF7', isBold: false, isItalic: false, isUnderlined: false },
  computed: { fill: '#EDEDED', isBold: false, isItalic: true, isUnderlined: false },
  filled: { fill: '#FFF2CC', isBold: false, isItalic: false, isUnderlined: true },
  conflict: { fill: '#F8CBAD', isBold: true, isItalic: true, isUnderlined: true },
};

/** What a cell of a block is; undefined for one that is not marked, such as a name. */
export type KindOf = (
  descriptor: BlockDescriptor,
  key: string,
  column: Column,
) => HighlightKind | undefined;

/**
 * A test that always holds, inside the rule's own formula: by it our rules are told from the user's,
 * wherever the cells have gone, in a copied sheet and in a file opened again.
 */
export const SIGN = '"PLAN.highlight"<>""';

/**
 * The rules for PLAN formulas outside all blocks, and for what they spill into: they stay on their
 * cells, which have no 编码 to be told by.
 * @example planLoose(sheets, readings)[0]?.formula // '=AND("PLAN.highlight"<>"",TRUE)'
 */
export function planLoose(
  sheets: readonly PlanCellSheet[],
  readings: readonly BlockReading[],
): readonly HighlightRule[] {
  return sheets.flatMap(({ id, isProtected, cells }) => {
    if (isProtected) return [];
    const around = readings.filter(({ sheetId }) => sheetId === id);
    const loose = cells.filter((cell) => !around.some(({ area }) => overlap(area, cell.area)));
    return (['printed', 'computed'] as const).flatMap((kind) =>
      groupCells(loose.filter((cell) => kindOfFormula(cell) === kind)).flatMap((group) => {
        // Where there are too many, one group holds cells that are none of ours too.
        if (sizeOf(group.area) !== group.cells.reduce((sum, { area }) => sum + sizeOf(area), 0))
          return [];
        const { row, column, rows, columns } = group.area;
        const place = { row, place: column, rows, columns };
        return [{ sheetId: id, kind, keepsFill: false, ...place, formula: `=AND(${SIGN},TRUE)` }];
      }),
    );
  });
}

const sizeOf = ({ rows, columns }: { readonly rows: number; readonly columns: number }): number =>
  rows * columns;

/** Facts about a row or a package are not marked, as in our tables. */
const MARKS: Readonly<Record<FunctionKind, HighlightKind | undefined>> = {
  printed: 'printed',
  observed: 'printed',
  table: 'printed',
  computed: 'computed',
  fact: undefined,
};

/** What goes on calculating with a printed number is computed. */
function kindOfFormula({ formula }: PlanCell): HighlightKind | undefined {
  const { calls, isPlain } = parseFormula(formula);
  const marks = calls.flatMap((call) => MARKS[kindOf(call)] ?? []);
  return isPlain || marks.length === 0 ? marks[0] : 'computed';
}

/** A name that is none of ours says nothing of itself. */
function kindOf({ name, arguments: written }: ParsedCall): FunctionKind {
  const words = written.map((each) => (each.kind === 'text' ? each.text : undefined));
  return kindOfCall(name, words) ?? 'fact';
}

import { columnLetters } from '../address/address';
import type { Column } from '../../core/column/column';
import { quoteText } from '../formula/plan-formula';
import type { BlockReading } from '../inserted/block-reading';
import { entryOfWritten, isSameEntry, type Entry } from '../inserted/entry';
import { findColumns, findRows } from '../inserted/find-rows';
import { SIGN, type HighlightKind, type KindOf } from './highlight-kind';

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
 * The rules that mark a block's cells by kind. They name rows by their visible 编码, so that the marks
 * follow when the table is sorted or rows are inserted. Each cell has one kind: what the user typed
 * over goes before all else.
 * @example planHighlight(reading, kindOf)[0]?.formula // '=AND("PLAN.highlight"<>"",OR($K4="350104-14-01",…))'
 */
export function planHighlight(reading: BlockReading, kindOf: KindOf): readonly HighlightRule[] {
  const { descriptor, entries, area, sheetId } = reading;
  const found = findRows(entries, new Set(Object.keys(descriptor.written)));
  if (found === undefined) return [];
  const { columns } = findColumns(entries, descriptor, found);
  const body = [...found.rows.values()].flat();
  const [first, last] = [Math.min(...body), Math.max(...body)];
  const keyCell = `$${columnLetters(area.column + found.keyColumn)}${String(area.row + first + 1)}`;
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
      formulasOf(keyCell, keys).map((formula) => ({
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

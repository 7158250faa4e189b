import type { Block } from '../block/block';
import type { BlockDescriptor } from '../block/descriptor';
import { safeText } from '../text/safe-text';
import type { BlockReading } from './block-reading';
import { addressOf } from './compare-rows';
import { entryOfWritten } from './entry';
import type { CellChange, FramePart } from './refresh-plan';

export interface FrameComparison {
  readonly changes: readonly CellChange[];
  readonly frame: BlockDescriptor['frame'];
}

/**
 * Compares title, unit line, headings, notes and 资料来源. Each is looked for by the words that were
 * written, so that lines the user reworded, moved apart or deleted are left alone.
 * @example compareFrame(reading, block, new Set([3, 4])).changes // [{ what: { kind: 'frame', part: 'sourceLine' }, … }]
 */
export function compareFrame(
  reading: BlockReading,
  block: Block,
  bodyRows: ReadonlySet<number>,
): FrameComparison {
  const { frame, columns } = reading.descriptor;
  const changes: CellChange[] = [];
  const renew = (part: FramePart, last: string, next: string): string => {
    if (last === next) return last;
    const place = last === '' ? undefined : findText(reading, last, bodyRows);
    if (place === undefined) return last;
    changes.push({
      what: { kind: 'frame', part },
      address: addressOf(reading, place.row, place.column),
      ...place,
      old: entryOfWritten(safeText(last)),
      written: safeText(next),
      numberFormat: undefined,
    });
    return next;
  };
  const headingOf = new Map(block.columns.map(({ column, heading }) => [column, heading]));
  const notes = fitNotes(block.notes, frame.notes.length);
  return {
    frame: {
      title: renew('title', frame.title, block.title),
      unitLine: renew('unitLine', frame.unitLine, block.unitLine),
      headings: frame.headings.map((last, index) => {
        const column = columns[index];
        const next = column === undefined ? undefined : headingOf.get(column);
        return next === undefined ? last : renew('heading', last, next);
      }),
      notes: frame.notes.map((last, index) => renew('note', last, notes[index] ?? '')),
      sourceLine: renew('sourceLine', frame.sourceLine, block.sourceLine),
    },
    changes,
  };
}

/** As many lines as the block has: what is over goes into the last, so that no row moves. */
function fitNotes(notes: readonly string[], lines: number): readonly string[] {
  if (notes.length <= lines || lines === 0) return notes;
  return [...notes.slice(0, lines - 1), notes.slice(lines - 1).join('　')];
}

function findText(
  { entries }: BlockReading,
  text: string,
  bodyRows: ReadonlySet<number>,
): { readonly row: number; readonly column: number } | undefined {
  for (const [row, line] of entries.entries()) {
    if (bodyRows.has(row)) continue;
    const column = line.findIndex((entry) => entry.kind === 'text' && entry.text === text);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

import type { Block } from '../block/block';
import type { BlockDescriptor } from '../block/descriptor';
import { layOutBlock, pointsAcross } from '../block/lay-out-block';
import { safeText } from '../text/safe-text';
import type { BlockReading } from './block-reading';
import { addressOf } from './compare-rows';
import { entryOfWritten } from './entry';
import type { FoundColumns } from './find-columns';
import { findFrame, type Spot } from './find-frame';
import type { FoundRows } from './find-rows';
import { fitNotes } from './fit-notes';
import type { CellChange, FramePart } from './refresh-plan';

export interface FrameComparison {
  readonly changes: readonly CellChange[];
  readonly frame: BlockDescriptor['frame'];
}

/**
 * Compares title, unit line, headings, notes and 资料来源. Each is looked for by the words that were
 * written, so that lines the user reworded, moved apart or deleted are left alone. A line that comes
 * to need more height is given it: Excel fits no height to merged cells.
 * @example compareFrame(reading, block, rows, columns).changes // [{ what: { kind: 'frame', part: 'sourceLine' }, … }]
 */
export function compareFrame(
  reading: BlockReading,
  block: Block,
  rows: FoundRows,
  columns: FoundColumns,
): FrameComparison {
  const { descriptor, entries } = reading;
  const { frame } = descriptor;
  const found = findFrame(entries, descriptor, rows, columns);
  const width = layOutBlock(block, 'values').widths.reduce((sum, points) => sum + points, 0);
  const changes: CellChange[] = [];
  const renew = (part: FramePart, last: string, next: string, place: Spot | undefined): string => {
    if (last === next || place === undefined) return last;
    const isLine = part === 'note' || part === 'sourceLine';
    const needed = pointsAcross(next, width);
    changes.push({
      what: { kind: 'frame', part },
      address: addressOf(reading, place.row, place.column),
      ...place,
      old: entryOfWritten(safeText(last)),
      written: safeText(next),
      numberFormat: undefined,
      oldFormat: reading.numberFormats[place.row]?.[place.column] ?? 'General',
      ...(isLine && needed > pointsAcross(last, width) ? { rowHeight: needed } : {}),
    });
    return next;
  };
  const headingOf = new Map(block.columns.map(({ column, heading }) => [column, heading]));
  const isThere = found.notes.map((place) => place !== undefined);
  const notes = fitNotes(frame.notes, block.notes, isThere);
  return {
    frame: {
      title: renew('title', frame.title, block.title, found.title),
      unitLine: renew('unitLine', frame.unitLine, block.unitLine, found.unitLine),
      headings: frame.headings.map((last, index) => {
        const column = descriptor.columns[index];
        const next = column === undefined ? undefined : headingOf.get(column);
        return next === undefined ? last : renew('heading', last, next, found.headings[index]);
      }),
      notes: frame.notes.map((last, index) =>
        renew('note', last, notes[index] ?? '', found.notes[index]),
      ),
      sourceLine: renew('sourceLine', frame.sourceLine, block.sourceLine, found.sourceLine),
    },
    changes,
  };
}

import type { Slot } from '../../table/to-grid';
import { joinPieces, type Piece, type TextLine } from '../text-line';
import { headerRows, type BareColumn } from './columns';
import type { Parent, Part } from './parts';
import type { Band } from './bands';
import type { BareRow } from './rows';

/** What the rows of one indicator have in common, each in a cell of its own. */
export interface Slots {
  readonly number: Slot;
  readonly name: Slot;
}

/** The cells of a row with a column for the names of parts behind that of names. */
export function partSlots(
  columns: readonly BareColumn[],
  row: BareRow,
  own: readonly Slot[],
  parts: ReadonlyMap<BareRow, Part | undefined>,
  shared: Map<Parent, Slots>,
): readonly Slot[] {
  const part = parts.get(row);
  const { page, core } = row;
  const at = (text: string) => slotAt(text, page, core.line.left, core.line.top);
  const slots =
    part &&
    (shared.get(part.parent) ?? { number: at(part.parent.number), name: at(part.parent.name) });
  if (part !== undefined && slots !== undefined) shared.set(part.parent, slots);
  return columns.flatMap(({ concept }, index) => {
    const slot = own[index];
    if (concept === '指标') return part === undefined ? [slot, slot] : [slots?.name, at(part.name)];
    return [concept === '序号' && part !== undefined ? slots?.number : slot];
  });
}

export function slotAt(text: string, page: number, left: number, top: number): Slot {
  const at = { left: Math.round(left), top: Math.round(top) };
  return text === '' ? undefined : { text, place: { kind: 'page', page, ...at } };
}

export function spanSlots(
  columns: readonly BareColumn[],
  { line, page }: Band,
  more: readonly BareColumn[],
): readonly Slot[] {
  const slot = slotAt(joinPieces(line.pieces, line.size), page, line.left, line.top);
  return [...columns, ...more].map(() => slot);
}

export function widen(columns: readonly BareColumn[], slots: readonly Slot[]): readonly Slot[] {
  return slots.flatMap((slot, index) =>
    columns[index]?.concept === '指标' ? [slot, slot] : [slot],
  );
}

export function rowSlots(
  columns: readonly BareColumn[],
  { bands, tail, page }: BareRow,
  category: Slot,
): readonly Slot[] {
  return columns.map(({ concept }, column) => {
    if (concept === '类别') return category;
    const own = [...bands, ...tail].filter(({ cells }) => cells.has(column));
    const texts = own.map(({ cells, line }) => joinPieces(cells.get(column) ?? [], line.size));
    const [first] = own;
    const left = first?.cells.get(column)?.[0]?.left ?? 0;
    return slotAt(texts.join('\n'), page, left, first?.line.top ?? 0);
  });
}

export function headSlots(
  columns: readonly BareColumn[],
  header: readonly TextLine[],
  page: number,
): readonly (readonly Slot[])[] {
  const slots = new Map<Piece, Slot>();
  const top = header[0]?.top ?? 0;
  return headerRows(columns).map((words) =>
    words.map((word) => {
      const known = slots.get(word) ?? slotAt(word.text, page, word.left, top);
      slots.set(word, known);
      return known;
    }),
  );
}

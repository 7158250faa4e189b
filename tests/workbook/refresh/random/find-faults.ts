import type { RefreshPlan } from '../../../../src/workbook/refresh/refresh-plan';
import { printCell, readAddress } from '../../../../src/workbook/address/address';
import { contains } from '../../../../src/workbook/address/area';
import { cellsOf, framePieces, plain, type Expected } from './expected';
import { KEY, type SeenBook, type SeenCell, type SeenSheet } from './watch-sheet';

interface Refreshed {
  readonly before: SeenSheet;
  readonly after: SeenSheet;
  readonly first: Expected;
  readonly next: Expected;
  readonly plan: RefreshPlan;
}

const textOf = ({ entry }: SeenCell): string => (entry.kind === 'text' ? entry.text : '');
/** Which rows a line is: by the names in it, and where there is none by its hidden key. */
function keysIn(line: readonly SeenCell[], { names }: Expected): readonly string[] {
  const texts = line.map(textOf);
  const named = texts.flatMap((text) => names.get(text) ?? []);
  return named.length > 0 ? named : texts.filter((text) => KEY.test(text));
}

/**
 * The same over all sheets, those that the table does not stand on included: there nothing may change.
 * @param sheet id of the one that it stands on; undefined where it has no place any more
 */
export function findFaultsIn(
  books: { readonly before: SeenBook; readonly after: SeenBook },
  sheet: string | undefined,
  seen: Omit<Refreshed, 'before' | 'after'>,
): readonly string[] {
  const lost = [...books.before.keys()].filter((id) => !books.after.has(id));
  return [...books.after]
    .flatMap(([id, after]) => {
      const before = books.before.get(id);
      if (before === undefined) return [`A new sheet: ${id}`];
      if (id === sheet) return findFaults({ before, after, ...seen });
      return before.flatMap((line, row) =>
        line.flatMap((cell, column) => {
          const now = after[row]?.[column] ?? cell;
          const isShifted = seen.plan.additions.length > 0 && cell.entry.kind === 'formula';
          return isSame(cell, now, isShifted) ? [] : [`${id} ${say(row, column, cell, now)}`];
        }),
      );
    })
    .concat(lost.map((id) => `A sheet gone: ${id}`));
}

/**
 * Every cell of which a refresh made something it must not be, in words: a cell of the user's that
 * changed, a figure of another row or column, another look. Found from the sheet alone: what the
 * refresh says of itself is not asked, but for the rows it inserted.
 */
function findFaults({ before, after, first, next, plan }: Refreshed): readonly string[] {
  const { place, isNew } = followRows(plan, before.length);
  const area = readAddress(plan.address);
  const kept = before.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const now = after[place(row)]?.[column];
      // What was pushed over the edge of what is looked at was blank.
      if (now === undefined || isSame(cell, now, plan.additions.length > 0)) return [];
      const keys = keysIn(line, first);
      const isInside = area !== undefined && contains(area, { row, column, rows: 1, columns: 1 });
      const isRight =
        isInside &&
        (keys.length > 0
          ? keys.some((key) => isOurs(cell, now, first.rows.get(key), next.rows.get(key)))
          : isFrame(cell, now, first, next));
      const formula = now.entry.kind === 'formula' ? now.entry.text : '';
      const isInRow = cellsOf(formula).every((ref) => ref.endsWith(String(place(row) + 1)));
      return isRight && isInRow ? [] : [say(place(row), column, cell, now)];
    }),
  );
  const added = after.flatMap((line, row) =>
    isNew(row)
      ? line.flatMap((cell, column) => {
          const isRight = keysIn(line, next).some((key) =>
            next.rows.get(key)?.some(({ text }) => text === plain(cell.entry)),
          );
          return cell.entry.kind === 'blank' || isRight ? [] : [say(row, column, undefined, cell)];
        })
      : [],
  );
  return [...kept, ...added];
}

/** Cells that still hold a figure of the first edition, in a row that tells which it should be. */
export function findStale({
  after,
  first,
  next,
}: Pick<Refreshed, 'after' | 'first' | 'next'>): readonly string[] {
  return after.flatMap((line, row) => {
    const [key, ...others] = keysIn(line, first);
    const last = key === undefined || others.length > 0 ? undefined : first.rows.get(key);
    const now = key === undefined ? undefined : next.rows.get(key);
    return line.flatMap((cell, column) => {
      const at = last?.findIndex(({ text }) => text === plain(cell.entry)) ?? -1;
      const isStale =
        at >= 0 && cell.entry.kind === 'number' && now?.[at]?.text !== last?.[at]?.text;
      return isStale ? [say(row, column, undefined, cell)] : [];
    });
  });
}

function isSame(cell: SeenCell, now: SeenCell, isShifted: boolean): boolean {
  const isLook = isShifted || cell.look === now.look;
  const isEntry = isShifted
    ? plain(cell.entry) === plain(now.entry)
    : JSON.stringify(cell.entry) === JSON.stringify(now.entry);
  return isLook && isEntry && cell.format === now.format;
}

function isOurs(
  cell: SeenCell,
  now: SeenCell,
  first: ReturnType<Expected['rows']['get']>,
  next: ReturnType<Expected['rows']['get']>,
): boolean {
  return (first ?? []).some(({ text, format }, column) => {
    const wanted = next?.[column];
    if (text !== plain(cell.entry) || wanted?.text !== plain(now.entry)) return false;
    const isFormat = cell.format === now.format || cell.format === format;
    return isFormat && (cell.format === now.format || now.format === wanted.format);
  });
}

function isFrame(cell: SeenCell, now: SeenCell, first: Expected, next: Expected): boolean {
  const isLast = framePieces(textOf(cell)).some((piece) => first.frame.has(piece));
  const isNext = framePieces(textOf(now)).every((piece) => piece === '' || next.frame.has(piece));
  const isLine =
    cell.entry.kind === 'formula' &&
    /^=(?:IF\(|TRIM\(SUBSTITUTE\()?(?:\$|#REF!)/u.test(cell.entry.text);
  const isSolid = cell.entry.kind === 'blank' || cell.entry.kind === 'text' || isLine;
  return isSolid && (isLast || cell.entry.kind === 'blank') && isNext && cell.format === now.format;
}

/** Where each row stands after the rows that were inserted. */
function followRows({ additions, address }: RefreshPlan, count: number) {
  const top = readAddress(address)?.row ?? 0;
  const above = additions.map(({ after }) => top + after);
  const place = (row: number): number => row + above.filter((each) => each < row).length;
  const old = new Set(Array.from({ length: count }, (_, row) => place(row)));
  return { place, isNew: (row: number) => additions.length > 0 && !old.has(row) };
}

function say(row: number, column: number, cell: SeenCell | undefined, now: SeenCell): string {
  const print = (each: SeenCell | undefined) =>
    each === undefined ? '' : `${JSON.stringify(each.entry)} [${each.format}] ${each.look}`;
  return `${printCell(row, column)}: ${print(cell)} → ${print(now)}`;
}

import { bound, intersect, type Area, type Place } from '../area/area';
import type { Book } from '../book';
import { conditionalIds, placeOf, readRecord, writeRecord } from './conditional-record';

const isSame = (one: Area, other: Area): boolean =>
  one.row === other.row &&
  one.column === other.column &&
  one.height === other.height &&
  one.width === other.width;

/** Whether two areas together are a rectangle. */
function join(one: Area, other: Area): Area | undefined {
  const whole = bound(one, other);
  const cells = ({ height, width }: Area) => height * width;
  const shared = intersect(one, other);
  const count = cells(one) + cells(other) - (shared ? cells(shared) : 0);
  return cells(whole) === count ? whole : undefined;
}

/**
 * Carries conditional formats along with formats that are copied on one sheet: a rule is stretched over cells beside its
 * own. A copy that lies apart from the rule's cells gets none here, which Excel would give a rule of its own.
 *
 * @param target as large as what was copied into, the source repeated over it
 * @example copyConditionalFormats(book, source, target)
 */
export function copyConditionalFormats(book: Book, source: Place, target: Place): void {
  if (source.sheetId !== target.sheetId) return;
  for (const id of conditionalIds(book, source.sheetId)) {
    const { area, sheetId } = placeOf(book, id);
    const covered = intersect(area, source.area);
    // Only where all rows, or all columns, of what is copied are covered does the rule reach over the whole target.
    if (!covered) continue;
    const isAcross = covered.width === source.area.width || target.area.width === source.area.width;
    if (covered.height !== source.area.height || !isAcross) continue;
    const reached: Area = {
      row: target.area.row,
      height: target.area.height,
      column: target.area.column + covered.column - source.area.column,
      width: covered.width === source.area.width ? target.area.width : covered.width,
    };
    const joined = join(area, reached);
    if (joined && !isSame(joined, area))
      writeRecord(book, id, { sheetId, area: joined }, readRecord(book, id));
  }
}

import { invalidArgument, itemAlreadyExists } from '../../wire/api-error';
import type { Shape } from '../../wire/host-object';
import { readAddress } from '../area/address';
import { writableZone } from '../area/model-area';
import type { Place } from '../area/area';
import { command, ExcelCollection } from '../excel-object';
import { Range } from '../range/range';
import { readRange } from '../range/read-range';
import { commentKey, formulaNameKey, NamedItem, type FormulaName } from './named-item';

/** Letters, digits, `_`, `.` and `\`; not what reads as a cell. */
const isName = (name: unknown): name is string =>
  typeof name === 'string' &&
  /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
  !readAddress(name) &&
  !/^[rc]$/i.test(name);

/** `Excel.NamedItemCollection` of the workbook. */
export class NamedItemCollection extends ExcelCollection<NamedItem> {
  readonly shape: Shape = { type: 'NamedItemCollection' };

  all(): NamedItem[] {
    const { getters } = this.book.engine;
    const ranges = getters.getNamedRanges().map(({ name }) => name);
    const formulas = getters.getBookEntries('name').map(({ data }) => (data as FormulaName).name);
    return [...ranges, ...formulas].map((name) => new NamedItem(this.book, name));
  }

  find(key: unknown): NamedItem | undefined {
    const wanted = String(key).toLowerCase();
    return this.all().find(({ Name }) => Name.toLowerCase() === wanted);
  }

  /** Names a range (an object or `=Sheet1!$A$1`), or a constant or formula (`=0.13`). */
  Add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const location = 'NamedItemCollection.add';
    if (!isName(name)) throw invalidArgument(location);
    if (this.find(name)) throw itemAlreadyExists(location);
    const place = this.place(reference);
    if (place) {
      const zone = writableZone(this.book, place);
      const { sheetId } = place;
      const range = this.book.engine.getters.getRangeDataFromZone(sheetId, zone);
      // Without the sheet the engine checks that the range lies on the active one.
      command(this.book, location, 'CREATE_NAMED_RANGE', { sheetId, name, ranges: [range] });
    } else {
      const data: FormulaName = { name, formula: String(reference) };
      command(this.book, location, 'BOOK_PUT', { id: formulaNameKey(name), kind: 'name', data });
    }
    if (comment !== undefined) {
      const payload = { id: commentKey(name), kind: 'name-comment', data: comment };
      command(this.book, location, 'BOOK_PUT', payload);
    }
    return new NamedItem(this.book, name);
  }

  private place(reference: unknown): Place | undefined {
    if (reference instanceof Range) return reference;
    const active = this.book.engine.getters.getActiveSheetId();
    return readRange(this.book, active, reference);
  }
}

import { apiNotFound } from '../../wire/api-error';
import type { Shape } from '../../wire/host-object';
import { intersect, type Place } from '../area/area';
import { writableZone } from '../area/model-area';
import type { Book } from '../book';
import { ExcelCollection } from '../excel-object';
import { areaOf } from '../area/area';
import { ConditionalFormat } from './conditional-format';
import { conditionalIds, placeOf, writeRecord, type ConditionalType } from './conditional-record';

const isKnown = (type: unknown): type is ConditionalType =>
  type === 'CellValue' || type === 'Custom';

/** `Excel.ConditionalFormatCollection` of a range: those that touch it. */
export class ConditionalFormatCollection extends ExcelCollection<ConditionalFormat> {
  readonly shape: Shape = { type: 'ConditionalFormatCollection' };

  constructor(
    book: Book,
    private readonly place: Place,
  ) {
    super(book);
  }

  all(): ConditionalFormat[] {
    const { sheetId, area } = this.place;
    return conditionalIds(this.book, sheetId)
      .filter((id) => intersect(placeOf(this.book, id).area, area))
      .map((id) => new ConditionalFormat(this.book, id));
  }

  find(id: unknown): ConditionalFormat | undefined {
    return this.all().find((format) => format.Id === id);
  }

  /** It has no effect until it is given a rule. */
  Add(type: unknown): ConditionalFormat {
    if (!isKnown(type)) throw apiNotFound(`ConditionalFormatCollection.add(${String(type)})`);
    const { sheetId } = this.place;
    const area = areaOf(writableZone(this.book, this.place));
    const id = this.freeId();
    writeRecord(this.book, id, { sheetId, area }, { type, style: {} });
    return new ConditionalFormat(this.book, id);
  }

  ClearAll(): void {
    for (const format of this.all()) format.Delete();
  }

  /** The engine keeps the ids of its own rules; a number that grows is enough to tell ours apart. */
  private freeId(number = 1): string {
    const id = `conditional-${number}`;
    return this.book.engine.getters.getBookEntry(id) ? this.freeId(number + 1) : id;
  }
}

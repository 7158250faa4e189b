import { apiNotFound, itemNotFound } from '../../wire/protocol';
import type { Identity, Shape } from '../../wire/host-object';
import { areaOf, intersect, type Place } from '../area/area';
import { writableZone } from '../book';
import { ExcelCollection } from '../excel-object';
import { type Book } from '../book';
import {
  CellValueConditionalFormat,
  ConditionalPart,
  CustomConditionalFormat,
} from './conditional-part';
import {
  conditionalIds,
  deleteRecord,
  freeConditionalId,
  placeOf,
  writeRecord,
  type ConditionalType,
} from './conditional-record';

/** `Excel.ConditionalFormat`: of type CellValue or Custom. */
class ConditionalFormat extends ConditionalPart {
  readonly shape: Shape = {
    type: 'ConditionalFormat',
    scalars: ['Id', 'Type', 'Priority', 'StopIfTrue'],
    objects: ['CellValueOrNullObject', 'CustomOrNullObject'],
  };

  override get identity(): Identity {
    return { Id: this.id };
  }

  get Id(): string {
    return this.id;
  }

  get Type(): ConditionalType {
    return this.record.type;
  }

  /** Counted from 0, the first rule first. Excel puts a new rule on top; unverified for Office.js. */
  get Priority(): number {
    const { sheetId } = placeOf(this.book, this.id);
    return conditionalIds(this.book, sheetId).indexOf(this.id);
  }

  get StopIfTrue(): boolean {
    return this.record.stopIfTrue ?? false;
  }

  set StopIfTrue(stop: unknown) {
    this.change({ stopIfTrue: stop === true });
  }

  get CellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.Type === 'CellValue' ? new CellValueConditionalFormat(this.book, this.id) : null;
  }

  get CellValue(): CellValueConditionalFormat {
    const part = this.CellValueOrNullObject;
    if (!part) throw itemNotFound('ConditionalFormat.cellValue');
    return part;
  }

  get CustomOrNullObject(): CustomConditionalFormat | null {
    return this.Type === 'Custom' ? new CustomConditionalFormat(this.book, this.id) : null;
  }

  get Custom(): CustomConditionalFormat {
    const part = this.CustomOrNullObject;
    if (!part) throw itemNotFound('ConditionalFormat.custom');
    return part;
  }

  Delete(): void {
    deleteRecord(this.book, this.id);
  }
}

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
    const id = freeConditionalId(this.book);
    writeRecord(this.book, id, { sheetId, area }, { type, style: {} });
    return new ConditionalFormat(this.book, id);
  }

  ClearAll(): void {
    for (const format of this.all()) format.Delete();
  }
}

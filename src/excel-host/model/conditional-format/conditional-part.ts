import type { Style } from '../../engine/surface';
import type { Book } from '../book';
import { ExcelObject } from '../excel-object';
import { placeOf, readRecord, writeRecord, type ConditionalRecord } from './conditional-record';

/** An object that is a part of one conditional format. */
export abstract class ConditionalPart extends ExcelObject {
  constructor(
    book: Book,
    protected readonly id: string,
  ) {
    super(book);
  }

  protected get record(): ConditionalRecord {
    return readRecord(this.book, this.id);
  }

  protected change(part: Partial<ConditionalRecord>): void {
    const place = placeOf(this.book, this.id);
    writeRecord(this.book, this.id, place, { ...this.record, ...part });
  }

  protected restyle(style: Style): void {
    this.change({ style: { ...this.record.style, ...style } });
  }
}

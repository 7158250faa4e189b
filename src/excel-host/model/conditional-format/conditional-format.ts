import { itemNotFound } from '../../wire/api-error';
import type { Identity, Shape } from '../../wire/host-object';
import { CellValueConditionalFormat } from './cell-value-rule';
import { ConditionalPart } from './conditional-part';
import { conditionalIds, deleteRecord, placeOf, type ConditionalType } from './conditional-record';
import { CustomConditionalFormat } from './custom-rule';

/** `Excel.ConditionalFormat`: of type CellValue or Custom. */
export class ConditionalFormat extends ConditionalPart {
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

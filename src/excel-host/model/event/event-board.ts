import type { HostObject } from '../../wire/host-object';
import type { EventRegister } from '../../wire/dispatcher';
import { printArea, type Area } from '../area/area';

/** The client's numbers of events, the same for a sheet and for all sheets. */
const EVENT_NUMBER = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
} as const;

type EventName = keyof typeof EVENT_NUMBER;

type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

interface Change {
  sheetId: string;
  area: Area;
  changeType: ChangeType;
}

type Emit = (number: number, target: string, payload: object) => void;

/** Events the client has asked for, and those that wait to be told when the batch is over. */
export class EventBoard implements EventRegister {
  private readonly wanted = new Set<string>();
  private waiting: (() => void)[] = [];
  private changes: Change[] = [];

  constructor(private readonly emit: Emit) {}

  set(event: string, object: HostObject, on: boolean): void {
    const key = `${event}|${object.eventTarget}`;
    if (on) this.wanted.add(key);
    else this.wanted.delete(key);
  }

  /** An event of a sheet, told to the sheet's handlers and to those of all sheets. */
  fireSheet(event: EventName, sheetId: string, payload: object): void {
    this.waiting.push(() => {
      this.tell(event, sheetId, payload);
      this.tell(event, 'Workbook', payload);
    });
  }

  /** Cells of a sheet have changed. Row blocks that follow each other are one change: the client splits large writes. */
  changed(sheetId: string, area: Area, changeType: ChangeType = 'RangeEdited'): void {
    const last = this.changes.at(-1);
    const continues =
      changeType === 'RangeEdited' &&
      last?.sheetId === sheetId &&
      last.changeType === changeType &&
      last.area.column === area.column &&
      last.area.width === area.width &&
      last.area.row + last.area.height === area.row;
    if (continues) last.area = { ...last.area, height: last.area.height + area.height };
    else this.changes.push({ sheetId, area, changeType });
  }

  /** Tells everything that has happened; called after a batch has been answered. */
  flush(): void {
    const waiting = this.waiting.splice(0);
    for (const { sheetId, area, changeType } of this.changes.splice(0)) {
      const address = printArea(area);
      this.fireSheet('DataChangedEvent', sheetId, {
        address,
        changeType,
        source: 'Local',
        worksheetId: sheetId,
      });
    }
    for (const tell of [...waiting, ...this.waiting.splice(0)]) tell();
  }

  private tell(event: EventName, target: string, payload: object): void {
    if (this.wanted.has(`${event}|${target}`)) this.emit(EVENT_NUMBER[event], target, payload);
  }
}

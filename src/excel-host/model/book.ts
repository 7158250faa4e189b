import type { Engine } from '../engine/engine';
import type { HostObject } from '../wire/host-object';
import type { Place } from './area/area';
import type { EventBoard } from './event/event-board';

/** What every Excel object knows of the workbook it belongs to. */
export interface Book {
  readonly engine: Engine;
  readonly events: EventBoard;
  worksheet(sheetId: string): HostObject;
  /** The id of the sheet of this name or id. */
  sheetId(nameOrId: string): string | undefined;
  /** Where a defined name points to. */
  named(name: string): Place | undefined;
}

import type { Engine } from '../engine/engine';
import type { HostObject } from '../wire/host-object';
import { grow } from '../engine/grow';
import type { Zone } from '../engine/surface';
import { intersect, MAX_COLUMNS, MAX_ROWS, zoneOf, type Area, type Place } from './area/area';
import type { EventBoard } from './event/event-board';

/** What every Excel object knows of the workbook it belongs to. */
export interface Book {
  readonly engine: Engine;
  readonly events: EventBoard;
  worksheet(sheetId: string): HostObject;
  /** Puts a copy of a sheet where `Worksheet.copy` is asked to. */
  copySheet(sheetId: string, position: string, beside: string | undefined): HostObject;
  /** The id of the sheet of this name or id. */
  sheetId(nameOrId: string): string | undefined;
  /** Where a defined name points to, asked on a sheet: its own names come before the workbook's. */
  named(name: string, sheetId: string): Place | undefined;
}

/**
 * The part of an area that the model's sheet has; nothing where the area lies beyond its end.
 *
 * @example existingArea(book, { sheetId, area: WHOLE_SHEET }) // A1:Z100 of a new sheet
 */
export function existingArea({ engine }: Book, { sheetId, area }: Place): Area | undefined {
  const height = engine.getters.getNumberRows(sheetId);
  const width = engine.getters.getNumberCols(sheetId);
  return intersect(area, { row: 0, column: 0, height, width });
}

/**
 * The zone to write to: the sheet is grown to hold a bounded area; whole rows and columns end where the sheet ends.
 *
 * @example writableZone(book, { sheetId, area }) // { left: 0, top: 0, right: 2, bottom: 199 }
 */
export function writableZone(book: Book, { sheetId, area }: Place): Zone {
  const rows = area.height === MAX_ROWS ? 1 : area.row + area.height;
  const columns = area.width === MAX_COLUMNS ? 1 : area.column + area.width;
  grow(book.engine, sheetId, rows, columns);
  return zoneOf(existingArea(book, { sheetId, area }) ?? area);
}

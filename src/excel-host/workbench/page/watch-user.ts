import { areaOf, cellArea, printArea, type Area } from '../../model/area/area';
import type { Host } from '../../host';

/** A command of the engine, as far as it names cells. */
interface Command {
  readonly type: string;
  readonly sheetId?: string;
  readonly row?: number;
  readonly col?: number;
  readonly content?: string;
  readonly top?: number;
  readonly left?: number;
  readonly contents?: readonly (readonly unknown[])[];
  readonly commands?: readonly Command[];
}

/** Selection and changes are told once the user's action is over, not at each of its steps. */
const SETTLED = 30;

/**
 * Tells the add-in what the user does in the grid: what is typed, pasted, cleared or undone there
 * goes to the model directly and never passes the host. Excel raises onChanged, onSelectionChanged
 * and onActivated for it; so does this.
 *
 * Inserted and deleted rows and columns are not told apart here: their cells count as edited.
 */
export function watchUser(host: Host): void {
  const { model, getters } = host.engine;
  const { events } = host.workbook;
  const owner = {};
  const touched = new Map<string, Area>();
  let seen = describe(host);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    timer = undefined;
    for (const [sheetId, area] of touched) {
      if (getters.tryGetSheetName(sheetId) !== undefined) events.changed(sheetId, area);
    }
    touched.clear();
    events.flush(); // Excel tells what changed before where the user went
    const now = describe(host);
    if (now.sheetId !== seen.sheetId) {
      events.fireSheet('DeactivatedEvent', seen.sheetId, { worksheetId: seen.sheetId });
      events.fireSheet('ActivatedEvent', now.sheetId, { worksheetId: now.sheetId });
    }
    if (now.sheetId !== seen.sheetId || now.address !== seen.address) {
      const payload = { address: now.address, worksheetId: now.sheetId };
      events.fireSheet('SelectionChangedEvent', now.sheetId, payload);
    }
    seen = now;
    events.flush();
  };
  const listen = (event: string, hear: (payload: unknown) => void) =>
    model.on(event, owner, (payload) => {
      if (host.isWorking) return;
      hear(payload);
      timer ??= setTimeout(tell, SETTLED);
    });

  listen('command-dispatched', (command) => noteCells(command as Command, touched));
  listen('update', () => undefined);
}

function describe({ engine: { getters } }: Host): { sheetId: string; address: string } {
  const sheetId = getters.getActiveSheetId();
  return { sheetId, address: printArea(areaOf(getters.getSelectedZone())) };
}

/** An undone or redone step brings its commands with it; the add-in's own writes are among them. */
function noteCells(command: Command, touched: Map<string, Area>): void {
  for (const step of command.commands ?? []) noteCells(step, touched);
  const area = areaWritten(command);
  if (command.sheetId === undefined || area === undefined) return;
  touched.set(command.sheetId, hull(touched.get(command.sheetId) ?? area, area));
}

function areaWritten({ type, row, col, content, top, left, contents }: Command): Area | undefined {
  const writesCell = type === 'CLEAR_CELL' || (type === 'UPDATE_CELL' && content !== undefined);
  if (writesCell && row !== undefined && col !== undefined) return cellArea(row, col);
  if (type !== 'CELLS_WRITE' || top === undefined || left === undefined) return undefined;
  const width = Math.max(0, ...(contents ?? []).map((cells) => cells.length));
  if (width === 0) return undefined;
  return { row: top, column: left, height: contents?.length ?? 0, width };
}

function hull(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const bottom = Math.max(a.row + a.height, b.row + b.height);
  const right = Math.max(a.column + a.width, b.column + b.width);
  return { row, column, height: bottom - row, width: right - column };
}

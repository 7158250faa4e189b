import type { EngineLink, EngineCustom } from './link';
import { toEngineFormula } from './quoted-text';
import { library } from './library';
import type {
  ApplyChange,
  BookEntry,
  CellPosition,
  Plugin,
  PluginConfig,
  SheetRange,
  Zone,
} from './surface';

/** `BOOK_PUT` stores, replaces or (without `data`) forgets one entry. */
interface BookPut {
  type: 'BOOK_PUT';
  id: string;
  kind: string;
  data?: unknown;
  place?: { sheetId: string; zone: Zone };
}

type Stored = { kind: string; data: unknown; range?: SheetRange };
type Saved = { kind: string; data: unknown; sheetId?: string; zone?: Zone };

/**
 * What Excel keeps and the engine does not (comments on names, page layout, rich conditional formats …) lives in a core
 * plugin: there, and only there, it shifts with inserted rows, is undone with its batch and is saved with the model.
 */
export class Bookkeeping extends library.CorePlugin implements Plugin {
  static override getters = ['getBookEntry', 'getBookEntries'];

  private readonly link: EngineLink;
  entries: Record<string, Stored | undefined> = {};

  constructor(config: PluginConfig) {
    super(config);
    this.link = (config.custom as EngineCustom).host;
  }

  adaptRanges({ applyChange }: { applyChange: ApplyChange }): void {
    for (const [id, entry] of Object.entries(this.entries)) {
      if (!entry?.range) continue;
      const change = applyChange(entry.range);
      if (change.changeType === 'REMOVE') this.put(id, undefined);
      else if (change.changeType !== 'NONE') this.put(id, { ...entry, range: change.range });
    }
    for (const follower of this.link.followers()) follower.follow(applyChange, this.getters);
  }

  handle(command: { type: string }): void {
    if (command.type === 'BOOK_PUT') this.store(command as BookPut);
    else if (command.type === 'DELETE_SHEET')
      this.forgetSheet(command as { type: string; sheetId: string });
  }

  getBookEntry(id: string): BookEntry | undefined {
    const entry = this.entries[id];
    return entry && { id, ...entry };
  }

  getBookEntries(kind: string): BookEntry[] {
    return Object.keys(this.entries).flatMap((id) => {
      const entry = this.getBookEntry(id);
      return entry?.kind === kind ? [entry] : [];
    });
  }

  export(data: { bookkeeping?: Record<string, Saved> }): void {
    data.bookkeeping = {};
    for (const [id, entry] of Object.entries(this.entries)) {
      if (!entry) continue;
      const { range, ...rest } = entry;
      data.bookkeeping[id] = range ? { ...rest, sheetId: range.sheetId, zone: range.zone } : rest;
    }
  }

  import(data: { bookkeeping?: Record<string, Saved> }): void {
    for (const [id, { sheetId, zone, ...rest }] of Object.entries(data.bookkeeping ?? {})) {
      const range = sheetId && zone ? this.getters.getRangeFromZone(sheetId, zone) : undefined;
      this.entries[id] = { ...rest, range };
    }
  }

  private store({ id, kind, data, place }: BookPut): void {
    const range = place && this.getters.getRangeFromZone(place.sheetId, place.zone);
    this.put(id, data === undefined ? undefined : { kind, data, range });
  }

  private forgetSheet({ sheetId }: { sheetId: string }): void {
    for (const [id, entry] of Object.entries(this.entries))
      if (entry?.range?.sheetId === sheetId) this.put(id, undefined);
  }

  private put(id: string, entry: Stored | undefined): void {
    this.history.update('entries', id, entry);
  }
}

/**
 * Whatever is dispatched while one root command is being handled becomes one revision, that is one undo step. So a batch
 * of the client is run inside the handler of the root command `BATCH`.
 */
export class Batch extends library.UIPlugin implements Plugin {
  private readonly link: EngineLink;

  constructor(config: PluginConfig) {
    super(config);
    this.link = (config.custom as EngineCustom).host;
  }

  beforeHandle(command: { type: string; content?: unknown }): void {
    if (command.type !== 'UPDATE_CELL' || !('content' in command)) return;
    // Whoever writes the formula, a person too; what is recorded and undone is what the engine reads.
    if (typeof command.content === 'string' && command.content.startsWith('='))
      command.content = toEngineFormula(command.content);
    this.link.cellWritten(command as unknown as CellPosition);
  }

  handle(command: { type: string }): void {
    if (command.type === 'BATCH') this.link.runBatch(this.dispatch);
  }
}

/** `CELLS_WRITE` puts a block of contents and formats down at once; a missing item leaves its cell alone. */
interface CellsWrite {
  sheetId: string;
  left: number;
  top: number;
  contents?: readonly (readonly (string | undefined)[])[];
  formats?: readonly (readonly (string | undefined)[])[];
}

/** One command for many cells: the engine checks and records each single UPDATE_CELL, which is a hundred times slower. */
export class CellWriter extends library.CorePlugin implements Plugin {
  handle(command: { type: string }): void {
    if (command.type === 'CELLS_WRITE') this.write(command as unknown as CellsWrite);
  }

  private write({ sheetId, left, top, contents, formats }: CellsWrite): void {
    const height = Math.max(contents?.length ?? 0, formats?.length ?? 0);
    for (let i = 0; i < height; i++) {
      const width = Math.max(contents?.[i]?.length ?? 0, formats?.[i]?.length ?? 0);
      for (let j = 0; j < width; j++) {
        const content = contents?.[i]?.[j];
        const format = formats?.[i]?.[j];
        if (content === undefined && format === undefined) continue;
        const position = { sheetId, col: left + j, row: top + i };
        // As in Excel, only the first cell of a merged area takes a value.
        if (this.getters.isInMerge(position) && !this.getters.isMainCellPosition(position))
          continue;
        this.dispatch('UPDATE_CELL', {
          ...position,
          ...(content === undefined ? {} : { content }),
          ...(format === undefined ? {} : { format }),
        });
      }
    }
  }
}

import { library } from './library';
import type { EngineCustom, EngineLink } from './link';
import type { ApplyChange, BookEntry, Plugin, PluginConfig, SheetRange, Zone } from './surface';

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

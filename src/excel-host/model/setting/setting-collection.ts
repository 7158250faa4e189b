import { invalidArgument } from '../../wire/api-error';
import type { Shape } from '../../wire/host-object';
import type { Book } from '../book';
import { ExcelCollection } from '../excel-object';
import { Setting } from './setting';
import type { SettingStore } from './setting-store';

/** `Excel.SettingCollection`. */
export class SettingCollection extends ExcelCollection<Setting> {
  readonly shape: Shape = { type: 'SettingCollection' };

  constructor(
    book: Book,
    private readonly store: SettingStore,
  ) {
    super(book);
  }

  all(): Setting[] {
    return this.store.keys().map((key) => new Setting(this.book, this.store, key));
  }

  find(key: unknown): Setting | undefined {
    const name = String(key);
    return this.store.has(name) ? new Setting(this.book, this.store, name) : undefined;
  }

  /** Adds a setting or gives an existing one a new value, as Excel does. */
  Add(key: unknown, value: unknown): Setting {
    if (typeof key !== 'string' || !key) throw invalidArgument('SettingCollection.add');
    this.store.set(key, value);
    return new Setting(this.book, this.store, key);
  }
}

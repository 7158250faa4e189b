import { invalidArgument } from '../../wire/protocol';
import type { Identity, Shape } from '../../wire/host-object';
import { ExcelCollection, ExcelObject } from '../excel-object';
import { type Book } from '../book';

/** `Excel.Setting`. */
class Setting extends ExcelObject {
  readonly shape: Shape = { type: 'Setting', scalars: ['Key', 'Value'] };

  constructor(
    book: Book,
    private readonly store: SettingStore,
    readonly Key: string,
  ) {
    super(book);
  }

  override get identity(): Identity {
    return { Key: this.Key, _Id: this.Key };
  }

  get Value(): unknown {
    return this.store.get(this.Key);
  }

  set Value(value: unknown) {
    this.store.set(this.Key, value);
  }

  Delete(): void {
    this.store.delete(this.Key);
  }
}

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

/**
 * The add-in's settings in the workbook. Not part of undo, as in Excel. Values are kept as JSON text, so that a caller that
 * changes an object it has put in does not change the setting.
 */
export class SettingStore {
  private readonly values = new Map<string, string>();

  get(key: string): unknown {
    const text = this.values.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  }

  set(key: string, value: unknown): void {
    this.values.set(key, JSON.stringify(value ?? null));
  }

  has(key: string): boolean {
    return this.values.has(key);
  }

  delete(key: string): void {
    this.values.delete(key);
  }

  keys(): string[] {
    return [...this.values.keys()];
  }
}

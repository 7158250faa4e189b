import type { Identity, Shape } from '../../wire/host-object';
import type { Book } from '../book';
import { ExcelObject } from '../excel-object';
import type { SettingStore } from './setting-store';

/** `Excel.Setting`. */
export class Setting extends ExcelObject {
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

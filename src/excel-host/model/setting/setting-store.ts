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

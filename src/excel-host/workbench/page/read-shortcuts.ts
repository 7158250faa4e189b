/** One key combination and the function of the add-in's that it runs. */
export interface Shortcut {
  /** name the add-in gave to `Office.actions.associate` */
  readonly action: string;
  /** what it does, for people */
  readonly name: string;
  /** as Office writes it: `Ctrl+Shift+Alt+P` */
  readonly keys: string;
}

type Fields = Readonly<Record<string, unknown>>;

const RESOURCE = /\$\{resource\.([^}]+)\}/g;

/**
 * Reads an add-in's file of keyboard shortcuts (extended overrides of its manifest).
 *
 * @param file the parsed JSON, from anyone: what is not understood is left out
 * @param platform whose keys count; `default` where the file names none for it
 * @returns the shortcuts with the words of the add-in's own language
 * @example readShortcuts(json, 'windows') // [{ action: 'showPane', name: '打开窗格', keys: 'Ctrl+Alt+1' }]
 */
export function readShortcuts(file: unknown, platform: 'windows' | 'mac'): readonly Shortcut[] {
  const { actions, shortcuts, resources } = fields(file);
  const words = fields(fields(resources)['default']);
  const say = (value: unknown): string =>
    text(value).replaceAll(RESOURCE, (_, key: string) => text(fields(words[key])['value']));
  const names = new Map(list(actions).map((each) => [say(each['id']), say(each['name'])]));
  return list(shortcuts).flatMap(({ action, key }) => {
    const id = say(action);
    const keys = say(fields(key)[platform]) || say(fields(key)['default']);
    return names.has(id) && keys !== '' ? [{ action: id, name: names.get(id) ?? id, keys }] : [];
  });
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

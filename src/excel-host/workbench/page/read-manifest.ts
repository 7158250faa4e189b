/** One thing the add-in offers in Excel's ribbon or in the menu of a cell. */
export interface AddinCommand {
  readonly id: string;
  readonly label: string;
  /** what the button does, as Excel shows it under the pointer */
  readonly tip: string;
  /** address of the 16-px icon within the add-in's folder */
  readonly icon: string | undefined;
  /** name of the function it runs; undefined = it shows the task pane */
  readonly action: string | undefined;
}

/** What the workbench shows of an add-in: all of it stands in the add-in's manifest. */
export interface AddinManifest {
  readonly name: string;
  readonly icon: string | undefined;
  /** what stands before the dot in the names of its custom functions */
  readonly namespace: string;
  readonly groups: readonly (readonly AddinCommand[])[];
  readonly cellMenu: readonly AddinCommand[];
  /** address of the file with its keyboard shortcuts within the add-in's folder */
  readonly shortcuts: string | undefined;
}

/**
 * Reads an add-in-only manifest (the XML format).
 *
 * @param manifest the parsed file
 * @param folder address of the add-in's folder, ending in `/`; icons are looked up there whatever
 *   site the manifest was written for
 * @returns name, icon and commands; an add-in without commands has empty lists
 * @example readManifest(document, '/addin/').groups[0][0].label // '打开窗格'
 */
export function readManifest(manifest: Document, folder: string): AddinManifest {
  const texts = readResources(manifest, 'String');
  const images = readResources(manifest, 'Image');
  // The manifest names full addresses of the site it was written for; here the files lie elsewhere.
  const page = first(manifest, 'SourceLocation')?.getAttribute('DefaultValue') ?? '';
  const base = page.slice(0, page.lastIndexOf('/') + 1);
  const place = (url: string | null | undefined) =>
    base !== '' && url?.startsWith(base) ? folder + url.slice(base.length) : undefined;
  const command = (control: Element): AddinCommand => {
    const action = first(control, 'Action');
    const label = texts.get(resource(child(control, 'Label'))) ?? control.id;
    const tip = first(control, 'Supertip');
    return {
      id: control.id,
      label,
      tip: texts.get(resource(tip && first(tip, 'Description'))) ?? label,
      icon: place(images.get(resource(first(control, 'Image')))),
      action: (action && first(action, 'FunctionName'))?.textContent?.trim() || undefined,
    };
  };
  const buttons = (parent: Element) =>
    [...all(parent, 'Control'), ...all(parent, 'Item')]
      .filter((control) => child(control, 'Action') !== undefined)
      .map(command);
  return {
    name: first(manifest.documentElement, 'DisplayName')?.getAttribute('DefaultValue') ?? '加载项',
    icon: place(first(manifest, 'IconUrl')?.getAttribute('DefaultValue')),
    namespace: texts.get(resource(first(manifest, 'Namespace'))) ?? '',
    groups: all(manifest, 'Group')
      .map(buttons)
      .filter((group) => group.length > 0),
    cellMenu: all(manifest, 'OfficeMenu')
      .filter((menu) => menu.id === 'ContextMenuCell')
      .flatMap(buttons),
    shortcuts: place(first(manifest, 'ExtendedOverrides')?.getAttribute('Url')),
  };
}

function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function first(parent: Document | Element, name: string): Element | undefined {
  return all(parent, name)[0];
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((element) => element.localName === name);
}

function resource(element: Element | undefined): string {
  return element?.getAttribute('resid') ?? '';
}

function readResources(manifest: Document, name: 'String' | 'Image'): Map<string, string> {
  return new Map(
    all(manifest, name)
      .filter((element) => element.hasAttribute('DefaultValue'))
      .map((element) => [element.id, element.getAttribute('DefaultValue') ?? '']),
  );
}

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

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { version } from '../../package.json';

const root = path.resolve(__dirname, '../..');
const file = path.join(root, 'manifest.xml');
const BASE = 'https://localhost:3000/';

const { document } = new JSDOM(readFileSync(file, 'utf8'), { contentType: 'text/xml' }).window;
const elements = (name: string): readonly Element[] =>
  [...document.getElementsByTagName('*')].filter((each) => each.localName === name);
const all = [...document.getElementsByTagName('*')];
const attribute = (name: string, of: readonly Element[] = all): readonly string[] =>
  of.flatMap((each) => each.getAttribute(name) ?? []);
const resourceIds = ['Image', 'Url', 'String'].flatMap((name) =>
  attribute(
    'id',
    elements(name).filter((each) => each.hasAttribute('DefaultValue')),
  ),
);

/** Width and height as the PNG's header says. */
function pngSize(name: string): readonly [number, number] {
  const bytes = readFileSync(name);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('Microsoft’s own reader accepts it', () => {
  // Its command line, because jest cannot load what it is made of.
  const cli = path.join(root, 'node_modules/office-addin-manifest/cli.js');
  const info = execFileSync(process.execPath, [cli, 'info', file], { encoding: 'utf8' });
  const facts: Record<string, string> = Object.fromEntries(
    info
      .split('\n')
      .map((line) => [line.split(':')[0]?.trim() ?? '', line.split(': ')[1]?.trim() ?? '']),
  );
  expect(facts).toMatchObject({
    Name: '规划指标',
    Type: 'TaskPaneApp',
    'Default Locale': 'zh-CN',
    Hosts: 'Workbook',
    Permissions: 'ReadWriteDocument',
  });
});

test('its version is the package’s, with the fourth number Office wants', () => {
  expect(elements('Version')[0]?.textContent).toBe(`${version}.0`);
});

test('every resource that is named is defined, and every one defined is named', () => {
  const named = new Set(attribute('resid'));
  expect([...named].sort()).toEqual([...resourceIds].sort());
});

test('ids are unique and at most 32 characters long', () => {
  const ids = all
    .filter((each) => each.hasAttribute('id'))
    .map((each) => each.getAttribute('id') ?? '');
  expect(ids.filter((id, index) => ids.indexOf(id) !== index || id.length > 32)).toEqual([]);
});

test('every address is https under the one base that the build replaces', () => {
  const addresses = attribute('DefaultValue').filter((value) => /^[a-z]+:\/\//.test(value));
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address.startsWith(BASE))).toEqual([]);
});

test('the shared runtime: runtime, functions, commands and pane name the same page', () => {
  const page = (name: string, inside: string): string | null | undefined =>
    elements(inside)[0]?.getElementsByTagName('*').length === 0
      ? elements(inside)[0]?.getAttribute(name)
      : [...(elements(inside)[0]?.getElementsByTagName('*') ?? [])]
          .find((each) => each.hasAttribute(name))
          ?.getAttribute(name);
  const places = ['Runtime', 'Page', 'FunctionFile', 'Action'];
  expect(places.map((place) => page('resid', place))).toEqual(places.map(() => 'Taskpane.Url'));
  expect(elements('Runtime')[0]?.getAttribute('lifetime')).toBe('long');
});

test('no action names a pane of its own beside that of the shared runtime', () => {
  expect(elements('TaskpaneId')).toEqual([]);
});

test('help is offered under the base, too', () => {
  expect(attribute('DefaultValue', elements('SupportUrl'))).toEqual([`${BASE}help.html`]);
});

test.each([
  ['SharedRuntime', '1.1'],
  ['ExcelApi', '1.13'],
  ['CustomFunctionsRuntime', '1.3'],
])('it asks for %s %s', (set, minimum) => {
  const found = elements('Set').find((each) => each.getAttribute('Name') === set);
  expect(found?.getAttribute('MinVersion')).toBe(minimum);
});

test('the functions’ namespace is PLAN in every language', () => {
  const namespace = elements('String').find((each) => each.id === 'Function.Namespace');
  expect([namespace?.getAttribute('DefaultValue'), namespace?.children.length]).toEqual([
    'PLAN',
    0,
  ]);
});

test('all words but the namespace are there in English too, of a length Office shows', () => {
  const texts = [
    ...elements('String').filter((each) => each.id !== 'Function.Namespace'),
    ...elements('DisplayName'),
    ...elements('Description').filter((each) => each.hasAttribute('DefaultValue')),
  ];
  const limitOf = (each: Element) => (each.parentElement?.localName === 'ShortStrings' ? 125 : 250);
  const wrong = texts.filter((each) => {
    const english = each.children[0];
    const values = [each.getAttribute('DefaultValue') ?? '', english?.getAttribute('Value') ?? ''];
    return (
      english?.getAttribute('Locale') !== 'en-US' ||
      values.some((value) => value === '' || value.length > limitOf(each)) ||
      !/\p{Script=Han}/u.test(values[0] ?? '')
    );
  });
  expect(wrong.map((each) => each.id || each.localName)).toEqual([]);
});

test('every icon exists with the size it is named for, 16, 32 and 80 px each', () => {
  const images = elements('Image').filter((each) => each.hasAttribute('DefaultValue'));
  const sizes = images.map((each) => {
    const name = (each.getAttribute('DefaultValue') ?? '').slice(BASE.length);
    expect(existsSync(path.join(root, name))).toBe(true);
    const wanted = Number(/(\d+)\.png$/.exec(name)?.[1]);
    expect(pngSize(path.join(root, name))).toEqual([wanted, wanted]);
    return wanted;
  });
  expect(new Set(sizes)).toEqual(new Set([16, 32, 80]));
  for (const icon of elements('Icon'))
    expect([...icon.children].map((each) => each.getAttribute('size'))).toEqual(['16', '32', '80']);
});

test.each([
  ['IconUrl', 32],
  ['HighResolutionIconUrl', 64],
])('%s is %i px', (name, size) => {
  const address = elements(name)[0]?.getAttribute('DefaultValue') ?? '';
  expect(pngSize(path.join(root, address.slice(BASE.length)))).toEqual([size, size]);
});

test('every command the ribbon calls is one that the add-in answers', () => {
  const answered = readFileSync(path.join(root, 'src/commands/associate.ts'), 'utf8');
  const names = /COMMANDS[^{]*\{([^}]*)\}/.exec(answered)?.[1]?.split(',') ?? [];
  expect([...new Set(elements('FunctionName').map((each) => each.textContent))]).toEqual(
    names.map((name) => name.replace(/:.*/su, '').trim()).filter((name) => name !== ''),
  );
});

test('查看出处 stands in the ribbon and in the menu of a cell, with the same words', () => {
  const controls = elements('Control').filter((each) =>
    [...each.getElementsByTagName('*')].some((child) => child.textContent === 'showPlace'),
  );
  const [ribbon, menu] = controls;
  expect(controls.map(({ id }) => id)).toEqual(['Button.Place', 'Menu.Place']);
  expect(menu?.parentElement?.id).toBe('ContextMenuCell');
  expect(attribute('resid', [...(menu?.getElementsByTagName('*') ?? [])])).toEqual(
    attribute('resid', [...(ribbon?.getElementsByTagName('*') ?? [])]),
  );
});

const shortcuts = JSON.parse(readFileSync(path.join(root, 'shortcuts.json'), 'utf8')) as {
  readonly actions: readonly {
    readonly id: string;
    readonly type: string;
    readonly name: string;
  }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: Readonly<Record<string, string>>;
  }[];
};

test('every keyboard shortcut runs a command that the ribbon has too, and is described', () => {
  const commands = elements('FunctionName').map((each) => each.textContent);
  expect(shortcuts.actions.filter(({ id }) => !commands.includes(id))).toEqual([]);
  expect(shortcuts.actions.every(({ type }) => type === 'ExecuteFunction')).toBe(true);
  expect(shortcuts.actions.every(({ name }) => /\p{Script=Han}/u.test(name))).toBe(true);
  expect(shortcuts.shortcuts.map(({ action }) => action)).toEqual(
    shortcuts.actions.map(({ id }) => id),
  );
});

// Microsoft's advice against collisions with Excel, other add-ins and browsers.
test('shortcuts keep to Ctrl+Shift+Alt and one letter', () => {
  for (const { key } of shortcuts.shortcuts)
    expect([key.default, key.mac]).toEqual([
      expect.stringMatching(/^Ctrl\+Shift\+Alt\+[A-Z]$/),
      expect.stringMatching(/^Command\+Shift\+Alt\+[A-Z]$/),
    ]);
});

/** @jest-environment jsdom */
import {
  isPressed,
  listenForShortcuts,
} from '../../../src/excel-host/workbench/page/listen-for-shortcuts';
import { readShortcuts } from '../../../src/excel-host/workbench/page/read-manifest';
import demo from '../../support/demo-addin/shortcuts.json';

test.each([
  ['windows', 'Ctrl+Alt+1'],
  ['mac', 'Command+Shift+1'],
] as const)('on %s the stamp has the keys %s, in the words of the file', (platform, keys) => {
  expect(readShortcuts(demo, platform)).toEqual([{ action: 'stamp', name: '盖章', keys }]);
});

test.each([
  ['nothing', null],
  ['a list', []],
  ['a shortcut without its action', { shortcuts: [{ action: 'a', key: { default: 'Ctrl+A' } }] }],
  ['an action without keys', { actions: [{ id: 'a' }], shortcuts: [{ action: 'a', key: {} }] }],
  ['numbers', { actions: [1], shortcuts: [2] }],
])('%s gives no shortcuts', (_, file) => {
  expect(readShortcuts(file, 'windows')).toEqual([]);
});

const held = { ctrlKey: true, shiftKey: true, altKey: true, metaKey: false };
test.each([
  ['the letter by its place', { code: 'KeyP', key: 'π', ...held }, true],
  ['the letter', { code: '', key: 'P', ...held }, true],
  ['another letter', { code: 'KeyQ', key: 'Q', ...held }, false],
  ['one key too few', { code: 'KeyP', key: 'P', ...held, altKey: false }, false],
  ['one key too many', { code: 'KeyP', key: 'P', ...held, metaKey: true }, false],
])('Ctrl+Shift+Alt+P: %s', (_, press, expected) => {
  expect(isPressed('Ctrl+Shift+Alt+P', press)).toBe(expected);
});

test('a digit and an arrow are keys too', () => {
  const plain = { ctrlKey: true, shiftKey: false, altKey: true, metaKey: false };
  expect(isPressed('Ctrl+Alt+1', { code: 'Digit1', key: '1', ...plain })).toBe(true);
  expect(isPressed('Ctrl+Alt+Up', { code: 'ArrowUp', key: 'ArrowUp', ...plain })).toBe(true);
});

test('a press runs the action once and goes no further', () => {
  const ran: string[] = [];
  const further: string[] = [];
  listenForShortcuts(window, readShortcuts(demo, 'windows'), ({ action }) => ran.push(action));
  document.body.addEventListener('keydown', ({ key }) => further.push(key));
  const press = (init: KeyboardEventInit) =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
    );
  const keys = { code: 'Digit1', key: '1', ctrlKey: true, altKey: true };
  expect([press(keys), press({ ...keys, repeat: true }), press({ key: 'a' })]).toEqual([
    false,
    true,
    true,
  ]);
  expect([ran, further]).toEqual([['stamp'], ['1', 'a']]);
});

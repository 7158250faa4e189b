import { toObservationPackage } from '../../../src/core/observation/to-observation-package';
import { keepObservations } from '../../../src/datapackage/form/keep-observations';
import {
  freeName,
  originsIn,
  withOrigins,
  type NamedFiles,
} from '../../../src/datapackage/form/kept-origins';

const origin = (name: string) => toObservationPackage([], { name, title: name });
const kept = (name: string): NamedFiles => ({ name, files: keepObservations(origin(name)) });
const own: NamedFiles = { name: '甲县', files: [{ path: 'datapackage.json', text: '{}' }] };
const broken: NamedFiles = { name: '坏', files: [{ path: 'observations.json', text: '{' }] };
const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join(' ');

test('origins are told from packages and from what cannot be read', () => {
  expect(names(originsIn([own, kept('a'), broken, kept('b')]))).toBe('a b');
});

test.each<readonly [string, readonly string[], string]>([
  ['one is added', ['a', 'b', 'c'], '甲县 a b 坏 c'],
  ['one is read again and comes last', ['b', 'a'], '甲县 b 坏 a'],
  ['one is removed', ['b'], '甲县 坏 b'],
  ['all are removed', [], '甲县 坏'],
])('%s; what is no origin stays where it is', (_, left, all) => {
  const before = [own, kept('a'), kept('b'), broken];
  expect(names(withOrigins(before, left.map(origin)))).toBe(all);
});

test.each([
  [[], '年报'],
  [['年报'], '年报#2'],
  [['年报', '年报#2'], '年报#3'],
])('beside %j the name is %s', (taken, free) => {
  expect(freeName('年报', taken)).toBe(free);
});

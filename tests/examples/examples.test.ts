import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { fits, readExpectation, type Expectation } from './expectation';
import { given } from './prelude';
import { freeNames, readExamples, sourcesIn, toBody, type Example } from './read-examples';

const SRC = join(__dirname, '../../src');
/** Layers that need neither Excel nor a page. */
const LAYERS = ['core', 'wording'];

type Exports = Readonly<Record<string, unknown>>;

const paths = LAYERS.flatMap((layer) => sourcesIn(join(SRC, layer)));
const modules = new Map<string, Exports>();
const everywhere = new Map<string, unknown>();
for (const path of paths) {
  // eslint-style imports cannot be named here: the list is that of the folders.
  const exports = jest.requireActual<Exports>(path);
  modules.set(path.slice(SRC.length + 1), exports);
  for (const [name, value] of Object.entries(exports))
    if (!everywhere.has(name)) everywhere.set(name, value);
}

interface Runnable {
  readonly example: Example;
  readonly body: string;
  readonly expected: Expectation;
  readonly scope: ReadonlyMap<string, unknown>;
}

/** How an example is run, or why it is not. */
function prepare(example: Example): Runnable | string {
  const { file, code } = example;
  if (code.includes('…')) return 'leaves something out of the call';
  if (example.expected === '') return 'states no result';
  const expected = readExpectation(example.expected);
  if (expected === undefined || expected.kind === 'anything') return 'its result is told in words';
  const body = toBody(code);
  if (body === undefined) return 'is no expression';
  const scope = new Map<string, unknown>();
  for (const name of freeNames(code)) {
    const own = modules.get(file) ?? {};
    if (name in own) scope.set(name, own[name]);
    else if (given(file, name) !== undefined) scope.set(name, given(file, name));
    else if (everywhere.has(name)) scope.set(name, everywhere.get(name));
    // Of this realm, as the code under test knows them.
    else if (name in globalThis) scope.set(name, (globalThis as Exports)[name]);
    else return `needs ${name}`;
  }
  return { example, body, expected, scope };
}

const all = paths.flatMap((path) => readExamples(path, SRC));
const prepared = all.map((example) => ({ example, how: prepare(example) }));
const runnable = prepared.flatMap(({ how }) => (typeof how === 'string' ? [] : [how]));
const skipped = prepared.flatMap(({ example, how }) =>
  typeof how === 'string' ? [{ example, why: how }] : [],
);

test.each(runnable.map((each) => [each.example.file, each.example.code, each] as const))(
  '%s: %s',
  (_, __, { body, expected, scope, example }) => {
    const run = runInThisContext(`(${[...scope.keys()].join(', ')}) => {${body}}`) as (
      ...values: unknown[]
    ) => unknown;
    const value = run(...scope.values());
    if (!fits(value, expected)) expect(value).toEqual(example.expected);
  },
);

test('most examples are run; the others say why not', () => {
  const reasons = new Map<string, number>();
  for (const { why } of skipped) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const list = [...reasons].sort(([, one], [, other]) => other - one);
  process.stdout.write(
    [
      `${String(all.length)} examples, ${String(runnable.length)} run, ${String(skipped.length)} not:`,
      ...list.map(([why, count]) => `  ${String(count)} × ${why}`),
      ...(process.env['EXAMPLES'] === 'list'
        ? skipped.map(({ example, why }) => `${example.file}: ${example.code} (${why})`)
        : []),
      '',
    ].join('\n'),
  );
  expect(runnable.length / all.length).toBeGreaterThan(0.65);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FUNCTION_LIST, signatureOf } from '../../src/core/function/functions';

const root = path.join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const readme = read('README.md');
const scripts = Object.keys(
  (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts,
);

interface Row {
  readonly signature: string;
  readonly description: string;
}

/** The table between the two marks, a row a function: | `PLAN.X(a, [b])` | description | */
function readTable(): readonly Row[] {
  const body = /<!-- functions:start -->([\s\S]*?)<!-- functions:end -->/.exec(readme)?.[1] ?? '';
  return [...body.matchAll(/^\| `(PLAN\.[^`]+)` \| (.+) \|$/gm)].map((row) => ({
    signature: row[1] ?? '',
    description: row[2] ?? '',
  }));
}

const FUNCTIONS: readonly Row[] = FUNCTION_LIST.map(([id, { description }]) => ({
  signature: signatureOf(id),
  description,
}));

describe('README', () => {
  it('lists every function with the signature and description that Excel shows', () => {
    expect(readTable()).toEqual(FUNCTIONS);
  });

  const commands = [...readme.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test))/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  it.each([...new Set(commands)])('names the command %s, which package.json has', (command) => {
    expect(scripts).toContain(command);
  });

  it('names every script that a user runs', () => {
    const inner = ['format', 'format:check', 'lint', 'types', 'deps', 'unused'];
    expect(scripts.filter((name) => !inner.includes(name) && !commands.includes(name))).toEqual([]);
  });

  it.each([...readme.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map((link) => link[1] ?? ''))(
    'links to %s, which exists',
    (target) => {
      expect(() => readFileSync(path.join(root, target))).not.toThrow();
    },
  );
});

describe('.ci/run', () => {
  it('runs what the lockfile says and the check that README names', () => {
    const script = read('.ci/run');
    expect(script).toContain('npm ci');
    expect(script).toContain('npm run check');
  });
});

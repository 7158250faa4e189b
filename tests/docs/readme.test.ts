import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FUNCTION_LIST, signatureOf } from '../../src/core/function/functions';

const root = path.join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const readme = read('README.md');

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
});

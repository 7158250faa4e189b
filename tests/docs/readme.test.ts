import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import functionFiles from '../../src/functions/files.json';

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

async function readFunctions(): Promise<readonly Row[]> {
  const files = functionFiles.map((name) => path.join(root, 'src', 'functions', name));
  const generated = await generateCustomFunctionsMetadata(files, true);
  const metadata = JSON.parse(generated.metadataJson) as {
    functions: {
      id: string;
      description: string;
      parameters: { name: string; optional?: boolean }[];
    }[];
  };
  return metadata.functions.map(({ id, description, parameters }) => ({
    signature: `PLAN.${id}(${parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(', ')})`,
    description,
  }));
}

describe('README', () => {
  it('lists every function with the signature and description that Excel shows', async () => {
    expect(readTable()).toEqual(await readFunctions());
  });
});

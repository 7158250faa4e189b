import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeTable } from '../../src/datapackage/schema/describe-table';
import { TABLES } from '../../src/datapackage/schema/tables';
import { sealPackage } from '../../src/datapackage/seal-package';
import { shippedFiles } from '../../src/datapackage/read-shipped';
import { shippedPackage } from '../../src/datapackage/shipped';
import descriptor from '../../seeds/datapackage.json';
import { seedFiles, textOf } from '../support/seed-files';

const seeds = seedFiles();

test.each(TABLES)('the descriptor carries the schema of $name', (table) => {
  const resource = descriptor.resources.find(({ name }) => name === table.name);
  // Through JSON, as the descriptor is.
  expect(resource?.schema).toEqual(JSON.parse(JSON.stringify(describeTable(table))));
});

test.each(descriptor.resources)('the descriptor states size and hash of $path', (resource) => {
  const bytes = readFileSync(join(__dirname, '../../seeds', resource.path));
  expect(resource.bytes).toBe(bytes.length);
  expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
});

test('sealing the shipped package changes nothing', () => {
  expect(sealPackage(seeds)).toEqual({ ok: true, files: seeds });
});

test('each table names its columns in the order of its schema', () => {
  for (const table of TABLES) {
    const [header] = textOf(seeds, `${table.name}.csv`).split('\n');
    expect(header).toBe(table.fields.map(({ name }) => name).join(','));
  }
});

test('what is bundled is what lies in seeds', () => {
  const onDisk = seeds.filter(({ path }) => path.endsWith('.csv'));
  const bundled = shippedFiles().filter(({ path }) => path.endsWith('.csv'));
  const byPath = (one: { path: string }, other: { path: string }) =>
    one.path < other.path ? -1 : 1;
  expect([...bundled].sort(byPath)).toEqual([...onDisk].sort(byPath));
  expect(shippedPackage().name).toBe(descriptor.name);
});

test('README tells of every column', () => {
  const readme = readFileSync(join(__dirname, '../../seeds/README.md'), 'utf8');
  const untold = TABLES.flatMap(({ name, fields }) =>
    fields.filter((field) => !readme.includes(field.name)).map((field) => `${name}.${field.name}`),
  );
  expect(untold).toEqual([]);
});

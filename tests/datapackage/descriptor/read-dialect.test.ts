import Papa from 'papaparse';
import { readDialect } from '../../../src/datapackage/descriptor/read-dialect';
import { listFindings } from '../../../src/datapackage/finding/package-finding';
import { readPackage } from '../../../src/datapackage/read-package';
import { sayPackageFinding } from '../../../src/wording/package-finding';
import { resealed, seedFiles, textOf } from '../../support/seed-files';

const read = (entry: Readonly<Record<string, unknown>>) => {
  const findings = listFindings();
  const { delimiter, isGb18030 } = readDialect(entry, 'plans', findings);
  return [delimiter, isGb18030, findings.all().map((each) => 'field' in each && each.field)];
};

test.each([
  [{}, ',', false],
  [{ encoding: 'utf-8' }, ',', false],
  [{ encoding: 'GBK', dialect: { delimiter: ';' } }, ';', true],
  [{ encoding: 'gb18030', dialect: { delimiter: '\t', header: true } }, '\t', true],
  [{ dialect: { delimiter: '|', quoteChar: '"', csvddfVersion: 1.2 } }, '|', false],
])('%j is read with %j between its cells', (entry, delimiter, isGb18030) => {
  expect(read(entry)).toEqual([delimiter, isGb18030, []]);
});

test.each([
  [{ encoding: 'big5' }, 'encoding'],
  [{ dialect: 'dialect.json' }, 'dialect'],
  [{ dialect: { delimiter: '::' } }, 'dialect.delimiter'],
  [{ dialect: { header: false } }, 'dialect.header'],
  [{ dialect: { quoteChar: "'" } }, 'dialect.quoteChar'],
  [{ dialect: { commentChar: '#' } }, 'dialect.commentChar'],
])('%j is not supported, and said', (entry, field) => {
  expect(read(entry)[2]).toEqual([field]);
});

test('the sentence names the table, the field and what to do', () => {
  const finding = { field: 'dialect.header', text: 'false', resource: 'plans' };
  expect(sayPackageFinding({ kind: 'dialect-unsupported', ...finding })).toBe(
    'datapackage.json 里 plans 表写明 dialect.header 是“false”，不支持这样的文件；请把表存成逗号分隔（或 dialect.delimiter 写明分号、制表符、竖线）、第一行是列名的 UTF-8 或 GB18030 CSV。',
  );
});

test('a package whose descriptor names the semicolon is the same package', () => {
  const seeds = seedFiles();
  const files = seeds.map(({ path, bytes }) => {
    if (path.endsWith('.csv')) {
      const { data } = Papa.parse<string[]>(textOf(seeds, path).trim());
      const text = Papa.unparse(data, { delimiter: ';', newline: '\n' });
      return { path, bytes: new TextEncoder().encode(`${text}\n`) };
    }
    if (path !== 'datapackage.json') return { path, bytes };
    const text = textOf(seeds, path).replaceAll(
      '"encoding":',
      '"dialect": { "delimiter": ";" },\n"encoding":',
    );
    return { path, bytes: new TextEncoder().encode(text) };
  });
  const plain = readPackage(seeds);
  expect(readPackage(resealed(files))).toEqual(plain);
  expect(plain.ok).toBe(true);
});

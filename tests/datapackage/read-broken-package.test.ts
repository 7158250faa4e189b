import { severityOf } from '../../src/datapackage/finding/package-finding';
import { readPackage } from '../../src/datapackage/read-package';
import { sayPackageFinding } from '../../src/wording/package-finding';
import { seedFiles } from '../support/seed-files';
import { BROKEN_CELLS } from './broken/cells';
import { BROKEN_DESCRIPTORS } from './broken/descriptors';
import { BROKEN_FILES } from './broken/files';
import { BROKEN_RELATIONS } from './broken/relations';
import { BROKEN_TABLES } from './broken/tables';

const seeds = seedFiles();

describe.each([
  ['cells', BROKEN_CELLS],
  ['tables', BROKEN_TABLES],
  ['relations', BROKEN_RELATIONS],
  ['files', BROKEN_FILES],
  ['descriptors', BROKEN_DESCRIPTORS],
])('a package with broken %s is refused whole', (_, cases) => {
  test.each(cases)('$what', ({ files, finding, sentence }) => {
    const reading = readPackage(files(seeds));
    expect(reading.ok).toBe(false);
    expect(reading.findings).toContainEqual(finding);
    expect(severityOf(finding)).toBe('error');
    expect(reading.findings.map(sayPackageFinding)).toContain(sentence);
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import { readPackage } from '../../../../src/datapackage/read-package';
import { seedFiles } from '../../../support/seed-files';
import { scoreMarked } from './score-marked';

/**
 * Texts in the style of plans of provinces, cities, counties and industries. What is called sure is taken
 * without a look, so that it has to be right.
 */
const shipped = readPackage(seedFiles());
if (!shipped.ok) throw new Error(JSON.stringify(shipped.findings));
const catalog = buildCatalog([shipped.package]);

const texts = readdirSync(__dirname).filter((file) => file.endsWith('.txt'));

test.each(texts)('%s: found, right, and sure only where right', (file) => {
  const score = scoreMarked(readFileSync(join(__dirname, file), 'utf8'), catalog);
  expect(score.right / score.wanted).toBeGreaterThanOrEqual(0.95);
  expect(score.right / score.given).toBeGreaterThanOrEqual(0.85);
  expect(score.clear / score.right).toBeGreaterThanOrEqual(0.6);
  expect(score.misses.filter((miss) => miss.startsWith('!!'))).toEqual([]);
});

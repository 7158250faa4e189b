import type { PackageFile } from '../../../src/datapackage/package-file';
import { readPackage } from '../../../src/datapackage/read-package';
import { sayPackageFinding } from '../../../src/wording/package-finding';
import { seedFiles } from '../../support/seed-files';
import { descriptor, swap } from '../broken/broken';

const seeds = seedFiles();

/** The shipped package, as if its descriptor stated this. */
function stating(counts: unknown): readonly PackageFile[] {
  return descriptor(
    swap('"resources":', `"stated_counts": ${JSON.stringify(counts)},\n"resources":`),
  )(seeds);
}

test.each([
  ['nothing', [], []],
  ['what is there', [{ plan_id: '350104-14', count: 20 }], []],
  [
    'more than is there',
    [{ plan_id: '350104-14', category: '经济发展', count: 99 }],
    ['350104-14 的类别“经济发展”原表写明 99 项，现在有 '],
  ],
  [
    'a category that is gone',
    [{ plan_id: '350104-14', category: '海洋', count: 2 }],
    ['现在有 0 项'],
  ],
  ['the whole', [{ plan_id: '350104-14', count: 99 }], ['350104-14 的指标表原表写明 99 项']],
])('a descriptor that states %s', (_, counts, sentences) => {
  const reading = readPackage(stating(counts));
  expect(reading.ok).toBe(true);
  const said = reading.findings.map(sayPackageFinding);
  expect(said).toEqual(sentences.map((sentence) => expect.stringContaining(sentence) as unknown));
});

test.each([
  ['no list', 5],
  ['an entry that is none', ['x']],
  ['no number', [{ plan_id: '350104-14', count: '20' }]],
  ['less than one', [{ plan_id: '350104-14', count: 0 }]],
])('%s is refused', (_, counts) => {
  const [finding] = readPackage(stating(counts)).findings;
  expect(finding?.kind).toBe('descriptor-field');
});

import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { composePackage } from '../../src/datapackage/draft/compose-package';
import { openPackage } from '../../src/datapackage/open-package';
import type { PackageFile } from '../../src/datapackage/package-file';
import { shippedPackage } from '../../src/datapackage/shipped';
import { sayOpenedFinding } from '../../src/wording/opened-package';
import { draftFigure, draftRow, packageDraft } from './draft/drafts';

const catalog = buildCatalog([shippedPackage()]);
const rows = [draftRow({ figures: [draftFigure()] })];
const sealed = composePackage(packageDraft({ rows }), catalog, '2026-01-31');
const file = (path: string, text: string): PackageFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});
const moved = (folder: string) =>
  sealed.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
const template = file('仓山.csv', '地区,仓山\n规划期,十五五\n指标,目标值\nGDP,100\n');
const open = (files: readonly PackageFile[]) =>
  openPackage(files, { catalog, beside: [shippedPackage()], now: '2026-01-31' });

test.each([
  ['a package', sealed],
  ['a package in a folder', moved('仓山/数据')],
  ['a package in a folder beside other files', [file('说明.txt', '请看'), ...moved('a')]],
  ['a filled-in template', [template]],
  ['a template beside a README', [file('README.md', '# 说明'), template]],
])('%s is opened', (_name, files) => {
  const { content, files: kept, findings } = open(files);
  expect(findings).toEqual([]);
  expect(content?.plans.map(({ id }) => id)).toEqual(['350104-15']);
  expect(kept.map(({ path }) => path)).toContain('datapackage.json');
});

test.each([
  ['nothing', [], 'datapackage.json'],
  ['tables without a descriptor', sealed.slice(1), 'datapackage.json'],
  ['a picture alone', [file('图.png', 'x')], 'datapackage.json'],
  ['a template with a mistake', [file('甲.csv', '地区,仓山\n指标,目标值\nGDP,1\n')], '规划期'],
  [
    'a package that was edited',
    sealed.map((each) => (each.path === 'plans.csv' ? file('plans.csv', 'x') : each)),
    'plans.csv',
  ],
])('%s is refused with a reason', (_name, files, word) => {
  const { content, findings } = open(files);
  expect(content).toBeUndefined();
  expect(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(sayOpenedFinding)
      .join(),
  ).toContain(word);
});

test('a package deeper down does not hide the one above it', () => {
  const { content, files } = open([...moved('旧'), ...sealed]);
  expect(content?.name).toBe('350104-15');
  expect(files.some(({ path }) => path === 'plans.csv')).toBe(true);
});

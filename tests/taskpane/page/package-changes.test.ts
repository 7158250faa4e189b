import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { packageChanges } from '../../../src/taskpane/page/package-changes';
import { entries, type Entry } from '../../support/entries';
import { progressPackage } from '../../support/progress-package';

const stating = (name: string, stated: readonly Entry[]) => ({
  ...entries('990121-14', stated),
  name,
  aside: [],
});
const file = stating('actuals-file:年报.csv', [['床位数', 2023, '63.2']]);
const added = stating('bureau', [
  ['床位数', 2023, '64'],
  ['平均浓度', 2023, '22.5'],
]);
/** What another package prints in the table of its plan. */
const printed = {
  ...file,
  figures: file.figures.map((figure) => ({
    ...figure,
    place: { ...figure.place, kind: 'table' as const },
  })),
};
const catalogOf = (known: typeof file) => buildCatalog([progressPackage(), known]);

test.each<[string, typeof added, readonly (typeof file)[], readonly string[]]>([
  ['another package', added, [], ['采用后算数的是 64']],
  ['a file', added, [file], ['您填报、导入的优先，采用后算数的仍是 63.2']],
  ['the same value', stating('bureau', [['床位数', 2023, '63.20']]), [], []],
])('a package that states what %s states otherwise', (_, content, origins, told) => {
  const said = packageChanges(catalogOf(origins[0] ?? printed), content, origins, []).map(
    ({ sentence }) => sentence,
  );
  expect(said).toHaveLength(told.length);
  told.forEach((words, at) => expect(said[at]).toContain(words));
  for (const each of said) expect(each).toMatch(/床位数 2023 年：现在是 63.2[^]*这份规划数据是 64/);
});

test('a value of the sheet counts before a package, and that is said', () => {
  const [only] = packageChanges(catalogOf(file), added, [], file.figures);
  expect(only?.sentence).toContain('采用后算数的仍是 63.2');
});

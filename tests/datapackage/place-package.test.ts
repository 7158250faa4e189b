import { toObservationPackage } from '../../src/core/observation/to-observation-package';
import { keepObservations } from '../../src/datapackage/form/keep-observations';
import type { NamedFiles } from '../../src/datapackage/form/kept-origins';
import { fromTexts, toTexts } from '../../src/datapackage/keep-package';
import type { PackageFile } from '../../src/datapackage/package-file';
import { placePackage } from '../../src/datapackage/place-package';
import { readOwnPackage } from '../../src/datapackage/read-own-package';
import { shippedFiles } from '../../src/datapackage/read-shipped';
import { shippedPackage } from '../../src/datapackage/shipped';
import { sayPlacementFinding } from '../../src/wording/placement-finding';
import { ownPlan } from '../support/own-plan';
import { resealed } from '../support/seed-files';

/** The county's package, changed as text; `other` makes it another county's of the same name. */
function changed(files: readonly PackageFile[], edit: (text: string) => string) {
  const texts = toTexts(files).map(({ path, text }) => ({ path, text: edit(text) }));
  return resealed(fromTexts(texts));
}
const other = (text: string) => text.replaceAll('LOCAL:YS', 'LOCAL:HS').replaceAll('云山', '河山');

function packed(name: string, files: readonly PackageFile[]) {
  const reading = readOwnPackage(files);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return { name, files: toTexts(files), content: reading.package };
}
const bare = ({ name, files }: NamedFiles): NamedFiles => ({ name, files });
const first = packed('own', ownPlan('first'));
const values: NamedFiles = {
  name: 'actuals-file:年报.csv',
  files: keepObservations(toObservationPackage([], { name: 'actuals', title: '实际值' })),
};
const place = (kept: readonly NamedFiles[], added: typeof first) =>
  placePackage(kept, added, shippedPackage());
const namesOf = ({ kept }: ReturnType<typeof place>) => kept.map(({ name }) => name);

test('a package comes after the others and before the actual values', () => {
  const placed = place([bare(packed('河山', changed(ownPlan('first'), other))), values], first);
  expect(namesOf(placed)).toEqual(['河山', 'own', 'actuals-file:年报.csv']);
  expect(placed.findings.map(({ kind }) => kind)).toEqual(['package-beside']);
});

test('one of the same name with the same plan takes its place; what differs is said', () => {
  const placed = place([bare(first), values], packed('own', ownPlan('corrected')));
  expect(namesOf(placed)).toEqual(['own', 'actuals-file:年报.csv']);
  expect(placed.findings.map(sayPlacementFinding)).toEqual([
    expect.stringMatching(/版本.*同一格的数字有 1 个不同；原来的那一份不再保留。$/u),
  ]);
});

test('one of the same name with another region’s plan is kept beside it', () => {
  const placed = place([bare(first)], packed('own', changed(ownPlan('first'), other)));
  expect(namesOf(placed)).toEqual(['own', 'own#2']);
  expect(placed.findings).toMatchObject([
    { kind: 'package-beside', plans: ['云山县第十四个五年规划纲要'] },
  ]);
});

test('one of another name with the same plan counts, and the former one stays beneath', () => {
  const placed = place([bare(first)], {
    ...packed(
      'renamed',
      changed(ownPlan('corrected'), (text) => text),
    ),
    content: { ...packed('renamed', ownPlan('corrected')).content, name: 'renamed' },
  });
  expect(namesOf(placed)).toEqual(['own', 'renamed']);
  expect(placed.findings).toMatchObject([{ kind: 'plan-taken-over', isDropped: false }]);
});

test('a plan that is shipped may be taken over too', () => {
  const placed = place([], packed('own', shippedFiles()));
  const plans = shippedPackage().plans.length;
  expect(placed.findings).toHaveLength(plans);
  expect(placed.findings.map(sayPlacementFinding)[0]).toContain('同一格的数字都相同');
});

test('names that only the former one has are named before they go', () => {
  const without = changed(ownPlan('corrected'), (text) =>
    text.replace('\nregion,LOCAL:YS,云山', ''),
  );
  expect(place([bare(first)], packed('own', without)).findings).toMatchObject([
    { kind: 'plan-taken-over' },
    { kind: 'names-dropped', names: ['云山'] },
  ]);
});

test('one of the same name that cannot be used gives way', () => {
  const broken = { name: 'own', files: [{ path: 'datapackage.json', text: '{' }] };
  const placed = place([broken], first);
  expect(namesOf(placed)).toEqual(['own']);
  expect(placed.findings).toEqual([{ kind: 'unusable-dropped', name: 'own' }]);
});

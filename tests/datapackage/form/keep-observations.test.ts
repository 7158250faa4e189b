import { toObservationPackage } from '../../../src/core/observation/to-observation-package';
import {
  isKeptObservations,
  keepObservations,
  readKeptObservations,
} from '../../../src/datapackage/form/keep-observations';
import type { PackageText } from '../../../src/datapackage/package-file';

const content = toObservationPackage(
  [
    {
      row: 3,
      regionId: '990121',
      indicatorId: 'gdp',
      planId: undefined,
      code: undefined,
      indicator: '地区生产总值',
      year: 2023,
      measure: 'actual',
      text: '150',
      unit: '亿元',
      value: { kind: 'number', value: 150, unit: '亿元' },
      status: 'P',
      source: '公报',
    },
  ],
  { name: 'actuals-sheet', title: '实际值表' },
);
const kept = keepObservations(content);

const changed = (edit: (value: Record<string, unknown>) => void): readonly PackageText[] => {
  const value = JSON.parse(kept[0]?.text ?? '') as Record<string, unknown>;
  edit(value);
  return [{ path: 'observations.json', text: JSON.stringify(value) }];
};
const figure = (part: object) =>
  changed((value) => {
    value.figures = (value.figures as object[]).map((each) => ({ ...each, ...part }));
  });

test('what was kept is read back as it was', () => {
  expect(isKeptObservations(kept)).toBe(true);
  expect(readKeptObservations(kept)).toEqual(content);
});

test.each<readonly [string, readonly PackageText[]]>([
  ['no JSON', [{ path: 'observations.json', text: '{' }]],
  ['a list', [{ path: 'observations.json', text: '[]' }]],
  ['a name that is no text', changed((value) => (value.name = 1))],
  ['no figures', changed((value) => delete value.figures)],
  ['a target instead of an actual value', figure({ measure: 'target' })],
  ['a year that is no number', figure({ firstYear: '2023' })],
  ['two years', figure({ lastYear: 2025 })],
  ['a status that is none', figure({ status: 'X' })],
  ['no place', figure({ place: null })],
  ['a text that is none', figure({ text: { harmful: true } })],
])('%s is not read', (_, files) => {
  expect(readKeptObservations(files)).toBeUndefined();
});

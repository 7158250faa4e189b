import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { findFigure } from '../../../src/core/catalog/find-figure';
import { findRow } from '../../../src/core/catalog/find-row';
import {
  conflictsAbout,
  conflictsOf,
  growthGapOf,
  isDoubt,
} from '../../../src/core/conflict/find-conflicts';
import type { Measure } from '../../../src/core/figure/printed-figure';
import { readPackage } from '../../../src/datapackage/read-package';
import { shippedFiles } from '../../../src/datapackage/read-shipped';

const reading = readPackage(shippedFiles());
if (!reading.ok) throw new Error('The shipped package cannot be read.');
const catalog = buildCatalog([reading.package]);

/** Whether any conflict that a figure takes part in makes it doubtful. */
function about(region: string, indicator: string, measure: Measure, year: number): boolean {
  const found = findRow(catalog, { region, indicator, year });
  if (!found.ok) throw new Error(found.finding.kind);
  const { plan, row } = found.value;
  const figure = findFigure(catalog, plan, row, measure);
  if (figure === undefined) throw new Error('no figure');
  return conflictsAbout(catalog, row, figure).some(isDoubt);
}

test.each<[string, string, Measure, number, boolean]>([
  ['泉州开发区', '社会消费品零售总额', 'target', 2025, true],
  ['仓山', '城乡居民基本养老保险参保率', 'base', 2025, true],
  ['仓山', '城乡居民基本养老保险参保率', 'target', 2025, false],
  ['仓山', '城镇新增就业人数', 'target', 2025, false],
  // Growth at constant prices need not lead to a level at the prices of its year.
  ['仓山', '地区生产总值', 'target', 2025, false],
])('%s %s %s of %i is doubtful: %s', (region, name, measure, year, doubt) => {
  expect(about(region, name, measure, year)).toBe(doubt);
});

test('the gap between target and growth is the one among all conflicts of a row', () => {
  const rows = [...catalog.rows.values()].flat();
  const gaps = rows.map((row) => growthGapOf(catalog, row));
  expect(gaps.some((gap) => gap !== undefined)).toBe(true);
  expect(gaps).toEqual(
    rows.map((row) =>
      conflictsOf(catalog, row).find(
        (each) => each.kind === 'growth' && each.level.figure.measure === 'target',
      ),
    ),
  );
});

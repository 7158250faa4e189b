import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { readObservationGrid } from '../../../src/core/observation/read-observation-grid';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { plausible, type Row } from './support/plausible';
import { seeded } from './support/random';

const catalog = buildCatalog([shippedPackage()]);
const PLANS = [...catalog.plans.keys()];
const HEADER = ['地区', '指标', '单位', '年份', '实际值', '编码', '增速'];

function grid(rows: readonly Row[]) {
  const lines = rows.map(({ region, indicator, unit, year, value, code, growth }) => [
    ...[region, indicator, unit, String(year), value, code, growth],
  ]);
  return { rows: [HEADER, ...lines], firstRow: 1 };
}

/** Some 2 % over many seeds; whole series are held together, so that eight seeds scatter about it. */
test('of right values of all shipped plans less than 2.5 % are held', () => {
  let all = 0;
  let alarms = 0;
  for (let seed = 1; seed <= 8; seed += 1) {
    const rows = plausible(catalog, seeded(seed), PLANS);
    const { observations, held } = readObservationGrid(catalog, grid(rows));
    all += observations.length + held.length;
    alarms += held.length;
  }
  expect(all).toBeGreaterThan(5_000);
  expect(alarms / all).toBeLessThan(0.025);
});

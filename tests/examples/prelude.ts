import { gatherSeries } from '../../src/core/audit/series';
import { limitsOf } from '../../src/core/audit/limits';
import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { findFigure } from '../../src/core/catalog/find-figure';
import { findRow } from '../../src/core/catalog/find-row';
import { targetSource } from '../../src/core/catalog/target-source';
import { readObservationGrid } from '../../src/core/observation/read-observation-grid';
import { resolveBase } from '../../src/core/plan-target/target-source';
import { shippedPackage } from '../../src/datapackage/shipped';

const catalog = buildCatalog([shippedPackage()]);
const outcome = findRow(catalog, { region: '仓山', indicator: 'GDP', year: 2025 });
if (!outcome.ok) throw new Error('The shipped package lost 仓山’s GDP.');
const found = outcome.value;
const { region, plan, row } = found;
const figure = findFigure(catalog, plan, row, 'target');
const source = targetSource(catalog, found);

/** GDP of three years, the last with a zero too many. */
const { observations, held } = readObservationGrid(catalog, {
  rows: [
    ['编码', '年份', '实际值'],
    ...['961', '1041', '12610'].map((value, at) => ['350104-14-01', String(2021 + at), value]),
  ],
  firstRow: 1,
});
const stated = [...observations, ...held.map(({ observation }) => observation)];
const [series] = gatherSeries(catalog, stated);
const point = series?.levels.get(2023);
const points = [...(series?.levels.values() ?? [])];

type Names = Readonly<Record<string, unknown>>;

/** What examples take for given: the shipped catalogue, and 仓山区's GDP in its 十四五 plan. */
const GIVEN: Names = {
  catalog,
  /** Plans for 2021–2025. */
  cangshan: plan,
  fengze: catalog.plans.get('350503-14'),
  qzkfq: catalog.plans.get('LOCAL:QZKFQ-14'),
  jinan: catalog.plans.get('350111-14'),
  found,
  region,
  plan,
  row,
  gdp: row,
  rows: catalog.rows.get(plan.id),
  figure,
  concept: catalog.indicators.get('gdp'),
};

/** Where a name means something else; undefined where it means nothing that could be shared. */
const OTHERWISE: Readonly<Record<string, Names>> = {
  'core/audit/': {
    observations: stated,
    series,
    point,
    trusted: new Set(points.filter((each) => each !== point)),
    limits: limitsOf(source),
  },
  'core/plan-target/': { gdp: source, source, base: resolveBase(source), row: undefined },
  'core/progress/': { gdp: undefined },
  'core/comparison/': { row: undefined, rows: undefined },
  'core/conflict/check-': { row: undefined },
  'wording/comparison': { row: undefined },
};

/** What a name stands for in the examples of a file. */
export function given(file: string, name: string): unknown {
  const other = Object.entries(OTHERWISE).find(
    ([folder, names]) => file.startsWith(folder) && name in names,
  );
  return other === undefined ? GIVEN[name] : other[1][name];
}

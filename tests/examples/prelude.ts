import { gatherSeries } from '../../src/core/audit/series';
import { limitsOf } from '../../src/core/audit/limits';
import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { findFigure } from '../../src/core/catalog/find-figure';
import { findRow } from '../../src/core/catalog/find-row';
import { targetSource } from '../../src/core/catalog/target-source';
import type { PlanConflict } from '../../src/core/conflict/conflict';
import { findConflicts } from '../../src/core/conflict/find-conflicts';
import { natureOf } from '../../src/core/conflict/read-number';
import { regionStatements } from '../../src/core/conflict/region-statements';
import { rowStatements } from '../../src/core/conflict/row-statements';
import type { StatedFigure } from '../../src/core/conflict/stated-figure';
import { readObservationGrid } from '../../src/core/observation/read-observation-grid';
import { toObservationPackage } from '../../src/core/observation/to-observation-package';
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
const reported = toObservationPackage(observations);
/** Their first two years, kept as a bureau's own. */
const withActuals = {
  catalog: buildCatalog([shippedPackage(), reported]),
  figure: reported.figures.find((each) => each.lastYear === 2022),
};
const stated = [...observations, ...held.map(({ observation }) => observation)];
const [series] = gatherSeries(catalog, stated);
const point = series?.levels.get(2023);
const points = [...(series?.levels.values() ?? [])];

type Names = Readonly<Record<string, unknown>>;

/** The first conflict of a kind that the shipped plans hold. */
function conflictOf<Kind extends PlanConflict['kind']>(kind: Kind) {
  return [...catalog.plans.values()]
    .flatMap((each) => findConflicts(catalog, each))
    .find((each): each is Extract<PlanConflict, { kind: Kind }> => each.kind === kind);
}
const twice = findConflicts(catalog, catalog.plans.get('LOCAL:QZKFQ-14') ?? plan)[0];
const statements = regionStatements(catalog, region);
const period = conflictOf('period');
const part = conflictOf('part');
/** What another region states, with the row of its plan that a figure is of. */
function statedOf(figure: StatedFigure | undefined) {
  const of = catalog.regions.get(figure?.plan.regionId ?? '');
  const stated = of && regionStatements(catalog, of);
  const subject = stated?.rows.find((each) => each.row === figure?.row);
  return { stated, subject };
}
const newJobs = statedOf(period?.sum);
const gdpRow = statements.rows.find((each) => each.row === row);

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
  'core/observation/observed-year': withActuals,
  'wording/place-words': { actual: withActuals.figure, withActuals: withActuals.catalog },
  'core/plan-target/': { gdp: source, source, base: resolveBase(source), row: undefined },
  'core/progress/': { gdp: undefined },
  'core/comparison/': { row: undefined, rows: undefined },
  'core/conflict/check-growth': {
    row: gdpRow && rowStatements(catalog, statements, gdpRow),
    nature: natureOf(catalog, row),
  },
  'core/conflict/check-part': {
    region: statedOf(part?.statement).stated,
    ofAmount: part?.statement,
  },
  'core/conflict/check-sum': {
    newJobs:
      newJobs.stated && newJobs.subject && rowStatements(catalog, newJobs.stated, newJobs.subject),
    nature: natureOf(catalog, period?.sum.row ?? row),
    ofSubject: newJobs.stated?.bySubject.get(newJobs.subject?.subject ?? ''),
  },
  'core/conflict/check-': { row: undefined },
  'core/conflict/conflict': { conflict: twice },
  'core/conflict/choices-for': { conflict: twice },
  'core/conflict/find-conflicts': { growthConflict: conflictOf('growth'), target: figure },
  'core/conflict/row-statements': { statements, gdpRow, base: conflictOf('growth')?.base },
  'wording/conflict/arithmetic': {
    growth: conflictOf('growth'),
    points: conflictOf('points'),
    met: conflictOf('met'),
    period,
    part,
  },
  'wording/conflict/statement': { conflict: twice },
  'wording/conflict.ts': { conflict: conflictOf('met') },
  'wording/comparison': { row: undefined },
};

/** What a name stands for in the examples of a file. */
export function given(file: string, name: string): unknown {
  const other = Object.entries(OTHERWISE).find(
    ([folder, names]) => file.startsWith(folder) && name in names,
  );
  return other === undefined ? GIVEN[name] : other[1][name];
}

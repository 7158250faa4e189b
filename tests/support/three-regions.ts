import { buildCatalog } from '../../src/core/catalog/build-catalog';
import type { Catalog, PlanPackage } from '../../src/core/catalog/catalog';
import { compareWithPlan } from '../../src/core/comparison/compare-with-plan';
import type { Comparison } from '../../src/core/comparison/comparison';
import { entries, type Entry } from './entries';
import { progressPackage } from './progress-package';

/** Words of 青山县's package that another region's has instead. */
type Words = Readonly<Record<string, string>>;

/** 青山县's plan as another region's, with the same concepts. */
function asOther(id: string, name: string, words: Words = {}): PlanPackage {
  const own = progressPackage();
  const all: Words = { '990121': id, 青山县: name, 青山: name.slice(0, 2), ...words };
  const text = Object.entries(all).reduce(
    (sum, [from, to]) => sum.replaceAll(from, to),
    JSON.stringify(own),
  );
  return { ...(JSON.parse(text) as PlanPackage), name, indicators: [] };
}

/** What each of the three regions states of its rows. */
type Stated = readonly [readonly Entry[], readonly Entry[], readonly Entry[]];

/** 青山县, 绿水县 (its own words where given) and 红土县, whose plan has no 床位数. */
export const threeRegions = (stated: Stated, words: Words = {}): Catalog =>
  buildCatalog(threePackages(stated, words));

/** The packages of the three. */
export function threePackages(stated: Stated, words: Words = {}): readonly PlanPackage[] {
  const red = asOther('990123', '红土县');
  const planIndicators = red.planIndicators.filter(({ printedName }) => printedName !== '床位数');
  const [first, second, third] = ['990121', '990122', '990123'].map((region, at) => {
    const content = entries(`${region}-14`, stated[at] ?? []);
    const figures = content.figures.map((each) => ({ ...each, id: `${region}-${each.id}` }));
    return { ...content, name: `actuals-${region}`, figures };
  });
  return [
    progressPackage(),
    asOther('990122', '绿水县', words),
    { ...red, planIndicators },
    ...[first, second, third].flatMap((each) => each ?? []),
  ];
}

export const PLANS = ['990121-14', '990122-14', '990123-14'];

/** The three compared for 2023. */
export function comparedAll(catalog: Catalog, year = 2023): readonly Comparison[] {
  return PLANS.map((id) => {
    const plan = catalog.plans.get(id);
    const compared = plan && compareWithPlan(catalog, plan, year);
    if (!compared?.ok) throw new Error(`not compared: ${id}`);
    return compared.value;
  });
}

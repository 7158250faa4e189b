import { inUnit } from '../figure/in-unit';
import { normaliseText } from '../figure/normalise';
import { parseFigure } from '../figure/parse';
import type { Figure } from '../figure/figure';
import type { Measure } from '../figure/printed-figure';
import type { Indicator } from '../indicator/indicator';
import { rowKey, type PlanIndicator } from '../indicator/plan-indicator';
import { shareClause } from '../plan-target/from-share';
import { rowAmount, type TargetSource } from '../plan-target/target-source';
import type { Catalog } from './catalog';
import { findPlanFigure } from './find-figure';
import { findGdp, GDP } from './find-comparator';
import { keptWith } from '../kept/kept';
import { foundKey, resolvePlanIndicator, type FoundRow } from './find-row';
import { subjectOf } from './find-subject';
import { listObservations } from './list-observations';

/**
 * What the targets of a row are derived from. The concept says nature and direction; of a row without
 * one its name may say that it is a growth or a reduction, else it is taken for a share where it is
 * counted in %, for an amount of a year otherwise, and the way then follows from base and target.
 * @example deriveTargets(targetSource(catalog, found)).map(({ type }) => type) // ['level', 'growth']
 */
export const targetSource = keptWith((catalog: Catalog, found: FoundRow): TargetSource => {
  const { region, plan, row } = found;
  const typed = (measure: Measure) => typedFigure(catalog, found, measure);
  const observations = listObservations(catalog, subjectOf(catalog, region, row));
  return rowSource(row, catalog.indicators.get(row.indicatorId ?? ''), plan, {
    base: typed('base'),
    target: typed('target'),
    growth: typed('growth'),
    onTheWay: onTheWay(catalog, found),
    observedBase: observations.find(({ year }) => year === plan.baseYear)?.value,
    gdpBase: shareClause(typed('target')) && gdpBase(catalog, found),
  });
}, foundKey);

/** As the plan prints it, else as observed. */
function gdpBase(catalog: Catalog, found: FoundRow): number | undefined {
  const { plan, row } = found;
  const gdp = resolvePlanIndicator(catalog, plan, GDP);
  const printed = gdp.ok
    ? rowAmount(
        typedFigure(catalog, { ...found, row: gdp.value }, 'base'),
        plan.baseYear,
        gdp.value.unit,
      )
    : undefined;
  const value = printed && gdp.ok ? inUnit(printed.value, gdp.value.unit, row.unit) : undefined;
  return value ?? findGdp(catalog, found, plan.baseYear).value;
}

/**
 * The same of a row that is in no catalogue yet: a template being read, a document under review.
 * @param concept what the row's name means, undefined where nobody knows
 * @example rowSource(row, undefined, period, { base, target, growth }).nature // 'share' for a row in %
 */
export function rowSource(
  row: Pick<PlanIndicator, 'printedName' | 'unit' | 'targetType'>,
  concept: Indicator | undefined,
  { baseYear, targetYear }: Pick<TargetSource, 'baseYear' | 'targetYear'>,
  figures: Pick<
    TargetSource,
    'base' | 'target' | 'growth' | 'onTheWay' | 'observedBase' | 'gdpBase'
  >,
): TargetSource {
  const { nature, direction, priceBasis } = describe(row, concept);
  const { printedName: name, unit, targetType: type } = row;
  return { name, unit, nature, direction, priceBasis, baseYear, targetYear, ...figures, type };
}

/** What the plan's table states for each year between base and target. */
function onTheWay(catalog: Catalog, { plan, row }: FoundRow): readonly Figure[] {
  const figures = new Map(
    (catalog.figures.get(rowKey(row)) ?? []).flatMap(
      ({ measure, firstYear, lastYear, place, text }) =>
        measure === 'target' &&
        place.kind === 'table' &&
        firstYear === lastYear &&
        lastYear > plan.baseYear &&
        lastYear < plan.targetYear
          ? [[lastYear, parseFigure(text)] as const]
          : [],
    ),
  );
  return [...figures.values()];
}

function typedFigure(
  catalog: Catalog,
  { plan, row }: FoundRow,
  measure: Measure,
): Figure | undefined {
  const figure = findPlanFigure(catalog, plan, row, measure);
  return figure === undefined ? undefined : parseFigure(figure.text);
}

type Described = Pick<Indicator, 'nature' | 'direction' | 'priceBasis'>;

/** 地区生产总值增速, 固定资产投资增长率: the indicator is itself a growth. 人口自然增长率 is none. */
const GROWS = /(?:^[^]?|[^自][^]|[^然])(?:增速|增长率|增幅|增长|增长速度|增长幅度)$/u;
/** 单位GDP能耗降低, 化学需氧量减排量: it is itself a reduction. */
const FALLS = /(?:降幅|降低|下降|减少|削减|减排)(?:率|量|幅度|比例)?$/u;
const RATE: Described = { nature: 'rate', direction: 'up', priceBasis: '' };

/** A concept of money or counts is none of a row in %: there the name says what is counted. */
function describe(
  row: Pick<PlanIndicator, 'printedName' | 'unit'>,
  concept: Indicator | undefined,
): Described {
  const isPercent = isShare(row.unit);
  const isAmount = concept?.nature === 'flow' || concept?.nature === 'stock';
  const isOther = isPercent && isAmount && !isShare(concept.unit);
  if (concept !== undefined && !isOther) return concept;
  const name = normaliseText(row.printedName).replace(/(?:\([^()]*\))+$/u, '');
  if ((isPercent || row.unit.trim() === '') && GROWS.test(name)) return RATE;
  if (isPercent && FALLS.test(name)) return RATE;
  return concept ?? { nature: isPercent ? 'share' : 'flow', direction: 'none', priceBasis: '' };
}

function isShare(unit: string): boolean {
  return /^[%％]/u.test(unit.trim());
}

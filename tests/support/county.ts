import { buildCatalog } from '../../src/core/catalog/build-catalog';
import type { Catalog, PlanPackage } from '../../src/core/catalog/catalog';
import type { Measure, PrintedFigure } from '../../src/core/figure/printed-figure';
import type { Indicator } from '../../src/core/indicator/indicator';
import type { TargetType } from '../../src/core/plan-target/target';
import type { Region } from '../../src/core/region/region';

/** One row of a made-up county's plan for 2021–2025, as a bureau fills it in; no number is anybody's. */
export interface CountyRow {
  readonly name: string;
  readonly unit?: string;
  readonly base?: string;
  readonly target?: string;
  readonly growth?: string;
  readonly type?: TargetType;
  /** The concept behind the row, where there is one; its id is the row's name. */
  readonly concept?: Partial<Indicator>;
}

/** 松溪县, 平江市 or 江北省: what was measured there, and the growth of the year. */
export type CountyActual = readonly [
  region: '县' | '市' | '省',
  name: string,
  year: number,
  actual: string,
  growth?: string,
];

const REGIONS: readonly Region[] = [
  region('省', '江北省', undefined),
  region('市', '平江市', '省'),
  region('县', '松溪县', '市'),
];

function region(id: string, name: string, parentId: string | undefined): Region {
  const code = `LOCAL:${id}`;
  return { id, code, codeScheme: 'LOCAL', name, shortName: name, level: '', parentId };
}

const PLAN = '县-14';
const YEARS: Readonly<Record<'base' | 'target' | 'growth', readonly [number, number]>> = {
  base: [2020, 2020],
  target: [2025, 2025],
  growth: [2021, 2025],
};

function figure(
  of: Pick<PrintedFigure, 'planId' | 'code' | 'regionId' | 'indicatorId'>,
  [measure, first, last, text]: readonly [Measure, number, number, string],
): PrintedFigure {
  const id = [of.planId ?? of.regionId, of.code ?? of.indicatorId, measure, first].join('-');
  const place = {
    sourceId: 'outline',
    kind: 'table',
    text: `专栏1 ${id}`,
    line: undefined,
  } as const;
  return { ...of, id, measure, firstYear: first, lastYear: last, text, unit: '', place };
}

/**
 * The catalogue of a county with a plan of its own, a city and a province above it.
 * @example county([{ name: '道路长度', unit: '公里', base: '100', target: '120' }], [])
 */
export function county(rows: readonly CountyRow[], actuals: readonly CountyActual[]): Catalog {
  const codeOf = (at: number) => String(at + 1).padStart(2, '0');
  const printed = rows.flatMap((row, at) =>
    (['base', 'target', 'growth'] as const).flatMap((measure) => {
      const text = row[measure];
      const of = { planId: PLAN, code: codeOf(at), regionId: undefined, indicatorId: undefined };
      return text === undefined ? [] : [figure(of, [measure, ...YEARS[measure], text])];
    }),
  );
  const measured = actuals.flatMap(([where, name, year, actual, growth = '']) => {
    const at = rows.findIndex((row) => row.name === name);
    const isOfConcept = where !== '县' || rows[at]?.concept !== undefined;
    const of = isOfConcept
      ? { planId: undefined, code: undefined, regionId: where, indicatorId: name }
      : { planId: PLAN, code: codeOf(at), regionId: undefined, indicatorId: undefined };
    const stated = (measure: 'actual' | 'actual_growth', text: string) =>
      text === '' ? [] : [figure(of, [measure, year, year, text])];
    return [...stated('actual', actual), ...stated('actual_growth', growth)];
  });
  const made: PlanPackage = {
    ...{ name: 'county', title: '松溪县', version: '', created: '', aliases: [] },
    regions: REGIONS,
    plans: [
      {
        ...{ id: PLAN, regionId: '县', period: '十四五', baseYear: 2020, targetYear: 2025 },
        ...{ title: '松溪县规划', documentNo: '', adoptedOn: '', sourceId: 'outline' },
        ...{ table: 'printed', tablePlace: '专栏1', tableLine: undefined },
        columns: ['指标', '单位', '基期值', '目标值', '年均增长'],
      },
    ],
    indicators: rows.flatMap(({ name, unit = '', concept }) =>
      concept === undefined
        ? []
        : [{ id: name, name, unit, direction: 'none', nature: 'flow', priceBasis: '', ...concept }],
    ),
    planIndicators: rows.map(({ name, unit = '', type, concept }, at) => ({
      ...{ planId: PLAN, code: codeOf(at), number: codeOf(at), position: at + 1, category: '' },
      ...{ printedName: name, parentName: '', unit, attribute: '预期性', origin: 'table' },
      indicatorId: concept === undefined ? undefined : name,
      targetType: type,
    })),
    sources: [],
    figures: [...printed, ...measured],
  };
  return buildCatalog([made]);
}

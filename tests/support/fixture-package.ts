import type { PlanPackage } from '../../src/core/catalog/catalog';
import type { Measure, PrintedFigure } from '../../src/core/figure/printed-figure';
import type { Indicator } from '../../src/core/indicator/indicator';
import type { PlanIndicator } from '../../src/core/indicator/plan-indicator';
import type { Plan } from '../../src/core/plan/plan';
import type { Region } from '../../src/core/region/region';

/** A made-up county whose tables print every irregular form; no number here is anybody's. */
type RowLine = readonly [
  code: string,
  printedName: string,
  unit: string,
  indicatorId: string,
  base: string | undefined,
  target: string | undefined,
  growth: string | undefined,
  parentName?: string,
];

const PLAN_14: readonly RowLine[] = [
  ['01', '地区生产总值（GDP）', '亿元', 'gdp', '120.50', '180', '8%'],
  ['02', '人均地区生产总值', '万元', 'gdp-per-capita', '--', '--', '5.9'],
  ['03', '服务业增加值占GDP比重', '%', 'service-share', '41', '45', '[4]'],
  ['04', '一般公共预算收入', '亿元', 'budget-revenue', '6.2', '7.9', '5左右'],
  ['05', '城镇新增就业人数', '万人', 'new-jobs', '1.1', '[5.5]', ''],
  ['06', '城镇调查失业率', '%', 'surveyed-unemployment', '', '<4', '--'],
  [
    '07',
    '数字经济规模',
    '亿元',
    'digital-economy',
    '30',
    '约35亿元，占地区生产总值比重达到20%',
    '—',
  ],
  ['08', '数字经济核心产业', '亿元', 'digital-core', '8', '占地区生产总值比重达到10%', ''],
  ['09', '工业总产值（亿元）', '亿元', 'output', '582', '655（力争800）', '6.4（力争9）'],
  ['10', '三次产业比重', '', 'composition', '1:40:59', '0.2: 32.8: 67', ''],
  ['11', '新建学校', '所', 'schools', '2', '3-4个', ''],
  ['12', '耕地保有量', '万亩', 'farmland', '36.5', '持平', '0'],
  ['13', '安全生产主要指标', '', 'work-safety', '未发生安全生产事故（0人）', '完成市下达指标', ''],
  ['14', '出口总额', '亿元', 'exports', '53.34', '五年累计达到283.15亿元', '2'],
  ['15', '城镇登记失业率', '%', 'registered-unemployment', '3.1', '不高于全市平均水平', undefined],
  ['16', '居民人均可支配收入（城镇）', '元', 'income-urban', '30000', '45000', '8'],
  ['17', '居民人均可支配收入（农村）', '元', 'income-rural', '15000', '25000', '9'],
  ['18', '森林覆盖率', '%', 'forest', '', '', '2%以上'],
  ['19', '全社会固定资产投资', '亿元', 'investment', '100', '年均增长10%', '10'],
  ['20', '旅游收入', '亿元', 'tourism', '0', '3500万元', '0.5万人'],
  ['21', '空白指标', '', '', '', '', ''],
  ['22.1', '化学需氧量', '吨', 'cod', '40', '30', '', '主要污染物排放量（吨）'],
  ['22.2', '氨氮', '吨', 'ammonia', '4.0', '3.5', '', '主要污染物排放量（吨）'],
];

const PLAN_13: readonly RowLine[] = [
  ['01', '地区生产总值', '亿元', 'gdp', undefined, '110', '8.5'],
  ['02', '城镇登记失业率', '%', 'registered-unemployment', undefined, '<4.5', '--'],
  ['03', '粮食产量', '万吨', '', undefined, '12', ''],
];

const INDICATORS: readonly (readonly [id: string, name: string, unit: string])[] = [
  ['gdp', '地区生产总值', '亿元'],
  ['gdp-per-capita', '人均地区生产总值', '万元'],
  ['service-share', '服务业增加值占地区生产总值比重', '%'],
  ['budget-revenue', '一般公共预算收入', '亿元'],
  ['budget-total-revenue', '一般公共预算总收入', '亿元'],
  ['new-jobs', '城镇新增就业人数', '万人'],
  ['surveyed-unemployment', '城镇调查失业率', '%'],
  ['registered-unemployment', '城镇登记失业率', '%'],
  ['digital-economy', '数字经济规模', '亿元'],
  ['digital-core', '数字经济核心产业规模', '亿元'],
  ['output', '工业总产值', '亿元'],
  ['composition', '三次产业比重', '%'],
  ['schools', '新建学校', '所'],
  ['farmland', '耕地保有量', '万亩'],
  ['work-safety', '安全生产主要指标', ''],
  ['exports', '出口总额', '亿元'],
  ['income-urban', '城镇居民人均可支配收入', '元'],
  ['income-rural', '农村居民人均可支配收入', '元'],
  ['forest', '森林覆盖率', '%'],
  ['investment', '全社会固定资产投资', '亿元'],
  ['tourism', '旅游收入', '亿元'],
  ['cod', '化学需氧量排放量', '吨'],
  ['ammonia', '氨氮排放量', '吨'],
  ['hospital-beds', '每千人口医疗机构床位数', '张'],
];

const ALIASES: readonly (readonly [id: string, name: string])[] = [
  ['gdp', 'GDP'],
  ['gdp-per-capita', '人均GDP'],
  ['budget-revenue', '财政收入'],
  ['budget-total-revenue', '财政收入'],
  ['registered-unemployment', '登记失业率'],
  ['surveyed-unemployment', '调查失业率'],
  ['hospital-beds', '床位数'],
];

const REGIONS: readonly Region[] = [
  region('990000', '甲市', '甲', undefined),
  region('990121', '青山县', '青山', '990000'),
  region('990122', '白水县', '白水', '990000'),
  region('990123', '新城区', '新城', '990000'),
  region('980000', '乙市', '乙', undefined),
  region('980123', '新城区', '新城', '980000'),
  region('LOCAL:GX', '甲市高新技术产业开发区', '甲市高新区', '990000'),
];

function region(id: string, name: string, shortName: string, parentId: string | undefined): Region {
  const codeScheme = id.startsWith('LOCAL:') ? 'LOCAL' : 'GB/T 2260';
  return { id, code: id, codeScheme, name, shortName, level: '', parentId };
}

function plan(regionId: string, ordinal: 13 | 14, over: Partial<Plan> = {}): Plan {
  const targetYear = ordinal === 14 ? 2025 : 2020;
  const period = ordinal === 14 ? '十四五' : '十三五';
  return {
    id: `${regionId}-${String(ordinal)}`,
    regionId,
    period,
    baseYear: targetYear - 5,
    targetYear,
    title: `${REGIONS.find((each) => each.id === regionId)?.name ?? ''}${period}规划纲要`,
    documentNo: '',
    adoptedOn: '',
    sourceId: 'paper',
    table: 'printed',
    tablePlace: '专栏2',
    tableLine: 200,
    columns: [],
    ...over,
  };
}

function rowsOf(planId: string, lines: readonly RowLine[]): readonly PlanIndicator[] {
  return lines.map(([code, printedName, unit, indicatorId, , , , parentName = ''], at) => ({
    planId,
    code,
    origin: 'table' as const,
    number: String(Number.parseInt(code, 10)),
    position: at + 1,
    category: at < 5 ? '经济发展' : '民生福祉',
    printedName,
    parentName,
    unit,
    attribute: at % 2 === 0 ? '预期性' : '约束性',
    indicatorId: indicatorId === '' ? undefined : indicatorId,
  }));
}

function figuresOf(of: Plan, lines: readonly RowLine[]): readonly PrintedFigure[] {
  return lines.flatMap(([code, , , , base, target, growth], at) =>
    (
      [
        ['base', base, of.baseYear, of.baseYear],
        ['target', target, of.targetYear, of.targetYear],
        ['growth', growth, of.baseYear + 1, of.targetYear],
      ] as const
    ).flatMap(([measure, text, firstYear, lastYear]) =>
      text === undefined ? [] : [figure(of.id, code, measure, [firstYear, lastYear], text, at)],
    ),
  );
}

function figure(
  planId: string,
  code: string,
  measure: Measure,
  [firstYear, lastYear]: readonly [number, number],
  text: string,
  at: number,
): PrintedFigure {
  return {
    id: `${planId}-${code}-${measure}`,
    planId,
    code,
    regionId: undefined,
    indicatorId: undefined,
    measure,
    firstYear,
    lastYear,
    text,
    unit: '',
    place: {
      sourceId: 'paper',
      kind: 'table',
      text: `专栏2 第${String(at + 1)}行`,
      line: 201 + at,
    },
  };
}

const QINGSHAN_14 = plan('990121', 14, {
  documentNo: '青政〔2021〕1号',
  columns: ['类别', '序号', '指标', '单位', '基期值', '目标值', '年均增长', '属性'],
});
const QINGSHAN_13 = plan('990121', 13);

/** The package of the made-up county; `over` replaces whole tables of it. */
export function fixturePackage(over: Partial<PlanPackage> = {}): PlanPackage {
  return {
    name: 'fixture',
    title: '虚构的规划指标',
    version: '1.2.3',
    created: '2026-01-31',
    regions: REGIONS,
    plans: [
      QINGSHAN_14,
      QINGSHAN_13,
      plan('990122', 14, { table: 'missing', tablePlace: '专栏5' }),
      plan('990123', 14),
      plan('980123', 14),
      plan('LOCAL:GX', 14),
    ],
    indicators: INDICATORS.map(([id, name, unit]): Indicator => ({
      id,
      name,
      unit,
      direction: id.endsWith('unemployment') ? 'down' : 'up',
      nature: 'flow',
      priceBasis: '',
    })),
    aliases: [
      ...ALIASES.map(([id, name]) => ({ kind: 'indicator' as const, id, name })),
      { kind: 'region', id: 'LOCAL:GX', name: '高新区' },
    ],
    planIndicators: [...rowsOf('990121-14', PLAN_14), ...rowsOf('990121-13', PLAN_13)],
    figures: [...figuresOf(QINGSHAN_14, PLAN_14), ...figuresOf(QINGSHAN_13, PLAN_13)],
    sources: [
      {
        id: 'paper',
        title: '青山县规划纲要',
        issuer: '',
        documentNo: '',
        date: '',
        file: 'qingshan.txt',
        sha256: '',
      },
    ],
    ...over,
  };
}

import type { PlanPackage } from '../../src/core/catalog/catalog';
import type { Measure, PrintedFigure } from '../../src/core/figure/printed-figure';
import type { Indicator, Nature } from '../../src/core/indicator/indicator';

/**
 * One made-up plan for 2021–2025 with a row for each type of target; its numbers are the worked
 * examples of the method and nobody's.
 */
interface Line {
  readonly name: string;
  readonly unit: string;
  readonly nature: Nature;
  readonly direction: Indicator['direction'];
  readonly priceBasis?: Indicator['priceBasis'];
  readonly base?: string;
  readonly target?: string;
  readonly growth?: string;
  /** Actual values by year, and yearly growth by year. */
  readonly actual?: Readonly<Record<number, string>>;
  readonly rates?: Readonly<Record<number, string>>;
}

const LINES: readonly Line[] = [
  { name: '床位数', unit: '张', nature: 'stock', direction: 'up', base: '60', target: '65' },
  { name: '平均浓度', unit: 'ug/m3', nature: 'index', direction: 'down', base: '24', target: '21' },
  { name: '失业率', unit: '%', nature: 'share', direction: 'down', target: '<4' },
  { name: '病死率', unit: '%', nature: 'share', direction: 'down', target: '4%以内' },
  { name: '参保率', unit: '%', nature: 'share', direction: 'up', target: '95%以上' },
  {
    name: '生产总值',
    unit: '亿元',
    nature: 'flow',
    direction: 'up',
    priceBasis: 'constant',
    target: '--',
    growth: '6.5',
    rates: { 2021: '8.4', 2022: '4.4', 2023: '5.0' },
    actual: { 2020: '1000', 2023: '1250' },
  },
  {
    name: '新增就业',
    unit: '万人',
    nature: 'flow',
    direction: 'up',
    target: '[5]',
    actual: { 2021: '1.1', 2022: '1.0', 2023: '1.05' },
  },
  {
    name: '能耗降低',
    unit: '%',
    nature: 'rate',
    direction: 'up',
    target: '[17]',
    actual: { 2021: '-1.51', 2022: '2.20', 2023: '4.18' },
  },
  { name: '占比', unit: '%', nature: 'share', direction: 'up', base: '12', target: '15' },
  { name: '达标率', unit: '%', nature: 'share', direction: 'up', base: '95', target: '95' },
  { name: '减排任务', unit: '', nature: 'task', direction: 'none', target: '完成市下达任务' },
  {
    name: '收入',
    unit: '亿元',
    nature: 'flow',
    direction: 'up',
    priceBasis: 'current',
    base: '100',
    target: '150',
    growth: '8%',
  },
  { name: '没有目标', unit: '亿元', nature: 'flow', direction: 'up', base: '1', target: '--' },
  {
    name: '缺年份',
    unit: '万人',
    nature: 'flow',
    direction: 'up',
    target: '[6]',
    actual: { 2023: '2.2' },
  },
];

const PLAN_ID = '990121-14';

function figuresOf(line: Line, code: string): readonly PrintedFigure[] {
  const stated: readonly (readonly [Measure, string | undefined, number, number])[] = [
    ['base', line.base, 2020, 2020],
    ['target', line.target, 2025, 2025],
    ['growth', line.growth, 2021, 2025],
    ...yearly('actual', line.actual),
    ...yearly('actual_growth', line.rates),
  ];
  return stated.flatMap(([measure, text, firstYear, lastYear]) =>
    text === undefined
      ? []
      : [
          {
            id: `${code}-${measure}-${String(lastYear)}`,
            planId: PLAN_ID,
            code,
            regionId: undefined,
            indicatorId: undefined,
            measure,
            firstYear,
            lastYear,
            text,
            unit: '',
            status: undefined,
            place: { sourceId: 'paper', kind: 'table', text: '专栏1', line: undefined },
          },
        ],
  );
}

function yearly(measure: Measure, values: Readonly<Record<number, string>> = {}) {
  return Object.entries(values).map(
    ([year, text]) => [measure, text, Number(year), Number(year)] as const,
  );
}

const codeOf = (at: number) => String(at + 1).padStart(2, '0');

/** The package of that plan: 青山县, 十四五. */
export function progressPackage(): PlanPackage {
  return {
    name: 'progress',
    title: '虚构的进度算例',
    version: '1.0.0',
    created: '2026-01-31',
    regions: [
      {
        id: '990121',
        code: '990121',
        codeScheme: 'GB/T 2260',
        name: '青山县',
        shortName: '青山',
        level: '',
        parentId: undefined,
      },
    ],
    plans: [
      {
        id: PLAN_ID,
        regionId: '990121',
        period: '十四五',
        baseYear: 2020,
        targetYear: 2025,
        title: '青山县十四五规划纲要',
        documentNo: '',
        adoptedOn: '',
        sourceId: 'paper',
        table: 'printed',
        tablePlace: '专栏1',
        tableLine: undefined,
        columns: ['指标', '单位', '基期值', '目标值', '年均增长'],
      },
    ],
    indicators: LINES.map(({ name, unit, nature, direction, priceBasis = '' }, at) => ({
      id: `i${codeOf(at)}`,
      name: `青山${name}`,
      unit,
      nature,
      direction,
      priceBasis,
    })),
    aliases: [],
    planIndicators: LINES.map(({ name, unit }, at) => ({
      planId: PLAN_ID,
      code: codeOf(at),
      origin: 'table' as const,
      number: String(at + 1),
      position: at + 1,
      category: '',
      printedName: name,
      parentName: '',
      unit,
      attribute: '',
      indicatorId: `i${codeOf(at)}`,
    })),
    figures: LINES.flatMap((line, at) => figuresOf(line, codeOf(at))),
    sources: [],
  };
}

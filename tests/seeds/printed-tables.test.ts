import { parseFigure } from '../../src/core/figure/parse';
import type { Measure } from '../../src/core/figure/printed-figure';
import { readPackage } from '../../src/datapackage/read-package';
import { seedFiles } from '../support/seed-files';

const reading = readPackage(seedFiles());
if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
const seeds = reading.package;

const tableFigures = seeds.figures.filter(({ place }) => place.kind === 'table');

/** A row as it is printed, its cells in the order of the table, a blank cell as ''. */
function printed(planId: string, code: string): readonly string[] {
  const row = seeds.planIndicators.find((each) => each.planId === planId && each.code === code);
  const plan = seeds.plans.find(({ id }) => id === planId);
  const text = (measure: Measure) =>
    tableFigures.find(
      (figure) => figure.planId === planId && figure.code === code && figure.measure === measure,
    )?.text ?? '';
  return (plan?.columns ?? []).map((column) => {
    switch (column) {
      case '类别':
        return row?.category ?? '';
      case '序号':
        return row?.number ?? '';
      case '指标':
        return row?.printedName ?? '';
      case '单位':
        return row?.unit ?? '';
      case '属性':
        return row?.attribute ?? '';
      case '责任单位':
        return row?.responsibleUnit ?? '';
      case '基期值':
        return text('base');
      case '目标值':
        return text('target');
      case '年均增长':
        return text('growth');
      case '实际值':
        return text('actual');
      case '实际年均增长':
        return text('actual_growth');
      case '编码':
      case '出处':
        throw new Error(`no plan prints ${column}`);
    }
  });
}

test('the shipped package is valid and there is nothing to say about it', () => {
  expect(reading.findings).toEqual([]);
});

test.each([
  ['350104-14', 20],
  ['350111-13', 0],
  ['350111-14', 0],
  ['350503-13', 25],
  ['350503-14', 21],
  ['LOCAL:QZKFQ-13', 21],
  ['LOCAL:QZKFQ-14', 25],
])('the table of %s has %i rows, numbered as printed', (planId, count) => {
  const rows = seeds.planIndicators.filter(
    (row) => row.planId === planId && row.origin === 'table',
  );
  const numbers = Array.from({ length: count }, (_, at) => String(Math.min(at + 1, 22)));
  const isFengze13 = planId === '350503-13';
  expect(rows.map(({ position }) => position)).toEqual(numbers.map((_, at) => at + 1));
  expect(rows.map(({ number }) => number)).toEqual(
    isFengze13 ? numbers : Array.from({ length: count }, (_, at) => String(at + 1)),
  );
});

test('no name keeps the blank that a line break left between two characters', () => {
  const names = seeds.planIndicators.flatMap((row) => [row.printedName, row.parentName]);
  expect(names.filter((name) => /\p{Script=Han}\s+\p{Script=Han}/u.test(name))).toEqual([]);
});

test('amounts below a heading in per cent are no per cent', () => {
  const cuts = seeds.planIndicators.filter(({ parentName }) => parentName.endsWith('(%)'));
  expect(cuts.map(({ code, unit }) => [code, unit])).toEqual(
    ['22.1', '22.2', '22.3', '22.4'].map((code) => [code, '']),
  );
});

test.each(seeds.plans.filter(({ table }) => table === 'missing'))(
  '$id says where its table should be, and prints nothing',
  ({ tablePlace, tableLine, columns }) => {
    expect(tablePlace).toMatch(/^专栏[12]$/u);
    expect(tableLine).toBeGreaterThan(0);
    expect(columns).toEqual([]);
  },
);

/** Typed again from the printed tables, not copied from the CSV: code, then the cells. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  '350104-14': [
    '01|经济发展|1|地区生产总值（GDP）|亿元|902.27|1500|8%|预期性',
    '03|经济发展|3|全员劳动生产率|%|15.5|20|[4.5]|预期性',
    '04|经济发展|4|常住人口城镇化率|%|100|100|—|预期性',
    '06|创新驱动|6|研发经费投入强度|%|2.85|3.05||预期性',
    '08|创新驱动|8|规上战略性新兴产业增加值占规上工业增加值比重|%|29|43|2%以上|预期性',
    '10|民生福祉|10|居民人均可支配收入增长|%|3|8|8|预期性',
    '11|民生福祉|11|城镇登记失业率|%|3.1|不高于全市平均水平||预期性',
    '12|民生福祉|12|城镇新增就业人数|万人|1.34|[6.5]||预期性',
    '16|绿色生态|16|单位GDP能耗降幅|%|完成市下达指标|控制在市下达指标内||约束性',
    '20|绿色生态|20|建成区绿化覆盖率|%|45.26|46.3|[1.04]|约束性',
  ],
  '350503-13': [
    '01|经济发展|1|地区生产总值 (亿元)|700|8.5|763|7.4',
    '03|经济发展|3|社会固定资产投资|--|15|--|-2.3',
    '08|经济发展|8|累积实际利用外资 (亿美元, 验资)|5.5|--|3.2|--',
    '11|产业升级|11|三次产业比重|0.2: 32.8: 67||0.22:19.47:80.31|',
    '14|社会民生|14|城镇登记失业率 (%)|<1|--|2.28|--',
    '16|社会民生|16|每千人口医疗机构床位数 (张, 常住人口)|4.0|--|4.01|--',
    '18|社会民生|18|单位 GDP 能源消耗降低 (%)|完成市下达目标||2019 年完成市下达任务|',
    '22.1|社会民生|22|工业二氧化硫新增削减量|215|--|430.70|',
    '22.2|社会民生|22|工业化学需氧量新增削减量|15|--|25.23|--',
    '22.3|社会民生|22|工业氮氧化物新增削减量|50|--|92.28|--',
    '22.4|社会民生|22|工业氨氮新增削减量|1|--|1.41|--',
  ],
  '350503-14': [
    '01|经济发展|1|地区生产总值|亿元|1000|6.5 左右|预期性',
    '02|经济发展|2|人均地区生产总值|万元|--|5.9|预期性',
    '03|经济发展|3|服务业增加值占 GDP 比重|%|82|[2]|预期性',
    '08|经济发展|8|工业战略性新兴产业增加值占规上工业增加值比重|%|33|2|预期性',
    '11|民生福祉|11|城镇调查失业率|%|<4|--|预期性',
    '12|民生福祉|12|城镇新增就业人数|万人|6|21.14%|预期性',
    '13|民生福祉|13|劳动年龄人口平均受教育年限|年|12.5|[0.5]|约束性',
    '19|绿色生态|19|地表水达到或好于 III 类水体比例|%|完成市下达指标||约束性',
    '20|绿色生态|20|森林覆盖率|%|29.85|--|约束性',
    '21|绿色生态|21|PM2.5 平均浓度|ug/m³|完成市下达指标||约束性',
  ],
  'LOCAL:QZKFQ-13': [
    '02|经济发展|2|工业总产值（亿元）|655（力争800）|9（力争13.5）|582|6.4',
    '03|经济发展|3|第三产业增加值（亿元）|约35亿元，占地区生产总值比重达到20%||38.22亿，比重20.8%|',
    '06|经济发展|6|全社会固定资产投资（亿元）|五年累计达到100亿元||五年累计达到93.46亿元|',
    '09|科技创新|9|高新技术企业数（家）|35||50|',
    '11|科技创新|11|万人发明专利拥有量（件）|持平||72.58|',
    '17|社会事业|17|安全生产主要指标|控制在市政府下达的目标以内||未发生安全生产事故（0人）|',
    '21|可持续发展|21|危险废物集中无害化处理率（%）|100||98|',
  ],
  'LOCAL:QZKFQ-14': [
    '01|经济发展|1|地区生产总值（亿元）|183.77|276.33|8.5|预期性',
    '02|经济发展|2|人均地区生产总值（亿元）|0.0044|0.007|9|预期性',
    '03|经济发展|3|第三产业增加值占GDP比重（%）|21|24||预期性',
    '07|经济发展|7|出口总额（亿元）|53.34|五年累计达到283.15亿元|2|预期性',
    '08|创新驱动|8|研发经费投入增长率（%）|25|30|30|预期性',
    '18|社会事业|18|安全生产主要指标|未发生安全生产事故（0人）|生产安全事故死亡人数力争有所下降，不发生较大以上事故||约束性',
    '20|绿色发展|20|空气质量优良天数比率（%）|96.7|97.5以上||约束性',
    '25|绿色发展|25|危废处置利用率（%）|98|98.5以上||约束性',
  ],
};

test.each(Object.entries(ROWS).flatMap(([plan, rows]) => rows.map((row) => [plan, row] as const)))(
  '%s prints %s',
  (planId, row) => {
    const [code = '', ...cells] = row.split('|');
    expect(printed(planId, code)).toEqual(cells);
  },
);

test.each([
  ['350104-14-01-target', '第一章 第五节 三、主要指标表 第1行', 179],
  ['350503-13-22.4-actual', '专栏1 第25行', 170],
  ['350503-14-11-target', '专栏2 第11行', 227],
  ['LOCAL:QZKFQ-13-02-growth', '专栏1 第2行', 54],
  ['LOCAL:QZKFQ-14-25-target', '二、（二）发展目标 之后的指标表 第25行', 467],
  ['350503-urban-new-jobs-2023-actual', '第三部分 第四点', 49],
])('%s stands in %s, line %i', (id, text, line) => {
  const figure = seeds.figures.find((each) => each.id === id);
  expect(figure?.place).toMatchObject({ text, line });
});

test('every figure of a table can be read, and none is blank', () => {
  const kinds = new Map<string, number>();
  for (const { text } of tableFigures) {
    const { kind } = parseFigure(text);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  expect(Object.fromEntries(kinds)).toEqual({
    number: 189,
    cumulative: 16,
    'not-set': 50,
    relative: 3,
    assigned: 20,
    composition: 2,
    compound: 4,
    unchanged: 1,
    statement: 3,
  });
});

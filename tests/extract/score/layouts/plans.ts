/** A row as a plan prints it; '' where it prints nothing. */
export interface MadeRow {
  readonly category: string;
  readonly number: string;
  readonly parent: string;
  readonly name: string;
  readonly unit: string;
  readonly base: string;
  readonly target: string;
  readonly growth: string;
  readonly attribute: string;
}

/** A made-up plan: its rows, and whether units and yearly growth have columns of their own. */
export interface MadePlan {
  readonly title: string;
  readonly units: boolean;
  readonly growths: boolean;
  readonly rows: readonly MadeRow[];
}

/** `category|parent|name|unit|base|target|growth|attribute`; a category and an attribute go on below. */
function plan(
  title: string,
  units: boolean,
  growths: boolean,
  ...lines: readonly string[]
): MadePlan {
  let category = '';
  let attribute = '';
  let number = 0;
  let above = '';
  const rows = lines.map((line): MadeRow => {
    const [
      first = '',
      parent = '',
      name = '',
      unit = '',
      base = '',
      target = '',
      growth = '',
      last = '',
    ] = line.split('|');
    if (first !== '') category = first;
    if (last !== '') attribute = last;
    if (parent === '' || parent !== above) number += 1;
    above = parent;
    return {
      category,
      number: String(number),
      parent,
      name,
      unit,
      base,
      target,
      growth,
      attribute,
    };
  });
  return { title, units, growths, rows };
}

export const PLANS: readonly MadePlan[] = [
  plan(
    '芦湾市“十五五”时期经济社会发展主要指标',
    false,
    false,
    '经济发展||地区生产总值增长|%|5.2|5.5左右||预期性',
    '||全员劳动生产率|万元/人|18.5|25||预期性',
    '||常住人口城镇化率|%|62.3|66||预期性',
    '创新驱动||全社会研发经费投入年均增长|%|7.1|7以上||预期性',
    '||每万人口高价值发明专利拥有量|件|3.4|6||预期性',
    '||海洋渔业及其加工业增加值占地区生产总值比重|%|12.1|15左右||预期性',
    '民生福祉||城镇调查失业率|%|5|<5.5||预期性',
    '||劳动年龄人口平均受教育年限|年|10.9|11.5||约束性',
    '||3岁以下婴幼儿入托率|%|8|16||预期性',
    '绿色生态||单位地区生产总值二氧化碳排放降低|%|—|达到省定要求||约束性',
    '||森林覆盖率|%|41.2|41.5||约束性',
    '||细颗粒物（PM2.5）浓度|微克/立方米|24|22||约束性',
  ),
  plan(
    '石杉县“十五五”经济社会发展主要指标',
    true,
    true,
    '实力更强||地区生产总值|亿元|210.6|300|7.5左右|预期性',
    '||规模以上工业增加值|亿元|80|120|8|预期性',
    '||社会消费品零售总额|亿元|96.4|130|6|预期性',
    '动力更足||研发经费投入强度|%|1.5|2.2|[0.7]|预期性',
    '||数字经济核心产业增加值占地区生产总值的比重|%|4.1|7|[2.9]|预期性',
    '||高新技术企业数|家|23|40|—|预期性',
    '生活更好||居民人均可支配收入|元|28600|41000|7.5|预期性',
    '|每千人口卫生人员数|执业（助理）医师|人|2.8|3.5|—|预期性',
    '|每千人口卫生人员数|注册护士|人|3.1|4|—|预期性',
    '||城镇新增就业|万人|0.6|[3]|—|预期性',
    '家园更美||地表水优良比例|%|95|100|—|约束性',
    '||单位地区生产总值能耗降低|%|—|完成市下达任务|—|约束性',
  ),
  plan(
    '云桥区“十五五”规划主要指标',
    true,
    false,
    '综合实力（4项）||一般公共预算收入|亿元|35.7|48||预期性',
    '||固定资产投资增速|%|4.5|6左右||预期性',
    '||外贸进出口总额|亿美元|12|18||预期性',
    '||港口旅客/货物吞吐量|万人次/万吨|83.5/1200|110/1600||预期性',
    '社会民生（3项）||城乡居民收入比|—|2.05|1.95||预期性',
    '||养老机构护理型床位占比|%|55|73||约束性',
    '||每千人口拥有3岁以下婴幼儿托位数|个|3.2|4.6||预期性',
    '安全生态（2项）||粮食综合生产能力|万吨|21|≥21||约束性',
    '||空气质量优良天数比率|%|97.8|保持稳定||约束性',
  ),
];

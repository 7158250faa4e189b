import { figuresOf } from '../document/show';

/** Sentence, then the figures that stand in it. */
const CASES: readonly (readonly [string, ...string[]])[] = [
  ['到2025年，全县生产总值突破300亿元。', '生产总值 >300亿元 2025 target'],
  ['力争到2025年，研发投入强度达到2.5%以上。', '研发投入强度 ≥2.5% 2025 target'],
  ['至２０２５年，高新技术企业达到４００家。', '高新技术企业 =400家 2025 target'],
  ['到二〇二五年，森林覆盖率不低于70%。', '森林覆盖率 ≥70% 2025 target'],
  ['到“十四五”末，城镇化率提高到60%左右。', '城镇化率 ≈60% 2025 target'],
  ['到2025年，城镇调查失业率控制在5.5%以内。', '城镇调查失业率 ≤5.5% 2025 target'],
  ['到2025年，PM2.5平均浓度低于21ug/m³。', 'PM2.5平均浓度 <21ug/m³ 2025 target'],
  ['到2025年，孕产妇死亡率控制在14/10万以下。', '孕产妇死亡率 ≤14/10万 2025 target'],
  ['“十四五”期间，城镇新增就业6万人。', '城镇新增就业 =6万人 2021-2025 target'],
  ['“十四五”期间GDP年均增长8%以上。', 'GDP ≥8% 2021-2025 growth'],
  ['“十四五”期间GDP保持8%以上的中高速增长。', 'GDP ≥8% 2021-2025 growth'],
  ['到2025年，研发经费年均增长率达到30%。', '研发经费 =30% 2021-2025 growth'],
  ['到2025年，第三产业占比提高2个百分点。', '第三产业占比 =2个百分点 2021-2025 growth'],
  ['到2025年，单位GDP能耗下降13.5%。', '单位GDP能耗下降 =13.5% 2025 target'],
  [
    '到2025年，单位GDP能耗、碳排放分别比2020年降低13.5%、18%。',
    '单位GDP能耗降低 =13.5% 2025 target',
    '碳排放降低 =18% 2025 target',
  ],
  [
    '到2025年，单位GDP能耗、碳排放五年分别下降14%和18%。',
    '单位GDP能耗下降 =14% 2025 target',
    '碳排放下降 =18% 2025 target',
  ],
  ['到2025年，产值突破千亿元大关。'],
  ['到2025年，纺织业产值突破千亿元大关。', '纺织业产值 >1000亿元 2025 target'],
  ['到2025年，国有资产达到百分之六十。', '国有资产 =60% 2025 target'],
  ['到2025年，创建10—15所示范园。', '示范园 =10~15所 2025 target'],
  ['到2025年，电商交易额翻一番。', '电商交易额 翻一番 2025 target'],
  ['到2025年，能耗下降率完成市下达任务。', '能耗下降率 完成市下达任务 2025 target'],
  ['到2035年，人均生产总值达到30万元。', '人均生产总值 =30万元 2035 target'],
];

const CARRIED: readonly (readonly [string, ...string[]])[] = [
  [
    '2025年，实现地区生产总值276.3亿元，年均增长8.5%。其中第三产业占比达到24%；出口总额五年累计达283亿元。',
    '地区生产总值 =276.3亿元 2025 target',
    '地区生产总值 =8.5% 2021-2025 growth',
    '第三产业占比 =24% 2025 target',
    '出口总额 =283亿元 2021-2025 target',
  ],
  ['到2025年，高新技术企业快速发展，总量突破600家。', '高新技术企业总量 >600家 2025 target'],
  [
    '到2025年，数字经济规模达960亿元、占GDP的60%。',
    '数字经济规模 =960亿元 2025 target',
    '数字经济规模占GDP =60% 2025 target',
  ],
  [
    '到2025年，平台经济产值超百亿元，销售额超五十亿元。',
    '平台经济产值 >100亿元 2025 target',
    '平台经济销售额 >50亿元 2025 target',
  ],
  [
    '到2025年，建成规模超千亿的智能产业集群、规模超五百亿的医药产业集群。',
    '智能产业集群规模 >1000亿 2025 target',
    '医药产业集群规模 >500亿 2025 target',
  ],
  [
    '到2025年，培育20家左右龙头企业，60家左右专精特新企业、10家冠军企业。',
    '龙头企业 ≈20家 2025 target',
    '专精特新企业 ≈60家 2025 target',
    '冠军企业 =10家 2025 target',
  ],
  [
    '预计到2025年，生产总值达到268亿元，“十四五”年均增长6.3%；工业企业由2020年的96家增至158家。',
    '生产总值 =268亿元 2025 target',
    '生产总值 =6.3% 2021-2025 growth',
    '工业企业 =96家 2020 actual',
    '工业企业 =158家 2025 target',
  ],
];

const LISTS: readonly (readonly [string, ...string[]])[] = [
  [
    '到2025年，建成国家级、省级、市级研发机构各1家、2家、3家。',
    '国家级研发机构 =1家 2025 target',
    '省级研发机构 =2家 2025 target',
    '市级研发机构 =3家 2025 target',
  ],
  [
    '到2025年，巩固率、毛入学率均达到96%以上。',
    '巩固率 ≥96% 2025 target',
    '毛入学率 ≥96% 2025 target',
  ],
  [
    '到2025年，城镇、农村居民人均可支配收入分别达到4.5万元和2.3万元。',
    '城镇居民人均可支配收入 =4.5万元 2025 target',
    '农村居民人均可支配收入 =2.3万元 2025 target',
  ],
  [
    '到2025年，“最多跑一趟”和“一趟不用跑”事项占比分别达到98%和73%。',
    '“最多跑一趟”事项占比 =98% 2025 target',
    '“一趟不用跑”事项占比 =73% 2025 target',
  ],
  [
    '到2025年，游客突破1000万人次，旅游收入超过80亿元，分别年均增长12%、15%。',
    '游客 >1000万人次 2025 target',
    '旅游收入 >80亿元 2025 target',
    '游客 =12% 2021-2025 growth',
    '旅游收入 =15% 2021-2025 growth',
  ],
  [
    '到2025年，战略性新兴产业、高技术企业占规上工业企业达40%以上。',
    '战略性新兴产业、高技术企业占规上工业企业 ≥40% 2025 target',
  ],
];

describe('goals in running text', () => {
  test.each(CASES)('%s', (sentence, ...figures) => {
    expect(figuresOf(sentence)).toEqual(figures);
  });
});

describe('subjects and years that are carried over', () => {
  test.each(CARRIED)('%s', (sentence, ...figures) => {
    expect(figuresOf(sentence)).toEqual(figures);
  });
});

describe('lists', () => {
  test.each(LISTS)('%s', (sentence, ...figures) => {
    expect(figuresOf(sentence)).toEqual(figures);
  });
});

test('goals without a year under 发展目标 take the last year of the plan and say so', () => {
  expect(figuresOf('高新技术企业突破600家。', '二、发展目标')).toEqual([
    '高新技术企业 >600家 2025 target',
  ]);
  expect(figuresOf('高新技术企业突破600家。', '三、重点任务')).toEqual([
    '高新技术企业 >600家  target',
  ]);
});

test('a lead that ends in a colon gives its year to the items below it', () => {
  const text = '到2025年要实现以下目标：\n\n——绿地率达到40%。\n\n——供水普及率达到99%。';
  expect(figuresOf(text)).toEqual(['绿地率 =40% 2025 target', '供水普及率 =99% 2025 target']);
});

describe('a paragraph of its own under a heading', () => {
  const paragraph = '（一）生态环境。空气优良天数比率达到95%。';
  test.each([
    ['二、主要目标', '空气优良天数比率 =95% 2025 target'],
    ['二、“十四五”时期主要发展目标', '空气优良天数比率 =95% 2025 target'],
    ['二、重点任务', '空气优良天数比率 =95%  target'],
    ['二、2035年远景目标', '空气优良天数比率 =95% 2035 target'],
  ])('%s: %s', (heading, figure) => {
    expect(figuresOf(paragraph, heading)).toEqual([figure]);
  });
});

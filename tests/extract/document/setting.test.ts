import { figuresIn, figuresOf } from './show';

/** Whole documents, and of which years what they say is. */
const DOCUMENTS: readonly (readonly [string, string, ...string[]])[] = [
  [
    'the title is that of a list of goals',
    '甲省“十四五”经济社会发展主要目标\n1.茶业。茶馆达到20家。茶叶产值年均增长6%。',
    '茶馆 =20家 2025 target',
    '茶叶产值 =6% 2021-2025 growth',
  ],
  [
    'an opinion on the work of one year, which looks on to 2035',
    '甲县关于做好2023年茶业工作的意见\n今年的主要目标是：茶叶产值增长5%，茶馆达到20家。到2035年，建成茶业强县。',
    '茶叶产值 =5% 2023 growth',
    '茶馆 =20家 2023 target',
  ],
  [
    'an annual plan',
    '甲县2023年国民经济和社会发展计划\n主要预期目标是：茶叶产值增长5%，茶馆达到20家。',
    '茶叶产值 =5% 2023 growth',
    '茶馆 =20家 2023 target',
  ],
  [
    'a year that is aimed at is not the year the document speaks in',
    '甲县茶业发展意见\n力争2024年茶馆达到20家。',
    '茶馆 =20家 2024 target',
  ],
  [
    'the day a report was given on is no year of its figures',
    '政府工作报告\n——2016年3月2日在甲县第十七届人民代表大会第六次会议上\n全年茶叶产值达到4亿元，增长6%。',
    '茶叶产值 =4亿元  actual',
    '茶叶产值 =6%  actual_growth',
  ],
  [
    'a heading of a report without a number',
    '甲县政府工作报告\n2019年工作回顾\n茶叶产值达到4亿元，五年年均增长6%。',
    '茶叶产值 =4亿元 2019 actual',
    '茶叶产值 =6% 2015-2019 actual_growth',
  ],
  [
    'lines under the name of a period that is over',
    '甲县2021年政府工作报告\n2020年成就：\n茶馆达到20家\n“十三五”成就：\n茶叶产值年均增长6%\n2021年目标：\n茶馆达到25家',
    '茶馆 =20家 2020 actual',
    '茶叶产值 =6% 2016-2020 actual_growth',
    '茶馆 =25家 2021 target',
  ],
];

test.each(DOCUMENTS)('%s', (_, text, ...figures) => {
  expect(figuresIn(text)).toEqual(figures);
});

test('a lead that ends in a colon gives its year to the items below it', () => {
  const text = '到2025年要实现以下目标：\n\n——绿地率达到40%。\n\n——供水普及率达到99%。';
  expect(figuresOf(text)).toEqual(['绿地率 =40% 2025 target', '供水普及率 =99% 2025 target']);
});

test.each([
  ['“十四五”发展的具体目标是：', '绿地率 =40% 2025 target'],
  ['“十四五”时期，全县主要预期目标如下：', '绿地率 =40% 2025 target'],
  ['“十四五”时期，围绕上述目标，抓好以下工作：', '绿地率 =40%  target'],
  ['未来五年，全县要努力做到：', '绿地率 =40% 2025 target'],
  ['“十三五”时期完成了以下目标：', '绿地率 =40% 2016-2020 actual'],
])('%s gives its last year to the items below it, or no year', (lead, figure) => {
  expect(figuresOf(`${lead}\n\n——绿地率达到40%。`)).toEqual([figure]);
});

test('a heading that runs on into its paragraph gives its one year to those below it, up to the next', () => {
  const under = (goals: string) =>
    figuresOf(
      `（二）发展目标。${goals}\n\n能级更高。书店达到22家。\n\n（三）举措。\n\n培育茶馆3家。`,
    );
  expect(under('到2024年，建成书店强县。')).toEqual([
    '书店 =22家 2024 target',
    '茶馆 =3家  target',
  ]);
  expect(under('到2023年起步，到2025年建成。')).toEqual([
    '书店 =22家  target',
    '茶馆 =3家  target',
  ]);
});

test('a mid-term review speaks at the end of the last year that it tells of', () => {
  const text = [
    '柳湾县第十四个五年规划实施情况中期评估报告',
    '《柳湾县第十四个五年规划纲要》2021年3月经县人民代表大会批准。',
    '2021年、2022年税收收入分别增长6.2%和5.1%。截至2022年底，渔港达到40座。力争2025年渔港达到50座。',
  ];
  expect(figuresIn(text.join('\n\n'))).toEqual([
    '税收收入 =6.2% 2021 actual_growth',
    '税收收入 =5.1% 2022 actual_growth',
    '渔港 =40座 2022 actual',
    '渔港 =50座 2025 target',
  ]);
});

test.each([
  ['柳湾县渔港建设三年行动计划（2026—2028年）', ''],
  ['柳湾市城市总体规划（2021—2035年）', ''],
  ['《柳湾县第十五个五年规划纲要》解读', '2030'],
])('what is due at the end of %s without a year: %s', (title, year) => {
  const text = `${title}\n\n按照“十五五”规划。\n\n二、主要目标\n\n渔港达到50座。`;
  expect(figuresIn(text)).toEqual([`渔港 =50座 ${year} target`]);
});

test('what a browser prints above and below a page is no text of the document, and parts no title', () => {
  const text = [
    '柳湾县国民经济和社会发展第十五个五年规',
    '12/1/26, 3:39 AM',
    '划纲要',
    '“十四五”时期税收增加，“十四五”规划完成。',
    '二、主要目标',
    'https://www.example.cn/plan.html                 1/3',
    '2026/12/1 03:39                    规划',
    '渔港达到50座。',
  ];
  expect(figuresIn(text.join('\n\n'))).toEqual(['渔港 =50座 2030 target']);
});

import { extractDocument } from '../../../src/extract/document/read';
import { figuresOf, inPlan } from './show';

test('goals without a year under 发展目标 take the last year of the plan and say so', () => {
  expect(figuresOf('高新技术企业突破600家。', '二、发展目标')).toEqual([
    '高新技术企业 >600家 2025 target',
  ]);
  expect(figuresOf('高新技术企业突破600家。', '三、重点任务')).toEqual([
    '高新技术企业 >600家  target',
  ]);
});

describe('a paragraph of its own under a heading', () => {
  const paragraph = '（一）生态环境。空气优良天数比率达到95%。';
  test.each([
    ['二、主要目标', '空气优良天数比率 =95% 2025 target'],
    ['二、“十四五”时期主要发展目标', '空气优良天数比率 =95% 2025 target'],
    ['二、重点任务', '空气优良天数比率 =95%  target'],
    ['二、目标体系', '空气优良天数比率 =95% 2025 target'],
    ['二、今后五年的总目标', '空气优良天数比率 =95% 2025 target'],
    ['二、发展目标和指标体系', '空气优良天数比率 =95% 2025 target'],
    ['二、2035年远景目标', '空气优良天数比率 =95% 2035 target'],
  ])('%s: %s', (heading, figure) => {
    expect(figuresOf(paragraph, heading)).toEqual([figure]);
  });
});

test.each([
  ['南湖茶叶科技园。主要目标是：茶企达到30家。', '三、重点任务', '茶企'],
  ['该工程的主要目标是：茶园达到3万亩。', '三、重点任务', '茶园'],
  ['主要目标是：茶园达到3万亩。', '三、千亩茶园项目', '茶园'],
])('goals of a park or a project wait: %s', (paragraph, heading, name) => {
  const [figure] = extractDocument(inPlan(paragraph, heading)).figures;
  expect([figure?.name.endsWith(name), figure?.years]).toEqual([true, undefined]);
});

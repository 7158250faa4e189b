import { figuresOf } from '../document/show';

/** Numbers that are no values of the place: parts of names, dates, ordinals, others' values. */
const CASES = [
  '依据泉政综〔2021〕48号文件，于2021年5月26日印发。',
  '实施“3820”战略工程，推进“1+6+N”平台建设。',
  '加快5G网络建设，推广3D打印和IPV6应用。',
  '依托12345热线和G316国道。',
  '完善10分钟体育健身圈、15分钟社区生活圈。',
  '大力发展3岁以下婴幼儿照护服务。',
  '实施辖区50平方公里以上流域综合规划。',
  '举办第3届数字峰会，总量排名从全省第18位提升至第13位。',
  '全国经济增长5.2%，全省生产总值4.39万亿元。',
  '连续9年位居全市第一名。',
  '重点推进2.5产业园和4A级景区建设。',
  '地铁4号线、螺洲4号支河征迁工作有序推进。',
  '规划建设2.8平方公里的生态圈。',
  '完成年度任务的107%。',
  '明确了“十四五”发展6个方面目标、20项主要指标。',
  '税收增速高于规划目标0.6个百分点。',
];

test.each(CASES)('%s', (sentence) => {
  expect(figuresOf(sentence)).toEqual([]);
});

test('a glossary behind the plan defines words and sets no goals', () => {
  expect(figuresOf('到2025年，估值达到10亿美元。', '附录')).toEqual([]);
});

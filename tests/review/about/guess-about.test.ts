import {
  NO_ABOUT,
  checkAbout,
  toAbout,
  type PlanAbout,
} from '../../../src/review/about/plan-about';
import { guessAbout } from '../../../src/review/about/guess-about';
import { catalog } from '../made-plan';

const propose = (lines: readonly string[], name = '') =>
  guessAbout(
    lines.map((text, at) => ({ text, line: at + 1, spot: '' })),
    name,
    undefined,
    catalog,
  );
const guess = (lines: readonly string[], name = '') => toAbout(propose(lines, name));

const TITLES: readonly (readonly [
  lines: readonly string[],
  title: string,
  region: string,
  period: string,
])[] = [
  [
    ['云台区国民经济和社会发展', '第十五个五年规划纲要'],
    '云台区国民经济和社会发展第十五个五年规划纲要',
    '云台区',
    '十五五',
  ],
  [['海州市云台区“十五五”规划纲要（草案）'], '海州市云台区“十五五”规划纲要', '云台区', '十五五'],
  [
    [
      '云台区人民政府关于印发《云台区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》的通知',
    ],
    '云台区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
    '云台区',
    '十四五',
  ],
  // A web page repeats its title in its head.
  [
    ['云台区规划纲要', '云台区第十六个五年规划纲要'],
    '云台区第十六个五年规划纲要',
    '云台区',
    '十六五',
  ],
  [['市中区“十五五”发展规划'], '市中区“十五五”发展规划', '市中区', '十五五'],
  [['江阴自治州“十五五”规划'], '江阴自治州“十五五”规划', '江阴自治州', '十五五'],
  [
    ['云台区国民经济和社会发展规划纲要（2026—2030年）'],
    '云台区国民经济和社会发展规划纲要（2026—2030年）',
    '云台区',
    '十五五',
  ],
  // A notice without 《》 around the title, set in three lines.
  [
    ['云台区人民政府关于印发云台区国民经济和', '社会发展第十五个五年规划', '纲要的通知'],
    '云台区国民经济和社会发展第十五个五年规划纲要',
    '云台区',
    '十五五',
  ],
  // It was made as this plan, and says so in its first sentence.
  [
    [
      '“十五五”时期是云州经济技术开发区（以下简称开发区）的关键时期，科学编制《云州经济技术开发区国民经济和社会发展第十五个五年规划纲要》意义重大。',
    ],
    '云州经济技术开发区国民经济和社会发展第十五个五年规划纲要',
    '云州经济技术开发区',
    '十五五',
  ],
  // Only quoted: this is another document.
  [
    [
      '云台区教育事业发展情况',
      '根据《云台区国民经济和社会发展第十五个五年规划纲要》，制定以下措施。',
    ],
    '',
    '',
    '十五五',
  ],
  [
    ['云台区“十四五”规划纲要中期评估报告', '现将《云台区第十四个五年规划纲要》评估如下。'],
    '',
    '云台区',
    '十四五',
  ],
  // A report that speaks of a plan is of no plan's period.
  [['云台区人民政府工作报告', '2026年要落实好“十五五”规划。'], '', '云台区', ''],
  [['云台区2025年统计公报', '《云台区第十四个五年规划纲要》'], '', '云台区', ''],
  [['云台区第十四个五年规划', '中期评估报告'], '', '云台区', '十四五'],
  [['山溪县“十五五”时期主要指标'], '', '山溪县', '十五五'],
  [['云台区2026—2030年主要目标'], '', '云台区', '十五五'],
  [['云台区人民政府关于海州市云台区第十五个五年规划审议意见的报告'], '', '云台区', ''],
  [['工作报告', '今年是很好的一年。'], '', '', ''],
  [['目录', '一、发展基础，二、目标'], '', '', ''],
];

test.each(TITLES)('%j', (lines, title, region, period) => {
  expect(guess(lines)).toMatchObject({ title, region, period });
});

test('a region that the catalogue knows gets its code; the guess says what it guessed', () => {
  expect(guess(['青山县第十五个五年规划纲要'])).toMatchObject({
    region: '青山县',
    code: '990121',
    guessed: ['region', 'code', 'period', 'title'],
  });
});

test('a file name helps where the text has no title', () => {
  expect(guess(['第一章 总则'], '云台区“十五五”规划.docx')).toMatchObject({
    title: '云台区“十五五”规划',
    region: '云台区',
  });
});

test.each<readonly [lines: readonly string[], documentNo: string, adoptedOn: string]>([
  [
    ['云政综〔2026〕12号', '（2026年2月8日云台区人民代表大会批准）'],
    '云政综〔2026〕12号',
    '2026-02-08',
  ],
  [['文号：云政〔2026〕5号', '印发日期：2026-03-01'], '云政〔2026〕5号', '2026-03-01'],
  [['〔2026〕5号'], '〔2026〕5号', ''],
  [['云台区人民政府关于印发纲要的通知 云政综[2026] 7 号'], '云政综[2026]7号', ''],
  [['云台区人民政府', '二〇二六年三月十二日'], '', '2026-03-12'],
  [['发布时间: 2026年3月2日'], '', '2026-03-02'],
  // Those of other documents, and of nothing.
  [['根据《通知》（国发〔2025〕1号），编制本规划。'], '', ''],
  [['《国务院通知》（国发〔2025〕1号）'], '', ''],
  [['云台区统计公报', '云统〔2026〕5号', '印发日期：2026年3月1日'], '', ''],
  [['2026年2月8日'], '', ''],
  [['（2026年2月31日云台区人民代表大会批准）'], '', ''],
])('%j: number %s, day %s', (lines, documentNo, adoptedOn) => {
  expect(guess(lines)).toMatchObject({ documentNo, adoptedOn });
});

test('each proposal says where it stands', () => {
  const lines = ['云台区', '第十五个五年规划纲要', '云政〔2026〕5号'];
  expect(propose(lines)).toMatchObject({
    title: { place: { kind: 'line', line: 1, text: '云台区第十五个五年规划纲要' } },
    documentNo: { place: { kind: 'line', line: 3, text: '云政〔2026〕5号' } },
  });
  expect(propose(['第一章'], '青山县“十五五”规划.docx')).toMatchObject({
    title: { place: { kind: 'file-name' } },
    code: { place: { kind: 'catalogue' } },
  });
});

const WHOLE: PlanAbout = { ...NO_ABOUT, region: '云台区', period: '十五五' };

test.each<readonly [Partial<PlanAbout>, readonly string[]]>([
  [{}, []],
  [{ code: '990131', adoptedOn: '2026-02-08' }, []],
  [{ code: '９９０１３１' }, []],
  [{ region: ' ', period: '' }, ['region-missing', 'period-missing']],
  [{ region: '=cmd' }, ['region-unlikely']],
  [{ period: '明年' }, ['period-unreadable']],
  [{ code: '12' }, ['code-unreadable']],
  [{ adoptedOn: '2026年' }, ['adopted-unreadable']],
])('%j needs %j', (change, kinds) => {
  expect(checkAbout({ ...WHOLE, ...change }).map(({ kind }) => kind)).toEqual(kinds);
});

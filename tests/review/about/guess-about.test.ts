import { NO_ABOUT, checkAbout, type PlanAbout } from '../../../src/review/about/plan-about';
import { guessAbout } from '../../../src/review/about/guess-about';
import { catalog } from '../made-plan';

const guess = (lines: readonly string[], name = '') => guessAbout(lines, name, undefined, catalog);

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

test('document number and day of adoption are taken only where they are printed', () => {
  const printed = guess(['云政综〔2026〕12号', '（2026年2月8日云台区人民代表大会批准）']);
  expect(printed).toMatchObject({ documentNo: '云政综〔2026〕12号', adoptedOn: '2026-02-08' });
  expect(guess(['2026年2月8日'])).toMatchObject({ documentNo: '', adoptedOn: '' });
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

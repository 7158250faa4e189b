import type { Figure } from '../../../src/core/figure/figure';
import { parseFigure } from '../../../src/core/figure/parse';
import { BLANK, change, compound, NOT_SET, num, statement, sum, UNCHANGED } from './figures';

/** Printed forms of other plans that say more than one number, or none. */
const FORMS: Readonly<Record<string, readonly (readonly [string, Figure])[]>> = {
  'sums over the period': [
    ['〔2〕', sum('2')],
    ['［0.71］', sum('0.71')],
    ['【13.5】', sum('13.5')],
    ['[ 13.5 % ]', sum('13.5', '=', '%')],
    ['[-18]', sum('-18')],
    ['≥[6.5]万人', sum('6.5', '≥', '万人')],
    ['[6.5]以上', sum('6.5', '≥')],
    ['[≥6.5]', sum('6.5', '≥')],
    ['[6.5万人以上]', sum('6.5', '≥', '万人')],
    ['累计[13.5]', sum('13.5')],
    ['五年累计达11亿元以上', sum('11', '≥', '亿元')],
    ['5年累计新增6万人', sum('6', '=', '万人')],
    ['累计达到100亿元', sum('100', '=', '亿元')],
    ['“十四五”期间累计完成60亿元', sum('60', '=', '亿元')],
    ['“十四五”累计新增5万人', sum('5', '=', '万人')],
    ['五年新增6万人', sum('6', '=', '万人')],
    ['6万人（五年累计）', sum('6', '=', '万人')],
  ],
  changes: [
    ['年均增长6%以上', change('up', 'year', '6', '≥', '%')],
    ['年均增长8%', change('up', 'year', '8', '=', '%')],
    ['年均下降3%左右', change('down', 'year', '3', '≈', '%')],
    ['“十四五”期间年均增长6%', change('up', 'year', '6', '=', '%')],
    ['每年提高0.5岁', change('up', 'year', '0.5', '=', '岁')],
    ['增长约5%', change('up', 'unstated', '5', '≈', '%')],
    ['增加0.5岁', change('up', 'unstated', '0.5', '=', '岁')],
    ['提高2个百分点以上', change('up', 'unstated', '2', '≥', '个百分点')],
    ['下降18%', change('down', 'unstated', '18', '=', '%')],
    ['累计下降[13.5]', change('down', 'period', '13.5')],
    ['[下降18%]', change('down', 'period', '18', '=', '%')],
    ['下降〔14.5〕', change('down', 'period', '14.5')],
    ['五年下降13.5%', change('down', 'period', '13.5', '=', '%')],
    ['十四五期间累计降低15%', change('down', 'period', '15', '=', '%')],
    ['比2020年下降18%', { ...change('down', 'unstated', '18', '=', '%'), since: 2020 }],
    ['较2015年累计提高5个百分点', { ...change('up', 'period', '5', '=', '个百分点'), since: 2015 }],
    ['新增6万人', change('up', 'unstated', '6', '=', '万人')],
    ['达到基期的2倍', change('up', 'period', '100', '=', '%')],
    ['较基期增长2倍', change('up', 'period', '200', '=', '%')],
    ['比基期提高3个百分点', change('up', 'period', '3', '=', '个百分点')],
    ['翻一番', change('up', 'period', '100', '=', '%')],
    ['翻两番以上', change('up', 'period', '300', '≥', '%')],
    ['比2020年翻一番', { ...change('up', 'period', '100', '=', '%'), since: 2020 }],
    ['增长1.5倍', change('up', 'period', '150', '=', '%')],
    ['达到2020年的3.5倍', { ...change('up', 'period', '250', '=', '%'), since: 2020 }],
    ['年均增长1.5倍', change('up', 'year', '1.5', '=', '倍')],
    ['年均增长[5]', statement('年均增长[5]')],
    ['增长6%-7%', statement('增长6%-7%')],
  ],
  'remarks and clauses': [
    ['655，力争800', { ...num('655'), stretch: 800 }],
    ['655(力争突破800)', { ...num('655'), stretch: 800 }],
    ['655亿元（力争800亿元）', { ...num('655', '=', '亿元'), stretch: 800 }],
    ['655（力争80%）', statement('655（力争80%）')],
    ['8%（可比价）', { ...num('8', '=', '%'), note: '可比价' }],
    ['82.3（预计）', { ...num('82.3'), note: '预计' }],
    ['82.3 （2019年）', compound(['2019年', num('82.3')])],
    ['年均1.2万人', compound(['年均', num('1.2', '=', '万人')])],
    ['74.5以上（力争75）', { ...num('74.5', '≥'), stretch: 75 }],
    ['2022年达到60%', compound(['2022年', num('60', '=', '%')])],
    ['80.2[0.71]', compound(['', num('80.2')], ['', sum('0.71')])],
    ['80.2 岁［0.71］', compound(['', num('80.2', '=', '岁')], ['', sum('0.71')])],
    ['1500，年均增长8%', compound(['', num('1500')], ['', change('up', 'year', '8', '=', '%')])],
    ['35亿元（占比20%）', compound(['', num('35', '=', '亿元')], ['占比', num('20', '=', '%')])],
    [
      '1,234.5亿元，占比20%',
      compound(['', num('1234.5', '=', '亿元')], ['占比', num('20', '=', '%')]),
    ],
    ['占比达60%以上', compound(['占比', num('60', '≥', '%')])],
    ['比重提高2个百分点', compound(['比重', change('up', 'unstated', '2', '=', '个百分点')])],
    [
      '占比20%，产值30亿元，655，力争800',
      compound(
        ['占比', num('20', '=', '%')],
        ['产值', num('30', '=', '亿元')],
        ['', { ...num('655'), stretch: 800 }],
      ),
    ],
    ['35亿元，36亿元', statement('35亿元，36亿元')],
    ['100亿元，建成5个园区', statement('100亿元，建成5个园区')],
  ],
  compositions: [
    ['0.2：32.8：67', { kind: 'composition', parts: [0.2, 32.8, 67], op: '=', decimals: 1 }],
    ['5∶45∶50', { kind: 'composition', parts: [5, 45, 50], op: '=', decimals: 0 }],
    ['3%:40%:57%', { kind: 'composition', parts: [3, 40, 57], op: '=', decimals: 0 }],
    ['1:18', num('18')],
    ['2.05:1', num('2.05')],
    ['1.9:1以下', num('1.9', '≤')],
    ['低于1:2.5', num('2.5', '<')],
    ['1:2:1', { kind: 'composition', parts: [1, 2, 1], op: '=', decimals: 0 }],
    ['3:2', { kind: 'composition', parts: [3, 2], op: '=', decimals: 0 }],
    ['1:', statement('1:')],
    ['5.5：41.5：53左右', { kind: 'composition', parts: [5.5, 41.5, 53], op: '≈', decimals: 1 }],
  ],
  'marks and words': [
    ['   ', BLANK],
    ['\u3000\n', BLANK],
    ['\uFEFF', BLANK],
    ['-', NOT_SET],
    ['－－', NOT_SET],
    ['——', NOT_SET],
    ['- -', NOT_SET],
    ['–', NOT_SET],
    ['/', NOT_SET],
    ['无基础数据', NOT_SET],
    ['暂无数据', NOT_SET],
    ['保持不变', UNCHANGED],
    ['与基期持平', UNCHANGED],
    ['基本持平', statement('基本持平')],
  ],
  'set by others, compared with others': [
    ...assigned('达到国家要求', '完成省下达任务', '完成上级下达目标任务', '达到省定标准'),
    ...assigned('控制在省政府下达指标以内', '完成下达任务', '完成国家考核目标', '按上级要求执行'),
    ...assigned('完成市下达任务（18%）', '以省级核定为准'),
    ...relative(
      '与经济增长基本同步',
      '与GDP增长基本同步',
      '居全市前列',
      '全市前三',
      '保持全市第一',
    ),
    ...relative('高于全省平均水平2个百分点', '不低于地区生产总值增速', '与上年持平', '高于GDP增速'),
    ...relative('力争投入强度高于“十三五”时期实际', '95以上，保持全市第一', '高于经济增速'),
  ],
};

describe.each(Object.entries(FORMS))('%s', (_, forms) => {
  test.each(forms)('%j', (text, figure) => {
    expect(parseFigure(text)).toEqual(figure);
  });
});

test('a text above every figure length is a statement, cut off', () => {
  const figure = parseFigure('12 '.repeat(2_000_000));
  expect(figure).toEqual({ kind: 'statement', text: `${'12 '.repeat(100)}…` });
});

test.each([' ', '\u200B', '\n'])('five million of %j are blank', (mark) => {
  expect(parseFigure(mark.repeat(5_000_000))).toEqual(BLANK);
});

function assigned(...texts: readonly string[]): readonly (readonly [string, Figure])[] {
  return texts.map((text) => [text, { kind: 'assigned', text }]);
}

function relative(...texts: readonly string[]): readonly (readonly [string, Figure])[] {
  return texts.map((text) => [text, { kind: 'relative', text }]);
}

import type { Figure } from '../../../src/core/figure/figure';
import { parseFigure } from '../../../src/core/figure/parse';
import { printFigure } from '../../../src/core/figure/print';
import { BLANK, compound, NOT_SET, num, sum, UNCHANGED } from './figures';

/** Every distinct figure cell of the indicator tables of the five documents, by document. */

const PLAIN_CANGSHAN =
  '902.27 1500 8.6 13.1 15.5 20 100 61.6 65 2.85 3.05 32 47 29 43 46 51 3 8 3.1 1.34 3.76 3.9 95 97 79.49 80.2 45.26 46.3';
const PLAIN_FENGZE =
  '700 8.5 763 7.4 12 15 -2.3 5 -3.9 4 -6.4 13 10.7 6.1 5.5 3.2 7.3 1.7 9.5 8.8 6.5 23.4 6 6.01 6.3 2.28 750 4.0 4.01 2.0 2.99 30.38 30.73 0.035 0.021 72 83.3 215 430.70 25.23 50 92.28 1 1.41 1000 5.9 82 4.5 2 33 18 12.5 3.05 29.85';
const PLAIN_KFQ =
  '190 8.8 183.77 7.9 582 6.4 17.67 7 13.23 0.96 1.9 35 150 273 72.58 5.8 99.8 9.1 9.49 98 276.33 0.0044 0.007 9 21 24 67.12 94 6.2 2.2 53.34 25 30 12.91 51 120 36 200 85 11 96.7 43.97 44.62 26 39';

const WORDED: readonly (readonly [string, Figure])[] = [
  // 仓山 十四五
  ['8%', num('8', '=', '%')],
  ['6%', num('6', '=', '%')],
  ['0.68%', num('0.68', '=', '%')],
  ['2%以上', num('2', '≥', '%')],
  ['—', NOT_SET],
  ['', BLANK],
  ['[4.5]', sum('4.5')],
  ['[5]', sum('5')],
  ['[6.5]', sum('6.5')],
  ['[2]', sum('2')],
  ['[0.71]', sum('0.71')],
  ['[1.04]', sum('1.04')],
  ['不高于全市平均水平', { kind: 'relative', text: '不高于全市平均水平' }],
  ['完成市下达指标', { kind: 'assigned', text: '完成市下达指标' }],
  ['控制在市下达指标内', { kind: 'assigned', text: '控制在市下达指标内' }],
  // 丰泽 十三五
  ['--', NOT_SET],
  ['0.2: 32.8: 67', { kind: 'composition', parts: [0.2, 32.8, 67], op: '=', decimals: 1 }],
  ['0.22:19.47:80.31', { kind: 'composition', parts: [0.22, 19.47, 80.31], op: '=', decimals: 2 }],
  ['<1', num('1', '<')],
  ['完成市下达目标', { kind: 'assigned', text: '完成市下达目标' }],
  ['2019 年完成市下达任务', { kind: 'assigned', text: '2019 年完成市下达任务' }],
  // 丰泽 十四五
  ['6.5 左右', num('6.5', '≈')],
  ['17%', num('17', '=', '%')],
  ['<4', num('4', '<')],
  ['21.14%', num('21.14', '=', '%')],
  ['[0.5]', sum('0.5')],
  // 泉州开发区 十三五
  ['655\n\n（力争800）', { ...num('655'), stretch: 800 }],
  ['9\n\n（力争13.5）', { ...num('9'), stretch: 13.5 }],
  [
    '约35亿元，占地区生产总值比重达到20%',
    compound(['', num('35', '≈', '亿元')], ['占地区生产总值比重', num('20', '=', '%')]),
  ],
  ['38.22亿，比重20.8%', compound(['', num('38.22', '=', '亿')], ['比重', num('20.8', '=', '%')])],
  [
    '100亿元，占GDP的10%',
    compound(['', num('100', '=', '亿元')], ['占GDP的', num('10', '=', '%')]),
  ],
  ['占地区生产总值比重达10%左右', compound(['占地区生产总值比重', num('10', '≈', '%')])],
  ['4.27亿，比重2.3%', compound(['', num('4.27', '=', '亿')], ['比重', num('2.3', '=', '%')])],
  ['五年累计达到100亿元', sum('100', '=', '亿元')],
  ['五年累计达到93.46亿元', sum('93.46', '=', '亿元')],
  ['五年累计达25亿美元', sum('25', '=', '亿美元')],
  ['五年累计达32.68亿美元', sum('32.68', '=', '亿美元')],
  ['50 ', num('50')],
  ['持平', UNCHANGED],
  ['完成市下达任务', { kind: 'assigned', text: '完成市下达任务' }],
  ['控制在市政府下达的目标以内', { kind: 'assigned', text: '控制在市政府下达的目标以内' }],
  ['未发生安全生产事故（0人）', { kind: 'statement', text: '未发生安全生产事故（0人）' }],
  ['下降率居全市前列', { kind: 'relative', text: '下降率居全市前列' }],
  ['下降率高于全市平均水平', { kind: 'relative', text: '下降率高于全市平均水平' }],
  // 泉州开发区 十四五
  ['五年累计达到11亿元', sum('11', '=', '亿元')],
  ['五年累计达到283.15亿元', sum('283.15', '=', '亿元')],
  [
    '生产安全事故死亡人数力争有所下降，不发生较大以上事故',
    { kind: 'statement', text: '生产安全事故死亡人数力争有所下降，不发生较大以上事故' },
  ],
  ['97.5以上', num('97.5', '≥')],
  ['98.5以上', num('98.5', '≥')],
];

const PLAIN = [PLAIN_CANGSHAN, PLAIN_FENGZE, PLAIN_KFQ].flatMap((cells) => cells.split(' '));
const CELLS = [...PLAIN.map((digits) => [digits, num(digits)] as const), ...WORDED];

test.each(CELLS)('%j', (text, figure) => {
  expect(parseFigure(text)).toEqual(figure);
  expect(parseFigure(printFigure(figure))).toEqual(figure);
});

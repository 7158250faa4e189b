import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { DETAIL } from '../../../src/core/function/detail-function';
import { sayComparedCell } from '../../../src/wording/comparison';
import { sayLookupFinding } from '../../../src/wording/lookup-finding';
import { entries } from '../../support/entries';
import { progressPackage } from '../../support/progress-package';

const catalog = buildCatalog([
  progressPackage(),
  entries('990121-14', [
    ['床位数', 2023, '63.2'],
    ['新增就业', 2023, '1.5'],
    ['减排任务', 2023, '完成'],
    ['达标率', 2023, '--'],
    ['生产总值', 2023, '150'],
  ]),
]);

/** What a cell with this function shows, its arguments as Excel hands them over. */
function ask(...given: readonly unknown[]): string | number {
  const answer = DETAIL.answer(catalog, ['青山县', ...given]);
  if (!answer.ok) return sayLookupFinding(answer.finding);
  if (typeof answer.value !== 'object' || answer.value.kind !== 'compared') throw new Error('kind');
  const cell = sayComparedCell(answer.value);
  if (cell.kind === 'blank') return '';
  return cell.kind === 'number' ? cell.value : cell.text;
}

test.each<[readonly unknown[], string | number]>([
  [['床位数', 2023, '实际值'], 63.2],
  [['减排任务', 2023, '实际值'], '完成'],
  [['达标率', 2023, '实际值'], '--'],
  [['收入', 2023, '实际值'], '无数据'],
  [['床位数', 2022, '实际值'], '无数据'],
  [['床位数', 2023, '判定'], '达到序时进度'],
  [['床位数', 2023, ' 判 定 ', '61'], '滞后'],
  [['床位数', 2023, '判定', '61', '十四五', '', '50；0.5'], '基本达到序时进度'],
  [['床位数', 2023, '实际值', '无数据'], '无数据'],
  [['床位数', 2023, '出处', '61'], '目标：《paper》专栏1；实际：表中改填'],
])('%j gives %p', (given, expected) => {
  expect(ask(...given)).toBe(expected);
});

test.each<[string, readonly unknown[], string]>([
  ['the packages', ['床位数', 2023, '说明'], '实际63.2，基期60'],
  ['what is given', ['床位数', 2023, '说明', '61'], '实际61，基期60'],
  ['and that it is', ['床位数', 2023, '说明', '61'], '实际值为表中改填，收录的是63.2'],
  ['a value nobody has', ['收入', 2023, '说明', '130'], '实际值为表中所填，没有收录'],
])('说明 speaks of %s', (_, given, words) => {
  expect(ask(...given)).toContain(words);
});

test.each<[string, readonly unknown[], string]>([
  ['no column', ['床位数', 2023, ''], '没有给出列'],
  ['another column', ['床位数', 2023, '颜色'], '没有“颜色”这一列'],
  ['a year outside', ['床位数', 2020, '实际值', '', '十四五'], '2020年不在'],
  ['no margins', ['床位数', 2023, '判定', '', '', '', '宽'], '看不懂口径“宽”'],
  ['too many margins', ['床位数', 2023, '判定', '', '', '', '1、2、3'], '看不懂口径'],
])('%s is said', (_, given, words) => {
  expect(ask(...given)).toContain(words);
});

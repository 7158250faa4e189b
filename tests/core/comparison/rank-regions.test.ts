import type { RankedBy } from '../../../src/core/comparison/comparison';
import { rankRegions } from '../../../src/core/comparison/rank-regions';
import { rankedCell } from '../../../src/core/comparison/row-cells';
import { printedCell } from '../../../src/core/figure/table-cell';
import { comparisonWords } from '../../../src/wording/comparison';
import type { Entry } from '../../support/entries';
import { comparedAll, threeRegions } from '../../support/three-regions';

type Stated = readonly [readonly Entry[], readonly Entry[], readonly Entry[]];

function ranked(stated: Stated, name: string, by: RankedBy = 'actual', words = {}) {
  const catalog = threeRegions(stated, words);
  const comparisons = comparedAll(catalog);
  const leader = comparisons[0]?.rows.find(
    ({ planIndicator }) => planIndicator.printedName === name,
  )?.planIndicator;
  if (leader === undefined) throw new Error(name);
  return rankRegions(catalog, leader, comparisons, by);
}

function ranking(...asked: Parameters<typeof ranked>) {
  return ranked(...asked).map(
    ({ comparison, rank, remark }) =>
      `${String(rank ?? '—')} ${comparison.region.name}${remark === undefined ? '' : ` ${remark.kind}`}`,
  );
}

const one = (name: string, text: string): readonly Entry[] => [[name, 2023, text]];

test.each<[string, Stated, string[]]>([
  [
    'the largest value comes first',
    [one('占比', '13'), one('占比', '14'), one('占比', '12.5')],
    ['1 绿水县', '2 青山县', '3 红土县'],
  ],
  [
    'equal values share a rank, and the next one is left out',
    [one('占比', '13'), one('占比', '13.0'), one('占比', '12')],
    ['1 青山县', '1 绿水县', '3 红土县'],
  ],
  [
    'a region without a value stands below without a rank',
    [[], one('占比', '14'), one('占比', '')],
    ['1 绿水县', '— 青山县 no-value', '— 红土县 no-value'],
  ],
  [
    'a rough number is ranked and says that it is one',
    [one('占比', '13'), one('占比', '14左右'), one('占比', '12')],
    ['1 绿水县 rough', '2 青山县', '3 红土县'],
  ],
])('%s', (_, stated, ranks) => expect(ranking(stated, '占比')).toEqual(ranks));

test('where less is better the smallest value comes first', () => {
  const stated: Stated = [one('平均浓度', '22'), one('平均浓度', '21'), one('平均浓度', '23')];
  expect(ranking(stated, '平均浓度')).toEqual(['1 绿水县', '2 青山县', '3 红土县']);
});

test('a plan without the indicator is named, never left out', () => {
  const stated: Stated = [one('床位数', '61'), one('床位数', '62'), []];
  expect(ranking(stated, '床位数')).toEqual(['1 绿水县', '2 青山县', '— 红土县 row-absent']);
});

test.each<[string, string, string[], string]>([
  ['万元', '1300000万元', ['1 绿水县 converted', '2 青山县', '3 红土县'], '130（1）'],
  ['亿美元', '13亿美元', ['1 青山县', '2 红土县', '— 绿水县 other-unit'], '13亿美元'],
])('a region that counts in %s: %j is %j', (unit, text, ranks, beside) => {
  const stated: Stated = [one('收入', '128'), one('收入', text), one('收入', '120')];
  const words = {
    '"printedName":"收入","parentName":"","unit":"亿元"': `"printedName":"收入","parentName":"","unit":"${unit}"`,
  };
  expect(ranking(stated, '收入', 'actual', words)).toEqual(ranks);
  // Beside a region that counts in 亿元 it is shown in its unit, or with its own.
  const shown = ranked(stated, '收入', 'actual', words).map((each) =>
    printedCell(rankedCell(each, 'actual', '亿元', comparisonWords)),
  );
  expect(shown).toContain(beside);
});

test('a total that lacks years is no total, and a level no average growth', () => {
  const jobs: Stated = [[], one('新增就业', '1.2'), one('缺年份', '2')];
  // 青山县's own plan states all three years of 新增就业, and so do the copies.
  expect(ranking(jobs, '缺年份')).toEqual([
    '— 青山县 at-least',
    '— 绿水县 at-least',
    '— 红土县 at-least',
  ]);
});

test('ranked by progress, what has none stands below', () => {
  const stated: Stated = [one('占比', '13'), one('占比', '14'), []];
  expect(ranking(stated, '占比', 'progress')).toEqual([
    '1 绿水县',
    '2 青山县',
    '— 红土县 no-progress',
  ]);
});

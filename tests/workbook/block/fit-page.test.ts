import type { Column } from '../../../src/core/column/column';
import { readCell, textCell, type TableCell } from '../../../src/core/figure/table-cell';
import type { Block } from '../../../src/workbook/block/block';
import { fitPage, UPRIGHT } from '../../../src/workbook/block/fit-page';
import { blockOf } from '../support/qingshan';

/** Points of the smallest type that a table is printed in. */
const SMALLEST = 8;

interface Made {
  readonly column: Column;
  readonly heading: string;
  readonly widest: number;
  readonly content: TableCell;
}

const made = (column: Column, heading: string, widest: number, content: TableCell): Made => ({
  ...{ column, heading, widest, content },
});

const FIVE = { kind: 'number', value: 5.5, decimals: 1, printed: '5.5' } as const;

/** 年度监测表 of the usual columns; a verdict of eight characters makes it too wide by a little. */
const usual = (verdict: string, name: string): readonly Made[] => [
  made('序号', '序号', 4, readCell('1')),
  made('指标', '指标', 30, textCell(name)),
  made('单位', '单位', 10, textCell('万元/人')),
  made('属性', '属性', 6, textCell('预期性')),
  made('基期值', '2020年基期值', 10, readCell('312.46')),
  made('目标值', '2025年目标值', 12, { ...FIVE, printed: '控制在5.5以内' }),
  made('年均增长', '年均增长', 8, { ...FIVE, printed: '8.5左右' }),
  made('实际值', '2023年实际值', 10, readCell('398.6')),
  made('目标进度', '目标进度', 8, textCell('54.7%')),
  made('判定', '判定', 12, textCell(verdict)),
];

function blockWith(columns: readonly Made[], rows: number): Block {
  return {
    ...blockOf(),
    notes: Array.from({ length: 4 }, () => '注'.repeat(60)),
    columns: [
      ...columns.map(({ column, heading, widest }) => ({ column, heading, widest })),
      { column: '编码', heading: '编码', widest: 20 },
    ],
    rows: Array.from({ length: rows }, (_, index) => ({
      key: `k${String(index)}`,
      cells: [...columns.map(({ content }) => content), textCell(`k${String(index)}`)].map(
        (content) => ({ content, formula: undefined }),
      ),
    })),
  };
}

const years = (count: number): readonly Made[] =>
  Array.from({ length: count }, (_, at) =>
    made('实际值', `${String(2021 + at)}年实际值`, 10, readCell('398.6')),
  );

const LONG = '每千人口拥有执业（助理）医师数';

test.each<[string, readonly Made[], number, { isLandscape: boolean; pages: number }]>([
  ['narrow', usual('滞后', '人均'), 10, { isLandscape: false, pages: 1 }],
  ['a little too wide', usual('基本达到序时进度', LONG), 20, { isLandscape: false, pages: 1 }],
  [
    'much too wide',
    [...usual('基本达到序时进度', LONG), ...years(4)],
    20,
    { isLandscape: true, pages: 2 },
  ],
])('%s: which way the page is turned, and how many there are', (_, columns, rows, expected) => {
  const page = fitPage(blockWith(columns, rows));
  expect({ isLandscape: page.isLandscape, pages: page.pages }).toEqual(expected);
});

test('what is printed smaller to stay upright can still be read', () => {
  const { widths, type } = fitPage(blockWith(usual('基本达到序时进度', LONG), 20));
  const width = widths.reduce((all, each) => all + each, 0);
  expect(width).toBeGreaterThan(UPRIGHT.width);
  expect((type * UPRIGHT.width) / width).toBeGreaterThanOrEqual(SMALLEST);
});

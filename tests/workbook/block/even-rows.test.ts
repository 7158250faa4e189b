import { HEAD_ROWS, type Block } from '../../../src/workbook/block/block';
import { isTouching } from '../../../src/workbook/block/fit-page';
import { layOutBlock } from '../../../src/workbook/block/lay-out-block';
import { blockOf } from '../support/qingshan';
import { comparedBlock } from '../support/compared';

/** A block of so many rows, one of them with a name of so many characters. */
function blockWith(rows: number, name: string): Block {
  const block = blockOf();
  const [first] = block.rows;
  const at = block.columns.findIndex(({ column }) => column === '指标');
  if (first === undefined) throw new Error('no rows');
  const short = first.cells.map((cell, index) =>
    index === at ? { ...cell, content: { kind: 'text' as const, text: '短名' } } : cell,
  );
  const long = short.map((cell, index) =>
    index === at ? { ...cell, content: { kind: 'text' as const, text: name } } : cell,
  );
  const shown = block.columns.flatMap(({ column }, index) =>
    ['指标', '目标值', '编码'].includes(column) ? [index] : [],
  );
  const only = <Item>(items: readonly Item[]) => shown.flatMap((index) => items[index] ?? []);
  return {
    ...block,
    notes: [],
    columns: only(block.columns).map((each) => ({ ...each, widest: 20 })),
    rows: Array.from({ length: rows }, (_, index) => ({
      key: `k${String(index)}`,
      cells: only(index === 0 ? long : short),
    })),
  };
}

const LONG = '名称'.repeat(12);

test.each<[string, Block, number]>([
  ['rows of one line are left to Excel', blockWith(10, '短名'), 0],
  ['beside a row of several lines the others are as high', blockWith(10, LONG), 9],
])('%s', (_, block, raised) => {
  const { bodyHeights } = layOutBlock(block, 'values');
  expect(bodyHeights.length).toBe(raised);
  expect(new Set(bodyHeights.map(({ points }) => points)).size).toBe(raised === 0 ? 0 : 1);
});

test('a row that wraps is never given a height: its own type decides', () => {
  const { bodyHeights } = layOutBlock(blockWith(10, LONG), 'values');
  expect(bodyHeights.map(({ row }) => row)).not.toContain(HEAD_ROWS);
});

test('where the page is full no row is made higher for the sake of another', () => {
  const full = layOutBlock(blockWith(36, LONG), 'values').page;
  expect([full.pages, full.least < layOutBlock(blockWith(10, LONG), 'values').page.least]).toEqual([
    1,
    true,
  ]);
});

test('figures stand off the fills of verdicts and the texts beside them, and only there', () => {
  const { columns } = comparedBlock([['床位数', 2023, '63.2']]);
  const beside = columns.filter((_, index) => isTouching(columns, index));
  expect(beside.map(({ column }) => column)).toEqual(['时间进度', '尚需']);
});

import type { Host } from '../../../src/excel-host/host';
import type { RankedBy } from '../../../src/core/comparison/comparison';
import type { Block, ComparedWith, TableKind } from '../../../src/workbook/block/block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { KINDS } from '../../../src/workbook/kind/kinds';
import { printedCell } from '../../../src/core/figure/table-cell';
import { comparisonWords } from '../../../src/wording/comparison';
import { openHost, peek } from '../../support/host';
import type { Entry } from '../../support/entries';
import { PLANS, threeRegions } from '../../support/three-regions';
import { edit, preview, refresh } from '../refresh/user';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

const STATED: readonly Entry[] = [
  ['床位数', 2021, '61'],
  ['床位数', 2022, '62'],
  ['床位数', 2023, '63.2'],
  ['占比', 2023, '13'],
  ['收入', 2025, '151'],
];
const OTHER: readonly Entry[] = [
  ['床位数', 2023, '64'],
  ['占比', 2023, '14'],
];
const now = threeRegions([STATED, OTHER, []]);
const YEAR: ComparedWith = { year: 2023, scheduleMargin: 0.05, growthMargin: 0.5 };
const BESIDE: ComparedWith = { ...YEAR, beside: PLANS.slice(1) };
const BEDS: ComparedWith = { ...BESIDE, indicators: ['990121-14-01'] };

/** Every kind of table of a year with what it is asked for here. */
const ASKED: readonly (readonly [kind: TableKind, asked: ComparedWith])[] = [
  ['comparison', BESIDE],
  ['mid-term', YEAR],
  ['mid-term', BESIDE],
  ['final', YEAR],
  ['by-region', BEDS],
  ['by-region', BESIDE],
  ['side-by-side', BESIDE],
  ['unreported', BESIDE],
];

function composed(kind: TableKind, asked: ComparedWith, columns?: readonly string[]): Block {
  const plan = now.plans.get('990121-14');
  if (plan === undefined) throw new Error('no plan');
  const block = KINDS[kind].compose({
    ...{ catalog: now, plan, words: comparisonWords, asked, mode: 'values' },
    choice: { columns },
  });
  if (!block.ok) throw new Error(block.finding.kind);
  return block.value;
}

const headings = ({ columns }: Block) => columns.map(({ heading }) => heading);
const line = ({ rows, columns }: Block, key: string) =>
  Object.fromEntries(
    columns.map(({ heading }, at) => [
      heading,
      printedCell(rows.find((row) => row.key === key)?.cells[at]?.content),
    ]),
  );

test.each<[TableKind, ComparedWith, string, string]>([
  [
    'mid-term',
    YEAR,
    '青山县“十四五”规划指标中期评估表（2021—2023年）',
    '序号 指标 单位 2020年基期值 2021年实际值 2022年实际值 2023年实际值 2025年目标值 年均增长 目标进度 判定 编码',
  ],
  [
    'final',
    YEAR,
    '青山县“十四五”规划指标总结评估表（2021—2025年）',
    '序号 指标 单位 2020年基期值 2021年实际值 2022年实际值 2023年实际值 2024年实际值 2025年实际值 2025年目标值 年均增长 规划期完成值 判定 编码',
  ],
  [
    'by-region',
    BEDS,
    '各地区2023年床位数对比表',
    '名次 地区 2020年基期值 2025年目标值 2023年实际值 目标进度 判定 备注 编码',
  ],
  [
    'side-by-side',
    BESIDE,
    '各地区2023年规划指标实际值并列表',
    '序号 指标 单位 青山县 绿水县 红土县 备注 编码',
  ],
  [
    'unreported',
    BESIDE,
    '2023年青山县、绿水县、红土县规划指标未报送清单',
    '地区 序号 指标 单位 报送情况 编码',
  ],
])('%s: title and columns', (kind, asked, title, columns) => {
  const block = composed(kind, asked);
  expect([block.title, headings(block).join(' ')]).toEqual([title, columns]);
});

test('a mid-term table shows each year, progress and verdict at mid-term', () => {
  expect(line(composed('mid-term', YEAR), '990121-14-01')).toMatchObject({
    '2020年基期值': '60',
    '2021年实际值': '61',
    '2022年实际值': '62',
    '2023年实际值': '63.2',
    '2025年目标值': '65',
    目标进度: '64.0%',
    判定: '达到序时进度',
  });
});

test('a final table judges by the target year, whatever year was asked for', () => {
  const block = composed('final', YEAR);
  expect(block.comparison?.year).toBe(2025);
  expect(line(block, '990121-14-12')).toMatchObject({ 规划期完成值: '151' });
  expect(String(line(block, '990121-14-12').判定)).not.toBe('达到序时进度');
});

test('regions are ranked, and one without the indicator says so', () => {
  const block = composed('by-region', BEDS);
  expect(block.rows.map(({ key }) => [line(block, key).名次, line(block, key).地区])).toEqual([
    ['1', '绿水县'],
    ['2', '青山县'],
    ['—', '红土县'],
  ]);
  expect(line(block, block.rows[2]?.key ?? '').备注).toBe('规划没有这项指标');
});

test.each<[RankedBy, readonly string[]]>([
  ['actual', ['63.2（2）', '64（1）', '—']],
  ['progress', ['64.0%（2）', '80.0%（1）', '—']],
])(
  'regions side by side, ranked by %s, keep their numbers and say what is missing',
  (rankedBy, shown) => {
    const block = composed('side-by-side', { ...BEDS, rankedBy });
    const row = line(block, '990121-14-01');
    expect([row.青山县, row.绿水县, row.红土县]).toEqual(shown);
  },
);

test('only chosen rows of all regions are shown', () => {
  const block = composed('comparison', { ...BESIDE, rows: ['990121-14-09', '990122-14-09'] });
  expect(block.rows.map(({ key }) => key)).toEqual(['990121-14-09', '990122-14-09']);
});

describe('in a workbook', () => {
  let host: Host;
  beforeEach(async () => {
    host = await openHost();
  });

  const grid = () => peek(host, 'A1:Z90', 'Values', 'Sheet1') as unknown[][];
  const insert = (block: Block) =>
    Excel.run((context) =>
      insertBlock(context, {
        block,
        mode: 'values',
        anchor: { kind: 'cell', sheet: 'Sheet1', row: 0, column: 0 },
      }),
    );
  const letters = (at: number) => String.fromCharCode(65 + at);

  test.each(ASKED)(
    '%s %j: nothing is to be done while the data is the same',
    async (kind, asked) => {
      await insert(composed(kind, asked));
      const [plan] = await preview(now);
      // The words of contradictions, which the tests' refresh leaves out, are the frame's alone.
      const cells = plan?.changes.filter(({ what }) => what.kind === 'cell');
      expect([cells, plan?.remarks, plan?.additions]).toEqual([[], [], []]);
    },
  );

  test('a forecast that is typed into a mid-term table is judged, and stays', async () => {
    await insert(composed('mid-term', YEAR, ['指标', '预计值', '预计结果']));
    const header = grid()[2] ?? [];
    const column = letters(header.findIndex((word) => String(word).includes('预计值')));
    await edit((sheet) => {
      sheet.getRange(`${column}4`).values = [[66]];
    });
    for (const round of [1, 2]) {
      expect([round, (await refresh(now)).ok]).toEqual([round, true]);
      const row = grid()[3]?.map(String) ?? [];
      expect([row.includes('66'), row.includes('完成')]).toEqual([true, true]);
    }
  });
});

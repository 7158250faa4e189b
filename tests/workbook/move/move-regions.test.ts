import type { Host } from '../../../src/excel-host/host';
import type { TableKind } from '../../../src/workbook/block/block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { KINDS } from '../../../src/workbook/kind/kinds';
import { applyMove, previewMove, type MovePreview } from '../../../src/workbook/move/move-workbook';
import { comparisonWords } from '../../../src/wording/comparison';
import { peek } from '../../support/host';
import { refresh } from '../refresh/user';
import { CANGSHAN, catalog, FENGZE, openCounties } from '../support/counties';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

const JINAN = '350111-14';
const ZONE = 'LOCAL:QZKFQ-14';
const FORMER = '350503-13';
let host: Host;
beforeEach(async () => {
  host = await openCounties();
});

const planOf = (id: string) => {
  const plan = catalog.plans.get(id);
  if (plan === undefined) throw new Error(id);
  return plan;
};
const moving = (from: string, to: string, year?: number) => ({
  ...{ catalog, words: comparisonWords },
  move: { from: planOf(from), to: planOf(to), year },
});

/** The table of a kind as it is inserted, or would be. */
function compose(kind: TableKind, planId: string, beside: readonly string[], year: number) {
  const asked = { year, scheduleMargin: 0.05, growthMargin: 0.5, beside };
  const block = KINDS[kind].compose({
    ...{ catalog, plan: planOf(planId), words: comparisonWords, asked },
    ...{ mode: 'values' as const, choice: {} },
  });
  if (!block.ok) throw new Error(block.finding.kind);
  return block.value;
}

async function insert(...asked: Parameters<typeof compose>) {
  const block = compose(...asked);
  const done = await Excel.run((context) =>
    insertBlock(context, {
      ...{ block, mode: 'values' },
      anchor: { kind: 'cell', sheet: 'Sheet1', row: 0, column: 0 },
    }),
  );
  if (!done.ok) throw new Error(done.finding.kind);
  await host.idle();
}

async function preview(...asked: Parameters<typeof moving>): Promise<MovePreview> {
  const shown = await Excel.run((context) => previewMove(context, moving(...asked)));
  if (!shown.ok) throw new Error(shown.finding.kind);
  return shown.value;
}

async function move(...asked: Parameters<typeof moving>) {
  const shown = await preview(...asked);
  const done = await Excel.run((context) =>
    applyMove(context, moving(...asked), { ...shown, declined: [], adopted: [] }, '2026-03-01'),
  );
  if (!done.ok) throw new Error(done.finding.kind);
  await host.idle();
}

type Lines = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Every line of the table by its region and indicator, then by heading. */
function lines(): Lines {
  const rows = peek(host, 'A1:Z120', 'Values') as unknown[][];
  const at = rows.findIndex((line) => line.includes('编码'));
  const head = (rows[at] ?? []).map((word) => String(word).replace('\n', ''));
  const word = (line: readonly unknown[], heading: string) => {
    const cell = line[head.indexOf(heading)];
    return typeof cell === 'string' ? cell : '';
  };
  return new Map(
    rows
      .slice(at + 1)
      .filter((line) => line.filter((cell) => cell !== '').length > 2)
      .map((line) => [
        `${word(line, '地区')} ${word(line, '指标')}`,
        Object.fromEntries(
          head.flatMap((each, column) => (each === '' ? [] : [[each, line[column]]])),
        ),
      ]),
  );
}

/** All that a table inserted anew would show, in the columns that it has. */
function expectShows(now: Lines, wanted: Lines, without: readonly string[] = []) {
  expect([...now.keys()].sort()).toEqual([...wanted.keys()].sort());
  for (const [key, line] of wanted) {
    const shown = Object.entries(line).filter(([heading]) => !without.includes(heading));
    expect([key, now.get(key)]).toMatchObject([key, Object.fromEntries(shown)]);
  }
}

const KINDS_OF_REGIONS = [
  'comparison',
  'mid-term',
  'final',
  'by-region',
  'side-by-side',
  'unreported',
] as const;

describe.each(KINDS_OF_REGIONS)('%s of several regions', (kind) => {
  test.each([
    ['the first', CANGSHAN, [FENGZE], CANGSHAN, JINAN],
    ['one beside it', FENGZE, [CANGSHAN, ZONE], CANGSHAN, JINAN],
  ])('换区 of %s: as if inserted anew', async (_, planId, beside, from, to) => {
    await insert(kind, planId, beside, 2023);
    const before = lines();
    await move(from, to);
    const now = lines();
    const swapped = (id: string) => (id === from ? to : id);
    host = await openCounties();
    await insert(kind, swapped(planId), beside.map(swapped), 2023);
    const wanted = lines();
    expectShows(now, wanted);
    expect(before).not.toEqual(now);
  });
});

test.each(['mid-term', 'final', 'comparison', 'unreported'] as const)(
  '换期 of %s: the years of its columns go along',
  async (kind) => {
    await insert(kind, FORMER, [], 2018);
    await move(FORMER, FENGZE);
    const now = lines();
    host = await openCounties();
    await insert(kind, FENGZE, [], 2023);
    // The former plan prints no 属性, and a table is given no column that it did not have.
    expectShows(now, lines(), ['属性']);
  },
);

const refused: [string, Parameters<typeof compose>, Parameters<typeof moving>, object][] = [
  [
    'the other region stands in it already',
    ['side-by-side', CANGSHAN, [FENGZE], 2023],
    [CANGSHAN, FENGZE],
    { why: 'twice', region: '丰泽区' },
  ],
  [
    'another of its regions has no plan of that period',
    ['side-by-side', CANGSHAN, [FENGZE], 2023],
    [FENGZE, FORMER],
    { why: 'plan-missing', region: '仓山区' },
  ],
  [
    'it would need fewer columns of years',
    ['mid-term', CANGSHAN, [], 2023],
    [CANGSHAN, FENGZE, 2022],
    { why: 'other-years' },
  ],
];

test.each(refused)('it stays as it is where %s', async (_, asked, moved, why) => {
  await insert(...asked);
  const before = lines();
  const { plans } = await preview(...moved);
  expect(plans.map(({ remarks }) => remarks)).toEqual([[{ kind: 'not-moved', ...why }]]);
  await move(...moved);
  expect(lines()).toEqual(before);
});

test('what was typed of a region that stays is kept and judged; of the one that goes it is held', async () => {
  await insert('comparison', CANGSHAN, [FENGZE], 2023);
  const words = peek(host, 'A1:Z80', 'Values') as unknown[][];
  const at = words.findIndex((line) => line.includes('编码'));
  const head = (words[at] ?? []).map((word) => String(word).replace('\n', ''));
  const actual = head.indexOf('2023年实际值');
  const rowOf = (code: string) => words.findIndex((line) => line.includes(code)) + 1;
  const cell = (code: string) => `${String.fromCharCode(65 + actual)}${String(rowOf(code))}`;
  host.type('Sheet1', cell(`${FENGZE}-01`), '1000');
  host.type('Sheet1', cell(`${CANGSHAN}-01`), '1300');
  await host.idle();
  // A refresh in between changes nothing of it.
  await refresh(catalog);
  await move(CANGSHAN, JINAN);
  await refresh(catalog);
  const kept = [...lines().values()].find((line) => line['编码'] === `${FENGZE}-01`);
  expect(kept?.['2023年实际值']).toBe(1000);
  expect([...lines().values()].map((line) => line['2023年实际值'])).not.toContain(1300);
  await move(JINAN, CANGSHAN);
  const back = [...lines().values()].filter((line) => String(line['编码']).endsWith('-01'));
  expect(back.map((line) => line['2023年实际值']).sort()).toEqual([1000, 1300]);
});

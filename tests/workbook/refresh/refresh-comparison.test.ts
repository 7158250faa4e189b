import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { Catalog } from '../../../src/core/catalog/catalog';
import type { Host } from '../../../src/excel-host/host';
import type { BlockMode } from '../../../src/workbook/block/block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { applyRefresh } from '../../../src/workbook/refresh/apply-refresh';
import type { RefreshPlan } from '../../../src/workbook/refresh/refresh-plan';
import { entries, type Entry } from '../../support/entries';
import { openHost, peek } from '../../support/host';
import { progressPackage } from '../../support/progress-package';
import { comparedBlock } from '../support/compared';
import { agreed, composing, DATE, edit, preview, refresh, WORKBOOK } from './user';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

const STATED: readonly Entry[] = [
  ['床位数', 2023, '63.2'],
  ['平均浓度', 2023, '22.5'],
];
/** A year later: a value revised, one more known, the plan itself as it was. */
const REVISED: readonly Entry[] = [
  ['床位数', 2023, '64'],
  ['平均浓度', 2023, '22.5'],
  ['占比', 2023, '14'],
];

const stating = (stated: readonly Entry[]): Catalog =>
  buildCatalog([progressPackage(), entries('990121-14', stated)]);
const [now, later] = [stating(STATED), stating(REVISED)];

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const values = (address: string, sheet = 'Sheet1') =>
  peek(host, address, 'Values', sheet) as unknown[][];

/** At B2: header in row 4, rows 01–14 in 5–18, columns B to O. */
const insert = (mode: BlockMode = 'values') =>
  Excel.run((context) =>
    insertBlock(context, {
      block: comparedBlock(STATED, mode),
      mode,
      anchor: { kind: 'cell', sheet: 'Sheet1', row: 1, column: 1 },
    }),
  );

/** What a row shows in a column, both found by their words, wherever they stand. */
function cell(name: string, heading: string, sheet = 'Sheet1'): unknown {
  const grid = values('A1:Z60', sheet);
  const header = grid.find((line) => line.includes('判定')) ?? [];
  const row = grid.find((line) => line.includes(`990121-14-${name}`)) ?? [];
  return row[header.map((word) => String(word).replace('\n', '')).indexOf(heading)];
}

/** `床位数·实际值` … of all cells that would change, and the parts of the frame. */
const touched = (plans: readonly RefreshPlan[]) =>
  plans.flatMap(({ changes }) =>
    changes.map(({ what }) => (what.kind === 'cell' ? `${what.key} ${what.column}` : what.part)),
  );

test.each<BlockMode>(['values', 'formulas'])(
  '%s: with the same values nothing is to be done, wherever it was inserted',
  async (mode) => {
    await insert(mode);
    const [plan] = await preview(now);
    expect([plan?.changes, plan?.remarks, plan?.descriptor]).toEqual([[], [], undefined]);
  },
);

test('a revised value changes its row and the summary, a new one its own, nothing else', async () => {
  await insert();
  const changed = touched(await preview(later));
  expect(changed.filter((each) => each.startsWith('990121-14-01'))).toEqual(
    ['实际值', '目标进度', '尚需', '说明'].map((column) => `990121-14-01 ${column}`),
  );
  expect(changed.every((each) => /^(?:990121-14-0[19] |note|sourceLine)/u.test(each))).toBe(true);
  await refresh(later);
  expect([cell('01', '2023年实际值'), cell('01', '目标进度'), cell('01', '判定')]).toEqual([
    64,
    0.8,
    '达到序时进度',
  ]);
  expect([cell('09', '2023年实际值'), cell('09', '判定')]).toEqual([14, '达到序时进度']);
  expect(values('B19')[0]?.[0]).toContain('有实际值7项');
  expect((await preview(later))[0]?.changes).toEqual([]);
});

test('sorted, annotated, with its columns in another order: every value finds its row', async () => {
  await insert();
  await edit((sheet) => {
    sheet.getRange('B5:O18').sort.apply([{ key: 13, ascending: false }]);
    sheet.getRange('D:D').insert(Excel.InsertShiftDirection.right);
  });
  host.type('Sheet1', 'D18', '我的备注');
  host.type('Sheet1', 'R18', '=I18*2');
  await edit((sheet) => {
    sheet.getRange('D18').format.fill.color = '#FFFF00';
  });
  await refresh(later);
  expect([cell('01', '2023年实际值'), cell('01', '目标进度')]).toEqual([64, 0.8]);
  expect([cell('09', '2023年实际值'), cell('02', '2023年实际值')]).toEqual([14, 22.5]);
  expect([values('D18'), values('R18')]).toEqual([[['我的备注']], [[128]]]);
});

const known = (row: number) => `PLAN.DETAIL($B$${row},"床位数",$D$${row},"实际值","","十四五")`;

test('公式: formulas follow the block, judge the row they stand in, and know the new value', async () => {
  await insert('formulas');
  await edit((sheet) => {
    sheet.getRange('1:3').insert(Excel.InsertShiftDirection.down);
    sheet.getRange('B8:O21').sort.apply([{ key: 13, ascending: false }]);
  });
  await refresh(later);
  const formulas = peek(host, 'A1:P40', 'Formulas') as unknown[][];
  const row = formulas.findIndex((line) => line.includes('990121-14-01'));
  const verdict = (formulas[6] ?? []).indexOf('判定');
  const at = `H${String(row + 1)}`;
  expect(formulas[row]?.[verdict]).toBe(
    `=PLAN.DETAIL($B$6,"床位数",$D$6,"判定",IF(${at}=${known(6)},"",IF($B$6&TRIM(SUBSTITUTE($D$6,"年",""))="青山县2023",IF(${at}="","无数据",${at}),"无数据")),"十四五")`,
  );
  expect((await preview(later))[0]?.changes).toEqual([]);
});

test('an actual value the user typed over is kept, spoken of, and given up when he says so', async () => {
  await insert('formulas');
  const at = 'H5';
  host.type('Sheet1', at, '60.5');
  const plans = await preview(later);
  expect(plans[0]?.remarks).toMatchObject([
    {
      kind: 'edited-by-user',
      column: '实际值',
      change: { address: 'Sheet1!H5', written: `=${known(3)}` },
    },
  ]);
  await refresh(later);
  expect(values(at)).toEqual([[60.5]]);
  // The formulas beside it know which value is the packages': what stands there counts as typed.
  expect(String((peek(host, 'K5', 'Formulas') as unknown[][])[0]?.[0])).toContain(
    `IF(H5=${known(3)},`,
  );
  const again = await preview(later);
  await Excel.run((context) =>
    applyRefresh(
      context,
      composing(later),
      WORKBOOK,
      { ...agreed(again), adopted: ['Sheet1!H5'] },
      DATE,
    ),
  );
  expect(peek(host, at, 'Formulas')).toEqual([[`=${known(3)}`]]);
  // From now on it is ours again.
  expect((await preview(stating([['床位数', 2023, '65']])))[0]?.remarks).toEqual([]);
});

test('the margins it was judged by stay its own', async () => {
  const margins = { scheduleMargin: 0.2, growthMargin: 2 };
  await Excel.run((context) =>
    insertBlock(context, {
      block: comparedBlock(STATED, 'values', margins),
      mode: 'values',
      anchor: { kind: 'cell', sheet: 'Sheet1', row: 1, column: 1 },
    }),
  );
  expect(cell('02', '判定')).toBe('基本达到序时进度');
  expect((await preview(now))[0]?.changes).toEqual([]);
  await refresh(later);
  expect([cell('02', '判定'), values('B21:B23').flat().join('')]).toEqual([
    '基本达到序时进度',
    expect.stringContaining('20个百分点'),
  ]);
});

test('verdicts keep their colours in rows that are added, also at the end', async () => {
  await insert();
  const base = progressPackage();
  const last = base.planIndicators.at(-1);
  if (last === undefined) throw new Error('The package has no rows.');
  const more = { ...last, code: '15', number: '15', printedName: '末行' };
  const figures = base.figures
    .filter(({ code }) => code === last.code)
    .map((figure) => ({ ...figure, id: `${figure.id}-15`, code: '15' }));
  const longer = buildCatalog([
    {
      ...base,
      planIndicators: [...base.planIndicators, more],
      figures: [...base.figures, ...figures],
    },
    entries('990121-14', STATED),
  ]);
  await refresh(longer);
  expect(cell('15', '指标')).toBe('末行');
  const rules = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.getItem('Sheet1').getRange('K19');
    added.conditionalFormats.load('items/id');
    added.load('values');
    await context.sync();
    return [added.values, added.conditionalFormats.items.length];
  });
  expect(rules).toEqual([[[expect.any(String)]], expect.any(Number)]);
  expect(Number(rules[1])).toBeGreaterThan(5);
});

test('a plan that no longer covers the year is left alone, and the remark names the year', async () => {
  await insert();
  const base = progressPackage();
  const plans = base.plans.map((plan) => ({ ...plan, baseYear: 2025, targetYear: 2030 }));
  const moved = buildCatalog([{ ...base, plans }]);
  const [plan] = await preview(moved);
  expect([plan?.changes, plan?.remarks]).toEqual([
    [],
    [{ kind: 'year-outside', planId: '990121-14', year: 2023 }],
  ]);
});

import { shelf } from '../../../src/datapackage/shelf';
import type { Host } from '../../../src/excel-host/host';
import { associateFunctions } from '../../../src/functions/cells';
import { composeMetadata } from '../../../src/functions/metadata';
import { HEAD_ROWS, type Block } from '../../../src/workbook/block/block';
import { recalculate } from '../../../src/workbook/excel/recalculate';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { readDescriptor } from '../../../src/workbook/block/descriptor';
import { entries, type Entry } from '../../support/entries';
import { blockIn, openHost, peek } from '../../support/host';
import { progressPackage } from '../../support/progress-package';
import { comparedBlock } from '../support/compared';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

const STATED: readonly Entry[] = [
  ['床位数', 2023, '63.2'],
  ['平均浓度', 2023, '22.5'],
  ['失业率', 2023, '4.0'],
  ['减排任务', 2023, '未完成'],
];

let host: Host;
beforeAll(async () => {
  host = await openHost();
  host.registerFunctions('PLAN', composeMetadata('https://localhost:3000/').functions);
  associateFunctions();
  shelf.put([progressPackage(), entries('990121-14', STATED)]);
});

const values = comparedBlock(STATED);
const formulas = comparedBlock(STATED, 'formulas');

async function insert(block: Block, mode: 'values' | 'formulas', sheet: string) {
  host.workbook.Worksheets.Add(sheet);
  const before = host.batches.length;
  const inserted = await Excel.run((context) =>
    insertBlock(context, { block, mode, anchor: { kind: 'cell', sheet, row: 0, column: 0 } }),
  );
  await host.idle();
  return { inserted, batches: host.batches.slice(before) };
}

/** The address of a row's cell, its column counted from A. */
function at(name: string, column: string): string {
  const index = values.columns.findIndex((each) => each.column === column);
  const names = values.columns.findIndex((each) => each.column === '指标');
  const row = values.rows.findIndex(({ cells }) => {
    const content = cells[names]?.content;
    return content?.kind === 'text' && content.text === name;
  });
  return `${String.fromCharCode(65 + index)}${String(HEAD_ROWS + row + 1)}`;
}

const read = (sheet: string, name: string, column: string): unknown =>
  (peek(host, at(name, column), 'Values', sheet) as unknown[][])[0]?.[0];

test('one round trip to look and one to write; the workbook remembers what was asked', async () => {
  const { inserted, batches } = await insert(values, 'values', '数值');
  expect(inserted.ok).toBe(true);
  expect(batches).toHaveLength(2);
  const kept = blockIn(host);
  expect(readDescriptor(kept)).toMatchObject({
    kind: 'comparison',
    query: {
      planId: '990121-14',
      comparison: { year: 2023, scheduleMargin: 0.05, growthMargin: 0.5 },
    },
  });
});

test('公式 mode calculates to what 数值 mode writes', async () => {
  await insert(formulas, 'formulas', '公式');
  for (const column of ['目标进度', '判定', '说明', '实际值', '基期值', '目标值'])
    for (const name of ['床位数', '平均浓度', '失业率', '新增就业', '缺年份', '减排任务', '收入'])
      expect([name, column, read('公式', name, column)]).toEqual([
        name,
        column,
        read('数值', name, column),
      ]);
});

test('what is typed over an actual value recalculates its row', async () => {
  host.type('公式', at('平均浓度', '实际值'), '21.5');
  host.type('公式', at('收入', '实际值'), '128');
  host.type('公式', at('缺年份', '实际值'), '6.1');
  await host.idle();
  expect(read('公式', '平均浓度', '判定')).toBe('达到序时进度');
  expect(read('公式', '平均浓度', '目标进度')).toBeCloseTo(2.5 / 3, 12);
  expect(read('公式', '平均浓度', '说明')).toContain('改填，收录的是22.5');
  expect(read('公式', '收入', '判定')).toBe('基本达到序时进度');
  expect(read('公式', '缺年份', '判定')).toBe('提前完成');
  expect(read('公式', '床位数', '判定')).toBe('达到序时进度');
});

test.each(['无数据', ''])(
  'a value replaced by %p is no value, and no number follows',
  async (typed) => {
    host.type('公式', at('床位数', '实际值'), typed);
    await host.idle();
    expect(read('公式', '床位数', '判定')).toBe('无法判断');
    expect(read('公式', '床位数', '目标进度')).toBe('—');
  },
);

test('values that come into force show in every column at once, beside none that is old', async () => {
  await insert(formulas, 'formulas', '随后');
  const later: readonly Entry[] = [
    ['床位数', 2023, '61'],
    ['收入', 2023, '128'],
    ['减排任务', 2023, '完成'],
    ['缺年份', 2021, '1'],
    ['缺年份', 2022, '1.5'],
  ];
  shelf.put([progressPackage(), entries('990121-14', later)]);
  await Excel.run(recalculate);
  await host.idle();
  const now = comparedBlock(later);
  await insert(now, 'values', '重插');
  for (const column of ['实际值', '目标进度', '判定', '说明', '出处'])
    for (const name of ['床位数', '平均浓度', '失业率', '缺年份', '减排任务', '收入', '新增就业'])
      expect([name, column, read('随后', name, column)]).toEqual([
        name,
        column,
        read('重插', name, column),
      ]);
  expect(read('随后', '床位数', '说明')).toContain('实际61');
});

test.each([
  ['很多', '不能当作“床位数”的实际值'],
  ['632', '像是多打了一位'],
  ['0.632', '待核实，没有采用'],
])('%s over an actual value is said in the row, in place of a verdict', async (typed, told) => {
  host.type('公式', at('床位数', '实际值'), typed);
  await host.idle();
  const row = ['目标进度', '判定', '尚需'].map((column) => read('公式', '床位数', column));
  expect(row).toEqual(['—', '待核实', '—']);
  expect(read('公式', '床位数', '说明')).toContain(told);
});

test('what is unusual counts once the cell says that it is right', async () => {
  host.type('公式', at('床位数', '实际值'), '632核实');
  await host.idle();
  expect(read('公式', '床位数', '判定')).toBe('已达目标值');
});

test('verdict words take a fill that follows them', async () => {
  const verdicts = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('公式');
    const { conditionalFormats } = sheet.getRange(at('平均浓度', '判定'));
    conditionalFormats.load('items/id');
    await context.sync();
    for (const { cellValue } of conditionalFormats.items) cellValue.load('rule');
    await context.sync();
    return conditionalFormats.items.map(({ cellValue }) => cellValue.rule.formula1);
  });
  expect(verdicts).toContain('="滞后"');
  expect(verdicts).not.toContain('="待认定"');
});

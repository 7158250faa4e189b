import { wordsOfHead } from '../../../src/workbook/block/head';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { comparisonWords } from '../../../src/wording/comparison';
import type { Column } from '../../../src/core/column/column';
import type { Block, BlockCell } from '../../../src/workbook/block/block';
import { composeComparison } from '../../../src/workbook/comparison/compose-comparison';
import type { Entry } from '../../support/entries';
import { progressPackage } from '../../support/progress-package';
import { compared, comparedBlock } from '../support/compared';

const STATED: readonly Entry[] = [
  ['床位数', 2023, '63.2'],
  ['平均浓度', 2023, '22.5'],
  ['失业率', 2023, '4.0'],
  ['减排任务', 2023, '完成'],
  ['占比', 2023, ''],
  ['达标率', 2023, '--'],
];

function cellOf(block: Block, name: string, column: Column): BlockCell {
  const at = (wanted: Column) => block.columns.findIndex((each) => each.column === wanted);
  const row = block.rows.find(({ cells }) => shown(cells[at('指标')]) === name);
  const cell = row?.cells[at(column)];
  if (cell === undefined) throw new Error(`${name} ${column}`);
  return cell;
}

function shown(cell: BlockCell | undefined): string | number {
  const content = cell?.content;
  if (content?.kind === 'number') return content.value;
  return content?.kind === 'text' ? content.text : '';
}

const block = comparedBlock(STATED);

const CELLS: readonly [string, Column, string | number, string?][] = [
  ['床位数', '基期值', 60],
  ['床位数', '实际值', 63.2],
  ['床位数', '目标进度', (63.2 - 60) / 5, '0.0%'],
  ['床位数', '时间进度', 0.6, '0.0%'],
  ['床位数', '判定', '达到序时进度'],
  ['床位数', '尚需', (65 - 63.2) / 2, '0.0"张"'],
  ['平均浓度', '判定', '滞后'],
  ['平均浓度', '尚需', -0.75, '0.00"ug/m3"'],
  ['失业率', '判定', '未达标'],
  ['失业率', '目标进度', '—'],
  ['新增就业', '实际值', 3.15, '"累计"0.00'],
  ['生产总值', '实际值', 5.91879386213, '"年均"0.00"%"'],
  ['缺年份', '实际值', 2.2, '"已知累计"0.0" "'],
  ['缺年份', '目标进度', 2.2 / 6, '"≥"0.0%'],
  ['缺年份', '尚需', '至多1.9万人'],
  ['缺年份', '判定', '无法判断'],
  ['减排任务', '实际值', '完成'],
  ['减排任务', '判定', '完成'],
  ['占比', '实际值', ''],
  ['达标率', '实际值', '--'],
  ['收入', '实际值', '无数据'],
  ['没有目标', '判定', '未设目标'],
  ['床位数', '编码', '990121-14-01'],
];

test.each(
  CELLS.map(([name, column, value, format = '']) => [name, column, value, format] as const),
)('%s, %s: %p %s', (name, column, expected, format) => {
  const cell = cellOf(block, name, column);
  const value = shown(cell);
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
  else expect(value).toBe(expected);
  if (format !== '') expect(cell.numberFormats?.values).toBe(format);
});

test('title, summary, method and sources stand around the table', () => {
  expect(block.title).toBe('青山县“十四五”规划指标2023年完成情况对比');
  expect(block.notes[0]).toContain('共14项，有实际值8项');
  expect(block.notes.join('\n')).toContain('非官方口径');
  expect(block.notes.join('\n')).toContain('“无数据”');
  expect(block.sourceLine).toMatch(/实际值来源：.*年报\.csv/u);
});

test('an entry is placed in the list of the user, not in the source he names', () => {
  expect(shown(cellOf(block, '床位数', '出处'))).toContain('年报.csv（填报第2行）');
});

const address = (column: Column) => (column === '实际值' ? 'G5' : '?');

function formulaOf(of: Block, name: string, column: Column): string | undefined {
  const { formula } = cellOf(of, name, column);
  return typeof formula === 'function' ? formula(address, wordsOfHead(of.head)) : formula;
}

/** The value as the packages know it, as long as that is what the cell shows. */
const known = (name: string) => `PLAN.DETAIL("青山县","${name}",2023,"实际值","","十四五")`;
const given = (name: string) => `IF(G5=${known(name)},"",IF(G5="","无数据",G5))`;
const row = (name: string) => `"青山县","${name}",2023`;

test.each<[string, Column, string]>([
  ['床位数', '实际值', `=${known('床位数')}`],
  ['床位数', '判定', `=PLAN.DETAIL(${row('床位数')},"判定",${given('床位数')},"十四五")`],
  ['床位数', '目标进度', `=PLAN.DETAIL(${row('床位数')},"目标进度",${given('床位数')},"十四五")`],
  ['床位数', '说明', `=PLAN.DETAIL(${row('床位数')},"说明",${given('床位数')},"十四五")`],
  ['床位数', '出处', `=PLAN.DETAIL(${row('床位数')},"出处",${given('床位数')},"十四五")`],
  ['收入', '实际值', `=${known('收入')}`],
  ['减排任务', '实际值', `=${known('减排任务')}`],
  ['没有目标', '判定', `=PLAN.DETAIL(${row('没有目标')},"判定",${given('没有目标')},"十四五")`],
  ['生产总值', '判定', `=PLAN.DETAIL(${row('生产总值')},"判定","","十四五",${given('生产总值')})`],
])('formula of %s, %s', (name, column, formula) => {
  expect(formulaOf(block, name, column)).toBe(formula);
});

test.each<[string, string]>([
  ['床位数', 'General'],
  ['新增就业', '"累计"General'],
  ['生产总值', '"年均"0.00"%"'],
])(
  'a formula of 实际值 shows what its number is of, whatever it comes to be: %s',
  (name, format) => {
    const empty = comparedBlock([]);
    for (const each of [block, empty])
      expect(cellOf(each, name, '实际值').numberFormats?.formulas).toBe(format);
  },
);

test('a value that functions cannot know stands there, and is given to them as the cell', () => {
  const { catalog, comparison } = compared(STATED);
  const inForce = buildCatalog([progressPackage()]);
  const asked = composeComparison(catalog, comparison, comparisonWords, { inForce });
  expect(formulaOf(asked, '床位数', '实际值')).toBeUndefined();
  expect(formulaOf(asked, '床位数', '判定')).toBe(
    `=PLAN.DETAIL(${row('床位数')},"判定",IF(G5="","无数据",G5),"十四五")`,
  );
});

test('where the margins are not the functions’ own, the verdict is asked with them', () => {
  const strict = { scheduleMargin: 0.2, growthMargin: 0.5 };
  const lenient = comparedBlock(STATED, 'formulas', strict);
  expect(shown(cellOf(lenient, '平均浓度', '判定'))).toBe('基本达到序时进度');
  expect(formulaOf(lenient, '平均浓度', '判定')).toBe(
    `=PLAN.DETAIL(${row('平均浓度')},"判定",${given('平均浓度')},"十四五","","20;0.5")`,
  );
  expect(lenient.comparison).toEqual({
    ...{ year: 2023, elapsed: 0.6, span: [2020, 2025] },
    ...strict,
  });
});

test('a plan whose table is missing is not titled as if it were there, and says so', () => {
  const catalog = buildCatalog([shippedPackage()]);
  const plan = catalog.plans.get('350111-14');
  const lost = plan && compareWithPlan(catalog, plan, 2023);
  if (!lost?.ok) throw new Error('350111-14');
  const { title, notes } = composeComparison(catalog, lost.value, comparisonWords);
  expect(title).toBe('晋安区“十四五”规划正文所列指标2023年完成情况对比');
  expect(notes.filter((note) => note.includes('本表不是该表'))).toHaveLength(1);
});

test('a number that somebody confirmed is confirmed in the formulas too, and no other one is', () => {
  const { catalog, comparison } = compared([['床位数', 2023, '632']]);
  const inForce = buildCatalog([progressPackage()]);
  const asked = composeComparison(catalog, comparison, comparisonWords, { inForce });
  expect(cellOf(asked, '床位数', '实际值').content).toMatchObject({ kind: 'number', value: 632 });
  expect(formulaOf(asked, '床位数', '判定')).toBe(
    `=PLAN.DETAIL(${row('床位数')},"判定",IF(G5=632,"632核实",IF(G5="","无数据",G5)),"十四五")`,
  );
});

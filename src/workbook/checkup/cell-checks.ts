/* eslint-disable office-addins/call-sync-after-load, office-addins/call-sync-before-read, office-addins/load-object-before-read -- `keeps` syncs between the question and its answer; counts need no load. */
import { printArea, readAddress } from '../address/address';
import { safeText } from '../excel/safe-text';
import { cellOf, compare, judge, keeps, type Check, type CheckBench } from './check';

const GREY = '#D9D9D9';
const first = ({ cells }: CheckBench): Excel.Range => cells.getCell(0, 0);

/** Rows and columns of one write, more than the client sends in one piece. */
const MANY = { rows: 200, columns: 10 } as const;

/** Limits of Excel's that tables keep to, and what is taken for the same after rounding to pixels. */
const TALLEST = 409;
const PIXEL = 2;

/** Writes a size, reads it back, and takes what differs by a pixel for the same. */
async function checkSize(
  bench: CheckBench,
  name: 'rowHeight' | 'columnWidth',
  points: number,
): Promise<ReturnType<typeof judge>> {
  const { format } = first(bench);
  format[name] = points;
  await bench.context.sync();
  format.load(name);
  await bench.context.sync();
  const read = format[name];
  return judge(Math.abs(read - points) <= PIXEL, `应为 ${points} 磅，读到 ${read} 磅`);
}

/** What the add-in relies on in cells: contents and formats. */
export const CELL_CHECKS: readonly Check[] = [
  keeps(
    'number',
    '写入数',
    (bench) => (first(bench).values = [[1500.5]]),
    cellOf('values'),
    1500.5,
  ),
  keeps(
    'text-like-number',
    '像数的文字仍是文字',
    (bench) => (first(bench).values = [[safeText('007')]]),
    cellOf('values'),
    '007',
  ),
  keeps(
    'text-like-formula',
    '像公式的文字仍是文字',
    (bench) => (first(bench).formulas = [[safeText('=1+1')]]),
    cellOf('valueTypes'),
    'String',
  ),
  keeps(
    'text-format',
    '文本格式的单元格不多出撇号',
    (bench) => {
      first(bench).numberFormat = [['@']];
      first(bench).values = [[safeText('350104')]];
    },
    cellOf('values'),
    '350104',
  ),
  keeps(
    'number-format',
    '数字格式',
    (bench) => {
      first(bench).numberFormat = [['0.0%']];
      first(bench).values = [[0.08]];
    },
    cellOf('text'),
    '8.0%',
  ),
  {
    id: 'calculated',
    what: '改了数，公式跟着算',
    run: async ({ context, cells }) => {
      const [source, result] = [cells.getCell(0, 0), cells.getCell(0, 1)];
      source.load('address');
      source.values = [[20]];
      await context.sync();
      const { row = 0, column = 0 } = readAddress(source.address) ?? {};
      const cell = printArea({ row, column, rows: 1, columns: 1 });
      result.formulas = [[`=${cell}*2`]];
      await context.sync();
      source.values = [[21]];
      await context.sync();
      result.load('values');
      await context.sync();
      return compare(42, result.values[0]?.[0]);
    },
  },
  keeps(
    'error-value',
    '错误值的写法',
    (bench) => (first(bench).formulas = [['=1/0']]),
    cellOf('values'),
    '#DIV/0!',
  ),
  {
    id: 'spill',
    what: '动态数组溢出',
    run: async ({ context, cells }) => {
      const cell = cells.getCell(0, 0);
      cell.formulas = [['=TRANSPOSE({1,2,3})']];
      await context.sync();
      const spilled = cell.getSpillingToRangeOrNullObject();
      spilled.load(['rowCount', 'columnCount']);
      cell.load('hasSpill');
      await context.sync();
      if (spilled.isNullObject) return judge(false, '没有溢出');
      const size = `${spilled.rowCount} 行 ${spilled.columnCount} 列`;
      return judge(spilled.rowCount === 3 && cell.hasSpill, `占 ${size}`);
    },
  },
  {
    id: 'many-cells',
    what: '一次写入两千个单元格',
    run: async ({ context, sheet }) => {
      // Beyond the columns that other checks have.
      const range = sheet.getRangeByIndexes(0, 30, MANY.rows, MANY.columns);
      range.values = Array.from({ length: MANY.rows }, (_, row) =>
        Array.from({ length: MANY.columns }, (__, column) => row * MANY.columns + column),
      );
      await context.sync();
      range.load('values');
      await context.sync();
      const read = (range.values as unknown[][]).flat();
      return compare(MANY.rows * MANY.columns - 1, read.at(-1));
    },
  },
  keeps(
    'clear',
    '清除内容和格式',
    (bench) => {
      first(bench).values = [[1]];
      first(bench).clear(Excel.ClearApplyTo.contents);
      first(bench).clear(Excel.ClearApplyTo.formats);
    },
    cellOf('values'),
    '',
  ),
  keeps(
    'fill',
    '填充颜色',
    (bench) => (first(bench).format.fill.color = GREY),
    (bench) => {
      const { fill } = first(bench).format;
      fill.load('color');
      return () => fill.color;
    },
    GREY,
  ),
  keeps(
    'font',
    '字体',
    (bench) => {
      first(bench).format.font.bold = true;
      first(bench).format.font.name = '仿宋';
    },
    (bench) => {
      const { font } = first(bench).format;
      font.load(['bold', 'name']);
      return () => [font.bold, font.name];
    },
    [true, '仿宋'],
  ),
  keeps(
    'border',
    '边框',
    (bench) =>
      (first(bench).format.borders.getItem(Excel.BorderIndex.edgeBottom).style =
        Excel.BorderLineStyle.continuous),
    (bench) => {
      const border = first(bench).format.borders.getItem(Excel.BorderIndex.edgeBottom);
      border.load('style');
      return () => border.style;
    },
    'Continuous',
  ),
  keeps(
    'alignment',
    '对齐和自动换行',
    (bench) => {
      first(bench).format.horizontalAlignment = Excel.HorizontalAlignment.right;
      first(bench).format.wrapText = true;
    },
    (bench) => {
      const { format } = first(bench);
      format.load(['horizontalAlignment', 'wrapText']);
      return () => [format.horizontalAlignment, format.wrapText];
    },
    ['Right', true],
  ),
  { id: 'row-height', what: '行高', run: (bench) => checkSize(bench, 'rowHeight', 30) },
  { id: 'row-tallest', what: '最大行高', run: (bench) => checkSize(bench, 'rowHeight', TALLEST) },
  { id: 'column-width', what: '列宽', run: (bench) => checkSize(bench, 'columnWidth', 90) },
  keeps(
    'copy-from',
    '复制单元格',
    ({ cells }) => {
      cells.getCell(0, 1).values = [[7]];
      cells.getCell(0, 0).copyFrom(cells.getCell(0, 1));
    },
    cellOf('values'),
    7,
  ),
  keeps(
    'conditional-format',
    '条件格式',
    ({ cells }) => {
      const { custom } = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = '=TRUE';
      custom.format.font.color = GREY;
    },
    ({ cells }) => {
      const count = cells.conditionalFormats.getCount();
      return () => count.value;
    },
    1,
  ),
  keeps(
    'validation',
    '数据验证的下拉列表',
    (bench) =>
      (first(bench).dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } }),
    (bench) => {
      const { dataValidation } = first(bench);
      dataValidation.load('rule');
      return () => dataValidation.rule.list?.source;
    },
    '是,否',
  ),
];

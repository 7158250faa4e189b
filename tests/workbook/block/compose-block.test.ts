import { wordsOfHead } from '../../../src/workbook/block/head';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { shippedPackage } from '../../../src/datapackage/shipped';
import type { BlockCell } from '../../../src/workbook/block/block';
import { blockSize } from '../../../src/workbook/block/block';
import { composeBlock } from '../../../src/workbook/block/compose-block';
import { fixturePackage } from '../../support/fixture-package';
import { blockOf, catalog, planOf, qingshan14 } from '../support/qingshan';

const block = blockOf();

/** The cell of a row under a column, both as a reader names them. */
function cellAt(code: string, column: string, of = block): BlockCell | undefined {
  const index = of.columns.findIndex((each) => each.column === column);
  return of.rows.find(({ key }) => key.endsWith(`-${code}`))?.cells[index];
}

test('title, unit line and 资料来源 say place, time, content and origin', () => {
  expect([block.title, block.unitLine, block.sourceLine]).toEqual([
    '青山县“十四五”规划指标（2021—2025年）',
    '',
    '资料来源：《青山县规划纲要》，青政〔2021〕1号，专栏2。',
  ]);
});

test('the header names the year of each figure column', () => {
  expect(block.columns.map(({ heading }) => heading)).toEqual([
    ...['类别', '序号', '指标', '单位', '2020年基期值', '2025年目标值', '年均增长', '属性'],
    ...['出处', '编码'],
  ]);
});

test('a growth column whose figures all carry the same unit names it', () => {
  const figures = fixturePackage().figures.map((figure) =>
    figure.measure === 'growth' ? { ...figure, unit: '%' } : figure,
  );
  const from = buildCatalog([fixturePackage({ figures })]);
  const { columns } = blockOf(planOf(qingshan14.id, from), from);
  expect(columns.map(({ heading }) => heading)).toContain('年均增长（%）');
});

test('one unit for all rows stands at the top right, and no invented one', () => {
  const rows = fixturePackage().planIndicators;
  const inUnit = (unit: string) =>
    buildCatalog([fixturePackage({ planIndicators: rows.map((row) => ({ ...row, unit })) })]);
  const lineIn = (unit: string) => {
    const from = inUnit(unit);
    return blockOf(planOf('990121-13', from), from).unitLine;
  };
  expect([lineIn('亿元'), lineIn('')]).toEqual(['单位：亿元', '']);
});

test.each([
  ['01', '基期值', 120.5],
  ['02', '目标值', '--'],
  ['05', '目标值', 5.5],
  ['06', '目标值', 4],
  ['06', '基期值', undefined],
  ['07', '年均增长', '—'],
  ['15', '年均增长', undefined],
  ['22.2', '基期值', 4],
  ['22.2', '指标', '主要污染物排放量（吨）：氨氮'],
  ['01', '年均增长', 8],
  ['01', '出处', '专栏2 第1行（文本第201行）'],
  ['01', '编码', '990121-14-01'],
])('row %s, %s shows %j', (code, column, shown) => {
  const content = cellAt(code, column)?.content;
  const value =
    content?.kind === 'number'
      ? content.value
      : content?.kind === 'text'
        ? content.text
        : undefined;
  expect(value).toBe(shown);
});

test.each([
  ['a number', '01', '基期值', '=PLAN.BASE("青山县","地区生产总值（GDP）","十四五")'],
  ['a sum in brackets', '05', '目标值', '=PLAN.TARGET("青山县","城镇新增就业人数",2025,"十四五")'],
  ['a growth in %', '01', '年均增长', '=PLAN.GROWTH("青山县","地区生产总值（GDP）","十四五")'],
  ['two dashes', '02', '目标值', '=PLAN.INFO("青山县","人均地区生产总值","原文","十四五")'],
  ['a blank', '06', '基期值', undefined],
  ['a name', '01', '指标', undefined],
  ['a place', '01', '出处', undefined],
  ['a key', '01', '编码', undefined],
])('in 公式 mode %s becomes what gives the same: %s %s', (_, code, column, formula) => {
  const written = cellAt(code, column)?.formula;
  const words =
    typeof written === 'function' ? written(() => '', wordsOfHead(block.head)) : written;
  expect(words).toBe(formula);
});

test.each([
  ['[5.5]', '05', '目标值', '"["0.0"]"'],
  ['<4', '06', '目标值', '"<"0"  "'],
  ['8%', '01', '年均增长', '0"%"'],
  // Others of its column are printed with two decimals.
  ['180', '01', '目标值', '0"  "'],
])('%s is shown as printed: %s %s', (_, code, column, format) => {
  expect(cellAt(code, column)?.numberFormats?.values).toBe(format);
});

test('the legend explains the marks that occur, and only those', () => {
  expect(block.notes).toEqual([
    '注：“[ ]”内为2021—2025年累计值；“--”、“—”为原表所印，表示未设定或无基础数据，不等于0；“<”不含该数本身；“左右”、“约”表示约数；“以上”含该数本身；“持平”指与基期值相同；空白表示原表该处为空，不等于0。',
  ]);
});

test('a table of plain numbers has no legend', () => {
  const figures = fixturePackage().figures.map((figure) => ({ ...figure, text: '1' }));
  const rows = fixturePackage().planIndicators.filter((row) => row.code === '01');
  const from = buildCatalog([fixturePackage({ figures, planIndicators: rows })]);
  expect(blockOf(planOf(qingshan14.id, from), from).notes).toEqual([]);
});

test('the size counts title, unit line, header, rows, notes and 资料来源', () => {
  expect(blockSize(block)).toEqual({ rows: 3 + 23 + 1 + 1, columns: 10 });
});

test('a plan whose table is missing in its document gives the finding, not an empty block', () => {
  expect(composeBlock(catalog, planOf('990122-14'))).toEqual({
    ok: false,
    finding: {
      kind: 'table-missing',
      region: '白水县',
      period: '十四五',
      place: '专栏5',
      inProse: 0,
      nearest: [],
    },
  });
});

test.each([
  ['350104-14', 20],
  ['350111-13', 'table-missing'],
  ['350111-14', 25],
  ['350503-13', 25],
  ['350503-14', 21],
  ['LOCAL:QZKFQ-13', 21],
  ['LOCAL:QZKFQ-14', 25],
])('the shipped plan %s gives %s', (id, rows) => {
  const shipped = buildCatalog([shippedPackage()]);
  const composed = composeBlock(shipped, planOf(id, shipped));
  expect(composed.ok ? composed.value.rows.length : composed.finding.kind).toBe(rows);
});

describe('a plan whose table is missing, of what its prose states', () => {
  const shipped = buildCatalog([shippedPackage()]);
  const lost = blockOf(planOf('350111-14', shipped), shipped);

  test('is not titled as the plan’s own table, and says so first', () => {
    expect(lost.title).toBe('晋安区“十四五”规划正文所列指标（2021—2025年）');
    expect(lost.notes).toEqual([
      '注1：原文件的指标表（专栏2）在所得文本里缺失，本表不是该表：各行取自正文，名称和取舍与原表未必相同，引用前请对照原件。',
      '注2：空白表示正文没有写明，不等于0。',
    ]);
    expect(lost.sourceLine).toContain('正文。');
    expect(lost.sourceLine).not.toContain('专栏2');
  });

  test('has no columns that prose does not fill', () => {
    expect(lost.columns.map(({ heading }) => heading)).toEqual([
      '指标',
      '单位',
      '2020年基期值',
      '2025年目标值',
      '年均增长',
      '出处',
      '编码',
    ]);
  });
});

import type { FormFinding } from '../../src/core/form/finding';
import { formSeverity, type FormSheetFinding } from '../../src/core/form/findings';
import type { FormFileFinding } from '../../src/datapackage/form/read-form-file';
import { sayFormFinding, sayFormSheetFinding } from '../../src/wording/form-finding';

const VALUE = { row: 3, column: '完成值', indicator: '地区生产总值', medium: 'file' } as const;
const TWICE = {
  measure: 'actual',
  row: 3,
  otherRow: 2,
  indicator: '地区生产总值',
  year: 2023,
  text: '2',
  otherText: '1',
} as const;

test.each<[FormFinding | FormFileFinding, string]>([
  [
    { kind: 'header-missing', headers: [] },
    '没有找到列名，什么也没有；请在第一行写上列名：地区、指标、年份、实际值（状态、来源、增速可以不写）。',
  ],
  [
    { kind: 'form-column-missing', columns: ['年份', '实际值'], headers: ['甲', '乙'] },
    '缺少“年份”、“实际值”列，现有的是：“甲”、“乙”；请补上，或指明哪一列是它。',
  ],
  [
    { kind: 'form-column-repeated', column: '实际值', headers: ['数值', '完成数'] },
    '“数值”、“完成数”都可以当作“实际值”，不知道用哪一列；请改掉其中的列名，或指明用哪一列。',
  ],
  [
    { kind: 'mapped-column-absent', column: '实际值', header: '完成', headers: ['甲'] },
    '没有找到指定为“实际值”的“完成”列，现有的是：“甲”；请重新指明。',
  ],
  [
    { kind: 'years-across', headers: ['指标', '2022年', '2023年'] },
    '年份写在了列名里（指标、2022年、2023年）；请改成一行一个年份：地区、指标、年份、实际值。',
  ],
  [
    { kind: 'columns-ignored', headers: ['序号', '备注'] },
    '“序号”、“备注”列没有用到；如果其中有要用的，请指明。',
  ],
  [
    { kind: 'growth-year-taken', header: '增速', year: 2023 },
    '“增速”列没有写年份，它在各年份之后，已按 2023 年的增速读取；请核对。',
  ],
  [
    { kind: 'cells-carried', row: 3, count: 4, columns: ['地区', '指标'] },
    '第 3 行等 4 行的“地区”、“指标”列空着，像是上面合并的单元格，已按上面的读取；如果不是，请逐行填写。',
  ],
  [
    {
      kind: 'growth-in-points',
      row: 3,
      column: '增减',
      text: '下降0.1个百分点',
      indicator: '城镇调查失业率',
    },
    '第 3 行“增减”列（城镇调查失业率）：“下降0.1个百分点”是百分点的增减，不是增速，没有当作增速；当年的值照常采用。',
  ],
  [{ kind: 'rows-missing' }, '列名下面没有数据；请填写后再读。'],
  [
    { kind: 'cell-missing', row: 3, column: '地区' },
    '第 3 行“地区”列是空的，请填写；合并的单元格请先拆开，每行都填，用不着的行请整行清空。',
  ],
  [
    {
      kind: 'name-unresolved',
      row: 3,
      column: '区县',
      reason: { kind: 'region-unknown', text: '丰择', nearest: ['丰泽区'] },
    },
    '第 3 行“区县”列：没有名为“丰择”的地区，最接近的有：丰泽区；请改用其中一个，或导入该地区的规划。',
  ],
  [
    { kind: 'code-unknown', row: 3, column: '编码', text: '1-1' },
    '第 3 行“编码”列：没有编码为“1-1”的规划指标，请改正，或清空这一格而写明地区和指标。',
  ],
  [
    { kind: 'code-contradicts', row: 3, column: '指标', code: '1-01', coded: '甲', named: '乙' },
    '第 3 行的编码 1-01 是“甲”，“指标”列写的却是“乙”，可能是排序时没有选中所有的列；请核对后改正其中一处。',
  ],
  [
    { kind: 'year-unreadable', row: 3, column: '年度', text: '去年' },
    '第 3 行“年度”列：看不懂年份“去年”，请写成 2023 这样的四位年份，一行只写一年。',
  ],
  [
    {
      kind: 'year-outside-plan',
      row: 3,
      column: '年份',
      year: 2030,
      plan: '纲要',
      firstYear: 2021,
      targetYear: 2025,
    },
    '第 3 行“年份”列：2030 年不在《纲要》的 2021—2025 年之内，已收下，但不参加对照；请核对年份。',
  ],
  [
    {
      kind: 'indicator-unplanned',
      row: 3,
      column: '指标',
      region: '丰泽区',
      indicator: '床位数',
    },
    '第 3 行“指标”列：丰泽区这一年的规划没有列“床位数”，已收下，但没有目标可以对照；如果指的是另一个指标，请改正名称。',
  ],
  [
    { kind: 'value-unreadable', ...VALUE, text: '1,234', why: 'split' },
    '第 3 行“完成值”列（地区生产总值）：“1,234”被逗号断成了两格，请给这个数加上英文双引号，或去掉其中的千分位逗号。',
  ],
  [
    { kind: 'value-unreadable', ...VALUE, text: '1.2E+5', why: 'scientific' },
    '第 3 行“完成值”列（地区生产总值）：“1.2E+5”是科学计数法，末几位可能已经丢失，请把单元格改成“数值”或“文本”格式，照原数重新填写。',
  ],
  [
    { kind: 'value-inexact', ...VALUE, text: '[5.5]', why: 'cumulative' },
    '第 3 行“完成值”列（地区生产总值）：“[5.5]”是累计数，不是一年的数，请填当年的数，累计由加载项去算。',
  ],
  [
    { kind: 'value-approximate', row: 3, column: '完成值', text: '约12', value: 12 },
    '第 3 行“完成值”列：“约12”不是确切的数，按 12 计；请尽量填确切的数。',
  ],
  [
    { kind: 'unit-unfit', ...VALUE, text: '5%', unit: '%', expected: '亿元' },
    '第 3 行“完成值”列（地区生产总值）：“5%”的单位是 %，这个指标的单位是 亿元，无法换算；请换算后填写，或改正单位。',
  ],
  [
    {
      kind: 'unit-converted',
      row: 2,
      count: 3,
      indicator: '地区生产总值',
      text: '1315000',
      from: '万元',
      to: '亿元',
      value: 131.5,
    },
    '第 2 行等 3 行（地区生产总值）：已从万元换算为亿元，例如“1315000”记作 131.5 亿元；请核对。',
  ],
  [
    { kind: 'form-row-uneven', row: 3, expected: 4, found: 5, medium: 'file' },
    '第 3 行有 5 格，列名只有 4 个；含逗号的数字和文字请放在英文双引号里，多余的逗号请删去。',
  ],
  [
    { kind: 'year-repeated', ...TWICE },
    '第 3 行（地区生产总值 2023 年）与第 2 行重复，只计一次；请删去其中一行。',
  ],
  [
    { kind: 'year-repeated', ...TWICE, measure: 'actual_growth' },
    '第 3 行（地区生产总值 2023 年增速）与第 2 行重复，只计一次；请删去其中一行。',
  ],
  [
    { kind: 'year-contradicted', ...TWICE },
    '第 3 行（地区生产总值 2023 年）写的是“2”，第 2 行写的是“1”，两个都没有采用；请删去错的一行，或用状态分清初步和最终。',
  ],
  [
    { kind: 'year-superseded', ...TWICE },
    '第 3 行（地区生产总值 2023 年）的“2”让位于第 2 行状态更确定的“1”；如果不对，请改正状态。',
  ],
  [
    {
      kind: 'actual-replaced',
      row: 3,
      indicator: '就业',
      year: 2023,
      before: 2.2,
      value: 2.3,
      unit: '万人',
    },
    '第 3 行（就业 2023 年）：原来收录的是 2.2 万人，改以这里的 2.3 万人为准；请核对。',
  ],
  [
    { kind: 'names-unknown', row: 201, count: 200 },
    '读到第 201 行为止，已有 200 个名称认不出来，多半是列对错了，没有继续读；请指明哪一列是地区、哪一列是指标后重读。',
  ],
  [{ kind: 'further-findings', count: 9 }, '另有 9 处没有逐条列出，请先处理上面的，再读一次。'],
  [
    { kind: 'file-too-many-rows', file: '年报.csv', found: 400_000, limit: 300_000 },
    '年报.csv 有 400000 行，超过 300000 的上限，没有读；请检查是否选错了文件，或分成几个文件。',
  ],
  [
    { kind: 'file-gb18030', file: '年报.csv' },
    '年报.csv 不是 UTF-8，已按 GB18030 读取；请核对汉字是否正确，以后最好存成 UTF-8。',
  ],
])('%j', (finding, sentence) => {
  expect(sayFormFinding(finding, 'actuals')).toBe(sentence);
});

test.each<[FormSheetFinding, string]>([
  [
    { kind: 'form-sheet-missing', title: '实际值' },
    '工作簿里没有实际值表；请先插入“实际值”表，填写后再读。',
  ],
  [
    { kind: 'form-sheet-foreign', sheet: '实际值', title: '实际值' },
    '已有一张名为“实际值”的工作表，里面不是实际值表，没有写入；请先把那张表改名，再插入。',
  ],
  [
    { kind: 'form-rows-missing', sheet: '监测', present: 5, missing: 100 },
    '工作表“监测”已有这个规划的 5 行，还缺 100 行；如果要在末尾补上缺的行，请确认，已有的内容不会改动。',
  ],
  [
    { kind: 'form-rows-too-many', sheet: '监测', missing: 100 },
    '工作表“监测”剩下的行放不下 100 行，没有写入；请先删去下面用不着的内容。',
  ],
])('%j', (finding, sentence) => {
  expect(sayFormSheetFinding(finding)).toBe(sentence);
});

test.each<[FormFinding, string]>([
  [{ kind: 'value-unreadable', ...VALUE, text: '', why: 'text' }, 'error'],
  [{ kind: 'year-contradicted', ...TWICE }, 'error'],
  [{ kind: 'year-repeated', ...TWICE }, 'warning'],
  [{ kind: 'year-superseded', ...TWICE }, 'info'],
])('%j is an %s', (finding, severity) => {
  expect(formSeverity(finding)).toBe(severity);
});

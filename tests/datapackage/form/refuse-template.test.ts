import { errorsOf, HEAD, mildOf, one, read, ROW, TABLE } from './read';

test.each([
  ['nothing', '', ['模板.csv 是空的，请至少写一行列名。']],
  [
    'another table',
    '甲,乙,丙\n1,2,3\n',
    [
      '没有找到列名，现有的是：“甲”、“乙”、“丙”；列名至少要有“指标”，和“基期值”“目标值”或年份（如 2030年）中的一个。',
    ],
  ],
  ['no rows', `${HEAD}${TABLE}`, ['列名下面没有数据；请填写后再读。']],
  ['numbers filled down only', one('1,,,,,,,,\n2'), ['列名下面没有数据；请填写后再读。']],
  [
    'a period nobody understands',
    `地区,仓山\n规划期,近期\n${TABLE}${ROW}`,
    ['第 2 行：看不懂规划期“近期”；请填 十五五 这样的形式。'],
  ],
  [
    'a code of another region',
    `地区,晋安区\n代码,350104\n规划期,十五五\n${TABLE}${ROW}`,
    ['第 1 行：代码 350104 是仓山区，地区却写的是“晋安区”；请改正其中一个。'],
  ],
  [
    'a code that is none',
    `地区,仓山\n代码,35-01\n规划期,十五五\n${TABLE}${ROW}`,
    ['第 2 行：看不懂代码“35-01”；请填六位行政区划代码，没有代码的空着。'],
  ],
  [
    'a region that is a formula',
    `地区,=1+1\n规划期,十五五\n${TABLE}${ROW}`,
    ['第 1 行：看不懂地区“=1+1”；请填汉字全称，如 某某县。'],
  ],
  [
    'a date that is none',
    `${HEAD}印发日期,2026-13-40\n${TABLE}${ROW}`,
    ['第 3 行：看不懂印发日期“2026-13-40”；请填 2026-02-01 这样的形式，不知道就空着。'],
  ],
  [
    'no name',
    one('1,经济,,亿元,,1,2,,'),
    ['第 4 行“指标”列是空的，请填写；合并的单元格请先拆开，每行都填，用不着的行请整行清空。'],
  ],
  [
    'cells one column off',
    one('1,经济,12.5,亿元,,1,2,,'),
    ['第 4 行“指标”列的“12.5”不像指标名称；请检查这一行的各格是否错了位。'],
  ],
  [
    'an attribute that is none',
    one('1,,GDP,亿元,重要,1,2,,'),
    ['第 4 行“属性”列：看不懂“重要”；请填 预期性 或 约束性，没有就空着。'],
  ],
  [
    'an error of Excel',
    one('1,,GDP,亿元,,#REF!,2,,'),
    ['第 4 行“2025年”列：“#REF!”是公式出错的结果，请改成印出的内容，没有的空着。'],
  ],
  [
    'a formula',
    one('1,,GDP,亿元,,=A1,2,,'),
    ['第 4 行“2025年”列：“=A1”以公式的符号开头，不会计算，请填算好的数或原文。'],
  ],
  [
    'a name that is a formula',
    one('1,,=HYPERLINK(地区),亿元,,1,2,,'),
    ['第 4 行“指标”列：“=HYPERLINK(地区)”以公式的符号开头，不会计算，请填算好的数或原文。'],
  ],
  [
    'a number that lost its digits',
    one('1,,GDP,亿元,,1.2E+5,2,,'),
    [
      '第 4 行“2025年”列：“1.2E+5”是科学计数法，末几位可能已经丢失，请把单元格改成“数值”或“文本”格式，照原数重新填写。',
    ],
  ],
  [
    'a figure that became a date',
    one('1,,GDP,亿元,,3月4日,2,,'),
    [
      '第 4 行“2025年”列：“3月4日”像是被 Excel 改成了日期，请先把单元格改成“文本”格式，再照原数填写。',
    ],
  ],
  [
    'thousands without quotation marks',
    `${HEAD}指标,单位,2025年,2030年\nGDP,亿元,1,500,\n`,
    [
      '第 4 行“2025年”列：“1,500”被逗号断成了两格，请给这个数加上英文双引号，或去掉其中的千分位逗号。',
    ],
  ],
  [
    'more cells than columns',
    one('1,,GDP,亿元,,1,2,,,多'),
    ['第 4 行有 10 格，列名只有 9 个；含逗号的数字和文字请放在英文双引号里，多余的逗号请删去。'],
  ],
  [
    'a year that is neither',
    `${HEAD}指标,2025年,2027年\nGDP,1,2\n`,
    [
      '第 3 行列名“2027年”既不是基期年 2025，也不是目标年 2030；请核对规划期，或写明是什么，如 2027年目标值、2024年实际值。',
    ],
  ],
  [
    'a column twice',
    `${HEAD}指标,2030年,2030年目标值\nGDP,1,2\n`,
    ['“2030年”、“2030年目标值”都可以当作“2030年目标值”，不知道用哪一列；请改掉其中的列名。'],
  ],
  [
    'two plans in one table',
    `地区,规划期,指标,目标值\n仓山,十五五,GDP,1\n晋安,十五五,GDP,2\n`,
    ['第 3 行“地区”列是“晋安”，与“仓山”不同；一个模板只写一个地区的一个规划，请分成几个文件。'],
  ],
  [
    'a code twice',
    `${HEAD}编码,指标,目标值\n01,GDP,1\n01,人口,2\n`,
    ['第 5 行的编码“01”与第 4 行相同；请改成不同的，或都空着由本工具编排。'],
  ],
  [
    'a quotation mark that never ends',
    `${HEAD}${TABLE}1,,"GDP,亿元\n`,
    ['模板.csv 第 4 行的英文双引号没有成对，请补上或删去；单元格里的双引号要写成两个 ""。'],
  ],
])('%s is refused with words', (_name, text, sentences) => {
  expect(read(text).draft).toBeUndefined();
  const errors = errorsOf(text);
  expect(errors).toEqual(sentences);
});

test.each([
  [
    'a new region',
    `地区,云山新区\n规划期,十五五\n${TABLE}${ROW}`,
    '将作为新的地区加入（代码 LOCAL:云山新区）',
  ],
  ['a plan that exists', `地区,仓山\n规划期,十四五\n指标,目标值\nGDP,1\n`, '采用后将代替现有的'],
  ['a row without numbers', one('1,,GDP,亿元,,,,,'), '一个数也没有填'],
  ['two rows of one name', one('1,,GDP,亿元,,1,2,,\n2,,GDP,亿元,,1,2,,'), '与第 4 行重名'],
  ['a base value in words', one('1,,GDP,亿元,,很多,2,,'), '不是数，将照原文保留'],
  [
    'a column nobody knows',
    `${HEAD}指标,目标值,联系人\nGDP,1,发改局\n`,
    '“联系人”列没有用到；如果其中有要用的，请改写列名。',
  ],
])('%s is pointed out', (_name, text, words) => {
  expect(read(text).draft).toBeDefined();
  expect(mildOf(text).join('\n')).toContain(words);
});

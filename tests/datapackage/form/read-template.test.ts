import { periodOfOrdinal } from '../../../src/core/period/period';
import { composePlanTemplate } from '../../../src/core/form/plan-template';
import { composePackage } from '../../../src/datapackage/draft/compose-package';
import { readOwnPackage } from '../../../src/datapackage/read-own-package';
import { readTemplateFile, writeTemplate } from '../../../src/datapackage/form/read-template';
import { catalog, errorsOf, HEAD, one, read, ROW, TABLE, utf8 } from './read';

const period = periodOfOrdinal(15);

test('the template we give out, filled in, becomes a package', () => {
  const bytes = writeTemplate(composePlanTemplate({ region: '仓山区', code: '350104', period }));
  const empty = new TextDecoder().decode(bytes);
  const filled =
    `${empty}1,经济发展,,地区生产总值,亿元,预期性,1500,突破2000,6左右,,专栏2 第1行\r\n` +
    ',,排放,二氧化硫,%,约束性,,[-5],,累计降幅,\r\n';
  const { draft, findings } = readTemplateFile(utf8(filled), catalog, '仓山.csv');
  expect(findings).toEqual([]);
  if (draft === undefined) throw new Error('refused');
  const reading = readOwnPackage(composePackage(draft, catalog, '2026-01-31'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  expect(reading.findings).toEqual([]);
  const { plans, planIndicators, figures } = reading.package;
  expect(plans[0]).toMatchObject({
    ...{ id: '350104-15', baseYear: 2025, targetYear: 2030 },
    columns: ['序号', '类别', '指标', '单位', '属性', '基期值', '目标值', '年均增长'],
  });
  expect(planIndicators).toMatchObject([
    { code: '01', indicatorId: 'gdp', attribute: '预期性', targetType: undefined },
    { code: '02.1', parentName: '排放', attribute: '约束性', targetType: 'reduction' },
  ]);
  expect(
    figures.map((each) => [
      each.measure,
      each.firstYear,
      each.lastYear,
      each.text,
      each.place.text,
    ]),
  ).toEqual([
    ['base', 2025, 2025, '1500', '专栏2 第1行'],
    ['target', 2030, 2030, '突破2000', '专栏2 第1行'],
    ['growth', 2026, 2030, '6左右', '专栏2 第1行'],
    ['target', 2030, 2030, '[-5]', '指标表 第2行'],
  ]);
});

test('an empty template says what is still to be filled in', () => {
  const bytes = writeTemplate(composePlanTemplate({ region: '', code: '', period: undefined }));
  expect(errorsOf(new TextDecoder().decode(bytes))).toEqual([
    '第 2 行“地区”后面是空的；请填汉字全称，如 某某县。',
    '第 4 行“规划期”后面是空的；请填 十五五 这样的形式。',
  ]);
});

test.each([
  ['comma', `${HEAD}${TABLE}${ROW}`],
  ['tab', `${HEAD}${TABLE}${ROW}`.replaceAll(',', '\t')],
  ['semicolon', `${HEAD}${TABLE}${ROW}`.replaceAll(',', ';')],
  ['a declared delimiter', `sep=;\n${`${HEAD}${TABLE}${ROW}`.replaceAll(',', ';')}`],
  ['old Mac line ends', `${HEAD}${TABLE}${ROW}`.replaceAll('\n', '\r')],
  ['a title above', `某某指标表\n\n${HEAD}\n${TABLE}${ROW}`],
  ['labels with colons', `地区：仓山区\n规划期： 十五五\n${TABLE}${ROW}`],
  ['region and period in columns', `地区,规划期,${TABLE}仓山,“十五五”,${ROW},,,,,,,,,,\n`],
  ['columns in another order', `${HEAD}2030年目标,指标名称,基期值\n2,GDP,1\n`],
  ['a region by its code', `地区,仓山\n代码,350104\n规划期,2026—2030\n${TABLE}${ROW}`],
])('%s', (_name, text) => {
  const { draft, findings } = read(text);
  expect(findings).toEqual([]);
  expect(draft?.region.code).toBe('350104');
  expect(draft?.period.name).toBe('十五五');
  const texts = draft?.rows[0]?.figures.map((each) => each.text);
  expect(texts).toEqual(expect.arrayContaining(['1', '2']));
});

test.each([
  ['2025年基期值', 'base', 2025],
  ['2024年基期值', 'base', 2024],
  ['基期（2025年）', 'base', 2025],
  ['现状值', 'base', 2025],
  ['2025年实际', 'actual', 2025],
  ['2027年目标', 'target', 2027],
  ['2035年目标', 'target', 2035],
  ['规划目标', 'target', 2030],
  ['2025', 'base', 2025],
  ['２０３０年', 'target', 2030],
  ['年均增速〔累计〕', 'growth', 2030],
])('a column headed %s holds %s of %s', (header, measure, year) => {
  const { draft } = read(`${HEAD}指标,${header},2030年目标值（其他）\nGDP,5,\n`);
  const fallback = read(`${HEAD}指标,${header}\nGDP,5\n`).draft;
  const [figure] = (draft ?? fallback)?.rows[0]?.figures ?? [];
  expect(figure).toMatchObject({ measure, lastYear: year, text: '5' });
});

test('a heading alone in a row is the category of those below', () => {
  const { draft } = read(`${HEAD}${TABLE}一、经济发展,,,,,,,,\n${ROW.replace('经济', '')}`);
  expect(draft?.rows.map(({ category }) => category)).toEqual(['经济发展']);
});

test('marks that are no numbers are kept as they are printed', () => {
  const { draft } = read(one('1,,GDP,亿元,,--,0,,'));
  expect(draft?.rows[0]?.figures.map(({ text }) => text)).toEqual(['--', '0']);
});

test('a hundred thousand hostile rows are refused without delay', () => {
  const text = `${HEAD}${TABLE}${'1,,=1,@,+,-,\u0000,#N/A,x\n'.repeat(100_000)}`;
  expect(read(text).draft).toBeUndefined();
  expect(read(text).findings.length).toBeLessThan(250);
});

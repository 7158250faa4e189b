import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { openPackage } from '../../src/datapackage/open-package';
import { sayOpenedFinding } from '../../src/wording/opened-package';
import { fixturePackage } from '../support/fixture-package';

const shipped = fixturePackage();
const opening = { catalog: buildCatalog([shipped]), beside: [shipped], now: '2026-01-31' };
const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

test('E01 a package of something else: what is missing, and no crash', () => {
  const resources = [{ name: 'prices', path: 'data/prices.csv' }];
  const files = [
    file('datapackage.json', JSON.stringify({ name: 'prices', resources })),
    file('data/prices.csv', 'year,price\n2023,1\n'),
  ];
  const { content, findings } = openPackage(files, opening);
  const said = findings.map(sayOpenedFinding).join('\n');
  expect(content).toBeUndefined();
  for (const table of ['sources', 'regions', 'plans', 'figures']) expect(said).toContain(table);
  expect(said).toContain('“prices”不是规划数据包的表');
});

test.each([
  ['3月4日', '改成了日期'],
  ['2024/3/4', '改成了日期'],
  ['Mar-04', '改成了日期'],
  ['1.20E+05', '科学计数法'],
  ['#NAME?', '公式出错'],
  ['#REF!', '公式出错'],
  ['=A1', '公式的符号'],
])('E03 %s in a template is told by its cell', (cell, why) => {
  const template = [
    '规划模板,,,,,,,,,',
    '地区,云岭县',
    '代码,',
    '规划期,十五五',
    '序号,类别,所属指标,指标,单位,属性,2025年基期值,2030年目标值,年均增长,出处',
    `1,经济,,地区生产总值,亿元,预期性,100,${cell},,`,
  ].join('\n');
  const { content, findings } = openPackage([file('云岭县.csv', template)], opening);
  const said = findings.map(sayOpenedFinding).join('\n');
  expect(content).toBeUndefined();
  expect(said).toContain('第 6 行“2030年目标值”列');
  expect(said).toContain(why);
});

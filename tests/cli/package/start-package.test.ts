import { divisionNamed, planStart } from '../../../src/cli/package/plan-start';
import { readDivisionFile } from '../../../src/cli/package/read-shipped';
import { readPackage } from '../../../src/datapackage/read-package';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { startPackage } from '../../../src/datapackage/start/start-package';
import { resealed, textOf, withText } from '../../support/seed-files';

const shipped = shippedPackage();
const start = (region: string, code: string, period: string) =>
  startPackage(planStart({ region, code, period }, shipped, '2026-01-31'));

test.each([
  ['仓山', '', '十五五', '350104-15', '350104', 2025, 2030, 0],
  ['某某新区', '', '十六五', 'LOCAL:某某新区-16', 'LOCAL:某某新区', 2030, 2035, 1],
  ['闽侯县', '350121', '十四五', '350121-14', '350121', 2020, 2025, 1],
])(
  'an empty package for %s (%s) %s has plan %s',
  (region, code, period, id, regionId, baseYear, targetYear, regions) => {
    const reading = readPackage(start(region, code, period), [shipped]);
    expect(reading.findings.map(({ kind }) => kind)).toEqual(['plan-without-rows']);
    if (!reading.ok) throw new Error('refused');
    expect(reading.package.plans).toMatchObject([{ id, regionId, baseYear, targetYear }]);
    expect(reading.package.regions).toHaveLength(regions);
    expect(reading.package.created).toBe('2026-01-31');
  },
);

test('the rows its README gives as examples can be filled in as they stand', () => {
  const empty = start('仓山', '', '十五五');
  const [indicator = '', figure = ''] = textOf(empty, 'README.md')
    .split('\n')
    .filter((line) => /^ {7}350104-15/u.test(line))
    .map((line) => line.trim());
  const filled = withText(
    withText(empty, 'plan_indicators.csv', (text) => `${text}${indicator}\n`),
    'figures.csv',
    (text) => `${text}${figure.replace('…', '突破2000')}\n`,
  );
  const reading = readPackage(resealed(filled), [shipped]);
  expect(reading.findings).toEqual([]);
  expect(reading.ok && reading.package.planIndicators[0]?.indicatorId).toBe('gdp');
  expect(reading.ok && reading.package.figures[0]).toMatchObject({
    text: '突破2000',
    lastYear: 2030,
  });
});

test.each([
  ['仓山', '', '近期', '看不懂规划期“近期”，请写成“十四五”这样的形式，或者留空。'],
  ['=1', '', '十五五', '“=1”不在随附数据里，也不像地区的名称，请写汉字全称，如 某某县。'],
])('no package is begun for %s (%s) %s', (region, code, period, message) => {
  expect(() => start(region, code, period)).toThrow(message);
});

test.each([
  ['路桥区', '331004'],
  ['台州市路桥区', '331004'],
  ['331004', '331004'],
  ['仓山', undefined],
  ['某某新区', undefined],
])('%s has the code %s in the list of the country', async (name, code) => {
  expect(divisionNamed(name, shipped, await readDivisionFile())?.code).toBe(code);
});

test('a name of several regions is asked back with their codes', async () => {
  const divisions = await readDivisionFile();
  expect(() => divisionNamed('朝阳区', shipped, divisions)).toThrow(
    '叫“朝阳区”的有 2 个：110105（北京市朝阳区）、220104（长春市朝阳区）；请用 --code 写明代码。',
  );
});

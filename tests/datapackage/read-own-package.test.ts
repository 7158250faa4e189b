import { readOwnPackage } from '../../src/datapackage/read-own-package';
import { fromTexts } from '../../src/datapackage/keep-package';
import type { PackageFile } from '../../src/datapackage/package-file';
import { readPackage } from '../../src/datapackage/read-package';
import { resealed } from '../support/seed-files';

/** A plan of the next period as a bureau writes it: four tables, the vocabulary is the shipped one. */
const NEXT: Readonly<Record<string, string>> = {
  'sources.csv': 'source_id,title\nnext,仓山区第十五个五年规划纲要\n',
  'regions.csv': 'region_id,code_scheme,name\n',
  'plans.csv':
    'plan_id,region_id,period,base_year,target_year,title,source_id,table\n' +
    '350104-15,350104,第十五个五年规划,2025,2030,仓山区第十五个五年规划纲要,next,printed\n',
  'indicators.csv': 'indicator_id,name,direction,nature\n',
  'names.csv': 'kind,id,name\n',
  'plan_indicators.csv':
    'plan_id,code,number,printed_name,unit,indicator_id\n' +
    '350104-15,01,1,地区生产总值,亿元,gdp\n' +
    '350104-15,02,2,新指标,项,\n',
  'figures.csv':
    'figure_id,plan_id,code,measure,text,place\n' +
    '350104-15-01-base,350104-15,01,base,1400,专栏1 第1行\n' +
    '350104-15-01-target,350104-15,01,target,突破2000亿元,专栏1 第1行\n' +
    '350104-15-01-growth,350104-15,01,growth,6左右,专栏1 第1行\n',
};

function files(): readonly PackageFile[] {
  const resources = Object.keys(NEXT).map((path) => ({ name: path.replace('.csv', ''), path }));
  const descriptor = JSON.stringify({ name: '仓山-15', resources });
  return resealed(
    fromTexts([
      { path: 'datapackage.json', text: descriptor },
      ...Object.entries(NEXT).map(([path, text]) => ({ path, text })),
    ]),
  );
}

test("a bureau's plan of the next period refers to the shipped regions and indicators", () => {
  const reading = readOwnPackage(files());
  expect(reading.findings).toEqual([]);
  if (!reading.ok) return;
  const { title, plans, planIndicators, figures } = reading.package;
  expect(title).toBe('仓山-15');
  expect(plans[0]).toMatchObject({ id: '350104-15', period: '十五五', columns: [] });
  expect(planIndicators.map(({ position, indicatorId }) => [position, indicatorId])).toEqual([
    [1, 'gdp'],
    [2, undefined],
  ]);
  expect(figures.map(({ firstYear, lastYear }) => [firstYear, lastYear])).toEqual([
    [2025, 2025],
    [2030, 2030],
    [2026, 2030],
  ]);
  expect(figures[1]).toMatchObject({
    text: '突破2000亿元',
    place: { sourceId: 'next', kind: 'table', text: '专栏1 第1行', line: undefined },
  });
});

test('alone, it does not know what it refers to', () => {
  const reading = readPackage(files());
  expect(reading.ok).toBe(false);
  expect(reading.findings).toEqual([
    {
      kind: 'reference-unknown',
      file: 'plans.csv',
      row: 2,
      column: 'region_id',
      text: '350104',
      targetFile: 'regions.csv',
      targetColumn: 'region_id',
    },
    {
      kind: 'reference-unknown',
      file: 'plan_indicators.csv',
      row: 2,
      column: 'indicator_id',
      text: 'gdp',
      targetFile: 'indicators.csv',
      targetColumn: 'indicator_id',
    },
  ]);
});

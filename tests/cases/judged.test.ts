import { buildCatalog } from '../../src/core/catalog/build-catalog';
import type { Catalog } from '../../src/core/catalog/catalog';
import { toObservationPackage } from '../../src/core/observation/to-observation-package';
import { PROGRESS, REQUIRED, STATUS } from '../../src/core/function/progress-functions';
import { openPackage } from '../../src/datapackage/open-package';
import { readObservations } from '../../src/datapackage/form/read-observations';
import { fixturePackage } from '../support/fixture-package';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A county's own plan as a template, and its actual values as a file: everything is made up. */
function county(plan: readonly string[], actuals: readonly string[]): Catalog {
  const shipped = fixturePackage();
  const catalog = buildCatalog([shipped]);
  const template = [
    '规划模板,,,,,,,,,',
    '地区,云岭县',
    '代码,',
    '规划期,十四五',
    '标题,',
    '文号,',
    '印发日期,',
    '指标表位置,专栏1',
    '序号,类别,所属指标,指标,单位,属性,2020年基期值,2025年目标值,年均增长,出处',
    ...plan.map((line, at) => `${String(at + 1)},经济,,${line},`),
  ].join('\n');
  const opening = { catalog, beside: [shipped], now: '2026-01-31' };
  const { content } = openPackage([{ path: '云岭县.csv', bytes: bytes(template) }], opening);
  if (content === undefined) throw new Error('The template cannot be used.');
  const planned = buildCatalog([shipped, content]);
  const file = bytes(['地区,指标,年份,实际值,增速', ...actuals].join('\n'));
  const { observations, findings } = readObservations(file, planned);
  if (observations.length < actuals.length) throw new Error(JSON.stringify(findings[0]));
  const about = { name: 'actuals', title: '实际值' };
  return buildCatalog([shipped, content, toObservationPackage(observations, about)]);
}

const FALLS = [2.5, 2.7, 3];
const falls = (name: string) =>
  FALLS.map((fall, at) => `云岭县,${name},${String(2021 + at)},${String(fall)},`);
const asked = (indicator: string, year = 2023) => ({
  region: '云岭县',
  indicator,
  year,
  actual: '',
});

describe('D01, D02: falls of single years compound, whatever the fall is of', () => {
  const names = [
    '单位GDP能耗降低',
    '化学需氧量排放总量减少',
    '万元地区生产总值用水量下降',
    '细颗粒物浓度下降',
    '碳排放强度降幅',
  ];
  const catalog = county(
    names.map((name) => `${name},%,约束性,,[13.5],`),
    names.flatMap(falls),
  );
  const left = 0.975 * 0.973 * 0.97;

  test.each(names)('%s', (name) => {
    const progress = PROGRESS.ask(catalog, asked(name));
    expect(progress.ok && progress.value).toBeCloseTo(Math.log(left) / Math.log(1 - 0.135), 8);
    const yearly = 1 - Math.sqrt((1 - 0.135) / left);
    const required = REQUIRED.ask(catalog, asked(name));
    expect(required.ok && required.value).toBeCloseTo(yearly * 100, 8);
  });
});

describe('D03: an indicator that is itself a growth is met in its year, or not', () => {
  const names = ['一般公共预算收入增速', '固定资产投资增长率', '研发经费投入增长'];
  const catalog = county(
    names.map((name) => `${name},%,预期性,3,8,`),
    names.map((name) => `云岭县,${name},2023,6.2,`),
  );
  test.each(names)('%s', (name) => {
    expect(STATUS.ask(catalog, asked(name))).toMatchObject({
      ok: true,
      value: { verdict: { kind: 'broken' } },
    });
  });
});

describe('D04, D07: levels', () => {
  const catalog = county(
    [
      '人口自然增长率,‰,预期性,-3.2,-2,',
      '财政赤字率,%,预期性,-2.5,-3,',
      '城镇登记失业率,%,预期性,2.3,4以内,',
      '粮食产量,万吨,约束性,80.3,80.3以上,',
    ],
    [
      '云岭县,人口自然增长率,2023,-2.6,',
      '云岭县,财政赤字率,2023,-2.8,',
      '云岭县,城镇登记失业率,2023,4.0,',
      '云岭县,粮食产量,2023,80.3,',
    ],
  );
  test.each([
    ['人口自然增长率', 0.5],
    ['财政赤字率', 0.6],
  ])('%s, below zero, is the share of the way', (name, share) => {
    const progress = PROGRESS.ask(catalog, asked(name));
    expect(progress.ok && progress.value).toBeCloseTo(share, 8);
  });
  test.each(['城镇登记失业率', '粮食产量'])('%s: the bound itself is within', (name) => {
    expect(STATUS.ask(catalog, asked(name))).toMatchObject({
      ok: true,
      value: { verdict: { kind: 'kept' } },
    });
  });
});

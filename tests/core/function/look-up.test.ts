import * as fc from 'fast-check';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { TARGET, BASE, GROWTH } from '../../../src/core/function/row-functions';
import { fixturePackage } from '../../support/fixture-package';

const catalog = buildCatalog([fixturePackage()]);
const about = (indicator: string) => ({ region: '青山', indicator });

describe('target', () => {
  test.each([
    ['a number', 'GDP', 180],
    ['the bound of <4', '城镇调查失业率', 4],
    ['the sum of [5.5]', '城镇新增就业人数', 5.5],
    ['a sum in words', '出口总额', 283.15],
    ['the clause about the indicator itself', '数字经济规模', 35],
    ['the set value, not the stretch', '工业总产值', 655],
    ['a cell in another unit, in the row’s', '旅游收入', 0.35],
    ['a decimal', '氨氮', 3.5],
  ])('%s: %s', (_, indicator, value) => {
    expect(TARGET.ask(catalog, { ...about(indicator), year: 2025 })).toEqual({ ok: true, value });
  });

  test.each([
    [
      'a clause about something else',
      '数字经济核心产业',
      'figure-of-other',
      '占地区生产总值比重达到10%',
    ],
    ['a growth in the place of a level', '全社会固定资产投资', 'figure-of-other', '年均增长10%'],
    ['a range', '新建学校', 'figure-is-text', '3-4个'],
    ['a composition', '三次产业比重', 'figure-is-text', '0.2: 32.8: 67'],
    ['no change', '耕地保有量', 'figure-is-text', '持平'],
    ['what the level above assigns', '安全生产主要指标', 'figure-is-text', '完成市下达指标'],
    ['a comparison', '登记失业率', 'figure-is-text', '不高于全市平均水平'],
  ])('%s is no number and is handed back as printed', (_, indicator, kind, printed) => {
    expect(TARGET.ask(catalog, about(indicator))).toMatchObject({
      ok: false,
      finding: { kind, printed, measure: 'target' },
    });
  });

  test.each([
    ['-- names what the row prints instead', '人均GDP', 'figure-not-set', [['growth', '5.9']]],
    [
      'blank names what the row prints instead',
      '森林覆盖率',
      'figure-blank',
      [['growth', '2%以上']],
    ],
    ['blank in a row that prints nothing', '空白指标', 'figure-blank', []],
  ])('%s', (_, indicator, kind, instead) => {
    expect(TARGET.ask(catalog, about(indicator))).toMatchObject({
      ok: false,
      finding: { kind, instead: instead.map(([measure, text]) => ({ measure, text })) },
    });
  });

  test('another year of the period has no target', () => {
    expect(TARGET.ask(catalog, { ...about('GDP'), year: 2023 })).toMatchObject({
      ok: false,
      finding: { kind: 'year-not-target', year: 2023, years: [2025] },
    });
  });

  test('a plan given wins over the year', () => {
    expect(TARGET.ask(catalog, { ...about('GDP'), year: 2020 })).toEqual({
      ok: true,
      value: 110,
    });
    expect(TARGET.ask(catalog, { ...about('GDP'), plan: '十四五', year: 2020 })).toMatchObject({
      ok: false,
      finding: { kind: 'year-not-target', years: [2025] },
    });
  });

  test('a 编码 selects its own plan', () => {
    expect(TARGET.ask(catalog, about('990121-13-01'))).toEqual({ ok: true, value: 110 });
  });

  test('a target that the plan prints for another year is found by that year', () => {
    const plain = fixturePackage();
    const [, target] = plain.figures;
    if (target === undefined) throw new Error('no figure');
    const interim = { ...target, id: 'interim', firstYear: 2023, lastYear: 2023, text: '150' };
    const both = buildCatalog([fixturePackage({ figures: [...plain.figures, interim] })]);
    expect(TARGET.ask(both, { ...about('GDP'), year: 2023 })).toEqual({ ok: true, value: 150 });
    expect(TARGET.ask(both, { ...about('GDP'), year: 2025 })).toEqual({ ok: true, value: 180 });
  });

  test.each([
    ['a reduction in a row named for one', '单位GDP能耗降幅', '下降13.5%', 13.5],
    ['a growth in a row named for one', '研发经费投入增长率', '年均增长15%以上', 15],
    ['an addition in a row named for one', '新增绿地面积', '累计新增20', 20],
    ['the row’s own name before the number', '研发经费投入增长率', '研发经费投入增长率达到30%', 30],
    ['the clause of the target year', '优良天数比例', '2023年96%，2025年97.5%', 97.5],
  ])('%s is its number', (_, printedName, text, value) => {
    const plain = fixturePackage();
    const odd = buildCatalog([
      fixturePackage({
        planIndicators: plain.planIndicators.map((row) =>
          row.code === '21' ? { ...row, printedName } : row,
        ),
        figures: plain.figures.map((each) =>
          each.id === '990121-14-21-target' ? { ...each, text } : each,
        ),
      }),
    ]);
    expect(TARGET.ask(odd, about(printedName))).toEqual({ ok: true, value });
  });
});

describe('base', () => {
  test.each([
    ['as printed', 'GDP', 120.5],
    ['zero is a number', '旅游收入', 0],
  ])('%s', (_, indicator, value) => {
    expect(BASE.ask(catalog, about(indicator))).toEqual({ ok: true, value });
  });

  test.each([
    ['a statement', '安全生产主要指标', undefined, { kind: 'figure-is-text' }],
    ['--', '人均GDP', undefined, { kind: 'figure-not-set' }],
    ['blank', '调查失业率', undefined, { kind: 'figure-blank' }],
    ['no base column', 'GDP', '十三五', { kind: 'measure-not-printed', measure: 'base' }],
  ])('%s is none', (_, indicator, plan, finding) => {
    expect(BASE.ask(catalog, { ...about(indicator), plan })).toMatchObject({
      ok: false,
      finding,
    });
  });
});

describe('growth', () => {
  test.each([
    ['8%', 'GDP', 8],
    ['5左右', '一般公共预算收入', 5],
    ['2%以上', '森林覆盖率', 2],
    ['6.4（力争9）', '工业总产值', 6.4],
    ['0', '耕地保有量', 0],
  ])('%s', (_, indicator, value) => {
    expect(GROWTH.ask(catalog, about(indicator))).toEqual({ ok: true, value });
  });

  test.each([
    ['[4]', '服务业增加值占GDP比重', 'figure-is-cumulative'],
    ['--', '调查失业率', 'figure-not-set'],
    ['—', '数字经济规模', 'figure-not-set'],
    ['blank', '城镇新增就业人数', 'figure-blank'],
    ['no cell at all', '登记失业率', 'figure-blank'],
    ['0.5万人', '旅游收入', 'figure-of-other'],
  ])('%s is none', (_, indicator, kind) => {
    expect(GROWTH.ask(catalog, about(indicator))).toMatchObject({ ok: false, finding: { kind } });
  });
});

test('no question throws, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (one, other) => {
      const query = { region: '青山', indicator: one, plan: other };
      for (const { ask } of [TARGET, BASE, GROWTH]) {
        expect(ask(catalog, query)).toHaveProperty('ok');
        expect(ask(catalog, { ...query, region: other })).toHaveProperty('ok');
      }
    }),
  );
});

test('hostile texts are names that nothing has', () => {
  for (const text of [
    '',
    '\u0000',
    '=1+1',
    '<script>',
    '（'.repeat(500),
    '[[[',
    '1.',
    '__proto__',
    '()'.repeat(16000),
    'x'.repeat(32767),
  ]) {
    for (const { ask } of [TARGET, BASE, GROWTH]) {
      expect(ask(catalog, { region: '青山', indicator: text, plan: text }).ok).toBe(false);
      expect(ask(catalog, { region: text, indicator: 'GDP' }).ok).toBe(false);
    }
  }
});

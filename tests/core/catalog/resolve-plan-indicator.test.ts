import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { resolvePlanIndicator } from '../../../src/core/catalog/find-row';
import type { PlanPackage } from '../../../src/core/catalog/catalog';
import { fixturePackage } from '../../support/fixture-package';

function ask(
  text: string,
  planId = '990121-14',
  packages: readonly PlanPackage[] = [fixturePackage()],
) {
  const catalog = buildCatalog(packages);
  const plan = catalog.plans.get(planId);
  if (plan === undefined) throw new Error(`no plan ${planId}`);
  return resolvePlanIndicator(catalog, plan, text);
}

test.each([
  ['its 编码', '990121-14-01', '01'],
  ['the 编码 of a sub-row', '990121-14-22.1', '22.1'],
  ['the printed name', '地区生产总值（GDP）', '01'],
  ['half-width brackets', '地区生产总值(gdp)', '01'],
  ['without its bracket', '地区生产总值', '01'],
  ['with its unit behind', '地区生产总值（亿元）', '01'],
  ['with another name behind', '服务业增加值占GDP比重（%）', '03'],
  ['with the row number before', '1.地区生产总值（GDP）', '01'],
  ['an alias', 'GDP', '01'],
  ['the name of the concept', '服务业增加值占地区生产总值比重', '03'],
  ['an alias with blanks', ' 登记 失业率 ', '15'],
  ['a full name that shares its stem', '居民人均可支配收入（农村）', '17'],
  ['the name of the concept behind a shared stem', '农村居民人均可支配收入', '17'],
  ['a sub-row by its own name', '氨氮', '22.2'],
  ['a sub-row under its parent', '主要污染物排放量（吨）氨氮', '22.2'],
  ['a sub-row under its parent without unit', '主要污染物排放量：氨氮', '22.2'],
  ['without the marks', '居民人均可支配收入 城镇', '16'],
])('%s: %s', (_, text, code) => {
  expect(ask(text)).toMatchObject({ ok: true, value: { code } });
});

test.each([
  ['its own name', '农村居民人均可支配收入'],
  ['its own name with its unit', '农村居民人均可支配收入（元）'],
  ['its own name as printed', '其中：农村居民人均可支配收入（元）'],
  ['the name it is shown with', '居民人均可支配收入（元）：农村居民人均可支配收入（元）'],
])('a sub-row printed with 其中 by %s', (_, text) => {
  const [, parent, part] = fixturePackage().planIndicators;
  if (parent === undefined || part === undefined) throw new Error('no rows');
  const rows = [
    { ...parent, printedName: '居民人均可支配收入（元）', indicatorId: undefined },
    {
      ...part,
      parentName: '居民人均可支配收入（元）',
      printedName: '其中：农村居民人均可支配收入（元）',
      indicatorId: undefined,
    },
  ];
  expect(ask(text, part.planId, [{ ...fixturePackage(), planIndicators: rows }])).toMatchObject({
    ok: true,
    value: { code: part.code },
  });
});

test.each<[string, string, object]>([
  [
    'a stem of two rows asks which',
    '居民人均可支配收入',
    {
      kind: 'indicator-ambiguous',
      candidates: ['居民人均可支配收入（城镇）', '居民人均可支配收入（农村）'],
    },
  ],
  [
    'a known concept that the plan does not have',
    '床位数',
    { kind: 'indicator-not-in-plan', indicator: '每千人口医疗机构床位数' },
  ],
  [
    'a row of another plan that no concept joins',
    '粮食产量',
    { kind: 'indicator-not-in-plan', indicator: '粮食产量' },
  ],
  ['an unknown name', '幸福指数', { kind: 'indicator-unknown', text: '幸福指数' }],
  ['a unit that is not the row’s', '地区生产总值（万元）', { kind: 'indicator-unknown' }],
  ['no name', '  ', { kind: 'argument-missing', argument: '指标' }],
  ['the 编码 of another plan', '990121-13-01', { kind: 'indicator-unknown' }],
])('%s', (_, text, finding) => {
  expect(ask(text)).toMatchObject({ ok: false, finding });
});

test('a name of two concepts is the one that the plan has', () => {
  expect(ask('财政收入')).toMatchObject({ ok: true, value: { printedName: '一般公共预算收入' } });
});

test('a known concept that the plan lacks names what is like it', () => {
  expect(ask('调查失业率', '990121-13')).toMatchObject({
    ok: false,
    finding: { kind: 'indicator-not-in-plan', nearest: ['城镇登记失业率'] },
  });
});

test('an unknown name lists at most five, best first', () => {
  const outcome = ask('城镇新增就业人数量');
  const nearest = !outcome.ok && 'nearest' in outcome.finding ? outcome.finding.nearest : [];
  expect(nearest[0]).toBe('城镇新增就业人数');
  expect(nearest.length).toBeLessThanOrEqual(5);
});

test('a name the plan prints itself is never ambiguous', () => {
  const base = fixturePackage();
  const renamed = base.planIndicators.map((row) =>
    row.planId === '990121-14' && row.code === '04' ? { ...row, printedName: '财政收入' } : row,
  );
  const outcome = ask('财政收入', '990121-14', [fixturePackage({ planIndicators: renamed })]);
  expect(outcome).toMatchObject({ ok: true, value: { code: '04' } });
});

test('rows of one name are told apart by their 编码', () => {
  const base = fixturePackage();
  const same = base.planIndicators.map((row) =>
    row.code === '01' || row.code === '02' ? { ...row, printedName: '其中：工业' } : row,
  );
  expect(ask('其中：工业', '990121-14', [fixturePackage({ planIndicators: same })])).toMatchObject({
    ok: false,
    finding: { kind: 'indicator-ambiguous', candidates: ['990121-14-01', '990121-14-02'] },
  });
});

test('a plan’s own package is heard before the others', () => {
  const bureau: PlanPackage = {
    ...fixturePackage(),
    indicators: [],
    aliases: [{ kind: 'indicator', id: 'budget-revenue', name: '财政收入' }],
  };
  expect(ask('财政收入', '990121-14', [fixturePackage(), bureau])).toMatchObject({
    ok: true,
    value: { code: '04' },
  });
  expect(ask('GDP', '990121-14', [fixturePackage(), bureau])).toMatchObject({ ok: true });
});

describe('a package with ids of its own', () => {
  const bureau: PlanPackage = {
    ...fixturePackage({ aliases: [] }),
    indicators: [
      {
        id: 'i01',
        name: '地区生产总值',
        unit: '亿元',
        direction: 'up',
        nature: 'flow',
        priceBasis: '',
      },
    ],
    planIndicators: fixturePackage()
      .planIndicators.filter((row) => row.planId === '990121-14')
      .map((row) => ({ ...row, indicatorId: row.code === '01' ? 'i01' : undefined })),
  };

  test.each([
    ['an alias of a concept with another id but the same name', 'GDP', '01'],
    ['an alias of the concept that a row without one is named for', '调查失业率', '06'],
    ['an alias behind a bracket', '人均GDP（万元）', '02'],
  ])('answers to %s', (_, text, code) => {
    expect(ask(text, '990121-14', [fixturePackage(), bureau])).toMatchObject({
      ok: true,
      value: { code },
    });
  });

  test('still asks back what is ambiguous in a file', () => {
    const catalog = buildCatalog([fixturePackage(), bureau]);
    const plan = catalog.plans.get('990121-14');
    expect(plan && resolvePlanIndicator(catalog, plan, '财政收入', 'ask-back')).toMatchObject({
      ok: false,
      finding: { kind: 'indicator-ambiguous', candidates: ['一般公共预算收入'] },
    });
  });
});

test('every name of a plan without its table is answered with that', () => {
  const finding = {
    kind: 'table-missing',
    region: '白水县',
    period: '十四五',
    place: '专栏5',
    inProse: 0,
    nearest: [],
  };
  expect(ask('GDP', '990122-14')).toEqual({ ok: false, finding });
  expect(ask('没有这个', '990122-14')).toEqual({ ok: false, finding });
});

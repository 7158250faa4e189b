import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import {
  resolvePlan,
  resolveRegion,
  type PlanChoice,
} from '../../../src/core/catalog/resolve-plan';
import { fixturePackage } from '../../support/fixture-package';

const shipped = fixturePackage();
const catalog = buildCatalog([shipped]);

function ask(choice: PlanChoice, region = '青山县', of = catalog) {
  const found = resolveRegion(of, region);
  if (!found.ok) throw new Error(`no region ${region}`);
  return resolvePlan(of, found.value, choice);
}

test.each<[string, PlanChoice, string]>([
  ['neither period nor year: the newest', {}, '990121-14'],
  ['the target year', { year: 2025 }, '990121-14'],
  ['the first year', { year: 2021 }, '990121-14'],
  ['a base year belongs to the plan before', { year: 2020 }, '990121-13'],
  ['a period', { period: '十三五' }, '990121-13'],
  ['a period in other words', { period: '第十三个五年' }, '990121-13'],
  ['a period as a number', { period: '13' }, '990121-13'],
  ['a period wins over a year', { period: '“十四五”', year: 2020 }, '990121-14'],
  ['a blank period is none', { period: ' ', year: 2020 }, '990121-13'],
  ['a year where the period belongs', { period: '2020年' }, '990121-13'],
  ['a title', { period: '青山县十三五规划纲要' }, '990121-13'],
  ['an id', { period: '990121-13' }, '990121-13'],
])('%s', (_, choice, id) => {
  expect(ask(choice)).toMatchObject({ ok: true, value: { id } });
});

test.each<[string, PlanChoice, string, object]>([
  [
    'a period without plan lists what there is',
    { period: '十五五' },
    '青山县',
    { kind: 'plan-absent', period: '十五五', available: ['十四五', '十三五'] },
  ],
  [
    'a year without plan lists what there is',
    { year: 2026 },
    '青山县',
    { kind: 'plan-absent', period: '十五五', available: ['十四五', '十三五'] },
  ],
  ['a region without plans', {}, '甲市', { kind: 'plan-absent', available: [] }],
  ['no period at all', { period: '后年' }, '青山县', { kind: 'period-unreadable', text: '后年' }],
])('%s', (_, choice, region, finding) => {
  expect(ask(choice, region)).toMatchObject({ ok: false, finding });
});

test('two plans of one period are asked back by their titles, which resolve', () => {
  const [first] = shipped.plans;
  if (first === undefined) throw new Error('no plan');
  const special = { ...first, id: '990121-14-edu', title: '青山县十四五教育专项规划' };
  const both = buildCatalog([shipped, { ...fixturePackage(), plans: [special] }]);
  expect(ask({ year: 2025 }, '青山县', both)).toMatchObject({
    ok: false,
    finding: {
      kind: 'plan-ambiguous',
      candidates: ['青山县十四五规划纲要', '青山县十四五教育专项规划'],
    },
  });
  expect(ask({ period: '青山县十四五教育专项规划' }, '青山县', both)).toMatchObject({
    ok: true,
    value: { id: '990121-14-edu' },
  });
});

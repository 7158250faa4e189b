import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../../src/core/catalog/catalog';
import { FUNCTIONS } from '../../../src/core/function/functions';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { sayAnswer } from '../../../src/wording/answer';

const shipped = shippedPackage();
const source = shipped.planIndicators.find(
  ({ planId, code }) => planId === '350104-14' && code === '18',
);
const ownPlan = shipped.plans.find(({ id }) => id === '350104-14');
if (source === undefined || ownPlan === undefined) throw new Error('no row');

/** 福州市's plan with one row of the same concept that 仓山 leaves to the city. */
function city(over: {
  unit?: string;
  period?: string;
  text?: string;
  concept?: string;
}): PlanPackage {
  const {
    unit = source?.unit ?? '',
    period = '十四五',
    text = '87.5',
    concept = source?.indicatorId,
  } = over;
  return {
    ...{ name: 'city', title: '福州市', version: '1', created: '2022-01-01' },
    ...{ regions: [], indicators: [], aliases: [] },
    plans: [
      {
        ...ownPlan!,
        id: '350100-14',
        regionId: '350100',
        period,
        title: '福州市规划',
        sourceId: 'city',
      },
    ],
    planIndicators: [{ ...source!, planId: '350100-14', code: '03', unit, indicatorId: concept }],
    figures: [
      {
        ...{
          id: 'c1',
          planId: '350100-14',
          code: '03',
          regionId: undefined,
          indicatorId: undefined,
        },
        ...{ measure: 'target', firstYear: 2025, lastYear: 2025, text, unit: '' },
        place: { sourceId: 'city', kind: 'table', text: '专栏1 第3行', line: undefined },
      },
    ],
    sources: [
      {
        ...{ id: 'city', title: '福州市规划纲要', issuer: '', documentNo: '', date: '' },
        ...{ file: '', sha256: '' },
      },
    ],
  };
}

const info = (packages: readonly PlanPackage[], field = '上级目标') => {
  const found = FUNCTIONS.INFO.answer(buildCatalog(packages), ['仓山', '350104-14-18', field]);
  return found.ok ? sayAnswer(found.value) : found.finding.kind;
};

test('the place of the upper plan’s figure is a lead, told to be the city’s', () => {
  expect(info([shipped, city({})])).toMatch(
    /^福州市规划印“87.5”.*《福州市规划纲要》专栏1 第3行，是福州市的数；下达给本地区的数以通知为准$/u,
  );
});

test.each([
  ['no plan above', []],
  ['another period', [city({ period: '十三五' })]],
  ['another unit', [city({ unit: '微克/立方米' })]],
  ['another indicator', [city({ concept: 'gdp' })]],
  ['nothing stated', [city({ text: '--' })]],
  ['handed down itself', [city({ text: '完成省下达指标' })]],
])('nothing is told where there is %s', (_, above) => {
  expect(info([shipped, ...above])).toBe('无');
});

test('the upper plan’s figure never becomes the row’s target', () => {
  const target = FUNCTIONS.TARGET.answer(buildCatalog([shipped, city({})]), [
    '仓山',
    '350104-14-18',
  ]);
  expect(target).toMatchObject({ ok: false, finding: { kind: 'figure-is-text' } });
});

test('a notice that hands a number to the region itself counts as a version of its target', () => {
  const [figure] = city({ text: '88.2' }).figures;
  if (figure === undefined) throw new Error('no figure');
  const version = { kind: 'adjusted' as const, adoptedOn: '2022-03-01' };
  const own = { ...figure, id: 'n1', planId: '350104-14', code: '18', version };
  const notice = { ...city({}), name: 'notice', plans: [], planIndicators: [], figures: [own] };
  const packages = [shipped, city({}), notice];
  const asked = ['仓山', '350104-14-18', 2025];
  const target = (version?: unknown) =>
    FUNCTIONS.TARGET.answer(buildCatalog(packages), [...asked, '', version]);
  expect(target()).toEqual({ ok: true, value: 88.2 });
  expect(target('原定')).toMatchObject({ finding: { kind: 'figure-is-text' } });
  expect(info(packages)).toBe('无');
});

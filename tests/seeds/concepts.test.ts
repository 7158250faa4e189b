import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { resolvePlanIndicator } from '../../src/core/catalog/find-row';
import { resolveRegion } from '../../src/core/catalog/resolve-plan';
import { nameKey } from '../../src/core/name/name';
import { readPackage } from '../../src/datapackage/read-package';
import { seedFiles } from '../support/seed-files';

const reading = readPackage(seedFiles());
if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
const seeds = reading.package;
const catalog = buildCatalog([seeds]);

const CANGSHAN = '350104-14';
const JINAN = '350111-14';
const FENGZE = '350503-14';
const FENGZE_13 = '350503-13';
const QZKFQ = 'LOCAL:QZKFQ-14';
const QZKFQ_13 = 'LOCAL:QZKFQ-13';

/** The code of the row a word leads to, else why there is none. */
function find(planId: string, text: string): string {
  const plan = catalog.plans.get(planId);
  if (plan === undefined) throw new Error(planId);
  const found = resolvePlanIndicator(catalog, plan, text);
  return found.ok ? found.value.code : found.finding.kind;
}

test.each([
  ['仓山', '350104'],
  ['仓山区', '350104'],
  ['福州市仓山区', '350104'],
  ['晋安', '350111'],
  ['丰泽', '350503'],
  ['泉州市丰泽区', '350503'],
  ['泉州开发区', 'LOCAL:QZKFQ'],
  ['泉州经济技术开发区', 'LOCAL:QZKFQ'],
  ['开发区', 'LOCAL:QZKFQ'],
  ['清濛开发区', 'LOCAL:QZKFQ'],
  ['福州', '350100'],
  ['泉州市', '350500'],
  ['福建', '350000'],
])('%s is region %s', (text, id) => {
  const found = resolveRegion(catalog, text);
  expect(found.ok ? found.value.id : found.finding.kind).toBe(id);
});

test.each([
  [CANGSHAN, 'GDP', '01'],
  [CANGSHAN, '生产总值', '01'],
  [CANGSHAN, '人均GDP', '02'],
  [CANGSHAN, '城镇化率', '04'],
  [CANGSHAN, '第三产业占比', '05'],
  [CANGSHAN, '研发强度', '06'],
  [CANGSHAN, 'R&D投入强度', '06'],
  [CANGSHAN, '万人发明专利', '07'],
  [CANGSHAN, '新增就业', '12'],
  [CANGSHAN, '预期寿命', '15'],
  [CANGSHAN, '单位GDP能耗降低', '16'],
  [FENGZE, '社零', '04'],
  [FENGZE, '高价值发明专利', '06'],
  [FENGZE, '人均可支配收入', '10'],
  [FENGZE, '调查失业率', '11'],
  [FENGZE, '细颗粒物', '21'],
  [FENGZE_13, '固投', '03'],
  [FENGZE_13, '财政总收入', '04'],
  [FENGZE_13, '三次产业结构', '11'],
  [FENGZE_13, 'PM2.5', '20'],
  [FENGZE_13, '化学需氧量', '22.2'],
  [QZKFQ, '服务业占比', '03'],
  [QZKFQ, '高企', '10'],
  [QZKFQ_13, '万元GDP能耗', '18'],
  [CANGSHAN, '高新技术企业', 'P02'],
  [CANGSHAN, '每千名老年人拥有床位数', 'P19'],
  [FENGZE, '万人发明专利', 'P01'],
  [FENGZE, '高企', 'P02'],
  [QZKFQ, '人均可支配收入', 'P18'],
  [QZKFQ, '科技特派员', 'P06'],
  [JINAN, '研发投入', 'P01'],
  [JINAN, '规上企业研发经费投入', 'P01'],
  [JINAN, '高新技术企业', 'P02'],
  [JINAN, '战略性新兴产业占比', 'P04'],
  [JINAN, '高端装备制造业产值', 'P06'],
  [JINAN, '数字经济规模', 'P12'],
  [JINAN, '数字经济占比', 'P13'],
  [JINAN, '一趟不用跑', 'P16'],
  [JINAN, '每千人口医疗机构床位数', 'P24'],
])('%s: %s is row %s', (planId, text, code) => {
  expect(find(planId, text)).toBe(code);
});

test.each([
  [CANGSHAN, '失业率', '11'],
  [CANGSHAN, '数字经济', '09'],
  [FENGZE, '财政收入', '05'],
  [QZKFQ, '财政收入', '05'],
])('%s: of the several things that %s means it is the one there is', (planId, text, code) => {
  expect(find(planId, text)).toBe(code);
});

test.each([
  [FENGZE_13, '财政收入', 'indicator-ambiguous'],
  [CANGSHAN, '财政收入', 'indicator-not-in-plan'],
  [CANGSHAN, '居民收入', 'indicator-ambiguous'],
  [CANGSHAN, '参保率', '14'],
  [CANGSHAN, '能耗', 'indicator-ambiguous'],
])('%s: %s, of several meanings, is %s', (planId, text, found) => {
  expect(find(planId, text)).toBe(found);
});

test.each([
  [CANGSHAN, '城镇调查失业率'],
  [FENGZE, '城镇登记失业率'],
  [CANGSHAN, '每万人口高价值发明专利拥有量'],
  [FENGZE, '数字经济占比'],
  [CANGSHAN, '数字经济核心产业占比'],
  [CANGSHAN, '居民人均可支配收入'],
  [FENGZE, '居民人均可支配收入增长'],
  [CANGSHAN, '单位GDP能耗'],
  [FENGZE, '一般公共预算总收入'],
  [FENGZE, '城乡居民基本养老保险参保率'],
  [QZKFQ, '海关出口商品总值'],
  [QZKFQ, '数字经济规模占地区生产总值比重'],
  [CANGSHAN, '养老机构护理型床位占比'],
])('%s does not have %s, only what looks like it', (planId, text) => {
  expect(find(planId, text)).toBe('indicator-not-in-plan');
});

test.each(seeds.planIndicators.map((row) => [row.planId, row.printedName, row.code] as const))(
  '%s: its printed name %s finds row %s',
  (planId, name, code) => {
    expect(find(planId, name)).toBe(code);
  },
);

test("no alias repeats a concept's own name, where it would never be heard", () => {
  const own = new Set(seeds.indicators.map(({ name }) => nameKey(name)));
  const deaf = seeds.aliases.filter(
    ({ kind, name }) => kind === 'indicator' && own.has(nameKey(name)),
  );
  expect(deaf).toEqual([]);
});

test('a concept is joined to every plan that prints it', () => {
  const plansOf = (id: string) =>
    seeds.planIndicators.filter((row) => row.indicatorId === id).map((row) => row.planId);
  expect(plansOf('gdp')).toEqual([CANGSHAN, FENGZE_13, FENGZE, QZKFQ_13, QZKFQ]);
  expect(plansOf('service-share-of-gdp')).toEqual([CANGSHAN, FENGZE, QZKFQ]);
  expect(plansOf('pm25')).toEqual([FENGZE_13, FENGZE, QZKFQ]);
  expect(plansOf('exports-usd')).toEqual([QZKFQ_13]);
  expect(plansOf('exports-cny')).toEqual([QZKFQ]);
  expect(plansOf('high-tech-enterprises')).toEqual([CANGSHAN, JINAN, FENGZE, QZKFQ_13, QZKFQ]);
  expect(plansOf('elderly-beds-per-1000')).toEqual([CANGSHAN, JINAN]);
});

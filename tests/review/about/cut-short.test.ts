import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { readPackage } from '../../../src/datapackage/read-package';
import { composePackage } from '../../../src/datapackage/draft/compose-package';
import { cutShortBy } from '../../../src/review/about/known-plan';
import { toDraft } from '../../../src/review/draft/to-draft';
import { startReview } from '../../../src/review/start-review';
import { fileOf } from '../made-plan';
import { fixturePackage } from '../../support/fixture-package';

const shipped = fixturePackage();
const catalog = buildCatalog([shipped]);
const [plan] = shipped.plans;
const region = shipped.regions.find(({ id }) => id === plan?.regionId)?.name ?? '';
const ROWS = ['序号\t指标\t单位\t2020年\t2025年', '1\t书店数量\t家\t96\t120'];

/** A package made of a document, as it is opened later and elsewhere. */
function packageOf(title: string) {
  const source = fileOf([title, '专栏1 主要指标', ...ROWS].join('\n'));
  const { about } = startReview(source, catalog);
  const given = { ...about, region, period: plan?.period ?? '' };
  const draft = toDraft(startReview(source, catalog, { about: given }));
  if (draft === undefined) throw new Error('no draft');
  const reading = readPackage(composePackage(draft, catalog, '2026-01-31'), [shipped]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.package;
}

test.each([
  [`${region}人民政府关于调整“${plan?.period ?? ''}”规划部分目标的通知`, 1],
  [`${region}“${plan?.period ?? ''}”发展规划`, undefined],
])('a package made of %s leaves %s rows of the plan in force', (title, left) => {
  const content = packageOf(title);
  expect(content.sources.map((source) => source.title)).toContain(title);
  expect(cutShortBy(content, catalog)?.left).toBe(left);
});

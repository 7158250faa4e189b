import { buildCatalog } from '../../../../../src/core/catalog/build-catalog';
import { shippedPackage } from '../../../../../src/datapackage/shipped';
import { connectPane, until } from '../../../support/workbook';

const catalog = buildCatalog([shippedPackage()]);
const plan = catalog.plans.get('350104-14');

test('units of a supplied plan are kept with the workbook and the library, and put in force', async () => {
  if (plan === undefined) throw new Error('no plan');
  const pane = await connectPane();
  pane.store.send({ kind: 'catalog-ready', catalog });
  pane.act.plan.keepUnits(plan, new Map([['01', '区统计局、区发改局']]));
  const state = await until(pane.store, ({ plan: { unitsStep } }) => unitsStep.kind === 'done');
  expect(state.plan.unitsStep).toMatchObject({
    sentence: expect.stringMatching(
      /^已改 1 项，随工作簿保存，本机资料库里也存了一份；/u,
    ) as string,
  });
  const rows = buildCatalog([shippedPackage(), ...(pane.put.at(-1) ?? [])]).rows.get(plan.id);
  expect(rows?.[0]?.responsibleUnit).toBe('区统计局、区发改局');
  expect((await pane.services.library.list()).map(({ title }) => title)).toEqual([
    `责任单位：${plan.title}`,
  ]);
});

test('when Excel refuses, the reason is said and nothing is put in force', async () => {
  if (plan === undefined) throw new Error('no plan');
  const pane = await connectPane();
  pane.store.send({ kind: 'catalog-ready', catalog });
  const before = pane.put.length;
  Object.assign(pane.services, { run: () => Promise.reject(new Error('busy')) });
  pane.act.plan.keepUnits(plan, new Map([['01', '区统计局']]));
  await until(pane.store, ({ plan: { unitsStep } }) => unitsStep.kind === 'failed');
  expect(pane.put).toHaveLength(before);
});

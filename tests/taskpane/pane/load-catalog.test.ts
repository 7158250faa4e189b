import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { asRegions } from '../../../src/core/region/division';
import { bindPane } from '../../../src/taskpane/pane/bind-pane';
import { INITIAL_STATE } from '../../../src/taskpane/pane/pane-state';
import { createReader } from '../../../src/taskpane/reading/reader';
import { createStore } from '../../../src/taskpane/pane/store';
import { createDesk } from '../../../src/workbook/desk/desk';
import { fixturePackage } from '../../support/fixture-package';
import { catalog, planOf } from '../support/catalog';
import { emptyLibrary, emptySite } from '../support/library';
import { reviewServices, SURROUNDINGS } from '../support/review-services';

const divisions = asRegions([
  { code: '990000', name: '甲省' },
  { code: '990177', name: '台江区' },
]);

async function load(answer: () => Promise<Catalog>, remembered?: string, region?: string) {
  const store = createStore(INITIAL_STATE);
  const pane = bindPane(
    {
      catalog: answer,
      onCatalog: () => () => undefined,
      fill: () => Promise.resolve(false),
      readSounds: () => Promise.resolve(),
      sheetActuals: () => undefined,
      put: () => undefined,
      choose: () => undefined,
      visibility: { isVisible: () => true, onChange: () => () => undefined },
      keepsUndo: () => true,
      surroundings: () => SURROUNDINGS,
      run: () => Promise.reject(new Error('There is no workbook in this test.')),
      now: () => '2026-03-01T08:00:00.000Z',
      columns: { read: () => undefined, write: () => undefined },
      memory: { read: () => remembered, write: () => undefined },
      region: { read: () => region, write: () => undefined },
      divisions: () => Promise.resolve(divisions),
      library: emptyLibrary(),
      site: emptySite(),
      submissions: () => Promise.resolve(undefined),
      tables: { read: () => undefined, write: () => undefined },
      sample: { read: () => undefined, write: () => undefined },
      margins: { read: () => undefined, write: () => undefined },
      desk: createDesk(),
      review: reviewServices(),
      reader: createReader(undefined),
    },
    store,
  );
  await pane.load();
  await pane.readOwn();
  return store.read();
}

test('the plan that was last in view is shown again', async () => {
  const state = await load(() => Promise.resolve(catalog), '990121-13');
  expect(state).toMatchObject({ regionId: '990121', planId: '990121-13' });
});

test.each([undefined, 'a plan of a package that is gone'])(
  'with %s remembered, the user chooses',
  async (remembered) => {
    const state = await load(() => Promise.resolve(catalog), remembered);
    expect(state).toMatchObject({ regionId: undefined, planId: undefined });
  },
);

test.each([
  ['the region that was last in view comes with its latest plan', '990121', '990121-14'],
  [
    'a division without a plan is shown again, though another plan was seen before',
    '990177',
    undefined,
  ],
  ['a region that the user named is shown again', 'LOCAL:云山新区', undefined],
])('%s', async (_, region, planId) => {
  const remembered = region === '990121' ? undefined : '990122-14';
  const state = await load(() => Promise.resolve(catalog), remembered, region);
  expect(state).toMatchObject({ regionId: region, planId });
});

test('a region that is gone from everywhere is not shown again', async () => {
  const state = await load(() => Promise.resolve(catalog), undefined, '123456');
  expect(state).toMatchObject({ regionId: undefined, planId: undefined });
});

test('the only plan there is needs no choosing', async () => {
  const single = buildCatalog([fixturePackage({ plans: [planOf('990121-14')] })]);
  const state = await load(() => Promise.resolve(single));
  expect(state).toMatchObject({ regionId: '990121', planId: '990121-14' });
});

test('packages that cannot be read are told with the reason', async () => {
  const state = await load(() => Promise.reject(new Error('broken bundle')));
  expect(state.catalog).toEqual({
    kind: 'failed',
    reason: expect.stringContaining('broken bundle') as string,
  });
});

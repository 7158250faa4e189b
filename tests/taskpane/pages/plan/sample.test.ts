import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import { shippedPackage } from '../../../../src/datapackage/shipped';
import { composeSample } from '../../../../src/taskpane/pages/plan/compose-sample';
import { peek, write } from '../../../support/host';
import { catalog, planOf } from '../../support/catalog';
import { connectPane, until } from '../../support/workbook';

const shipped = buildCatalog([shippedPackage()]);

test.each([...shipped.plans.keys()])(
  'a worked example starts from %s or another plan',
  (planId) => {
    const sample = composeSample(shipped, planId)!;
    expect(sample.rows.length).toBeGreaterThanOrEqual(3);
    for (const [name, unit, base, target, actual, ...judged] of sample.rows) {
      expect(typeof name).toBe('string');
      expect(typeof actual).toBe('number');
      for (const formula of [unit, base, target, ...judged])
        expect(formula).toMatch(/^=PLAN\.[A-Z]+\(\$B\$2,\$A\d+,/);
    }
    expect(sample.guide).toMatch(/是为演示编的，不是统计数/);
  },
);

test('where no plan has numbers for base and target there is no example', () => {
  const bare = { ...shipped, rows: new Map() };
  expect(composeSample(bare, undefined)).toBeUndefined();
});

test('the example goes to a sheet of its own, and nothing else is touched', async () => {
  const { act, host, store } = await connectPane();
  await write('A1:B1', [['我的', 7]]);
  act.plan.insertSample();
  const { insertion } = await until(store, (state) => state.insertion.kind === 'done');
  expect(insertion).toMatchObject({
    sentence: expect.stringMatching(/^已插入示例：工作表“示例”/) as unknown,
  });
  expect(peek(host, 'A1:B2')).toEqual([
    ['我的', 7],
    ['', ''],
  ]);
  expect(peek(host, 'A2:D2', 'Values', '示例')).toEqual([['地区', '青山县', '年份', 2023]]);
  expect(peek(host, 'A3:E3', 'Values', '示例')).toEqual([
    ['指标', '单位', '2020年基期值', '2025年目标值', '实际值（示例）'],
  ]);
  // It is no table of ours and no sheet of actual values.
  expect([...host.settings.keys()]).toEqual([]);
  expect(store.read().actuals.reading).toBeUndefined();
  act.plan.insertSample();
  await until(store, ({ insertion: { kind } }) => kind === 'writing');
  const again = await until(store, (state) => state.insertion.kind === 'done');
  expect(again.insertion).toMatchObject({
    sentence: expect.stringContaining('“示例2”') as unknown,
  });
  await host.idle();
});

test.each([
  ['a new workbook', undefined, true],
  ['a new workbook after 不再提示', 'dismissed', false],
])('%s: the example is offered: %#', async (_, kept, offered) => {
  const written: string[] = [];
  const sample = {
    read: () => kept ?? written.at(-1),
    write: (word: string) => written.push(word),
  };
  const { act, store, host } = await connectPane(undefined, { sample });
  expect(store.read().plan.isSampleOffered).toBe(offered);
  act.plan.dismissSample();
  expect(store.read().plan.isSampleOffered).toBe(false);
  expect(written).toEqual(['dismissed']);
  await host.idle();
});

test('a plan of another package is shown where it can be', () => {
  expect(composeSample(catalog, planOf('990121-14').id)?.top[1]).toBe('青山县');
});

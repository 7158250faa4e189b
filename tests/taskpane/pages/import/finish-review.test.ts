import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import { shippedPackage } from '../../../../src/datapackage/shipped';
import { connectPane, until } from '../../support/workbook';

test('a notice that changes some targets does not take the place of the plan', async () => {
  const plan = shippedPackage().plans.find(({ id }) => id === '350104-14');
  const notice = [
    '仓山区人民政府关于调整“十四五”规划部分目标的通知',
    '专栏1 调整的指标',
    '序号\t指标\t单位\t2020年\t2025年\t属性',
    '1\t地区生产总值\t亿元\t902.27\t1200\t预期性',
    '2\t一般公共预算收入\t亿元\t49.5\t60\t预期性',
    '3\t常住人口城镇化率\t%\t95\t97\t预期性',
  ].join('\n');
  const pane = await connectPane();
  pane.store.send({ kind: 'catalog-ready', catalog: buildCatalog([shippedPackage()]) });
  const state = () => pane.store.read().import;
  pane.act.import.openDocument({
    name: '通知.txt',
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(notice).slice().buffer),
  });
  await until(pane.store, (each) => each.import.working === '');
  const { review } = state();
  if (review === undefined) throw new Error(state().problem);
  const about = { ...review.about, region: '仓山区', period: '十四五' };
  pane.act.import.settle(about, review.chosen);
  await until(pane.store, (each) => each.import.working === '');
  pane.act.import.pack();
  await until(pane.store, (each) => each.import.pack !== undefined);
  expect(state().pack).toMatchObject({ isSound: false });
  expect(state().pack?.remarks[0]?.sentence).toContain(`调整“${plan?.title ?? ''}”目标的文件`);
});

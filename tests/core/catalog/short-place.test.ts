import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { describePlace, shortPlace } from '../../../src/core/catalog/describe-place';
import { shippedPackage } from '../../../src/datapackage/shipped';

const catalog = buildCatalog([shippedPackage()]);

describe('shortPlace', () => {
  it.each([
    ['350503-14', 0, '专栏2 第1行（文本第217行）'],
    ['350104-14', 0, '原表第1行（文本第179行）'],
    ['350104-14', 19, '原表第20行（文本第198行）'],
    ['LOCAL:QZKFQ-14', 5, '原表第6行（文本第315行）'],
  ])('of %s row %i is %s', (planId, index, expected) => {
    const plan = catalog.plans.get(planId);
    const row = catalog.rows.get(planId)?.[index];
    if (plan === undefined || row === undefined)
      throw new Error(`no row ${String(index)} in ${planId}`);
    expect(shortPlace(describePlace(catalog, plan, row), catalog, plan)).toBe(expected);
  });

  it('leaves a place in another document whole', () => {
    const plan = catalog.plans.get('350104-14');
    if (plan === undefined) throw new Error('no plan');
    expect(shortPlace('《别的文件》第3行', catalog, plan)).toBe('《别的文件》第3行');
  });
});

/** @jest-environment jsdom */
import { click, find, openPane, textOf, type } from '../../../support/open-pane';
import { act } from 'preact/test-utils';
import { buildCatalog } from '../../../../../src/core/catalog/build-catalog';
import { progressPackage } from '../../../../support/progress-package';
import { until } from '../../../support/workbook';
import { viewing } from '../../../support/states';

/** Opens the section as a press on its title does; until then it has no fields. */
const openSection = async () => {
  expect(section().querySelectorAll('input')).toHaveLength(0);
  await act(() => {
    (section() as HTMLDetailsElement).open = true;
    section().dispatchEvent(new Event('toggle'));
  });
};
const section = () => find(document, 'details.units');
const button = () => find(section(), 'button.button--primary') as HTMLButtonElement;

test('each row has a field; only what was changed can be kept, and a refusal is told', async () => {
  const { store } = await openPane({ ...viewing, connected: true });
  expect(textOf(find(section(), 'summary'))).toMatch(/^责任单位 已写 0／\d+ 项$/u);
  await openSection();
  expect(button().disabled).toBe(true);
  await type(find(section(), '#unit-01'), ' 县统计局 ');
  expect(button().disabled).toBe(false);
  await type(find(section(), '#unit-01'), ' ');
  expect(button().disabled).toBe(true);
  await type(find(section(), '#unit-01'), '县统计局');
  await click(button());
  await until(store, ({ plan }) => plan.unitsStep.kind === 'failed');
});

test('without a workbook nothing can be kept, and that is said', async () => {
  await openPane({ ...viewing, connected: false });
  await openSection();
  expect(textOf(section())).toContain('在 Excel 里打开工作簿，才能保存。');
});

test('what was written for a row that has another name now is told, closed and open', async () => {
  const supplied = progressPackage();
  const [row, ...others] = supplied.planIndicators;
  if (row === undefined) throw new Error('no rows');
  const beside = {
    ...{ ...supplied, plans: [], figures: [] },
    planIndicators: [{ ...row, responsibleUnit: '县统计局' }],
  };
  const renamed = [{ ...row, printedName: '改过的名称' }, ...others];
  const catalog = buildCatalog([supplied, beside, { ...supplied, planIndicators: renamed }]);
  await openPane({ ...viewing, connected: true, catalog: { kind: 'ready', catalog } });
  expect(textOf(find(section(), 'summary'))).toMatch(/，1 项没有用上$/u);
  await openSection();
  expect(textOf(find(section(), '.notice'))).toContain(`“${row.printedName}”（县统计局）`);
});

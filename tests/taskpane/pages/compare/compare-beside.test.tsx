/** @jest-environment jsdom */
import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../../../src/core/catalog/catalog';
import { plansBeside } from '../../../../src/taskpane/pages/compare/compare-state';
import type { PaneState } from '../../../../src/taskpane/pane/pane-state';
import { progressPackage } from '../../../support/progress-package';
import { comparing } from '../../support/comparison';
import { click, find, openPane, textOf } from '../../support/open-pane';

const first = progressPackage();
/** The same plan in another region, and one of another period there. */
const second = JSON.parse(
  JSON.stringify(first).replaceAll('990121', '990122').replaceAll('青山县', '绿水县'),
) as PlanPackage;
const later = second.plans.map((plan) => ({
  ...plan,
  ...{ id: '990122-15', period: '十五五', baseYear: 2025, targetYear: 2030 },
}));
const catalog = buildCatalog([first, { ...second, plans: [...second.plans, ...later] }]);
const state: PaneState = { ...comparing, catalog: { kind: 'ready', catalog } };
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.beside input')];

test.each([
  ['990121-14', ['绿水县']],
  ['990122-14', ['青山县']],
  ['990122-15', []],
  ['nothing', []],
])('beside %s stand the other regions of the same period', (planId, labels) => {
  expect(plansBeside(catalog, planId).map(({ label }) => label)).toEqual(labels);
});

test('a chosen region is shown below, under the same year and filters', async () => {
  await openPane(state);
  expect(document.querySelectorAll('.beside__plan')).toHaveLength(0);
  expect(boxes().map((box) => box.checked)).toEqual([false]);
  await click(boxes()[0] as HTMLElement);
  expect(boxes()[0]?.checked).toBe(true);
  const section = find(document, '.beside__plan');
  expect(textOf(section.querySelector('h2'))).toBe('绿水县');
  expect(section.querySelectorAll('[data-row]').length).toBe(14);
  await click(find(document, '[role=radiogroup] label', /^待认定/u));
  expect(section.querySelectorAll('[data-row]').length).toBeLessThan(14);
});

test('the region shown below can be made the one in view, whose table is inserted', async () => {
  const { store } = await openPane({
    ...state,
    compare: { ...state.compare, beside: ['990122-14'] },
  });
  await click(find(document, 'button', /^只看这个地区/u));
  expect(store.read()).toMatchObject({ regionId: '990122', planId: '990122-14' });
  expect(document.querySelectorAll('.beside__plan')).toHaveLength(0);
});

test('a region of another period is not shown, whatever was chosen before', async () => {
  await openPane({ ...state, compare: { ...state.compare, beside: ['990122-15', 'nothing'] } });
  expect(document.querySelectorAll('.beside__plan')).toHaveLength(0);
});

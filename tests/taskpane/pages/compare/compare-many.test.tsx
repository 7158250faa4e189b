/** @jest-environment jsdom */
import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../../../src/core/catalog/catalog';
import type { Region } from '../../../../src/core/region/region';
import { groupsAbove, plansBeside } from '../../../../src/taskpane/pages/compare/compare-state';
import type { PaneState } from '../../../../src/taskpane/pane/pane-state';
import { composeTable } from '../../../../src/taskpane/pane/table-in-view';
import { progressPackage } from '../../../support/progress-package';
import { comparing } from '../../support/comparison';
import { find, openPane, textOf } from '../../support/open-pane';
import { act } from 'preact/test-utils';

/** 青山县 and thirty like it, ten each under three cities of a province. */
const first = progressPackage();
const above: readonly Region[] = [
  ['99', '江北省', undefined],
  ...['平江市', '安河市', '云水市'].map((name, at) => [`99${String(at)}`, name, '99'] as const),
].map(([id = '', name = '', parentId]) => ({
  ...{ id, code: `LOCAL:${id}`, codeScheme: 'LOCAL', name, shortName: '', level: '', parentId },
}));
const counties = Array.from({ length: 30 }, (_, at): PlanPackage => {
  const id = String(991000 + at);
  const text = JSON.stringify(first).replaceAll('990121', id).replaceAll('青山县', `青山${id}县`);
  const own = JSON.parse(text) as PlanPackage;
  const regions = own.regions.map((region) =>
    region.id === id ? { ...region, parentId: `99${String(at % 3)}` } : region,
  );
  return { ...own, name: id, regions: [...above, ...regions] };
});
const catalog = buildCatalog([first, ...counties]);
const state: PaneState = {
  ...comparing,
  catalog: { kind: 'ready', catalog },
  compare: { ...comparing.compare, table: 'unreported' },
};

test('each region above several is offered with all that are below it', () => {
  const groups = groupsAbove(catalog, plansBeside(catalog, '990121-14'));
  expect(groups.map(({ name, planIds }) => `${name} ${String(planIds.length)}`)).toEqual([
    '江北省 30',
    '平江市 10',
    '安河市 10',
    '云水市 10',
  ]);
});

test('a city is chosen in one act, and its counties stand below as a line each until one is opened', async () => {
  const { store } = await openPane(state);
  const select = find(document, 'select#beside-above') as HTMLSelectElement;
  await act(() => {
    select.value = '991';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(store.read().compare.beside).toHaveLength(10);
  const folded = [...document.querySelectorAll('details.beside__plan')];
  expect(folded).toHaveLength(10);
  expect(folded[0]?.querySelectorAll('[data-row]')).toHaveLength(0);
  expect(textOf(find(document, '.beside > summary'))).toContain('10 个');
  await act(() => {
    (folded[0] as HTMLDetailsElement).open = true;
    folded[0]?.dispatchEvent(new Event('toggle'));
  });
  expect(folded[0]?.querySelectorAll('[data-row]').length).toBe(14);
});

test('the table in view is composed once while nothing that it is made of has changed', async () => {
  const { store } = await openPane({ ...state, connected: true });
  const table = composeTable(store.read());
  expect(table?.rows.length).toBeGreaterThan(0);
  expect(composeTable(store.read())).toBe(table);
  store.sendTo('compare', { kind: 'year-chosen', year: 2022 });
  expect(composeTable(store.read())).not.toBe(table);
});

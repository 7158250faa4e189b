/* 报送 of one pane over a service in memory. */
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { startSubmit } from '../../../src/taskpane/pages/data/submit/submit-section';
import type { DataHost } from '../../../src/taskpane/pages/data/data-state';
import type { PaneState } from '../../../src/taskpane/pane/pane-state';
import { progressPackage } from '../../support/progress-package';
import { viewing } from './states';
import { click, find, openPane, textOf } from './open-pane';
import { madeService, madeSubmissions, type MadeService } from './made-service';
import { act } from 'preact/test-utils';

const fixture = progressPackage();
const catalog = buildCatalog([fixture]);
export const ROWS = fixture.planIndicators.map(
  ({ code, printedName, unit }) => [code, printedName, unit] as const,
);
/** Rows that the package has a value of 2023 for. */
export const [FIRST = '', SECOND = ''] = fixture.planIndicators
  .map(({ code }) => code)
  .filter((code) =>
    fixture.figures.some(
      (each) => each.code === code && each.measure === 'actual' && each.firstYear === 2023,
    ),
  );
export const nothingOf2023 = (code: string) =>
  !fixture.figures.some(
    (each) => each.code === code && each.measure === 'actual' && each.firstYear === 2023,
  );
export const nameOf = (code: string) => ROWS.find(([each]) => each === code)?.[1] ?? '';
/** Lets what is on its way arrive. */
export const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));

/** A pane with 数据 in view over a service; `again` is the next pane of the same browser. */
export async function openSubmit(made = madeService(ROWS), browser = madeSubmissions(made)) {
  const state: PaneState = {
    ...viewing,
    view: 'data',
    catalog: { kind: 'ready', catalog },
    ...{ regionId: '990121', planId: '990121-14', connected: false },
  };
  const { store, services } = await openPane(state);
  const host: DataHost = {
    services: { ...services, submissions: () => Promise.resolve(browser) },
    read: () => store.read().data,
    send: (event) => store.sendTo('data', event),
    common: store.read,
    pane: { readActuals: () => Promise.resolve() } as DataHost['pane'],
  };
  await act(() => startSubmit(host));
  await act(() => store.send({ kind: 'connected' }));
  await settle();
  if (made.rows().length > 0 && document.querySelector('.submit') !== null) await choose(2023);
  return { made, browser, store, again: () => openSubmit(made, browser) };
}

export const rowOf = (made: MadeService, code: string) =>
  made.rows().find((row) => row.code === code);
export const section = () => find(document, '.submit');
export const button = (name: string | RegExp) => find(section(), 'button', name);
export async function press(name: string | RegExp) {
  await click(button(name));
  await settle();
}
async function choose(year: number) {
  const label = [...section().querySelectorAll('label')].find(
    (each) => textOf(each) === String(year),
  );
  if (label !== undefined) await click(label);
  await settle();
}
export const said = () => textOf(section());

/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { readIndex } from '../../../src/library/site-index';
import { UNASKED } from '../../../src/library/site-library';
import { OtherStates, SitePlans } from '../../../src/taskpane/parts/site-plans';
import { catalog } from '../support/catalog';

const FIXTURE = readFileSync(join(__dirname, '../../fixtures/library/index.json'), 'utf8');
// Of the two plans the first is in force, whatever region it is of.
const [planId = ''] = catalog.plans.keys();
const read = readIndex(FIXTURE.replaceAll('350103-14', planId));
const index = read.ok ? read.value : undefined;

/** The buttons that 台江区 has, given what the workbook keeps. */
async function buttons(kept?: readonly string[]): Promise<readonly string[]> {
  const common = {
    ...{ catalog, connected: true, site: { ...UNASKED, index } },
    kept: kept?.map((name) => ({ name })),
  };
  const regionId = '350103';
  const pane = { useSite: () => undefined, reviewSite: () => undefined };
  await act(() =>
    render(
      <>
        <SitePlans isFirst={false} {...{ regionId, common, pane }} />
        <OtherStates {...{ regionId, common, pane }} />
      </>,
      document.body,
    ),
  );
  return [...document.querySelectorAll('button')].map(({ textContent }) => textContent ?? '');
}

const USE = '取用规划库的“台江区十五五规划”';

test('a plan that is not in force is offered, one that is to be compared', async () => {
  expect(await buttons([])).toEqual([USE, '规划库里也有“台江区十四五规划”，看有什么不同']);
});

test('what the workbook keeps by that name is compared elsewhere; until that is known nothing is', async () => {
  expect(await buttons([planId])).toEqual([USE]);
  expect(await buttons()).toEqual([USE]);
});

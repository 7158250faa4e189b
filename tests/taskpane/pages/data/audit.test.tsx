/** @jest-environment jsdom */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { confirmationKey } from '../../../../src/core/audit/confirmation';
import { readObservationGrid } from '../../../../src/core/observation/read-observation-grid';
import { ConfirmedList } from '../../../../src/taskpane/pages/data/audit/confirmed-list';
import { UnusualValues } from '../../../../src/taskpane/pages/data/audit/unusual-values';
import { catalog } from '../../support/catalog';
import { click, textOf } from '../../support/open-pane';

const { held } = readObservationGrid(catalog, {
  rows: [
    ['地区', '指标', '年份', '实际值'],
    ['青山县', '地区生产总值', '2023', '1402'],
    ['青山县', '地区生产总值', '2022', '13.1'],
  ],
  firstRow: 1,
});
const keys = held.map(({ observation }) => confirmationKey(observation));

async function show(values: typeof held) {
  const confirmed: (readonly string[])[] = [];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() =>
    render(
      <UnusualValues held={values} help="" onConfirm={(each) => confirmed.push(each)} />,
      root,
    ),
  );
  return confirmed;
}

test('each value is listed with what speaks against it and a word for it', async () => {
  const confirmed = await show(held);
  expect(textOf(document.body)).toContain('待核实（2）');
  const [first, second] = [...document.querySelectorAll('li')];
  expect(textOf(first ?? document.body)).toMatch(
    /^第 2 行（地区生产总值（GDP） 2023 年）的 1402 亿元：.*多打了一位/u,
  );
  const confirm = second?.querySelector('button');
  expect(confirm?.textContent).toBe('确认无误');
  await click(confirm ?? document.body);
  expect(confirmed).toEqual([[keys[1]]]);
});

test('all are confirmed at once, where there are several', async () => {
  const confirmed = await show(held);
  const all = [...document.querySelectorAll('button')].at(-1);
  expect(all?.textContent).toBe('全部确认无误');
  await click(all ?? document.body);
  expect(confirmed).toEqual([keys]);
  await show(held.slice(0, 1));
  expect(document.querySelectorAll('button')).toHaveLength(1);
});

test('nothing unusual, nothing shown', async () => {
  await show([]);
  expect(document.body.textContent).toBe('');
});

test('what was confirmed is listed, and is taken back by one click', async () => {
  const value = { key: 'a|2023|5', name: '青山县床位数', isGrowth: false, year: '2023' };
  const confirmed = [{ ...value, years: undefined, value: '632张' }];
  const withdrawn: string[] = [];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const onWithdraw = (key: string) => withdrawn.push(key);
  await act(() => render(<ConfirmedList {...{ confirmed, onWithdraw }} disabled={false} />, root));
  expect(root.textContent).toContain('青山县床位数 2023 年：632张');
  await click(root.querySelector('button') ?? root);
  expect(withdrawn).toEqual(['a|2023|5']);
});

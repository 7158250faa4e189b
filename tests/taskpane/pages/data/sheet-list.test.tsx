/** @jest-environment jsdom */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { confirmationKey } from '../../../../src/core/audit/confirmation';
import { readSheetActuals } from '../../../../src/core/observation/sheet-actuals';
import { SheetList } from '../../../../src/taskpane/pages/data/sheet-list';
import { catalog } from '../../support/catalog';
import { click, find, textOf } from '../../support/open-pane';

const reading = (...values: readonly string[]) =>
  readSheetActuals(catalog, [
    {
      sheet: '监测',
      grid: {
        rows: [
          ['地区', '指标', '年份', '实际值'],
          ...values.map((value, at) => ['青山县', '地区生产总值', String(2022 + at), value]),
        ],
        firstRow: 1,
      },
      column: 1,
    },
  ]);

async function show(actuals: ReturnType<typeof reading>, canWrite = true) {
  const told: unknown[] = [];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const onConfirm = (keys: readonly string[]) => told.push(keys);
  const onJump = (address: string) => told.push(address);
  await act(() => render(<SheetList {...{ actuals, canWrite, onConfirm, onJump }} />, root));
  return told;
}

test('a held value is confirmed and found by one click each; what was not read stands below', async () => {
  const actuals = reading('很多', '1402');
  const told = await show(actuals);
  expect(textOf(document.body)).toMatch(/待核实（1）.*1402 亿元：.*多打了一位.*错误：/u);
  await click(find(document.body, 'button', '确认无误'));
  await click(find(document.body, '.unusual button', /E3/u));
  expect(told).toEqual([
    actuals.held.map(({ held: { observation } }) => confirmationKey(observation)),
    '监测!E3',
  ]);
});

test('nothing can be confirmed while something is written', async () => {
  const told = await show(reading('', '1402'), false);
  await click(find(document.body, 'button', '确认无误'));
  expect(told).toEqual([]);
});

test('nothing to look at, nothing shown', async () => {
  await show(reading('131'));
  expect(document.body.textContent).toBe('');
});

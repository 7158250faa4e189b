import type { Host } from '../../../src/excel-host/host';
import { insertChart, redrawCharts } from '../../../src/workbook/chart/insert-chart';
import { applyMove } from '../../../src/workbook/move/move-workbook';
import { chartWords } from '../../../src/wording/chart';
import { peek } from '../../support/host';
import { CANGSHAN, FENGZE, openCounties } from '../support/counties';
import { insertInto, move, moving, preview } from '../support/moving';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

let host: Host;
beforeEach(async () => {
  host = await openCounties();
});

const draw = () => Excel.run((context) => insertChart(context, chartWords));
const redraw = (ids: readonly string[] = ['b1']) =>
  Excel.run((context) => redrawCharts(context, ids, chartWords));
const titles = () =>
  Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('Sheet1');
    charts.load('items/title/text');
    await context.sync();
    return charts.items.map(({ title }) => title.text);
  });
/** What the chart is drawn from: name, progress, 编码. */
const data = () =>
  (peek(host, 'A3:I30', 'Values', '作图数据') as unknown[][]).flatMap((line) =>
    line[8] === '' ? [] : [[line[0], line[7], line[8]]],
  );

describe.each(['values', 'formulas'] as const)('in %s', (mode) => {
  test('the chart of a table that is moved is the one that a new insertion would draw', async () => {
    await insertInto(host, CANGSHAN, mode, 2023);
    await draw();
    const [former] = [data()];
    await move(host, CANGSHAN, FENGZE);
    expect(data().map(([name]) => name)).toEqual(former.map(() => chartWords.gone));
    const done = await redraw();
    await host.idle();
    expect(done).toMatchObject({ ok: true, value: [{ ok: true, value: { isReplaced: true } }] });
    const [now, title] = [data(), await titles()];
    host = await openCounties();
    await insertInto(host, FENGZE, mode, 2023);
    await draw();
    expect([now, title]).toEqual([data(), await titles()]);
    expect(now.length).toBeGreaterThan(0);
  });

  test('a table without progress has none to draw: the former chart says that it is not its', async () => {
    await insertInto(host, FENGZE, mode, 2023);
    await draw();
    await move(host, FENGZE, '350111-14');
    expect(await redraw()).toMatchObject({ ok: true, value: [{ ok: false }] });
    expect(await titles()).toEqual([chartWords.stale]);
  });
});

test('formulas that have not answered yet are waited for', async () => {
  await insertInto(host, CANGSHAN, 'formulas', 2023);
  await draw();
  const shown = await preview(CANGSHAN, FENGZE);
  const asked = moving(CANGSHAN, FENGZE);
  const consent = { ...shown, declined: [], adopted: [] };
  await Excel.run((context) => applyMove(context, asked, consent, '2026-03-01'));
  expect(await draw()).toMatchObject({ ok: false, finding: { kind: 'chart-unanswered' } });
  expect(await redraw()).toMatchObject({ ok: true, value: [{ ok: true }] });
  await host.idle();
  expect(data().filter(([name]) => name === chartWords.gone)).toEqual([]);
});

test('tables without a chart, and tables that are gone, are left alone', async () => {
  await insertInto(host, CANGSHAN, 'values', 2023);
  expect(await redraw(['b1', 'b7'])).toEqual({ ok: true, value: [] });
  expect(host.workbook.Worksheets.all().map(({ Name }) => Name)).toEqual(['Sheet1']);
});

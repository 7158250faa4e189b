import type { Host } from '../../../src/excel-host/host';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { errorCode, inSheet, openHost } from '../../support/host';
import { knowFunctions } from '../../support/plan-functions';
import { blockOf } from '../support/qingshan';
import { chartNames, contents, draw, drawn, insertTable } from './charted';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

test.each<readonly [string, () => Promise<unknown>, object]>([
  ['an empty workbook', () => Promise.resolve(), { kind: 'chart-no-comparison' }],
  [
    'nothing but a plan table',
    () =>
      Excel.run((context) =>
        insertBlock(context, {
          block: blockOf(),
          mode: 'values',
          anchor: { kind: 'selection' },
        }),
      ),
    { kind: 'chart-no-comparison' },
  ],
  [
    'a table without any progress',
    async () => {
      await insertTable();
      await inSheet((each) => each.getRange('H4:H17').clear('Contents'));
    },
    { kind: 'chart-no-progress', table: 'Sheet1!A1:N25', rows: 14 },
  ],
  [
    'a table whose formulas have not been answered',
    async () => {
      knowFunctions();
      host.engine.functions.send = () => undefined;
      await insertTable(0, 'Sheet1', 'formulas');
    },
    { kind: 'chart-unanswered', table: 'Sheet1!A1:N26', rows: 14 },
  ],
  [
    'a table without its 目标进度',
    async () => {
      await insertTable();
      await inSheet((each) => each.getRange('H:H').delete('Left'));
    },
    { kind: 'chart-columns-missing', table: 'Sheet1!A1:M25', columns: ['目标进度'] },
  ],
  [
    'a protected sheet',
    async () => {
      await insertTable();
      await inSheet((each) => each.protection.protect());
    },
    { kind: 'sheet-protected', sheet: 'Sheet1' },
  ],
])('%s is told, and nothing is drawn', async (_, prepare, finding) => {
  await prepare();
  const before = contents(host);
  expect(await draw()).toEqual({ ok: false, finding });
  expect([contents(host), chartNames(host)]).toEqual([before, []]);
});

test('whatever request Excel refuses, everything is as it was', async () => {
  await insertTable();
  await drawn();
  host.type('Sheet1', 'H4', '0.7');
  const before = [contents(host), chartNames(host), namesOf()];
  const refusals: number[] = [];
  for (let action = 1; ; action += 7) {
    host.rejectAt(action);
    const done = await draw();
    if (done.ok) break;
    expect(done.finding).toMatchObject({ kind: 'write-rejected', code: 'GeneralException' });
    expect([contents(host), chartNames(host), namesOf()]).toEqual(before);
    refusals.push(action);
  }
  expect(refusals.length).toBeGreaterThan(5);
  expect(await errorCode(inSheet((each) => each.getRange('A1').load('values')))).toBe('none');
});

const namesOf = () =>
  host.workbook.Names.all()
    .map(({ Name, Formula }) => [Name, Formula])
    .sort();

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sayCheckup } from '../../../src/wording/checkup';
import type { Host } from '../../../src/excel-host/host';
import { ApiError } from '../../../src/excel-host/wire/protocol';
import { PageLayout } from '../../../src/excel-host/model/page-layout/page-layout';
import { CHECKS, runCheckup } from '../../../src/workbook/checkup/run-checkup';
import { openHost, peek } from '../../support/host';
import { blockOf } from '../support/qingshan';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

let host: Host;
beforeEach(async () => {
  host = await openHost();
  host.type('Sheet1', 'B2', '我的数');
});

const page = { clipboard: true, downloads: true, storage: true, keepsUndo: false };

async function check() {
  const checked = await Excel.run((context) => runCheckup(context, { block: blockOf(), page }));
  if (!checked.ok) throw new Error(checked.finding.kind);
  return checked.value;
}

/** Ids of the lines that are not 通过. */
const notPassed = async () =>
  (await check()).lines.filter(({ verdict }) => verdict !== 'passed').map(({ id }) => id);

/** Sheets, names and settings as they stand. */
const standing = () =>
  Excel.run(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name');
    settings.load('items/key');
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name }) => name),
      names: names.items.map(({ name }) => name),
      settings: settings.items.map(({ key }) => key),
      active: active.name,
    };
  });

const UNTOUCHED = { sheets: ['Sheet1'], names: [], settings: [], active: 'Sheet1' };

/** Without the add-in beside the workbook nobody answers for its functions. */
const NO_FUNCTIONS = ['function', 'function-error', 'card'];

test('every check has a line of its own, and nothing is left of any', async () => {
  const { lines, leftSheet } = await check();
  expect(lines.map(({ id }) => id)).toEqual(CHECKS.map(({ id }) => id));
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  expect(leftSheet).toBeUndefined();
  expect(await standing()).toEqual(UNTOUCHED);
  expect(peek(host, 'B2')).toEqual([['我的数']]);
});

test('what this Excel does passes; what it does not is told', async () => {
  expect(await notPassed()).toEqual([...NO_FUNCTIONS, 'undo']);
});

test('a refusal is told with its code and costs only its own line', async () => {
  const refuse = jest.spyOn(PageLayout.prototype, 'Zoom', 'set').mockImplementation(() => {
    throw new ApiError('GeneralException', 'No printer.', 'PageLayout.zoom');
  });
  try {
    const checkup = await check();
    expect(sayCheckup(checkup)).toContain(
      '未通过　page-fit　页面缩放到一页宽：GeneralException（PageLayout.zoom）：No printer.',
    );
    expect(checkup.lines).toHaveLength(CHECKS.length);
  } finally {
    refuse.mockRestore();
  }
  expect(await standing()).toEqual(UNTOUCHED);
});

test('a workbook without a table to insert says so', async () => {
  const checked = await Excel.run((context) =>
    runCheckup(context, { block: undefined, page: undefined }),
  );
  const lines = checked.ok ? checked.value.lines : [];
  const lacking = lines.filter(({ verdict }) => verdict === 'unsupported').map(({ id }) => id);
  expect(lacking).toEqual(['card', 'insert-table', 'undo', 'clipboard', 'download', 'storage']);
});

test('docs/checkup.md has a line for every check', () => {
  const document = readFileSync(path.join(__dirname, '../../../docs/checkup.md'), 'utf8');
  const told = [...document.matchAll(/^\| `([\w-]+)` \| (.+?) \| .+ \|$/gmu)].map((row) => [
    row[1],
    row[2],
  ]);
  expect(told).toEqual(CHECKS.map(({ id, what }) => [id, what]));
});

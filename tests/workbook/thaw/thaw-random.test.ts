import type { Host } from '../../../src/excel-host/host';
import { thawWorkbook } from '../../../src/workbook/thaw/thaw-workbook';
import { freezeInPlace } from '../../support/freeze-in-place';
import { blockFrom, edition } from '../refresh/random/editions';
import { expectedOf } from '../refresh/random/expected';
import { seeded } from '../refresh/random/seeded';
import { doEdit, EDIT_NAMES } from '../refresh/random/user-edits';
import { openFrozen, planFormulas, save, withTable, type Saved } from './frozen-block';

// Many pairs of workbooks a test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(3_000_000);

let current: Host | undefined;
// Events on their way would reach the client of the next workbook.
afterEach(() => current?.idle());

/** A protected sheet is refused whole; that is tried below. */
const LEFT_OUT = new Set(['undo', 'redo', 'protect', 'unprotect']);

/**
 * Undo would undo freezing itself, which the other workbook never saw. What copies a formula makes
 * another one in the twin and a value here, and typing by hand is the user's own in both.
 */
const EDITS = EDIT_NAMES.filter((name) => !LEFT_OUT.has(name));

async function edited(saved: Saved, seed: number, names: ReadonlyMap<string, string>) {
  await current?.idle();
  const host = await openFrozen(saved);
  current = host;
  const dice = seeded(seed);
  const done: string[] = [];
  for (let left = 1 + dice.below(5); left > 0; left -= 1) {
    const name = dice.pick(EDITS);
    done.push(name);
    await doEdit(host, name, dice, `我的${String(done.length)}`, names);
    await host.idle();
  }
  return { host, done };
}

const RUNS = Number(process.env['RUNS'] ?? 12);
/** Added to each table's first seed, to go on where an earlier run stopped. */
const FROM = Number(process.env['FROM'] ?? 0);

test.each([
  ['plan-table', 10_000],
  ['comparison', 20_000],
  ['plan-table', 30_000],
  ['comparison', 40_000],
] as const)(
  '%s frozen by 0.1 and edited (from seed %i): thawing puts no formula where its twin has another',
  async (table, from) => {
    const plain = await withTable(table);
    const host = await openFrozen(plain);
    current = host;
    await Excel.run(freezeInPlace);
    await host.idle();
    const frozen = save(host);
    expect(planFormulas(host).size).toBe(0);
    const { names } = expectedOf(blockFrom(edition(0), { table, mode: 'formulas' }), {
      table,
      mode: 'formulas',
    });
    let restored = 0;
    const faults: string[] = [];
    for (let seed = from + FROM; seed < from + FROM + RUNS; seed += 1) {
      const twin = await edited(plain, seed, names);
      const wanted = planFormulas(twin.host);
      const { host: own, done } = await edited(frozen, seed, names);
      const thawed = await Excel.run(thawWorkbook);
      await own.idle();
      const isParted = done.some((name) => PARTING.has(name));
      const wrong = [...planFormulas(own)].filter(
        ([cell, text]) =>
          !isSame(wanted.get(cell), text, sheetOf(cell)) &&
          !(isParted && isOfItsRow(own, cell, text, names, plain)),
      );
      const found = wrong.map(([cell, text]) => [cell, text, wanted.get(cell)]);
      if (!thawed.ok || wrong.length > 0)
        faults.push(
          `Seed ${seed}, ${done.join(', ')}: ${JSON.stringify(thawed.ok ? found : thawed.finding)}`,
        );
      restored += thawed.ok ? thawed.value.restored : 0;
    }
    expect(faults).toEqual([]);
    // Not by doing nothing at all.
    expect(restored / RUNS).toBeGreaterThan(10);
  },
);

/**
 * Sorting a part of a row leaves its formulas pointing elsewhere: in the twin they come to show something
 * else, later sorts then order it otherwise, and formulas stand beside the name of another indicator. Filled
 * down, the twin has another row's formula where a value that was there already was filled in.
 * There the row itself is asked.
 */
const PARTING = new Set(['sort some columns', 'sort without the key', 'fill down']);

/** Whether name and 编码 of a cell's row agree, and the formula is one that this indicator had. */
function isOfItsRow(
  host: Host,
  cell: string,
  text: string,
  names: ReadonlyMap<string, string>,
  { formulas }: Saved,
): boolean {
  const [sheet = '', row = ''] = cell.split(/!\D+/);
  const found = host.workbook.Worksheets.all().find(({ Name }) => Name === sheet);
  const [line = []] = (found?.GetRangeByIndexes(Number(row) - 1, 0, 1, 40).Values ??
    []) as unknown[][];
  return [...names].some(
    ([name, key]) =>
      line.includes(name) &&
      line.includes(key) &&
      [...formulas.values()].some(
        (each) => each.includes(`"${name}"`) && isSame(each, text, sheet),
      ),
  );
}

const sheetOf = (cell: string) => cell.slice(0, cell.lastIndexOf('!'));

/**
 * Cells that a formula points at are compared by their row: sorting moves them in one and not in the other. What is moved to
 * another sheet names that sheet in the engine's formulas, as it does not in Excel's.
 */
function isSame(wanted: string | undefined, found: string, sheet = ''): boolean {
  const plainly = (text: string) =>
    text
      .replaceAll(sheet === '' ? '' : `'${sheet}'!`, '')
      .replaceAll(sheet === '' ? '' : `${sheet}!`, '')
      .replace(/\$?[A-Z]{1,3}\$?\d+/g, '¤');
  return wanted !== undefined && plainly(wanted) === plainly(found);
}

test('undoing a thawing brings the values back, and they can be thawed again', async () => {
  const host = await openFrozen(await withTable('plan-table'));
  current = host;
  const before = planFormulas(host);
  await Excel.run(freezeInPlace);
  const first = await Excel.run(thawWorkbook);
  await host.idle();
  const after = planFormulas(host);
  host.undo();
  await host.idle();
  expect(planFormulas(host).size).toBe(0);
  expect(await Excel.run(thawWorkbook)).toEqual(first);
  await host.idle();
  expect(planFormulas(host)).toEqual(after);
  expect([...after].every(([cell, text]) => before.get(cell) === text)).toBe(true);
});

test('undoing the freezing itself leaves nothing to thaw, and nothing is lost', async () => {
  const host = await openFrozen(await withTable('plan-table'));
  current = host;
  const before = planFormulas(host);
  await Excel.run(freezeInPlace);
  host.undo();
  await host.idle();
  expect(await Excel.run(thawWorkbook)).toEqual({
    ok: true,
    value: { restored: 0, left: [], unanswered: 0 },
  });
  expect(planFormulas(host)).toEqual(before);
});

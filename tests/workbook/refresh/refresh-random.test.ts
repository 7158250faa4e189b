import { FUNCTION_LIST } from '../../../src/core/function/functions';
import { loadClient } from '../../../src/excel-host/client/load-client';
import { createHost, type Host } from '../../../src/excel-host/host';
import { REFUSALS, type Refusal } from '../../../src/excel-host/wire/batch-log';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { applyRefresh } from '../../../src/workbook/refresh/apply-refresh';
import { previewRefresh } from '../../../src/workbook/refresh/preview-refresh';
import type { RefreshPlan } from '../../../src/workbook/refresh/refresh-plan';
import { sayWorkbookFinding } from '../../../src/wording/workbook-finding';
import { blockIn, openHost, setBlock } from '../../support/host';
import { blockFrom, edition, type Kind } from './random/editions';
import { expectedOf } from './random/expected';
import { laterEdition } from './random/later-edition';
import { findFaultsIn, findStale } from './random/find-faults';
import { seeded } from './random/seeded';
import { doEdit, EDIT_NAMES } from './random/user-edits';
import { watchBook, watchRest } from './random/watch-sheet';
import { agreed, DATE } from './user';

const RUNS = Number(process.env['RUNS'] ?? 20);
/** Added to each kind's first seed, to go on where an earlier run stopped. */
const FROM = Number(process.env['FROM'] ?? 0);

// Many workbooks a test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000 + RUNS * 6000);

const BLOCK = { kind: 'block', id: 'b1' } as const;
const MOST_EDITS = 7;

const first = edition(0);

/** Edits after which every figure of ours can still be found. */
const HARMLESS = new Set([
  'sort',
  'sort without the key',
  'delete hidden key',
  'delete title',
  'insert row',
  'insert column',
  'delete row',
  'rename sheet',
  'format',
  'annotate',
  'calculate beside',
  'move',
  'hide row',
  'hide column',
  'filter',
  'filter by values',
  'take the filter off',
  'hide the sheet',
  'copy the sheet',
  'copy the table to another sheet',
  'copy a part to another sheet',
  'move to another sheet',
]);

const REFUSED = Object.keys(REFUSALS) as Refusal[];

let current: Host | undefined;
// Events on their way would reach the client of the next workbook.
afterEach(() => current?.idle());

/** Excel knows the functions that formulas call: it follows cells only in formulas it can read. */
const FUNCTIONS = FUNCTION_LIST.map(([name]) => ({
  id: name,
  name,
  parameters: [1, 2, 3, 4, 5, 6, 7].map((at) => ({ name: `a${String(at)}`, optional: at > 2 })),
}));

/** A workbook with one block, as data that every sequence starts from. */
async function insertOnce(kind: Kind) {
  current = await openHost();
  current.registerFunctions('PLAN', FUNCTIONS);
  const block = blockFrom(first, kind);
  const anchor = { kind: 'cell', sheet: 'Sheet1', row: 1, column: 1 } as const;
  const inserted = await Excel.run((context) =>
    insertBlock(context, { block, mode: kind.mode, anchor }),
  );
  if (!inserted.ok) throw new Error(inserted.finding.kind);
  await current.idle();
  return { workbook: current.save(), descriptor: blockIn(current) };
}

async function reopen({ workbook, descriptor }: Awaited<ReturnType<typeof insertOnce>>) {
  await current?.idle();
  const host = createHost({ workbook });
  await loadClient(host, { realm: 'this' });
  setBlock(host, descriptor);
  current = host;
  return host;
}

test('every edit of these sequences does something to a workbook with a table', async () => {
  const kind: Kind = { table: 'plan-table', mode: 'values' };
  const saved = await insertOnce(kind);
  const { names } = expectedOf(blockFrom(first, kind), kind);
  const idle: string[] = [];
  for (const name of EDIT_NAMES) {
    const host = await reopen(saved);
    // What the first one did can be undone, then done again; what is protected can be freed.
    for (const before of BEFORE[name] ?? []) await doEdit(host, before, seeded(1), '我的', names);
    const looked = () => JSON.stringify(host.save());
    const before = looked();
    // What a throw of the dice leaves alone, the next does not.
    for (let seed = 1; seed < 9 && looked() === before; seed += 1)
      await doEdit(host, name, seeded(seed), '我的', names);
    if (looked() === before) idle.push(name);
  }
  expect(idle).toEqual([]);
});

const BEFORE: Readonly<Record<string, readonly string[]>> = {
  undo: ['format'],
  redo: ['format', 'undo'],
  unprotect: ['protect'],
  'take the filter off': ['filter by values'],
};

const KINDS: readonly (readonly [string, Kind, number])[] = [
  ['plan table, 数值', { table: 'plan-table', mode: 'values' }, 1000],
  ['plan table, 公式', { table: 'plan-table', mode: 'formulas' }, 2000],
  ['comparison, 数值', { table: 'comparison', mode: 'values' }, 3000],
  ['comparison, 公式', { table: 'comparison', mode: 'formulas' }, 4000],
];

test.each(KINDS)(
  '%s: random sequences of edits, each refreshed: nothing of the user’s is lost, no row gets another’s figures',
  async (_, kind, from) => {
    const saved = await insertOnce(kind);
    const last = expectedOf(blockFrom(first, kind), kind);
    const [withRow, same] = [laterEdition(kind, true), laterEdition(kind)];
    const faults: string[] = [];
    for (let seed = from + FROM; seed < from + FROM + RUNS; seed++) {
      const dice = seeded(seed);
      const host = await reopen(saved);
      const edits: string[] = [];
      try {
        for (let left = 1 + dice.below(MOST_EDITS); left > 0; left--) {
          const name = dice.pick(EDIT_NAMES);
          edits.push(name);
          await doEdit(host, name, dice, `我的${String(edits.length)}`, last.names);
        }
        const { compose, nextOf } = seed % 4 === 0 ? withRow : same;
        const show = () => Excel.run((context) => previewRefresh(context, compose, BLOCK));
        const shown = await show();
        if (!shown.ok) throw new Error(shown.finding.kind);
        const apply = (plans: readonly RefreshPlan[]) =>
          Excel.run((context) => applyRefresh(context, compose, BLOCK, agreed(plans), DATE));
        let { plans } = shown.value;
        const [plan] = plans;
        if (plan === undefined) throw new Error('The block is not even spoken of.');

        const before = watchBook(host);
        if (seed % 3 === 0) {
          const rest = watchRest(host);
          host.rejectAt(1 + dice.below(dice.pick([10, 60])), dice.pick(REFUSED));
          const refused = await apply(plans);
          if (!refused.ok) {
            expect([watchBook(host), watchRest(host)]).toEqual([before, rest]);
            expect(sayWorkbookFinding(refused.finding)).not.toMatch(/Excel 的说明是“/u);
          }
          const again = await show();
          if (again.ok) ({ plans } = again.value);
        }
        const done = await apply(plans);
        expect(done.ok ? undefined : done.finding).toBeUndefined();
        const after = watchBook(host);
        const seen = { first: last, next: nextOf(plan), plan };
        const sheet = host.engine.getters.getNamedRange('PLAN_block_b1')?.range.sheetId;
        expect(findFaultsIn({ before, after }, sheet, seen)).toEqual([]);
        const stands = after.get(sheet ?? '');
        if (stands !== undefined && edits.every((name) => HARMLESS.has(name)))
          expect(findStale({ after: stands, ...seen })).toEqual([]);

        const rest = await show();
        if (!rest.ok) throw new Error(rest.finding.kind);
        expect(rest.value.plans.map(({ changes, additions }) => [changes, additions])).toEqual([
          [[], []],
        ]);
      } catch (error) {
        faults.push(`Seed ${String(seed)}, after ${edits.join(', ')}: ${String(error)}`);
      }
    }
    expect(faults).toEqual([]);
  },
);

/* A command over the whole workbook asks as often for many tables and formulas as for one. */
import type { Host } from '../../../src/excel-host/host';
import { composeBlock } from '../../../src/workbook/block/compose-block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { checkAnswered } from '../../../src/workbook/file/take-file';
import { repairWorkbook } from '../../../src/workbook/formula/repair-workbook';
import { applyMove, previewMove } from '../../../src/workbook/move/move-workbook';
import { thawWorkbook } from '../../../src/workbook/thaw/thaw-workbook';
import { freezeInPlace } from '../../support/freeze-in-place';
import { openHost, write } from '../../support/host';
import { knowFunctions } from '../../support/plan-functions';
import { agreed, DATE } from '../refresh/user';
import { CANGSHAN, FENGZE } from '../support/counties';
import { moving } from '../support/moving';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

let host: Host;
afterEach(() => host.idle());

const moved = moving(CANGSHAN, FENGZE);

/** So many tables of one plan, one below the other. */
async function insertTables(count: number, mode: 'values' | 'formulas'): Promise<void> {
  const composed = composeBlock(moved.catalog, moved.move.from);
  if (!composed.ok) throw new Error(composed.finding.kind);
  for (let at = 0; at < count; at += 1) {
    const anchor = { kind: 'cell', sheet: 'Sheet1', row: at * 100, column: 0 } as const;
    const request = { block: composed.value, mode, anchor };
    const { ok } = await Excel.run((context) => insertBlock(context, request));
    expect(ok).toBe(true);
  }
  await host.idle();
}

const COMMANDS: Readonly<
  Record<
    string,
    {
      readonly prepare: (count: number) => Promise<void>;
      readonly run: (context: Excel.RequestContext) => Promise<{ readonly ok: boolean }>;
    }
  >
> = {
  修复: {
    prepare: (count) =>
      write(
        `A1:A${String(count * 30)}`,
        Array.from({ length: count * 30 }, (_, at) => [`=_xldudf_PLAN_BASE(${String(at)})`]),
      ),
    run: repairWorkbook,
  },
  恢复公式: {
    prepare: async (count) => {
      await insertTables(count, 'formulas');
      await Excel.run(freezeInPlace);
      await host.idle();
    },
    run: thawWorkbook,
  },
  换区: {
    prepare: (count) => insertTables(count, 'values'),
    run: async (context) => {
      const shown = await previewMove(context, moved);
      if (!shown.ok) return shown;
      const consent = { ...agreed(shown.value.plans), ...shown.value };
      return applyMove(context, moved, consent, DATE);
    },
  },
  分发副本之前: { prepare: (count) => insertTables(count, 'formulas'), run: checkAnswered },
};

async function requestsOf(command: string, count: number): Promise<number> {
  host = await openHost();
  knowFunctions();
  const { prepare, run } = COMMANDS[command] ?? {};
  await prepare?.(count);
  await host.idle();
  const before = host.batches.length;
  const done = run && (await Excel.run(run));
  expect(done).toMatchObject({ ok: true });
  return host.batches.length - before;
}

test.each(Object.keys(COMMANDS))('%s', async (command) => {
  const [few, many] = [await requestsOf(command, 1), await requestsOf(command, 3)];
  expect(many).toBe(few);
});

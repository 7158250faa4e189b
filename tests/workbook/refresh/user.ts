import type { Catalog } from '../../../src/core/catalog/catalog';
import type { BlockMode } from '../../../src/workbook/block/block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { applyRefresh } from '../../../src/workbook/refresh/apply-refresh';
import { composeBlocks, previewRefresh } from '../../../src/workbook/refresh/preview-refresh';
import { printEntry } from '../../../src/workbook/inserted/entry';
import type { RefreshScope } from '../../../src/workbook/inserted/read-blocks';
import type { RefreshPlan } from '../../../src/workbook/refresh/refresh-plan';
import { comparisonWords } from '../../../src/wording/comparison';
import { blockOf, planOf } from '../support/qingshan';

export const WORKBOOK: RefreshScope = { kind: 'workbook' };

/** Inserts a plan's table, at A1 unless told otherwise. */
export const insert = (
  over: { mode?: BlockMode; row?: number; plan?: string; sheet?: string } = {},
) =>
  Excel.run((context) =>
    insertBlock(context, {
      block: blockOf(planOf(over.plan ?? '990121-14')),
      mode: over.mode ?? 'values',
      anchor: { kind: 'cell', sheet: over.sheet ?? 'Sheet1', row: over.row ?? 0, column: 0 },
    }),
  );

/** Inserts the plan's table of another edition at A1. */
export const insertFrom = (from: Catalog) =>
  Excel.run((context) =>
    insertBlock(context, {
      block: blockOf(planOf('990121-14', from), from),
      mode: 'values',
      anchor: { kind: 'cell', sheet: 'Sheet1', row: 0, column: 0 },
    }),
  );

export const DATE = '2026-03-01T08:00:00.000Z';

/** Blocks without notes on contradictions: the fixture is full of them. */
const WORDS = { ...comparisonWords, conflicts: () => [] };

/** What is composed from these packages today. */
export const composing = (from: Catalog) => composeBlocks(from, WORDS);

/** A user who agrees to all that was shown and gives up nothing of his own. */
export const agreed = (plans: readonly RefreshPlan[]) => ({ plans, declined: [], adopted: [] });

export async function preview(from: Catalog, scope = WORKBOOK): Promise<readonly RefreshPlan[]> {
  const shown = await Excel.run((context) => previewRefresh(context, composing(from), scope));
  if (!shown.ok) throw new Error(shown.finding.kind);
  return shown.value.plans;
}

/** Shows and writes, as a user who agrees to everything. */
export async function refresh(from: Catalog, scope = WORKBOOK) {
  const plans = await preview(from, scope);
  return Excel.run((context) => applyRefresh(context, composing(from), scope, agreed(plans), DATE));
}

/** What the preview would change: address, old, new. */
export const shown = (plans: readonly RefreshPlan[]) =>
  plans.flatMap(({ changes }) =>
    changes.map(({ address, old, written }) => [address, printEntry(old), String(written)]),
  );

/** Work on the sheet as a user does it in Excel, beside the add-in. */
export const edit = (work: (sheet: Excel.Worksheet) => void, sheet = 'Sheet1') =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });

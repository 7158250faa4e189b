import { packageOf } from '../core/catalog/data-state';
import { shelf } from '../datapackage/shelf';
import { sayConflictNotes } from '../wording/conflict';
import { sayLookupFinding } from '../wording/lookup-finding';
import { sayInserted, sayWorkbookFinding } from '../wording/workbook-finding';
import { composeBlock } from '../workbook/block/compose-block';
import { insertBlock } from '../workbook/block/insert-block';
import { readLastChoice } from '../workbook/block/memory';
import { desk, type Notice } from '../workbook/desk/desk';
import { noteInserted } from '../workbook/setting/computed';
import { showPane } from './show-pane';

/**
 * Ribbon command 插入指标表: inserts the table of the plan last chosen, in the pane or in this
 * workbook, at the selection. Opens the pane where there is none yet, or to say why it did not work:
 * a command of its own has no place for words in Excel.
 * @example await insertTable() // the table stands at the selection
 */
export async function insertTable(): Promise<void> {
  const notice = await Excel.run({ delayForCellEdit: true }, tryInsert);
  if (notice !== undefined) desk.tell(notice);
  if (notice?.tone !== 'done') await showPane();
}

async function tryInsert(context: Excel.RequestContext): Promise<Notice | undefined> {
  const choice = desk.choice() ?? (await readLastChoice(context));
  const catalog = await shelf.catalog();
  const plan = choice && catalog.plans.get(choice.planId);
  if (plan === undefined) return undefined;
  const block = composeBlock(catalog, plan, sayConflictNotes);
  if (!block.ok) return { tone: 'problem', sentence: sayLookupFinding(block.finding) };
  await noteInserted(context, desk, packageOf(catalog, plan.id));
  const inserted = await insertBlock(context, {
    block: block.value,
    mode: choice?.mode ?? 'values',
    anchor: { kind: 'selection' },
  });
  return inserted.ok
    ? { tone: 'done', sentence: sayInserted(inserted.value.address, inserted.value) }
    : { tone: 'problem', sentence: sayWorkbookFinding(inserted.finding) };
}

import { comparisonWords } from '../../../../wording/comparison';
import { sayWorkbookFinding } from '../../../../wording/workbook-finding';
import { applyRefresh } from '../../../../workbook/refresh/apply-refresh';
import { composeBlocks, previewRefresh } from '../../../../workbook/refresh/preview-refresh';
import {
  dropBlock,
  locateBlocks,
  locateRow,
  type LocatedBlock,
} from '../../../../workbook/inserted/locate-blocks';
import type { RefreshScope } from '../../../../workbook/inserted/read-blocks';
import { jumpToCell } from '../../../../workbook/selection/selection';
import { REFRESH_MESSAGES, refreshedText } from './refresh-messages';
import { countChanges, previewTables } from './preview-tables';
import type { RefreshState } from './refresh-state';
import type { Store } from '../../../pane/store';
import { askWorkbook } from '../../../common/ask-workbook';
import type { Services } from '../../../common/services';
import { readyCatalog } from '../use-observation-sheet';
import { failed, refused, working } from '../work';

/**
 * Looks which tables there are and which is selected, while 数据 is in view. A workbook that does not
 * answer leaves what was known: the check itself will say why.
 * @example await locateTables(services, store); store.read().refresh.located?.ids // ['b1']
 */
export async function locateTables(services: Services, store: Store): Promise<void> {
  const { connected, view } = store.read();
  if (!connected || view !== 'data') return;
  const located = await askWorkbook(services, (context) => locateBlocks(context));
  if (located.ok) store.send({ kind: 'refresh-located', located: located.value });
}

/**
 * Shows what would change in the tables of the chosen scope; nothing is written.
 * @example await checkTables(services, store); store.read().data.step.kind // 'refresh'
 */
export async function checkTables(services: Services, store: Store): Promise<void> {
  const catalog = readyCatalog(store);
  if (catalog === undefined) return;
  await working(store, REFRESH_MESSAGES.checking, async () => {
    // The selection may have moved without a word: a scope that hangs on it is looked up anew.
    if (store.read().refresh.scope !== 'workbook') await locateTables(services, store);
    const meant = chooseScope(store.read().refresh);
    if (meant === undefined) {
      failed(store, REFRESH_MESSAGES.noBlockHere);
      return;
    }
    const { scope, known } = meant;
    const shown = await askWorkbook(services, (context) =>
      previewRefresh(context, composeBlocks(catalog, comparisonWords), scope, known),
    );
    if (!shown.ok) {
      refused(store, shown.finding);
      return;
    }
    store.send({ kind: 'refresh-shown' });
    const view = previewTables(catalog, shown.value.plans, scope);
    store.send({ kind: 'data-step', step: { kind: 'refresh', refresh: view } });
  });
}

/**
 * Writes what the user was shown and agreed to, and only while the workbook and the data are still
 * as shown. Does nothing where nothing is offered.
 * @example await writeTables(services, store); store.read().data.step.kind // 'done'
 */
export async function writeTables(services: Services, store: Store): Promise<void> {
  const catalog = readyCatalog(store);
  const { data, refresh } = store.read();
  if (catalog === undefined || data.step.kind !== 'refresh') return;
  const { plans, scope } = data.step.refresh;
  const { declined, adopted } = refresh;
  const consent = { plans, declined, adopted };
  const counts = countChanges(plans, consent);
  await working(store, REFRESH_MESSAGES.writing, async () => {
    const written = await askWorkbook(services, (context) =>
      applyRefresh(
        context,
        composeBlocks(catalog, comparisonWords),
        scope,
        consent,
        services.now(),
      ),
    );
    if (!written.ok) {
      refused(store, written.finding);
      return;
    }
    const { located } = store.read().refresh;
    const { log } = written.value;
    if (located !== undefined)
      store.send({ kind: 'refresh-located', located: { ...located, log } });
    store.send({ kind: 'data-step', step: { kind: 'done', sentence: refreshedText(counts) } });
  });
}

/**
 * Drops a table whose cells are gone from what the workbook remembers, then looks again.
 * @example await dropTable(services, store, 'b1')
 */
export async function dropTable(services: Services, store: Store, id: string): Promise<void> {
  let isDropped = false;
  await working(store, REFRESH_MESSAGES.dropping, async () => {
    const dropped = await askWorkbook(services, (context) => dropBlock(context, id));
    isDropped = dropped.ok;
    if (dropped.ok)
      store.send({
        kind: 'data-step',
        step: { kind: 'done', sentence: REFRESH_MESSAGES.dropped },
      });
    else refused(store, dropped.finding);
  });
  if (isDropped) await checkTables(services, store);
}

/**
 * Shows a cell of the workbook. Where it cannot be shown the pane says so and keeps its preview.
 * @example await jumpTo(services, store, 'Sheet1!F4')
 */
export async function jumpTo(services: Services, store: Store, address: string): Promise<void> {
  const jumped = await askWorkbook(services, (context) => jumpToCell(context, address));
  if (!jumped.ok)
    store.send({ kind: 'problem-told', sentence: sayWorkbookFinding(jumped.finding) });
}

/**
 * Shows where a row stands in the inserted tables, comparisons before plan tables. Where it stands in
 * none the pane says what to do.
 * @example await jumpToRow(services, store, '350104-14-01')
 */
export async function jumpToRow(services: Services, store: Store, key: string): Promise<void> {
  const located = await askWorkbook(services, (context) => locateRow(context, key, 'comparison'));
  if (located.ok) await jumpTo(services, store, located.value);
  else store.send({ kind: 'problem-told', sentence: sayWorkbookFinding(located.finding) });
}

/** What the choice means in the workbook as it was last seen, and the blocks it then means. */
function chooseScope({
  scope,
  located,
}: RefreshState): { readonly scope: RefreshScope; readonly known: readonly string[] } | undefined {
  if (scope === 'workbook' || located === undefined)
    return { scope: { kind: 'workbook' }, known: idsOf(located?.blocks ?? []) };
  const { sheet, here, blocks } = located;
  if (scope === 'sheet') {
    const known = idsOf(blocks.filter((block) => block.sheet === sheet));
    return { scope: { kind: 'sheet', sheet }, known };
  }
  return here && { scope: { kind: 'block', id: here.id }, known: [here.id] };
}

const idsOf = (blocks: readonly LocatedBlock[]): readonly string[] => blocks.map(({ id }) => id);

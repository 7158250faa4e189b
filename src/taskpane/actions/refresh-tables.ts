import { applyRefresh } from '../../workbook/refresh/apply-refresh';
import { composePlanTables } from '../../workbook/refresh/compose-plan-tables';
import { previewRefresh } from '../../workbook/refresh/preview-refresh';
import type { RefreshScope } from '../../workbook/refresh/read-blocks';
import { REFRESH_MESSAGES, refreshedText } from '../messages/refresh';
import { countChanges, previewTables } from '../state/preview-tables';
import type { Store } from '../state/store';
import { askWorkbook } from './ask-workbook';
import type { Services } from './services';
import { readyCatalog } from './use-observation-sheet';
import { refused, working } from './work';

const WORKBOOK: RefreshScope = { kind: 'workbook' };

/**
 * Shows what would change in the plan tables of the workbook; nothing is written.
 * @example await checkTables(services, store); store.read().data.step.kind // 'refresh'
 */
export async function checkTables(services: Services, store: Store): Promise<void> {
  const catalog = readyCatalog(store);
  if (catalog === undefined) return;
  await working(store, REFRESH_MESSAGES.checking, async () => {
    const shown = await askWorkbook(services, (context) =>
      previewRefresh(context, composePlanTables(catalog), WORKBOOK),
    );
    if (!shown.ok) {
      refused(store, shown.finding);
      return;
    }
    const refresh = previewTables(catalog, shown.value.plans);
    store.send({ kind: 'data-step', step: { kind: 'refresh', refresh } });
  });
}

/**
 * Writes what the user was shown, and only while the workbook and the data are still as shown. Does
 * nothing where nothing is offered.
 * @example await writeTables(services, store); store.read().data.step.kind // 'done'
 */
export async function writeTables(services: Services, store: Store): Promise<void> {
  const catalog = readyCatalog(store);
  const { step } = store.read().data;
  if (catalog === undefined || step.kind !== 'refresh') return;
  const { plans } = step.refresh;
  if (plans === undefined) return;
  await working(store, REFRESH_MESSAGES.writing, async () => {
    const written = await askWorkbook(services, (context) =>
      applyRefresh(context, composePlanTables(catalog), WORKBOOK, plans),
    );
    if (!written.ok) {
      refused(store, written.finding);
      return;
    }
    const sentence = refreshedText(countChanges(written.value));
    store.send({ kind: 'data-step', step: { kind: 'done', sentence } });
  });
}

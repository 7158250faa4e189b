import type { ProgressSettings } from '../../../core/progress/settings';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { keepMargins, readMargins } from '../../../workbook/setting/setting';
import type { Store } from '../../pane/store';
import { askWorkbook } from '../../common/ask-workbook';
import type { Services } from '../../common/services';

/**
 * Changes what counts as nearly on schedule, and keeps it with the workbook: it changes results, so
 * whoever opens the workbook must see the same ones.
 * @example await changeMargins(services, store, { scheduleMargin: 0.1, growthMargin: 0.5 })
 */
export async function changeMargins(
  services: Services,
  store: Store,
  settings: ProgressSettings,
): Promise<void> {
  store.send({ kind: 'compare-settings-changed', settings });
  if (!store.read().connected) return;
  const kept = await askWorkbook(services, (context) => keepMargins(context, settings));
  if (!kept.ok) store.send({ kind: 'problem-told', sentence: sayWorkbookFinding(kept.finding) });
}

/**
 * Takes the margins that are kept with the workbook into 对比.
 * @example await recallMargins(services, store)
 */
export async function recallMargins(services: Services, store: Store): Promise<void> {
  const kept = await askWorkbook(services, readMargins);
  // A workbook that cannot be asked now is judged by the default, as the pane says.
  if (kept.ok) store.send({ kind: 'compare-settings-changed', settings: kept.value });
}

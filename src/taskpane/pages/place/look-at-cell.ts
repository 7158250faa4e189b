import { normaliseName } from '../../../core/name/name';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { readCellSubject } from '../../../workbook/provenance/read-cell-subject';
import type { Store } from '../../pane/store';
import { askWorkbook } from '../../common/ask-workbook';
import type { Services } from '../../common/services';

/**
 * Reads the active cell for 出处, while that is in view: otherwise nobody would see it, and every
 * move of the selection would cost two round trips.
 * @example await lookAtCell(services, store); store.read().place.cell.kind // 'known'
 */
export async function lookAtCell(services: Services, store: Store): Promise<void> {
  const { view, connected, catalog } = store.read();
  if (view !== 'place' || !connected || catalog.kind !== 'ready') return;
  store.send({ kind: 'place-asked' });
  const { rowsByCode } = catalog.catalog;
  const isKey = (text: string) => rowsByCode.has(normaliseName(text));
  const read = await askWorkbook(services, (context) => readCellSubject(context, isKey));
  store.send(
    read.ok
      ? { kind: 'place-known', subject: read.value }
      : { kind: 'place-failed', reason: sayWorkbookFinding(read.finding) },
  );
}

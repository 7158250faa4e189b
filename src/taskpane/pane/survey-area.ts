import { sayWorkbookFinding } from '../../wording/workbook-finding';
import { blockSize } from '../../workbook/block/block';
import { surveyDestination } from '../../workbook/destination/survey-destination';
import type { Store } from './store';
import { askWorkbook } from '../common/ask-workbook';
import { composeTable } from './compose-table';
import type { Services } from '../common/services';

/**
 * Looks where the table in view would go with the present selection. Changes nothing in the workbook.
 * @example await surveyArea(services, store); store.read().area // { kind: 'known', area: { address: 'Sheet1!A1:J27', … } }
 */
export async function surveyArea(services: Services, store: Store): Promise<void> {
  const block = composeTable(store.read());
  if (block === undefined) {
    store.send({ kind: 'area-forgotten' });
    return;
  }
  store.send({ kind: 'area-asked' });
  const surveyed = await askWorkbook(services, (context) =>
    surveyDestination(context, { kind: 'selection' }, blockSize(block)),
  );
  if (!surveyed.ok) {
    store.send({ kind: 'area-unreachable', reason: sayWorkbookFinding(surveyed.finding) });
    return;
  }
  const { address, area, cells, obstacle } = surveyed.value;
  store.send({
    kind: 'area-known',
    area: {
      address,
      rows: area.rows,
      columns: area.columns,
      occupied: cells.length,
      obstacle: obstacle === undefined ? undefined : sayWorkbookFinding(obstacle),
    },
  });
}

import { fail, type Outcome } from '../../core/finding/outcome';
import type { ChartFinding } from '../../core/finding/chart-finding';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { chartWords, sayChartFinding, sayChartInserted } from '../../wording/chart';
import { insertChart, type InsertedChart } from '../../workbook/chart/insert-chart';
import { readHostError } from '../../workbook/excel/refusal';
import type { Store } from './store';
import type { Services } from '../common/services';

/**
 * Draws the comparison at the selection, else the one inserted last, below its table.
 * @example await drawChart(services, store); store.read().insertion
 * // { kind: 'done', sentence: '进度图已插入到 Sheet1!B30 起，画出7项；作图数据在 Sheet1!B52:E59。' }
 */
export async function drawChart(services: Services, store: Store): Promise<void> {
  const { connected, insertion } = store.read();
  if (!connected || insertion.kind === 'writing') return;
  store.send({ kind: 'insertion-started' });
  const drawn = await ask(services);
  if (drawn.ok) {
    const { place, data, counts, isReplaced } = drawn.value;
    const sentence = sayChartInserted(place, data, counts, isReplaced);
    store.send({ kind: 'insertion-done', sentence });
    return;
  }
  store.send({ kind: 'insertion-failed', reason: sayChartFinding(drawn.finding) });
}

/** Excel's refusal before any work begins is a finding like the others. */
async function ask(
  services: Services,
): Promise<Outcome<InsertedChart, ChartFinding | WorkbookFinding>> {
  try {
    return await services.run((context) => insertChart(context, chartWords));
  } catch (error) {
    const { code, reason } = readHostError(error);
    return fail({ kind: 'read-rejected', code, reason });
  }
}

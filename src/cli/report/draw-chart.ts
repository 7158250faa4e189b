import { chartWords, sayChartFinding, sayChartInserted } from '../../wording/chart';
import { insertChart } from '../../workbook/chart/insert-chart';
import type { OpenedAddin } from '../addin/open-addin';

/**
 * Draws the progress of the comparison that was inserted, as the pane does in Excel.
 *
 * @returns what came of it in one sentence: where the chart stands, or why there is nothing to draw
 * @throws Error in Chinese when the workbook refuses
 */
export async function drawChart({ run }: OpenedAddin): Promise<string> {
  const drawn = await run((context) => insertChart(context, chartWords));
  if (drawn.ok) {
    const { place, data, counts, isReplaced } = drawn.value;
    return sayChartInserted(place, data, counts, isReplaced);
  }
  const { finding } = drawn;
  // Nothing to draw, or a table without the columns it is drawn from: as was asked for.
  const isTold = finding.kind === 'chart-no-progress' || finding.kind === 'chart-columns-missing';
  if (!isTold) throw new Error(sayChartFinding(finding));
  return sayChartFinding(finding);
}

import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { SheetArea } from '../address/area';
import { printArea, printSheetArea } from '../address/address';
import { refusalOf, type HostError } from '../excel/refusal';
import { restoreEntry } from '../destination/restore-destination';
import { chartName } from './chart-name';
import type { ChartSurvey } from './survey-chart';

/**
 * Takes back a chart that Excel refused half-way: the new one goes, its cells are blank again, those
 * of the former chart hold what they held, names as they were. The former chart itself goes last of
 * all and so is still there. Returns what to tell the user.
 * @example await restoreChart(context, survey, area, error) // { kind: 'write-rejected', area: 'Sheet1!B29:E60', … }
 */
export async function restoreChart(
  context: Excel.RequestContext,
  survey: ChartSurvey,
  area: SheetArea,
  { code, reason }: HostError,
): Promise<WorkbookFinding> {
  const { names, worksheets } = context.workbook;
  const sheet = worksheets.getItem(survey.sheetId);
  const { charts } = sheet;
  charts.load('items/id');
  names.load('items/name');
  const told = { area: printSheetArea(area), code, reason };
  const halfDone = { kind: 'write-half-done', ...told, left: undefined } as const;
  if ((await refusalOf(context.sync())) !== undefined) return halfDone;

  for (const chart of charts.items) if (!survey.chartIds.includes(chart.id)) chart.delete();
  const cells = sheet.getRange(printArea(area));
  cells.clear(Excel.ClearApplyTo.contents);
  cells.clear(Excel.ClearApplyTo.formats);
  for (const former of survey.formerCells) {
    const range = worksheets.getItem(former.area.sheet).getRange(printArea(former.area));
    range.numberFormat = former.numberFormats.map((line) => [...line]);
    range.formulas = former.formulas.map((line, row) =>
      line.map((formula, column) =>
        restoreEntry(formula, former.values[row]?.[column], former.valueTypes[row]?.[column] ?? ''),
      ),
    );
  }
  const known = names.items.map(({ name }) => name);
  for (const id of new Set([survey.blockId, ...survey.formerNames])) {
    const name = chartName(id);
    if (known.includes(name)) names.getItem(name).delete();
    const former = survey.formerCells.find(({ blockId }) => blockId === id)?.area;
    if (former !== undefined)
      names.add(name, worksheets.getItem(former.sheet).getRange(printArea(former))).visible = false;
  }
  const refused = await refusalOf(context.sync());
  return refused === undefined ? { kind: 'write-rejected', ...told } : halfDone;
}

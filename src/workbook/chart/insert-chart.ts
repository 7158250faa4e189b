import type { ChartCounts, ChartWords } from '../../core/comparison/comparison';
import type { ChartFinding } from '../../core/finding/chart-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea, printSheetArea } from '../address/address';
import type { Area, SheetArea } from '../address/area';
import { restoreEntry } from '../destination/restore-destination';
import { refusalOf, type HostError } from '../excel/refusal';
import { DATA_HEAD_ROWS, chartSize, placeChart } from './chart-area';
import { chartData, chartTable } from './charted-table';
import { chartName, chooseComparison } from './choose-comparison';
import { surveyChart, type ChartSurvey } from './survey-chart';
import { writeChart } from './write-chart';

export interface InsertedChart {
  /** The comparison that is drawn. */
  readonly blockId: string;
  /** Where the chart begins: `Sheet1!B29`. */
  readonly place: string;
  /** The cells it is drawn from: `Sheet1!B52:E60`. */
  readonly data: string;
  readonly counts: ChartCounts;
  /** Whether a former chart of the comparison made room for it. */
  readonly isReplaced: boolean;
}

/**
 * Draws the progress of a comparison against the elapsed time, below it: the comparison at the
 * selection, else the newest. A former chart of the same comparison is replaced. Five syncs whatever
 * the size, one of them writes: one step to undo. Where Excel refuses half-way, everything is put
 * back.
 * @example await insertChart(context, chartWords)
 * // { ok: true, value: { blockId: 'b1', place: 'Sheet1!B29', counts: { drawn: 7, left: 2, bounds: 0 }, … } }
 */
export async function insertChart(
  context: Excel.RequestContext,
  words: ChartWords,
): Promise<Outcome<InsertedChart, ChartFinding | WorkbookFinding>> {
  const chosen = await chooseComparison(context);
  if (!chosen.ok) return chosen;
  const surveyed = await surveyChart(context, chosen.value, words);
  if (!surveyed.ok) return surveyed;
  const survey = surveyed.value;
  const charted = chartTable(survey.reading);
  if (!charted.ok) return charted;
  const { counts, columns } = charted.value;

  const size = chartSize(counts.drawn, survey.tableWidth);
  // One row more, so that the chart's edge does not touch its note.
  const coverRows = Math.ceil(size.height / survey.below.height) + 1;
  const area = placeChart(
    { ...survey, table: survey.reading.area, former: formerHere(survey) },
    columns['指标'],
    coverRows,
    DATA_HEAD_ROWS + counts.drawn,
  );
  const { sheet } = survey.reading.area;
  if (area === undefined) return fail(outsideSheet(coverRows + DATA_HEAD_ROWS + counts.drawn));
  const { title } = survey.reading.descriptor.frame;
  writeChart(context, survey, {
    ...{ area, coverRows, size },
    title: words.title(title),
    data: chartData(charted.value, words, area.row + coverRows, area.column),
  });
  const error = await refusalOf(context.sync());
  if (error !== undefined)
    return fail(await restoreChart(context, survey, { sheet, ...area }, error));
  const print = (part: Partial<Area>): string => printSheetArea({ sheet, ...area, ...part });
  const head = coverRows + DATA_HEAD_ROWS - 1;
  return succeed({
    blockId: survey.blockId,
    place: print({ rows: 1, columns: 1 }),
    data: print({ row: area.row + head, rows: area.rows - head }),
    counts,
    isReplaced: survey.formerCharts.length > 0,
  });
}

/** The former place, where nothing but the former chart stands in it. */
function formerHere({ blockId, formerCells, reading }: ChartSurvey): SheetArea | undefined {
  return formerCells.find(
    ({ area, own, ...former }) =>
      former.blockId === blockId && area.sheet === reading.area.sheet && own.every(Boolean),
  )?.area;
}

function outsideSheet(rows: number): WorkbookFinding {
  return { kind: 'destination-outside-sheet', anchor: '', rows, columns: 1 };
}

/**
 * Takes back a chart that Excel refused half-way: the new one goes, its cells are blank again, those
 * of the former chart hold what they held, names as they were. The former chart itself goes last of
 * all and so is still there. Returns what to tell the user.
 * @example await restoreChart(context, survey, area, error) // { kind: 'write-rejected', area: 'Sheet1!B29:E60', … }
 */
async function restoreChart(
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

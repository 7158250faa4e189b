import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { ChartCounts, ChartWords } from '../../core/comparison/chart-words';
import type { ChartFinding } from '../../core/finding/chart-finding';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { Area, SheetArea } from '../address/area';
import { printSheetArea } from '../address/address';
import { refusalOf } from '../excel/refusal';
import { chartSize, DATA_HEAD_ROWS, placeChart } from './chart-area';
import { chartData } from './chart-data';
import { chartTable } from './charted-table';
import { chooseComparison } from './choose-comparison';
import { restoreChart } from './restore-chart';
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

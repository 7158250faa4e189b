import { chartBlockOf, chartName } from '../block/descriptor';
import type { ChartCounts, ChartWords } from '../../core/comparison/comparison';
import type { ChartFinding } from '../../core/finding/chart-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea, printSheetArea } from '../address/address';
import { contains, type SheetArea } from '../address/area';
import { formulasOf } from '../destination/restore-destination';
import { watch, type Watched } from '../destination/watched';
import { fillCells } from '../excel/fill-cells';
import { refusalOf, type HostError } from '../excel/refusal';
import { writeWithPage, type Paged } from '../excel/write-with-page';
import { chartPage, chartSize, placeCells, placeChart } from './chart-area';
import { chartData, chartTable, DATA_HEAD_ROWS, headingsOf } from './charted-table';
import { chartDataName, chooseComparison } from './choose-comparison';
import { surveyChart, type ChartSurvey } from './survey-chart';
import { writeChart } from './write-chart';

export interface InsertedChart extends Paged {
  /** The comparison that is drawn. */
  readonly blockId: string;
  /** Where the chart begins: `Sheet1!B29`. */
  readonly place: string;
  /** The cells it is drawn from: `作图数据!A1:I9`. */
  readonly data: string;
  readonly counts: ChartCounts;
  /** Whether a former chart of the comparison made room for it. */
  readonly isReplaced: boolean;
}

type DrawnChart = Outcome<InsertedChart, ChartFinding | WorkbookFinding>;

/**
 * Draws the progress of a comparison against the elapsed time, below it: the comparison at the
 * selection, else the newest. A former chart of the same comparison is replaced. Five syncs whatever
 * the size, one of them writes: one step to undo. Where Excel refuses half-way, all is put back.
 * @example await insertChart(context, chartWords)
 * // { ok: true, value: { blockId: 'b1', place: 'Sheet1!B29', counts: { drawn: 7, left: 2, bounds: 0 }, … } }
 */
export async function insertChart(
  context: Excel.RequestContext,
  words: ChartWords,
  wanted?: string,
): Promise<DrawnChart> {
  const chosen = await chooseComparison(context, wanted);
  if (!chosen.ok) return chosen;
  const surveyed = await surveyChart(context, chosen.value, words);
  if (!surveyed.ok) return surveyed;
  const survey = surveyed.value;
  const charted = chartTable(survey.reading);
  if (!charted.ok) return charted;
  const { counts, columns } = charted.value;

  const { area: table } = survey.reading;
  const widthTo = (column?: number) => sum(survey.widths.slice(0, column));
  const left = widthTo(columns['指标'] - table.column);
  const size = chartSize(counts.drawn, widthTo(), left);
  // One row more, so that the chart's edge does not touch its note.
  const coverRows = Math.ceil(size.height / survey.below.height) + 1;
  const { sheet } = survey.reading.area;
  const area = placeChart(
    {
      ...survey,
      table,
      former: formerIn(survey, chartName(survey.blockId), sheet),
    },
    columns['指标'],
    coverRows,
  );
  const rows = DATA_HEAD_ROWS + counts.drawn;
  const used = survey.dataSheet?.used ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const below = used.rows === 0 ? 0 : used.row + used.rows + 1;
  const dataArea = placeCells(
    { row: below, column: 0, rows, columns: headingsOf(words).length },
    used,
    formerIn(survey, chartDataName(survey.blockId), words.sheet),
  );
  const outside = { kind: 'destination-outside-sheet', anchor: '', columns: 1 } as const;
  if (area === undefined || dataArea === undefined)
    return fail({ ...outside, rows: coverRows + rows });
  // Where the table follows its head, what the chart is of stands there alone.
  const { frame, head: live } = survey.reading.descriptor;
  const { used: filled, below: next, top } = survey;
  const isAlone = filled.row >= table.row;
  const above = next.top + (area.row - filled.row - filled.rows - 1) * next.height - top;
  const content = {
    ...{ area, dataArea, size, page: chartPage(widthTo(), above, size.height, isAlone) },
    title: words.title(live === undefined ? frame.title : ''),
    note: words.note(counts),
    data: chartData(charted.value, words, dataArea.row, dataArea.column),
  };
  const written = [
    { sheet, ...area },
    { sheet: words.sheet, ...dataArea },
  ] as const;
  const drawn = await writeWithPage(context, {
    hasPage: survey.isOwnPage || survey.dataSheet === undefined,
    watch: () => watchCells(context, survey, written),
    write: (withPage) => writeChart(context, survey, content, words, withPage),
    takeBack: (refused) => restoreChart(context, survey, written, refused),
  });
  if (!drawn.ok) return drawn;
  return succeed({
    blockId: survey.blockId,
    place: printSheetArea({ sheet, ...area, rows: 1, columns: 1 }),
    data: printSheetArea({ sheet: words.sheet, ...dataArea }),
    counts,
    isReplaced: survey.formerCharts.length > 0,
    ...drawn.value,
  });
}

/** Milliseconds that formulas are given to answer, and how often. */
const PATIENCE = { step: 250, most: 40 };

/**
 * Draws anew the charts of tables whose rows became others: of another region or period, or of a plan
 * that has more or fewer of them. What a chart is drawn from goes by 编码, so it would stay empty under
 * the former title. Formulas that have just been written are given time to answer; a chart that cannot
 * be drawn says so in its title. Tables without a chart cost one sync together.
 * @example await redrawCharts(context, ['b1', 'b2'], chartWords) // { ok: true, value: [{ ok: true, … }] }
 */
export async function redrawCharts(
  context: Excel.RequestContext,
  blockIds: readonly string[],
  words: ChartWords,
): Promise<Outcome<readonly DrawnChart[], WorkbookFinding>> {
  const { names } = context.workbook;
  names.load('items/name');
  const refused = await refusalOf(context.sync());
  if (refused !== undefined) return fail({ kind: 'read-rejected', ...refused });
  const charted = new Set(names.items.map(({ name }) => chartBlockOf(name)));
  const drawn: DrawnChart[] = [];
  for (const id of blockIds.filter((each) => charted.has(each))) {
    let done = await insertChart(context, words, id);
    for (let turn = 0; turn < PATIENCE.most; turn++) {
      if (done.ok || done.finding.kind !== 'chart-unanswered') break;
      await new Promise((resolve) => setTimeout(resolve, PATIENCE.step));
      done = await insertChart(context, words, id);
    }
    if (!done.ok) await disown(context, id, words);
    drawn.push(done);
  }
  return succeed(drawn);
}

/** Says in the title of a table's charts that they no longer show it. */
async function disown(context: Excel.RequestContext, id: string, words: ChartWords): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/charts/items/name');
  if ((await refusalOf(context.sync())) !== undefined) return;
  for (const { charts } of worksheets.items)
    for (const chart of charts.items)
      if (chartBlockOf(chart.name) === id) chart.title.text = words.stale;
  await refusalOf(context.sync());
}

const sum = (points: readonly number[]): number => points.reduce((all, each) => all + each, 0);

/** The former place, where nothing but the former chart, or what it is drawn from, stands in it, and all of it is in sight. */
function formerIn(
  { formerCells }: ChartSurvey,
  name: string,
  sheet: string,
): SheetArea | undefined {
  return formerCells.find(
    (former) =>
      former.name === name &&
      former.area.sheet === sheet &&
      !former.hasHidden &&
      former.own.every(Boolean),
  )?.area;
}

/** The cells of the chart and its data, which were blank or the former chart's. */
function watchCells(
  context: Excel.RequestContext,
  { dataSheet, formerCells }: ChartSurvey,
  [area, dataArea]: readonly [SheetArea, SheetArea],
): readonly Watched[] {
  const fresh = dataSheet === undefined ? [area] : [area, dataArea];
  const others = formerCells.filter((former) => !fresh.some((each) => covers(each, former.area)));
  const formerAt = (sheet: string, row: number, column: number): unknown => {
    const at = formerCells.find((each) =>
      covers(each.area, { sheet, row, column, rows: 1, columns: 1 }),
    );
    return at?.formulas[row - at.area.row]?.[column - at.area.column] ?? '';
  };
  return [...fresh, ...others.map((former) => former.area)].map((each) => {
    const was = Array.from({ length: each.rows }, (_row, row) =>
      Array.from({ length: each.columns }, (_cell, column) =>
        formerAt(each.sheet, each.row + row, each.column + column),
      ),
    );
    return watch(context.workbook.worksheets.getItem(each.sheet), each, was);
  });
}

const covers = (outer: SheetArea, inner: SheetArea): boolean =>
  outer.sheet === inner.sheet && contains(outer, inner);

/**
 * Takes back a chart that Excel refused half-way: the new one goes, its cells are blank again, those
 * of the former chart hold what they held, names as they were. The former chart itself goes last of
 * all and so is still there. Returns what to tell the user.
 * @param written the cells of the chart on the table's sheet, and those it is drawn from
 * @example await restoreChart(context, survey, written, error) // { kind: 'write-rejected', area: 'Sheet1!B29:E60', … }
 */
async function restoreChart(
  context: Excel.RequestContext,
  survey: ChartSurvey,
  [area, dataArea]: readonly [SheetArea, SheetArea],
  { code, reason }: HostError,
): Promise<WorkbookFinding> {
  const { names, worksheets } = context.workbook;
  const sheet = worksheets.getItem(survey.sheetId);
  const { charts } = sheet;
  charts.load('items/id');
  names.load('items/name');
  const dataSheet = worksheets.getItemOrNullObject(dataArea.sheet);
  dataSheet.load('name');
  const told = { area: printSheetArea(area), code, reason };
  const halfDone = { kind: 'write-half-done', ...told, left: undefined } as const;
  if ((await refusalOf(context.sync())) !== undefined) return halfDone;

  for (const chart of charts.items) if (!survey.chartIds.includes(chart.id)) chart.delete();
  // Of what the chart covers only its note was written.
  const blanks = [sheet.getCell(area.row + area.rows - 1, area.column)];
  if (survey.dataSheet) blanks.push(dataSheet.getRange(printArea(dataArea)));
  for (const cells of blanks) {
    cells.clear(Excel.ClearApplyTo.contents);
    cells.clear(Excel.ClearApplyTo.formats);
  }
  for (const former of survey.formerCells) {
    const range = worksheets.getItem(former.area.sheet).getRange(printArea(former.area));
    const { numberFormats, hasHidden } = former;
    fillCells(range, { formulas: formulasOf(former), numberFormats }, hasHidden);
  }
  const known = names.items.map(({ name }) => name);
  const ours = [chartName(survey.blockId), chartDataName(survey.blockId)];
  for (const name of new Set([...ours, ...survey.formerNames])) {
    if (known.includes(name)) names.getItem(name).delete();
    const former = survey.formerCells.find((each) => each.name === name)?.area;
    if (former !== undefined)
      names.add(name, worksheets.getItem(former.sheet).getRange(printArea(former))).visible = false;
  }
  if (survey.dataSheet === undefined && !dataSheet.isNullObject) dataSheet.delete();
  const refused = await refusalOf(context.sync());
  return refused === undefined ? { kind: 'write-rejected', ...told } : halfDone;
}

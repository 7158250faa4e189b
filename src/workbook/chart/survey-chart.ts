import type { ChartWords } from '../../core/comparison/comparison';
import type { ChartFinding } from '../../core/finding/chart-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea, readAddress } from '../address/address';
import { contains, SHEET_ROWS, type Area, type SheetArea } from '../address/area';
import { anchorName, chartBlockOf } from '../block/descriptor';
import { answerDescriptor, queueDescriptor } from '../block/memory';
import { refusalOf } from '../excel/refusal';
import { FORMER_HEADINGS, headingsOf, type TableReading } from './charted-table';
import { type ChosenComparison } from './choose-comparison';

/** All that has content, where nothing has. */
const BLANK: Area = { row: 0, column: 0, rows: 0, columns: 0 };

/** Excel's own row, in points, where the sheet does not say. */
const ROW_POINTS = 15;

/** Cells of a former chart, enough to put them back. */
interface FormerCells {
  /** Their defined name. */
  readonly name: string;
  readonly blockId: string;
  readonly area: SheetArea;
  /** Rows that hold nothing of the user's. */
  readonly own: readonly boolean[];
  /** Whether rows of them are hidden, by hand or by a filter. */
  readonly hasHidden: boolean;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

/** A comparison and its surroundings before a chart is drawn. */
export interface ChartSurvey {
  readonly blockId: string;
  readonly sheetId: string;
  readonly reading: TableReading;
  readonly used: Area;
  readonly below: { readonly top: number; readonly height: number };
  /** Of the table's columns, in points; 0 of a hidden one. */
  readonly widths: readonly number[];
  /** Where the table begins, in points. */
  readonly top: number;
  /** Whether nothing but the table and its charts stands on the sheet, so that its page is ours to lay out. */
  readonly isOwnPage: boolean;
  /** Charts that the new one replaces: the block's own, and those whose table is gone. */
  readonly formerCharts: readonly { readonly sheet: string; readonly name: string }[];
  readonly formerCells: readonly FormerCells[];
  /** Defined names that go. */
  readonly formerNames: readonly string[];
  /** All that has content on the sheet of the cells that charts are drawn from; undefined where there is none yet. */
  readonly dataSheet: { readonly used: Area } | undefined;
  /** Of the table's sheet, to tell later which chart is new. */
  readonly chartIds: readonly string[];
  readonly chartNames: readonly string[];
  /** Where charts that stay end, in points. */
  readonly chartsEnd: number;
}

/**
 * Reads a comparison, what stands around it and what its chart will replace. One sync.
 * @example await surveyChart(context, chosen, words) // { ok: true, value: { sheetId: '…', tableWidth: 1196, … } }
 */
export async function surveyChart(
  context: Excel.RequestContext,
  { id, area, memory, chartCells, blockIds }: ChosenComparison,
  words: ChartWords,
): Promise<Outcome<ChartSurvey, ChartFinding | WorkbookFinding>> {
  const { names, worksheets } = context.workbook;
  const range = names.getItem(anchorName(id)).getRange();
  range.load(['address', 'formulas', 'values', 'valueTypes', 'numberFormat', 'top']);
  const { worksheet: sheet } = range;
  sheet.load(['id', 'name']);
  const remembered = queueDescriptor(context, id, memory);
  const used = sheet.getUsedRange(true);
  used.load('address');
  const below = used.getLastRow().getOffsetRange(2, 0).getCell(0, 0);
  below.load('top');
  const { format: belowFormat } = below;
  belowFormat.load('rowHeight');
  const widths = Array.from({ length: area.columns }, (_, index) => {
    const column = range.getColumn(index);
    column.load(['columnHidden', 'format/columnWidth']);
    return column;
  });

  const dataSheet = worksheets.getItemOrNullObject(words.sheet);
  dataSheet.load('name');
  worksheets.load(['items/name', 'items/protection/protected']);
  const dataUsed = dataSheet.getUsedRangeOrNullObject(true);
  dataUsed.load('address');

  const isFormer = (block: string): boolean => block === id || !blockIds.includes(block);
  const former = chartCells.filter(({ blockId }) => isFormer(blockId));
  const cells = former.flatMap(({ name, blockId, area: place }) => {
    // A chart whose table is gone is only in the way where the new one comes.
    const isInTheWay = place?.sheet === area.sheet || place?.sheet === words.sheet;
    if (place === undefined || (blockId !== id && !isInTheWay)) return [];
    const range = worksheets.getItem(place.sheet).getRange(printArea(place));
    range.load(['formulas', 'values', 'valueTypes', 'numberFormat', 'rowHidden']);
    return [{ name, blockId, area: place, range }];
  });
  const sheets = [...new Set([area.sheet, ...cells.map((each) => each.area.sheet)])];
  const charts = sheets.map((name) => {
    const all = worksheets.getItem(name).charts;
    all.load(['items/id', 'items/name', 'items/top', 'items/height']);
    return { name, all };
  });

  const refused = await refusalOf(context.sync());
  if (refused !== undefined) return fail({ kind: 'read-rejected', ...refused });
  const closed = worksheets.items.find(
    ({ name, protection }) => [sheet.name, words.sheet].includes(name) && protection.protected,
  );
  if (closed !== undefined) return fail({ kind: 'sheet-protected', sheet: closed.name });
  const descriptor = answerDescriptor(remembered);
  const place = readAddress(range.address);
  const usedArea = readAddress(used.address);
  if (descriptor === undefined || place === undefined || usedArea === undefined)
    return fail({ kind: 'chart-no-comparison' });

  const formerCharts = charts.flatMap(({ name, all }) =>
    all.items.flatMap((chart) => {
      const block = chartBlockOf(chart.name);
      return block !== undefined && isFormer(block) ? [{ sheet: name, name: chart.name }] : [];
    }),
  );
  const here = charts[0]?.all.items ?? [];
  const staying = here.filter(({ name }) => formerCharts.every((former) => former.name !== name));
  return succeed({
    blockId: id,
    sheetId: sheet.id,
    reading: {
      descriptor,
      area: place,
      formulas: range.formulas,
      values: range.values,
      valueTypes: range.valueTypes,
      numberFormats: range.numberFormat,
    },
    used: usedArea,
    below: { top: below.top, height: belowFormat.rowHeight || ROW_POINTS },
    widths: widths.map(({ columnHidden, format }) => (columnHidden ? 0 : format.columnWidth)),
    top: range.top,
    isOwnPage: contains({ ...place, row: 0, rows: SHEET_ROWS }, usedArea),
    formerCharts,
    formerCells: cells.map((each) => ({
      name: each.name,
      blockId: each.blockId,
      area: each.area,
      own: ownRows(each.range.formulas, words),
      hasHidden: each.range.rowHidden !== false,
      formulas: each.range.formulas,
      values: each.range.values,
      valueTypes: each.range.valueTypes,
      numberFormats: each.range.numberFormat,
    })),
    formerNames: former.map(({ name }) => name),
    dataSheet: dataSheet.isNullObject
      ? undefined
      : { used: (dataUsed.isNullObject ? undefined : readAddress(dataUsed.address)) ?? BLANK },
    chartIds: here.map((chart) => chart.id),
    chartNames: here.map(({ name }) => name),
    chartsEnd: Math.max(0, ...staying.map(({ top, height }) => top + height)),
  });
}

const FETCHED = /^=@?IFERROR\(@?(?:INDEX|IF)\(/i;

/**
 * Which rows of a former chart's cells hold nothing but what was written there: a user may have
 * noted something beside or below the chart, and such rows are not ours to clear.
 * @param formulas row by row over the cells
 * @example ownRows([['注：…', '', '', ''], ['已核对', '', '', '']], words) // [true, false]
 */
function ownRows(formulas: readonly (readonly unknown[])[], words: ChartWords): readonly boolean[] {
  const headings = [FORMER_HEADINGS, headingsOf(words)];
  return formulas.map((line) => {
    const [first = '', ...rest] = line.map(String);
    if (rest.every((text) => text === ''))
      return first === '' || first === words.data || first.startsWith(words.noteStart);
    const isHead = headings.some((each) => each.join() === line.join());
    const isBar = line.slice(0, -1).every((text) => String(text).startsWith('='));
    return isHead || (isBar && FETCHED.test(first));
  });
}

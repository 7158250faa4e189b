import type { ChartWords } from '../../core/comparison/comparison';
import type { ChartFinding } from '../../core/finding/chart-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea, readAddress } from '../address/address';
import { contains, SHEET_ROWS, type Area, type SheetArea } from '../address/area';
import { anchorName, readDescriptor, settingKey } from '../block/descriptor';
import { refusalOf } from '../excel/refusal';
import { HEADINGS, type TableReading } from './charted-table';
import { chartBlockOf, type ChosenComparison } from './choose-comparison';

/** Excel's own row, in points, where the sheet does not say. */
const ROW_POINTS = 15;

/** Cells of a former chart, enough to put them back. */
interface FormerCells {
  readonly blockId: string;
  readonly area: SheetArea;
  /** Rows that hold nothing of the user's. */
  readonly own: readonly boolean[];
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
  /** Points. */
  readonly tableWidth: number;
  /** Whether nothing but the table and its charts stands on the sheet, so that its page is ours to lay out. */
  readonly isOwnPage: boolean;
  /** Charts that the new one replaces: the block's own, and those whose table is gone. */
  readonly formerCharts: readonly { readonly sheet: string; readonly name: string }[];
  readonly formerCells: readonly FormerCells[];
  /** Blocks whose charts' names go. */
  readonly formerNames: readonly string[];
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
  { id, area, chartAreas, blockIds }: ChosenComparison,
  words: ChartWords,
): Promise<Outcome<ChartSurvey, ChartFinding | WorkbookFinding>> {
  const { names, settings, worksheets } = context.workbook;
  const range = names.getItem(anchorName(id)).getRange();
  range.load(['address', 'formulas', 'values', 'valueTypes', 'numberFormat']);
  const { worksheet: sheet } = range;
  sheet.load(['id', 'name']);
  sheet.protection.load('protected');
  const setting = settings.getItem(settingKey(id));
  setting.load('value');
  const used = sheet.getUsedRange(true);
  used.load('address');
  const below = used.getLastRow().getOffsetRange(2, 0).getCell(0, 0);
  below.load('top');
  const { format: belowFormat } = below;
  belowFormat.load('rowHeight');
  const widths = Array.from({ length: area.columns }, (_, index) => {
    const { format } = range.getColumn(index);
    format.load('columnWidth');
    return format;
  });

  const isFormer = (block: string): boolean => block === id || !blockIds.includes(block);
  const formerNames = [...chartAreas.keys()].filter(isFormer);
  const cells = [...chartAreas].flatMap(([blockId, place]) => {
    // A chart whose table is gone is only in the way where the new one comes.
    if (place === undefined || !isFormer(blockId)) return [];
    if (blockId !== id && place.sheet !== area.sheet) return [];
    const former = worksheets.getItem(place.sheet).getRange(printArea(place));
    former.load(['formulas', 'values', 'valueTypes', 'numberFormat']);
    return [{ blockId, area: place, range: former }];
  });
  const sheets = [...new Set([area.sheet, ...cells.map((each) => each.area.sheet)])];
  const charts = sheets.map((name) => {
    const all = worksheets.getItem(name).charts;
    all.load(['items/id', 'items/name', 'items/top', 'items/height']);
    return { name, all };
  });

  const refused = await refusalOf(context.sync());
  if (refused !== undefined) return fail({ kind: 'read-rejected', ...refused });
  if (sheet.protection.protected) return fail({ kind: 'sheet-protected', sheet: sheet.name });
  const descriptor = readDescriptor(setting.value);
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
    tableWidth: widths.reduce((sum, { columnWidth }) => sum + columnWidth, 0),
    isOwnPage: contains({ ...place, row: 0, rows: SHEET_ROWS }, usedArea),
    formerCharts,
    formerCells: cells.map((each) => ({
      blockId: each.blockId,
      area: each.area,
      own: ownRows(each.range.formulas, words),
      formulas: each.range.formulas,
      values: each.range.values,
      valueTypes: each.range.valueTypes,
      numberFormats: each.range.numberFormat,
    })),
    formerNames,
    chartIds: here.map((chart) => chart.id),
    chartNames: here.map(({ name }) => name),
    chartsEnd: Math.max(0, ...staying.map(({ top, height }) => top + height)),
  });
}

const FETCHED = /^=@?IFERROR\(@?INDEX\(/i;

/**
 * Which rows of a former chart's cells hold nothing but what was written there: a user may have
 * noted something beside or below the chart, and such rows are not ours to clear.
 * @param formulas row by row over the cells
 * @example ownRows([['注：…', '', '', ''], ['已核对', '', '', '']], words) // [true, false]
 */
function ownRows(formulas: readonly (readonly unknown[])[], words: ChartWords): readonly boolean[] {
  return formulas.map((line) => {
    const [first, ...rest] = line.map(String);
    if (first === undefined || rest.every((text) => text === ''))
      return first === '' || first === words.data || first?.startsWith(words.noteStart) === true;
    const [progress = '', elapsed = '', , ...beyond] = rest;
    const isBar = [first, progress, elapsed].every((text) => FETCHED.test(text));
    const isHead = HEADINGS.every((heading, index) => line[index] === heading);
    return (isBar || isHead) && beyond.every((text) => text === '');
  });
}

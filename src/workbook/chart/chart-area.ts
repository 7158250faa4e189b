import { contains, overlap, SHEET_ROWS, type Area } from '../address/area';

/** Points. A bar needs the height of a line of text, and a chart room for its title and legend. */
const FRAME_POINTS = 110;
const ROW_POINTS = { most: 30, least: 18 };
/** What is left of a page as wide as the table, below which rows get narrower. */
const PAGE_POINTS = 800;
/** As wide as the columns from 序号 to 判定: at the table's scale that is a page in portrait. */
const WIDTH_POINTS = { most: 660, least: 420 };

/** Rows of a chart's cells besides one for each bar: note, label, headings. */
export const DATA_HEAD_ROWS = 3;
/** 指标, 目标进度, 时间进度, 编码. */
export const DATA_COLUMNS = 4;

/** Size of a chart in points. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/**
 * How large a chart is drawn: every name readable, not wider than its table, where possible not
 * higher than a page.
 * @param bars rows of the comparison that are drawn
 * @param tableWidth points
 * @example chartSize(9, 1196) // { width: 660, height: 380 }
 */
export function chartSize(bars: number, tableWidth: number): ChartSize {
  const room = (PAGE_POINTS - FRAME_POINTS) / bars;
  const row = Math.min(ROW_POINTS.most, Math.max(ROW_POINTS.least, room));
  return {
    width: Math.min(WIDTH_POINTS.most, Math.max(WIDTH_POINTS.least, tableWidth)),
    height: Math.round(FRAME_POINTS + row * bars),
  };
}

/** What is known of a sheet before a chart is placed on it. */
export interface ChartSite {
  readonly table: Area;
  /** Everything that has content. */
  readonly used: Area;
  /** The cells of the block's former chart on this sheet. */
  readonly former: Area | undefined;
  /** Points of the row two below `used`: where it begins and how high it is. */
  readonly below: { readonly top: number; readonly height: number };
  /** Where other people's charts end, in points. */
  readonly chartsEnd: number;
}

/**
 * The cells of a new chart: first those it covers, then note and data. The former place where that
 * is large enough or nothing stands below it, else below all that has content. Undefined where the
 * sheet ends before.
 * @param column of the first cell, 0-based
 * @param coverRows rows that the chart covers
 * @param dataRows rows below it
 * @example placeChart(site, 1, 22, 12) // { row: 28, column: 1, rows: 34, columns: 4 }
 */
export function placeChart(
  { table, used, former, below, chartsEnd }: ChartSite,
  column: number,
  coverRows: number,
  dataRows: number,
): Area | undefined {
  const rows = coverRows + dataRows;
  const end = used.row + used.rows;
  const overCharts = Math.ceil(Math.max(0, chartsEnd - below.top) / below.height);
  const fresh = { row: end + 1 + overCharts, column, rows, columns: DATA_COLUMNS };
  const area = former === undefined ? fresh : (fitAgain(fresh, former, table, end) ?? fresh);
  return area.row + area.rows <= SHEET_ROWS ? area : undefined;
}

/** The former place, where it does not cost anybody's cells. */
function fitAgain(fresh: Area, former: Area, table: Area, end: number): Area | undefined {
  const again = { ...fresh, row: former.row };
  if (again.column !== former.column || again.columns > former.columns) return undefined;
  const isLast = end <= former.row + former.rows;
  return !overlap(again, table) && (isLast || contains(former, again)) ? again : undefined;
}

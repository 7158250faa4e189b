import { contains, overlap, SHEET_ROWS, type Area } from '../address/area';

/** Points. A bar needs the height of a line of text, and a chart room for its title and legend. */
const FRAME_POINTS = 110;
const ROW_POINTS = { most: 30, least: 18 };
/** What is left of a page as wide as the table, below which rows get narrower. */
const PAGE_POINTS = 800;
/** As wide as the columns from 序号 to 判定: at the table's scale that is a page in portrait. */
const WIDTH_POINTS = { most: 660, least: 420 };

/** Below what a chart covers: its note. */
const NOTE_ROWS = 1;
/** Columns that are a chart's own, whatever its width. */
const COVERED_COLUMNS = 4;

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
 * The cells of a new chart: those it covers, then its note. The former place where that is large
 * enough or nothing stands below it, else below all that has content. Undefined where the sheet ends
 * before.
 * @param column of the first cell, 0-based
 * @param coverRows rows that the chart covers
 * @example placeChart(site, 1, 22) // { row: 28, column: 1, rows: 23, columns: 4 }
 */
export function placeChart(
  { table, used, former, below, chartsEnd }: ChartSite,
  column: number,
  coverRows: number,
): Area | undefined {
  const overCharts = Math.ceil(Math.max(0, chartsEnd - below.top) / below.height);
  const row = used.row + used.rows + 1 + overCharts;
  const fresh = { row, column, rows: coverRows + NOTE_ROWS, columns: COVERED_COLUMNS };
  return placeCells(fresh, used, former, table);
}

/**
 * Where cells that are made anew go: to their former place where that costs nobody anything, else
 * where they were to go. Undefined where the sheet ends before.
 * @param fresh below all that has content
 * @param used all that has content
 * @param avoid what has grown, perhaps into the former place
 * @example placeCells(fresh, used, undefined) // fresh
 */
export function placeCells(
  fresh: Area,
  used: Area,
  former: Area | undefined,
  avoid?: Area,
): Area | undefined {
  const again = former && { ...fresh, row: former.row };
  const isLast = former && used.row + used.rows <= former.row + former.rows;
  const fits =
    again?.column === former?.column &&
    again !== undefined &&
    again.columns <= (former?.columns ?? 0) &&
    !(avoid && overlap(again, avoid)) &&
    (isLast === true || (former !== undefined && contains(former, again)));
  const area = fits ? again : fresh;
  return area.row + area.rows <= SHEET_ROWS ? area : undefined;
}

import { contains, overlap, SHEET_ROWS, type Area } from '../address/area';
import { ACROSS, SQUEEZE, UPRIGHT } from '../block/fit-page';

/** Points. A bar needs the height of a line of text, and a chart room for its title and legend. */
const FRAME_POINTS = 110;
const ROW_POINTS = { most: 30, least: 14 };
/** Header of the table above the chart, where a page begins with it, and the note below. */
const BESIDE_POINTS = 64;
const WIDTH_POINTS = { most: 660, least: 380 };
/**
 * Smaller nothing is printed to save a page; nor larger at a scale of its own, lest a program whose
 * columns come out wider prints the last of them on another page.
 */
const SCALE = { most: 0.85, least: 0.7 };

/** Below what a chart covers: its note. */
const NOTE_ROWS = 1;
/** Columns that are a chart's own, whatever its width. */
const COVERED_COLUMNS = 4;

/** Size of a chart in points. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** Of its text. */
  readonly type: number;
}

/** A page that a table of a width is printed on, in points of the sheet. */
function pageOf(tableWidth: number): { readonly scale: number; readonly height: number } {
  const page = tableWidth <= UPRIGHT.width * SQUEEZE ? UPRIGHT : ACROSS;
  const scale = Math.min(1, page.width / tableWidth);
  return { scale, height: page.height / scale };
}

/**
 * How large a chart is drawn: every name readable, not wider than its table, where possible not
 * higher than a page.
 * @param bars rows of the comparison that are drawn
 * @param tableWidth points
 * @param left points of the table that are left of the chart
 * @example chartSize(9, 1196) // { width: 660, height: 380, type: 10.5 }
 */
export function chartSize(bars: number, tableWidth: number, left = 0): ChartSize {
  const room = (pageOf(tableWidth).height - BESIDE_POINTS - FRAME_POINTS) / bars;
  const row = Math.min(ROW_POINTS.most, Math.max(ROW_POINTS.least, room));
  return {
    width: Math.min(WIDTH_POINTS.most, Math.max(WIDTH_POINTS.least, tableWidth - left)),
    height: Math.round(FRAME_POINTS + row * bars),
    type: row < TIGHT_ROW ? 9 : 10.5,
  };
}

/** Points of a row below which its text is set smaller. */
const TIGHT_ROW = 18;

/** How a table and the chart below it are printed. */
export interface ChartPage {
  /** Whether the chart begins a page, since what is left of the one before does not hold it. */
  readonly isNew: boolean;
  /** 1 is full size; undefined is as wide as the page. */
  readonly scale: number | undefined;
}

/**
 * A chart that is printed over the end of a page is cut in two: then it begins the next one, and is
 * printed a little smaller where that does not hold it either.
 * @param from points from the table's top to the chart's
 * @param isAlone whether no table stands above it: only then was it fitted on a page
 * @example chartPage(442, 600, 380) // { isNew: true, scale: undefined }
 */
export function chartPage(
  tableWidth: number,
  from: number,
  height: number,
  isAlone = true,
): ChartPage {
  const above = Math.max(0, from);
  const page = pageOf(tableWidth);
  const needed = height + BESIDE_POINTS;
  // A table that was fitted on one page stays on it, and the chart has the next.
  const isFitted = isAlone && above > page.height && above <= page.height * SQUEEZE;
  const isNew = isFitted || (above % page.height) + needed > page.height;
  if (isFitted && needed <= above) return { isNew, scale: (page.scale * page.height) / above };
  const shrunk = Math.max(SCALE.least, Math.min(SCALE.most, page.height / needed));
  return { isNew, scale: isNew && needed > page.height ? page.scale * shrunk : undefined };
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

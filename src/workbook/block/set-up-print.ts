import type { SheetArea } from '../address/area';
import { HEAD_ROWS } from './block';
import type { BlockLayout } from './lay-out-block';

/** 156 mm, the type area of an A4 page in portrait, in points. */
const PORTRAIT_POINTS = 442;

/**
 * Queues a page layout for a sheet that holds the block alone: A4, one page wide, centred, header
 * repeated on every page; landscape where the columns do not fit upright.
 * @example setUpPrint(sheet, area, layout)
 */
export function setUpPrint(sheet: Excel.Worksheet, area: SheetArea, layout: BlockLayout): void {
  const { pageLayout } = sheet;
  const width = layout.widths.reduce((sum, points) => sum + points, 0);
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.orientation =
    width > PORTRAIT_POINTS ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  const header = area.row + HEAD_ROWS;
  pageLayout.setPrintTitleRows(`$${String(header)}:$${String(header)}`);
}

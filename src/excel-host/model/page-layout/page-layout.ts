import { invalidArgument } from '../../wire/protocol';
import type { Shape } from '../../wire/host-object';
import { printArea, type Place } from '../area/area';
import { ExcelObject, command } from '../excel-object';
import { type Book } from '../book';
import { Range } from '../range/range';
import { readRange } from '../range/cell-reader';

/** The engine prints nothing: these are kept with the model and written to xlsx. */
export interface PageSetup {
  orientation: 'Portrait' | 'Landscape';
  paperSize?: string;
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally?: boolean;
  /** In points. */
  leftMargin?: number;
  rightMargin?: number;
  /** As `$A$1:$F$30`. */
  printArea?: string;
  /** As `$1:$3`. */
  titleRows?: string;
  /** Rows above which a page ends, from 0. */
  breaks?: readonly number[];
}

/** Points left and right of a page, as Excel has them at first. */
const SIDE_MARGIN = 50.4;
const POINTS_PER_INCH = 72;

const DEFAULT: PageSetup = { orientation: 'Portrait' };

const keyOf = (sheetId: string): string => `page-setup:${sheetId}`;

/**
 * The page setup of a sheet, Excel's usual one where none was made.
 *
 * @example pageSetupOf(book, sheetId) // { orientation: 'Landscape', paperSize: 'A4' }
 */
export function pageSetupOf({ engine }: Book, sheetId: string): PageSetup {
  const entry = engine.getters.getBookEntry(keyOf(sheetId));
  return (entry?.data as PageSetup | undefined) ?? DEFAULT;
}

/**
 * Changes parts of a sheet's page setup.
 *
 * @example changePageSetup(book, sheetId, { orientation: 'Landscape' })
 */
export function changePageSetup(book: Book, sheetId: string, part: Partial<PageSetup>): void {
  const data = { ...pageSetupOf(book, sheetId), ...part };
  command(book, 'PageLayout.set', 'BOOK_PUT', { id: keyOf(sheetId), kind: 'page-setup', data });
}

/**
 * Margins left and right of a page, in inches, as a file has them.
 *
 * @example sidesOf({ orientation: 'Portrait' }) // { left: 0.7, right: 0.7 }
 */
export function sidesOf({ leftMargin = SIDE_MARGIN, rightMargin = SIDE_MARGIN }: PageSetup): {
  readonly left: number;
  readonly right: number;
} {
  return { left: leftMargin / POINTS_PER_INCH, right: rightMargin / POINTS_PER_INCH };
}

/** `Excel.PageLayout`. Print area and title rows do not move with inserted rows here; in Excel they do. */
export class PageLayout extends ExcelObject {
  readonly shape: Shape = {
    type: 'PageLayout',
    scalars: [
      ...['Orientation', 'PaperSize', 'Zoom', 'CenterHorizontally'],
      ...['LeftMargin', 'RightMargin'],
    ],
  };

  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }

  get Orientation(): string {
    return this.setup.orientation;
  }

  set Orientation(orientation: unknown) {
    if (orientation !== 'Portrait' && orientation !== 'Landscape')
      throw invalidArgument('PageLayout.orientation');
    this.change({ orientation });
  }

  get PaperSize(): string | null {
    return this.setup.paperSize ?? null;
  }

  set PaperSize(paperSize: unknown) {
    if (typeof paperSize !== 'string') throw invalidArgument('PageLayout.paperSize');
    this.change({ paperSize });
  }

  get Zoom(): PageSetup['zoom'] {
    return this.setup.zoom ?? { scale: 100 };
  }

  set Zoom(zoom: unknown) {
    if (typeof zoom !== 'object' || zoom === null) throw invalidArgument('PageLayout.zoom');
    this.change({ zoom });
  }

  get CenterHorizontally(): boolean {
    return this.setup.centerHorizontally ?? false;
  }

  set CenterHorizontally(center: unknown) {
    this.change({ centerHorizontally: center === true });
  }

  get LeftMargin(): number {
    return this.setup.leftMargin ?? SIDE_MARGIN;
  }

  set LeftMargin(points: unknown) {
    if (typeof points !== 'number') throw invalidArgument('PageLayout.leftMargin');
    this.change({ leftMargin: points });
  }

  get RightMargin(): number {
    return this.setup.rightMargin ?? SIDE_MARGIN;
  }

  set RightMargin(points: unknown) {
    if (typeof points !== 'number') throw invalidArgument('PageLayout.rightMargin');
    this.change({ rightMargin: points });
  }

  SetPrintArea(range: unknown): void {
    this.change({ printArea: printArea(this.place(range, 'PageLayout.setPrintArea').area, '$') });
  }

  SetPrintTitleRows(range: unknown): void {
    const { row, height } = this.place(range, 'PageLayout.setPrintTitleRows').area;
    this.change({ titleRows: `$${row + 1}:$${row + height}` });
  }

  private get setup(): PageSetup {
    return pageSetupOf(this.book, this.sheetId);
  }

  private change(part: Partial<PageSetup>): void {
    changePageSetup(this.book, this.sheetId, part);
  }

  private place(range: unknown, location: string): Place {
    const place = range instanceof Range ? range : readRange(this.book, this.sheetId, range);
    if (!place) throw invalidArgument(location);
    return place;
  }
}

import type { PageSetup } from '../../model/page-layout/page-layout';
import { tag } from '../xml';

/** Excel's names of paper sizes and their numbers in files. */
const PAPER: Record<string, number> = {
  Letter: 1,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

/** In inches: Excel's own. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

const paperNumber = (name: string | undefined): number | undefined =>
  PAPER[`${name ?? ''}`.replace(/^a(\d)$/i, 'A$1')];

const fits = ({ zoom }: PageSetup): boolean =>
  zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;

/**
 * The `<sheetPr>` that turns fitting to pages on; empty where it is off.
 *
 * @example sheetPropertiesXml({ orientation: 'Portrait' }) // ''
 */
export function sheetPropertiesXml(setup: PageSetup): string {
  return fits(setup) ? tag('sheetPr', {}, tag('pageSetUpPr', { fitToPage: true })) : '';
}

/**
 * The print elements at the end of a sheet. A side that is not limited to pages is written as 0.
 *
 * @example pageSetupXml({ orientation: 'Landscape', paperSize: 'A4' })
 */
export function pageSetupXml(setup: PageSetup): string {
  const { orientation, paperSize, zoom, centerHorizontally } = setup;
  const options = centerHorizontally ? tag('printOptions', { horizontalCentered: true }) : '';
  const pages = fits(setup)
    ? { fitToWidth: zoom?.horizontalFitToPages ?? 0, fitToHeight: zoom?.verticalFitToPages ?? 0 }
    : { scale: zoom?.scale };
  const attributes = {
    paperSize: paperNumber(paperSize),
    ...pages,
    orientation: orientation.toLowerCase(),
  };
  return options + tag('pageMargins', MARGINS) + tag('pageSetup', attributes);
}

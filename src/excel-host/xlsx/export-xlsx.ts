import { isCustomFunction } from '../engine/functions/register-function';
import type { Host } from '../host';
import { CellWriter, SharedStrings } from './cell/cell-xml';
import { packWorkbook } from './package';
import { sheetPart } from './part/sheet-part';
import {
  addinPart,
  customXmlParts,
  metadataPart,
  workbookPart,
  type AddinReference,
} from './part/workbook-part';
import { StyleBook } from './style/style-book';

interface ExportOptions {
  /**
   * `values`: cells with custom functions hold what they show, for colleagues without the add-in. `formulas`: they hold
   * the formula under the name that Excel gives to functions of add-ins in files (`_xldudf_…`), and its value.
   */
  customFunctions: 'values' | 'formulas';
  /** The add-in whose settings go with the file; without one the file has none, and no custom XML either. */
  addin?: AddinReference;
}

/**
 * The host's workbook as an .xlsx. Wait for `host.idle()` first: a result that has not come is written as #N/A.
 *
 * @returns the bytes of the file
 * @example writeFileSync('table.xlsx', await exportXlsx(host, { customFunctions: 'values' }))
 */
export async function exportXlsx(host: Host, options: ExportOptions): Promise<Uint8Array> {
  const { workbook } = host;
  const styles = new StyleBook();
  const strings = new SharedStrings();
  const cells = new CellWriter({
    book: workbook,
    styles,
    strings,
    isCustom: isCustomFunction,
    customAsValues: options.customFunctions === 'values',
  });
  const sheets = workbook.Worksheets.all().map(({ Id: id }, index) =>
    sheetPart(workbook, id, index + 1, cells, styles),
  );
  const parts = [...sheets, styles.part(), strings.part()];
  if (cells.hasDynamic) parts.push(metadataPart());
  if (options.addin !== undefined) parts.push(...customXmlParts(host.parts));
  const beside = options.addin === undefined ? [] : [addinPart(options.addin, host.settings)];
  return packWorkbook(workbookPart(workbook), parts, beside);
}

/** How a file names the add-in whose settings go with it; the host knows one and not its manifest. */
const SIDELOADED = { id: '00000000-0000-4000-8000-000000000001', version: '1.0.0.0' };

/**
 * The file that Excel would save: formulas as files spell them, and the add-in's settings.
 *
 * @example host.takeFile = () => savedFile(host)
 */
export function savedFile(host: Host): Promise<Uint8Array> {
  return exportXlsx(host, { customFunctions: 'formulas', addin: SIDELOADED });
}

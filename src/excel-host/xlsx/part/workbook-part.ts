import { quoteSheet } from '../../model/area/address';
import { pageSetupOf } from '../../model/page-layout/page-layout';
import type { Workbook } from '../../model/workbook/workbook';
import { contentType, SPREADSHEET, type Part } from '../package';
import { escapeXml, tag } from '../xml';

const STATE: Record<string, string> = { Hidden: 'hidden', VeryHidden: 'veryHidden' };

function ownNames(workbook: Workbook): string[] {
  return workbook.Names.all().map((item) =>
    tag(
      'definedName',
      {
        name: item.Name,
        comment: item.Comment || undefined,
        hidden: item.Visible ? undefined : 1,
      },
      escapeXml(item.Formula.slice(1)),
    ),
  );
}

/** Print areas and title rows are names of the sheet that Excel knows. */
function printNames(workbook: Workbook): string[] {
  return workbook.Worksheets.all().flatMap((sheet, localSheetId) => {
    const { printArea, titleRows } = pageSetupOf(workbook, sheet.Id);
    const name = quoteSheet(sheet.Name);
    const define = (kind: string, address: string | undefined) =>
      address
        ? [
            tag(
              'definedName',
              { name: `_xlnm.${kind}`, localSheetId },
              escapeXml(`${name}!${address}`),
            ),
          ]
        : [];
    return [...define('Print_Area', printArea), ...define('Print_Titles', titleRows)];
  });
}

/**
 * The workbook part; its sheets must be the package's first parts, in order.
 *
 * @example workbookPart(host.workbook)
 */
export function workbookPart(workbook: Workbook): Part {
  const all = workbook.Worksheets.all();
  const sheets = all.map((sheet, index) =>
    tag('sheet', {
      name: sheet.Name,
      sheetId: index + 1,
      state: STATE[sheet.Visibility],
      'r:id': `rId${index + 1}`,
    }),
  );
  const names = [...ownNames(workbook), ...printNames(workbook)];
  const active = workbook.Worksheets.GetActiveWorksheet().Position;
  const xml = tag(
    'workbook',
    SPREADSHEET,
    tag('bookViews', {}, tag('workbookView', { activeTab: active })),
    tag('sheets', {}, ...sheets),
    names.length ? tag('definedNames', {}, ...names) : '',
    // The values in the file are right; programs that calculate anew may still do so.
    tag('calcPr', { calcId: 191029 }),
  );
  return {
    path: 'xl/workbook.xml',
    contentType: contentType('spreadsheetml.sheet.main'),
    relation: 'officeDocument',
    xml,
  };
}

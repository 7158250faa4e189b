/* Where no printer is installed Excel refuses page layouts: that costs a sentence, nothing else. */
import type { Outcome } from '../../../src/core/finding/outcome';
import { composeTemplate } from '../../../src/core/observation/compose-template';
import { composePlanTemplate } from '../../../src/core/form/plan-template';
import type { Host } from '../../../src/excel-host/host';
import { PageLayout } from '../../../src/excel-host/model/page-layout/page-layout';
import { ApiError } from '../../../src/excel-host/wire/protocol';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { insertObservationSheet } from '../../../src/workbook/form/actuals-sheet';
import { insertTemplateSheet } from '../../../src/workbook/form/template-sheet';
import { openHost } from '../../support/host';
import { blockOf, catalog, qingshan14 } from '../support/qingshan';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(30_000);

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const rows = composeTemplate(catalog, qingshan14);
const plan = composePlanTemplate({ region: '仓山区', code: '350104', period: undefined });

type Insert = (context: Excel.RequestContext) => Promise<Outcome<object, unknown>>;

const INSERTIONS: Readonly<Record<string, Insert>> = {
  指标表: (context: Excel.RequestContext) =>
    insertBlock(context, { block: blockOf(), mode: 'values', anchor: { kind: 'selection' } }),
  实际值表: (context: Excel.RequestContext) =>
    insertObservationSheet(context, { template: rows.ok ? rows.value : [] }),
  规划模板表: (context: Excel.RequestContext) => insertTemplateSheet(context, { template: plan }),
};

/** What stands in every sheet, sheets in order. */
const standing = () =>
  host.workbook.Worksheets.all().map((sheet) => [
    sheet.Name,
    sheet.GetRange('A1:Z60').Formulas,
    sheet.GetRange('A1:Z60').NumberFormat,
  ]);

const refuse = (member: 'PaperSize' | 'Orientation' | 'Zoom', location: string) =>
  jest.spyOn(PageLayout.prototype, member, 'set').mockImplementation(() => {
    throw new ApiError('GeneralException', 'No printer.', location);
  });

describe.each(Object.entries(INSERTIONS))('%s', (_, insert) => {
  test.each([
    ['PaperSize', 'PageLayout.paperSize'],
    ['Orientation', 'PageLayout.orientation'],
    ['Zoom', 'PageLayout.zoom'],
    ['Zoom', ''],
  ] as const)('without a page where %s is refused as “%s”', async (member, location) => {
    const refused = refuse(member, location);
    const inserted = await Excel.run(insert).finally(() => refused.mockRestore());
    expect(inserted).toMatchObject({ ok: true, value: { pageRefused: true } });
    const bare = standing();
    host = await openHost();
    expect(await Excel.run(insert)).toMatchObject({ ok: true, value: { pageRefused: false } });
    expect(bare).toEqual(standing());
  });

  test('a refusal whose cause Excel names is no page, where it does not say what it refused', async () => {
    const refused = jest.spyOn(PageLayout.prototype, 'Zoom', 'set').mockImplementation(() => {
      throw new ApiError('AccessDenied', 'No permission.', '');
    });
    const inserted = await Excel.run(insert).finally(() => refused.mockRestore());
    expect(inserted).toMatchObject({ ok: false, finding: { code: 'AccessDenied' } });
  });

  test('a refusal of anything else is not put on the page', async () => {
    host.rejectAt(12);
    expect(await Excel.run(insert)).toMatchObject({
      ok: false,
      finding: { kind: 'write-rejected' },
    });
  });
});

/* Whatever Excel refuses, and wherever: the workbook is as before and the sentence says what to do. */
import type { Outcome } from '../../../src/core/finding/outcome';
import type { WorkbookFinding } from '../../../src/core/finding/workbook-finding';
import { composePlanTemplate } from '../../../src/core/form/plan-template';
import { composeTemplate } from '../../../src/core/observation/compose-template';
import type { Host } from '../../../src/excel-host/host';
import { REFUSALS, type Refusal } from '../../../src/excel-host/wire/batch-log';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { insertObservationSheet } from '../../../src/workbook/form/actuals-sheet';
import { insertTemplateSheet } from '../../../src/workbook/form/template-sheet';
import { insertCells } from '../../../src/workbook/formula/insert-formula';
import { applyRefresh } from '../../../src/workbook/refresh/apply-refresh';
import { previewRefresh } from '../../../src/workbook/refresh/preview-refresh';
import { sayWorkbookFinding } from '../../../src/wording/workbook-finding';
import { openHost } from '../../support/host';
import { draw, insertTable } from '../chart/charted';
import { renewed, withRow } from '../refresh/renewed';
import { agreed, composing, DATE, insert } from '../refresh/user';
import { blockOf, catalog, qingshan14 } from '../support/qingshan';

// A whole Excel per command: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

/** Other findings are not of refusals: met here they fail the test by having no sentence. */
type Done = Outcome<unknown, { readonly kind: string }>;

interface Command {
  readonly prepare: () => Promise<unknown>;
  /** `arm` orders the refusal, once nothing but the command itself is still to come. */
  readonly run: (arm: () => void) => Promise<Done>;
}

const nothing = () => Promise.resolve();
const simple = (work: (context: Excel.RequestContext) => Promise<Done>): Command['run'] => {
  return (arm) => {
    arm();
    return Excel.run(work);
  };
};
const rows = composeTemplate(catalog, qingshan14);
const plan = composePlanTemplate({ region: '仓山区', code: '350104', period: undefined });
const below = { kind: 'cell', sheet: 'Sheet1', row: 100, column: 0 } as const;
const compose = composing(
  renewed({ '01 target': '190.5', '03 base': '42.25' }, withRow('04', '4.5', '新增指标')),
);
const ALL = { kind: 'workbook' } as const;

const COMMANDS: Readonly<Record<string, Command>> = {
  插入指标表: {
    prepare: nothing,
    run: simple((context) =>
      insertBlock(context, { block: blockOf(), mode: 'formulas', anchor: below }),
    ),
  },
  插入进度图: {
    prepare: insertTable,
    run: (arm) => {
      arm();
      return draw();
    },
  },
  插入实际值表: {
    prepare: nothing,
    run: simple((context) =>
      insertObservationSheet(context, { template: rows.ok ? rows.value : [] }),
    ),
  },
  插入规划模板: {
    prepare: nothing,
    run: simple((context) => insertTemplateSheet(context, { template: plan })),
  },
  插入公式: {
    prepare: nothing,
    run: simple((context) =>
      insertCells(context, {
        cells: [[{ content: '=PLAN.TARGET("青山县","GDP")', numberFormat: '0.0' }]],
        anchor: below,
      }),
    ),
  },
  刷新: {
    prepare: insert,
    run: async (arm) => {
      const shown = await Excel.run((context) => previewRefresh(context, compose, ALL));
      if (!shown.ok) return shown;
      arm();
      return Excel.run((context) =>
        applyRefresh(context, compose, ALL, agreed(shown.value.plans), DATE),
      );
    },
  },
};

const KINDS = Object.keys(REFUSALS) as Refusal[];
const AT = [1, 3, 9, 22, 60];

function facts(host: Host): string {
  const { Worksheets, Names } = host.workbook;
  return JSON.stringify([
    Worksheets.all().map((sheet) => {
      const range = sheet.GetRange('A1:Z130');
      return [
        sheet.Name,
        range.Formulas,
        range.NumberFormat,
        range.ConditionalFormats.all().length,
        sheet.Charts.all().length,
      ];
    }),
    Names.all().map(({ Name, Formula }) => [Name, Formula]),
    host.settings.keys().map((key) => [key, host.settings.get(key)]),
  ]);
}

describe.each(Object.entries(COMMANDS))('%s', (name, { prepare, run }) => {
  let host: Host;
  beforeAll(async () => {
    host = await openHost();
    await prepare();
  });

  test.each(KINDS)(
    'refused as %s, leaves the workbook as it was and says what to do',
    async (kind) => {
      const before = facts(host);
      let refused = 0;
      for (const action of AT) {
        const done = await run(() => host.rejectAt(action, kind));
        // Beyond its last request nothing refuses it; what it did is taken back by starting anew.
        if (done.ok) {
          host = await openHost();
          await prepare();
          break;
        }
        refused += 1;
        const sentence = sayWorkbookFinding(done.finding as WorkbookFinding);
        expect([action, facts(host) === before]).toEqual([action, true]);
        expect(sentence).not.toMatch(/Excel 的说明是“/u);
        expect(sentence).toMatch(/请.*。$/u);
      }
      expect(refused).toBeGreaterThan(0);
    },
  );

  test('refused what it only adds (names, settings, charts), leaves the workbook as it was', async () => {
    const before = facts(host);
    let refused = 0;
    for (const object of [1, 2, 3, 4]) {
      const done = await run(() => host.rejectAddingAt(object));
      // It adds no more than that.
      if (done.ok) break;
      refused += 1;
      expect([object, facts(host) === before]).toEqual([object, true]);
      expect(sayWorkbookFinding(done.finding as WorkbookFinding)).toMatch(/请.*。$/u);
    }
    // Formulas alone are remembered nowhere.
    expect([name, refused > 0]).toEqual([name, name !== '插入公式']);
  });
});

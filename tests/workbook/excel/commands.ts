import type { Outcome } from '../../../src/core/finding/outcome';
import { composePlanTemplate } from '../../../src/core/form/plan-template';
import { composeTemplate } from '../../../src/core/observation/compose-template';
import type { Host } from '../../../src/excel-host/host';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { insertObservationSheet } from '../../../src/workbook/form/actuals-sheet';
import { insertTemplateSheet } from '../../../src/workbook/form/template-sheet';
import { insertCells } from '../../../src/workbook/formula/insert-formula';
import { repairWorkbook } from '../../../src/workbook/formula/repair-workbook';
import { highlightCells } from '../../../src/workbook/highlight/highlight-cells';
import { applyRefresh } from '../../../src/workbook/refresh/apply-refresh';
import { previewRefresh } from '../../../src/workbook/refresh/preview-refresh';
import { keepKept } from '../../../src/workbook/setting/kept';
import { thawWorkbook } from '../../../src/workbook/thaw/thaw-workbook';
import { freezeInPlace } from '../../support/freeze-in-place';
import { write } from '../../support/host';
import { draw, insertTable } from '../chart/charted';
import { renewed, withRow } from '../refresh/renewed';
import { agreed, composing, DATE, insert } from '../refresh/user';
import { blockOf, catalog, qingshan14 } from '../support/qingshan';

/** Other findings are not of refusals: met here they fail the test by having no sentence. */
type Done = Outcome<unknown, { readonly kind: string }>;

export interface Command {
  readonly prepare: () => Promise<unknown>;
  /** `arm` orders the refusal, once nothing but the command itself is still to come. */
  readonly run: (arm: () => void) => Promise<Done>;
}

const nothing = () => Promise.resolve();
export const simple = (work: (context: Excel.RequestContext) => Promise<Done>): Command['run'] => {
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

/** Shows and writes, as a user who agrees to everything. */
const refresh: Command['run'] = async (arm) => {
  const shown = await Excel.run((context) => previewRefresh(context, compose, ALL));
  if (!shown.ok) return shown;
  arm();
  return Excel.run((context) =>
    applyRefresh(context, compose, ALL, agreed(shown.value.plans), DATE),
  );
};

/** What users do that writes to the workbook, each as one command over a workbook that was prepared for it. */
export const COMMANDS: Readonly<Record<string, Command>> = {
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
  着色: {
    prepare: insert,
    run: simple((context) => highlightCells(context, () => 'printed')),
  },
  存进工作簿: {
    // What is there is written anew; what is not is only added.
    prepare: () => Excel.run((context) => keepKept(context, 'PLAN.confirmed', ['乙'])),
    run: simple((context) => keepKept(context, 'PLAN.confirmed', ['甲'])),
  },
  刷新: { prepare: insert, run: refresh },
  刷新公式表: { prepare: () => insert({ mode: 'formulas' }), run: refresh },
};
/** Those that need functions that answer. */
export const COMMANDS_OF_FUNCTIONS: Readonly<Record<string, Command>> = {
  插入公式表的进度图: {
    prepare: () => insertTable(0, 'Sheet1', 'formulas'),
    run: (arm) => {
      arm();
      return draw();
    },
  },
  恢复公式: {
    prepare: async () => {
      await insert({ mode: 'formulas' });
      await Excel.run(freezeInPlace);
    },
    run: simple(thawWorkbook),
  },
  修复公式: {
    prepare: () => write('A90:B90', [['=_xldudf_PLAN_VERSION()', '=_xldudf_PLAN_BASE("甲","乙")']]),
    run: simple(repairWorkbook),
  },
};

/**
 * All that a refused command must leave as it was.
 * @example facts(host) === before
 */
export function facts(host: Host): string {
  const { Worksheets, Names } = host.workbook;
  return JSON.stringify([
    Worksheets.all().map((sheet) => {
      const range = sheet.GetRange('A1:Z130');
      return [
        sheet.Name,
        range.Formulas,
        range.NumberFormat,
        range.ConditionalFormats.all().map(({ Id }) => Id),
        sheet.Charts.all().length,
      ];
    }),
    // The local sheet grows with its rows, and a name of all of it along.
    Names.all().map(({ Name, Formula }) => [Name, Formula.replace(/\$A\$1:\$Z\$\d00$/u, '*')]),
    host.settings.keys().map((key) => [key, host.settings.get(key)]),
    host.parts.ids().map((id) => host.parts.get(id)),
  ]);
}

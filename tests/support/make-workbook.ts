import { openShelf } from '../../src/commands/open-shelf';
import { readKept } from '../../src/library/compiled-packages';
import { conflictsOf } from '../../src/core/conflict/find-conflicts';
import type { PackageFile } from '../../src/datapackage/package-file';
import { shelf } from '../../src/datapackage/shelf';
import { associateFunctions } from '../../src/functions/cells';
import type { Host } from '../../src/excel-host/host';
import type { PaneState } from '../../src/taskpane/pane/pane-state';
import { connectPane, until, type ConnectedPane } from '../taskpane/support/workbook';
import type { SavedHost } from './host';
import { freezeInPlace } from './freeze-in-place';
import { withoutHeads } from './without-heads';
import { ownPlan } from './own-plan';
import { knowFunctions } from './plan-functions';

/** A saved workbook, and what a user saw of it. */
export interface SavedWorkbook extends SavedHost {
  /** Values of the cells of each sheet's used range, by its name, as they were shown when it was saved. */
  readonly shown: Readonly<Record<string, readonly (readonly unknown[])[]>>;
}

/** One call of each function, as a user types them. */
const CALLS: readonly string[] = [
  '=PLAN.TARGET("云山","每千人口床位数",2025)',
  '=PLAN.BASE("云山县","GDP","十四五")',
  '=PLAN.GROWTH("云山县","GDP")',
  '=PLAN.ACTUAL("云山县","森林覆盖率",2023)',
  '=PLAN.PATH("云山县","每千人口床位数",2023)',
  '=PLAN.PROGRESS("云山县","每千人口床位数",2023)',
  '=PLAN.STATUS("云山县","每千人口床位数",2023,6.4)',
  '=PLAN.REQUIRED("云山县","城镇新增就业人数",2023,3)',
  '=PLAN.INFO("云山县","城镇新增就业人数","原文")',
  '=PLAN.TARGET("云山县","城镇新增就业",2030)',
  '=PLAN.SEARCH("床位","云山县")',
  '=PLAN.COMPARE("每千人口床位数","云山县",2023)',
  '=PLAN.TABLE("云山县")',
];

const PLAN = 'LOCAL:YS-14';

/**
 * The workbook of a user who has tried everything, made through the pane and Microsoft's client: 云山县's
 * own plan is kept with it (first print, then the corrected one, with the tables refreshed), with actual
 * values from the sheet and from a file with odd columns, a decision about a conflict, margins, a table
 * and a comparison in each mode, a chart, a template, colours, and a sheet that was frozen.
 */
export async function makeWorkbook(): Promise<SavedWorkbook> {
  knowFunctions();
  const pane = await connectShelf();
  shelf.choose([]);
  await shelf.fill([], []);
  shelf.put([]);
  await keepPlan(pane, 'first');
  pane.act.chooseRegion('LOCAL:YS');
  pane.act.choosePlan(PLAN);
  await insertPlan(pane, '印发稿', 'values');
  await insertPlan(pane, '送审', 'formulas');
  pane.host.type('送审', 'L1', '=PLAN.TARGET("云山","床位数",2025)-PLAN.BASE("云山","床位数")');
  await pane.host.idle();
  await keepPlan(pane, 'corrected');
  pane.act.data.refresh.check();
  await step(pane, 'refresh');
  pane.act.data.refresh.write();
  await step(pane, 'done');
  await pane.host.idle();
  await Excel.run(withoutHeads);
  await Excel.run(freezeInPlace);
  await pane.host.idle();

  await stateActuals(pane);
  await decide(pane);
  pane.act.compare.changeSettings({ scheduleMargin: 0.1, growthMargin: 0.3 });
  await insertPlan(pane, '公式表', 'formulas');
  for (const [sheet, mode] of [
    ['对比', 'values'],
    ['对比公式', 'formulas'],
  ] as const) {
    await openSheet(pane, sheet);
    pane.act.showPage('compare');
    pane.act.compare.chooseYear(2023);
    pane.act.chooseMode(mode);
    await insertion(pane, () => pane.act.insertTable());
  }
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('对比').getRange('B5').select();
    await context.sync();
  });
  await insertion(pane, () => pane.act.compare.drawChart());
  pane.act.data.insertTemplate();
  await step(pane, 'done');
  pane.act.place.colourCells();
  await until(pane.store, ({ place }) => place.colour.kind === 'done');
  await pane.host.idle();
  await openSheet(pane, '函数');
  // Spilled answers need room: the last three stand apart.
  CALLS.forEach((call, index) => pane.host.type('函数', `A${index * 3 + 1}`, call));
  await pane.host.idle();
  return saveWorkbook(pane.host);
}

/** What the host gives of itself, and the settings, which it keeps apart. */
export function saveWorkbook(host: Host): SavedWorkbook {
  const settings = host.settings.keys().map((key) => [key, host.settings.get(key)] as const);
  const parts = host.parts.ids().map((id) => host.parts.get(id) ?? '');
  return {
    ...{ workbook: host.save(), settings: Object.fromEntries(settings), parts },
    shown: shownBy(host),
  };
}

/** The values of every sheet, from A1 to the last cell in use. */
export function shownBy(host: Host): SavedWorkbook['shown'] {
  const sheets = host.workbook.Worksheets.all();
  return Object.fromEntries(
    sheets.map((sheet) => [
      sheet.Name,
      sheet.GetRange('A1').GetBoundingRect(sheet.GetUsedRange(false)).Values as unknown[][],
    ]),
  );
}

/**
 * Opens a saved workbook as a user does: the add-in starts, puts what the workbook keeps on the shelf,
 * and Excel calculates. `told` is what the start had to complain of.
 */
export async function openSaved(
  saved: SavedWorkbook,
): Promise<{ readonly pane: ConnectedPane; readonly told: readonly string[] }> {
  knowFunctions();
  const pane = await connectShelf(saved);
  const told: string[] = [];
  const stop = pane.services.desk.hear((notice) => {
    if ('sentence' in notice) told.push(notice.sentence);
  });
  await openShelf(shelf, pane.services.desk, readKept);
  stop();
  pane.act.chooseRegion('LOCAL:YS');
  pane.act.choosePlan(PLAN);
  // Calls that Excel made before the functions were there must be answered first.
  await pane.host.idle();
  await Excel.run(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
  await pane.host.idle();
  return { pane, told };
}

/** A pane whose packages in force are the shelf's, as in the add-in, where the functions look too. */
export async function connectShelf(saved?: SavedHost): Promise<ConnectedPane> {
  const pane = await connectPane(saved);
  associateFunctions();
  const { put, choose, fill, sheetActuals, catalog, onPut } = shelf;
  Object.assign(pane.services, { put, choose, fill, sheetActuals, catalog, onCatalog: onPut });
  shelf.onPut((now) => pane.store.send({ kind: 'catalog-ready', catalog: now }));
  return pane;
}

/** Accepts a print of 云山县's plan, in place of the one before. */
export async function keepPlan(pane: ConnectedPane, print: 'first' | 'corrected'): Promise<void> {
  pane.act.data.checkPackage(ownPlan(print).map(chosen));
  await step(pane, 'preview');
  pane.act.data.accept();
  await step(pane, 'done');
}

export const chosen = ({ path, bytes }: PackageFile) => ({
  name: path,
  arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
});

async function stateActuals(pane: ConnectedPane): Promise<void> {
  pane.store.sendTo('data', { kind: 'entry-year', year: 'all' });
  pane.act.data.insertSheet();
  await step(pane, 'done');
  for (const [address, value] of [
    ['I3', '150.2'],
    ['I9', '161'],
    ['I15', '172.4'],
    ['I4', '1.2'],
    ['I10', '1.1'],
    ['I16', '1.3'],
  ] as const)
    pane.host.type('实际值', address, value);
  pane.act.data.readSheet();
  await step(pane, 'done');
  const text =
    '甲,乙,丙,丁\n云山县,每千人口床位数,2023,5.9\n云山县,森林覆盖率,2023,61.7\n云山县,城镇调查失业率,2023,4.8\n';
  const file = chosen({ path: '年报.csv', bytes: new TextEncoder().encode(text) });
  pane.act.data.importFile(file);
  const { question } = await step(pane, 'columns');
  const asked = { 地区: '甲', 指标: '乙', 年份: '丙', 实际值: '丁' };
  pane.act.data.readAgain({ source: question.source, sheet: question.sheet, asked });
  await step(pane, 'preview');
  pane.act.data.accept();
  await step(pane, 'done');
}

async function decide(pane: ConnectedPane): Promise<void> {
  const catalog = await shelf.catalog();
  const row = catalog.rows.get(PLAN)?.[0];
  const conflict = row && conflictsOf(catalog, row)[0];
  if (conflict?.kind !== 'statements') throw new Error('The plan lost its conflict.');
  const prose = conflict.statements.find(({ figure }) => figure.text === '210亿元');
  pane.act.plan.decide(conflict, prose);
  await until(pane.store, ({ plan }) => plan.step.kind === 'done');
}

async function insertPlan(
  pane: ConnectedPane,
  sheet: string,
  mode: 'values' | 'formulas',
): Promise<void> {
  await openSheet(pane, sheet);
  pane.act.showPage('plan');
  pane.act.chooseMode(mode);
  await insertion(pane, () => pane.act.insertTable());
}

async function openSheet(pane: ConnectedPane, name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.activate();
    sheet.getRange('A1').select();
    await context.sync();
  });
  await pane.host.idle();
}

async function insertion(pane: ConnectedPane, press: () => void): Promise<void> {
  press();
  const state = await until(pane.store, (now) => now.insertion.kind !== 'writing');
  if (state.insertion.kind !== 'done') throw new Error(JSON.stringify(state.insertion));
  await pane.host.idle();
}

type Step = PaneState['data']['step'];

/** What 数据 has come to once its work is done; fails where it is of another kind. */
export async function step<Kind extends Step['kind']>(
  pane: ConnectedPane,
  kind: Kind,
): Promise<Extract<Step, { readonly kind: Kind }>> {
  const { data } = await until(pane.store, (state) => state.data.step.kind !== 'working');
  const reached = data.step;
  if (reached.kind !== kind) throw new Error(`${kind}: ${JSON.stringify(reached)}`);
  return reached as Extract<Step, { readonly kind: Kind }>;
}

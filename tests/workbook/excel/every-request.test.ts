/*
 * Every command, refused at every request that there is: afterwards the workbook is as before and the sentence is true.
 * `MATRIX=numbers` tries every request number, each with one kind of refusal; `MATRIX=whole` each with every kind.
 */
import type { WorkbookFinding } from '../../../src/core/finding/workbook-finding';
import type { Host } from '../../../src/excel-host/host';
import { REFUSALS, type Refusal } from '../../../src/excel-host/wire/batch-log';
import { sayChartFinding } from '../../../src/wording/chart';
import { openHost } from '../../support/host';
import type * as blocks from '../../../src/workbook/block/insert-block';
import type * as charts from '../../../src/workbook/chart/insert-chart';
import type * as destinations from '../../../src/workbook/destination/restore-destination';
import type * as formulas from '../../../src/workbook/formula/insert-formula';
import type * as repairs from '../../../src/workbook/formula/repair-workbook';
import type * as actuals from '../../../src/workbook/form/actuals-sheet';
import type * as samples from '../../../src/workbook/form/sample-sheet';
import type * as templates from '../../../src/workbook/form/template-sheet';
import type * as marks from '../../../src/workbook/highlight/highlight-cells';
import type * as inserted from '../../../src/workbook/inserted/locate-blocks';
import type * as moves from '../../../src/workbook/move/move-workbook';
import type * as refreshes from '../../../src/workbook/refresh/apply-refresh';
import type * as selections from '../../../src/workbook/selection/selection';
import type * as kept from '../../../src/workbook/setting/kept';
import type * as thaws from '../../../src/workbook/thaw/thaw-workbook';
import { COMMANDS, COMMANDS_OF_FUNCTIONS, facts, type Command } from './commands';
import { LOOKS, MORE, TABLES } from './every-command';

// Hundreds of refusals a test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(3_000_000);

/** What a module does to, or asks of, a workbook. */
type Doing<Module> = {
  [Name in keyof Module]: Module[Name] extends (
    context: Excel.RequestContext,
    ...rest: never[]
  ) => Promise<unknown>
    ? Name
    : never;
}[keyof Module];

type Work =
  | Doing<typeof blocks>
  | Doing<typeof charts>
  | Doing<typeof destinations>
  | Doing<typeof formulas>
  | Doing<typeof repairs>
  | Doing<typeof actuals>
  | Doing<typeof samples>
  | Doing<typeof templates>
  | Doing<typeof marks>
  | Doing<typeof inserted>
  | Doing<typeof moves>
  | Doing<typeof refreshes>
  | Doing<typeof selections>
  | Doing<typeof kept>
  | Doing<typeof thaws>;

/** The command by which each is tried here: what one of these modules learns to do has to be named. */
const TRIED_BY: Readonly<Record<Work, string>> = {
  insertBlock: '插入指标表',
  insertChart: '插入进度图',
  redrawCharts: '插入进度图',
  restoreDestination: '插入指标表',
  takeBackBlock: '撤销插入',
  insertCells: '插入公式',
  takeBackCells: '撤销公式',
  lookAgain: '撤销公式',
  repairWorkbook: '修复公式',
  insertObservationSheet: '插入实际值表',
  isNewWorkbook: '看是不是新的',
  insertSample: '示例',
  insertTemplateSheet: '插入规划模板',
  readTemplateSheet: '读所选',
  highlightCells: '着色',
  clearHighlights: '清除着色',
  locateBlocks: '找表',
  locateRow: '找行',
  dropBlock: '忘记没有了的表',
  previewMove: '预览换区',
  applyMove: '换区',
  applyRefresh: '刷新',
  writeAgreed: '刷新',
  readSelection: '读所选',
  findUsedSelection: '读所选',
  readSelectedText: '读所选',
  watchSelection: '读所选',
  jumpToCell: '跳到单元格',
  readKept: '读存下的',
  changeKept: '存进工作簿',
  keepKept: '存进工作簿',
  thawWorkbook: '恢复公式',
  forgetFrozen: '不再保留冻结的公式',
};

const WRITING: Readonly<Record<string, Command>> = { ...COMMANDS, ...TABLES, ...MORE };
const ALL: Readonly<Record<string, Command>> = { ...WRITING, ...LOOKS };

test('every command of the table is one that is tried', () => {
  const known = Object.keys({ ...ALL, ...COMMANDS_OF_FUNCTIONS });
  expect(Object.values(TRIED_BY).filter((name) => !known.includes(name))).toEqual([]);
});

const KINDS = Object.keys(REFUSALS) as Refusal[];
const MATRIX = process.env['MATRIX'];
const FEW = [1, 2, 3, 6, 13, 29, 61, 127];

const kindsAt = (number: number): readonly Refusal[] =>
  MATRIX === 'whole' ? KINDS : [KINDS[number % KINDS.length] ?? 'internal'];

/**
 * A row that went takes its formats along, and what is taken back at the user's word is not put there again: both say so,
 * and what is left.
 */
const LOSES = new Set(['换区', '撤销插入', '撤销公式']);
const isSaid = (name: string, sentence: string) =>
  LOSES.has(name) && sentence.includes('没能恢复原样');

/** A finding of the workbook is said as one, whatever command it was. */
const say = (finding: unknown) =>
  sayChartFinding(finding as Parameters<typeof sayChartFinding>[0] & WorkbookFinding);

async function open({ prepare }: Command): Promise<Host> {
  const host = await openHost();
  await prepare();
  await host.idle();
  return host;
}

test.each(Object.entries(WRITING))('%s, refused at any of its requests', async (name, command) => {
  const host = await open(command);
  const before = facts(host);
  const wrong: unknown[] = [];
  let tried = 0;
  const tryAt = async (number: number): Promise<boolean> => {
    for (const kind of kindsAt(number)) {
      const done = await command.run(() => host.rejectAt(number, kind));
      // It has no more requests than that.
      if (done.ok) return false;
      tried += 1;
      const sentence = say(done.finding);
      const isTold = /请.*。$/u.test(sentence) && !/Excel 的说明是“/u.test(sentence);
      const isSame = facts(host) === before;
      const isLost = !isSame && !isSaid(name, sentence);
      if (!isTold || isLost) wrong.push([number, kind, isSame, sentence]);
      if (!isSame) return false;
    }
    return true;
  };
  for (let step = 0; step < (MATRIX === undefined ? FEW.length : 5000); step += 1)
    if (!(await tryAt(MATRIX === undefined ? (FEW[step] ?? 0) : step + 1))) break;
  if (MATRIX !== undefined) process.stderr.write(`${name}: ${tried} refusals\n`);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(0);
});

/** A cell is being edited while the n-th request arrives, and not before or after. */
function editOnceAt(host: Host, request: number): void {
  host.whileOnTheWay(request, () => {
    host.editing = true;
    host.whileOnTheWay(1, () => {
      host.editing = false;
    });
  });
}

test.each(Object.entries(ALL))('%s, while a cell is being edited', async (name, command) => {
  let host = await open(command);
  let before = facts(host);
  const wrong: unknown[] = [];
  let tried = 0;
  for (let request = 1; request < 20; request += 1) {
    const sent = host.batches.length;
    editOnceAt(host, request);
    const done = await command.run(() => undefined);
    host.editing = false;
    host.whileOnTheWay(Infinity, () => undefined);
    if (host.batches.length - sent < request) break;
    tried += 1;
    const isSame = facts(host) === before;
    // What looks anew where it was refused does what it was meant to.
    const sentence = done.ok ? '' : say(done.finding);
    const isLost = !isSame && !isSaid(name, sentence);
    if (!done.ok && (isLost || !/请.*。$/u.test(sentence))) wrong.push([request, isSame, sentence]);
    if (isSame) continue;
    host = await open(command);
    // When it was written stands in it.
    before = facts(host);
  }
  if (MATRIX !== undefined) process.stderr.write(`${name}: edited at ${tried} requests\n`);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(0);
});

import { fail, type Outcome } from '../core/finding/outcome';
import type { WorkbookFinding } from '../core/finding/workbook-finding';
import type { PlanPackage } from '../core/catalog/catalog';
import type { FigureChoice } from '../core/catalog/find-figure';
import type { KeptReader } from '../library/compiled-packages';
import type { Shelf } from '../datapackage/shelf';
import { sayChoicesIgnored } from '../wording/choice';
import { sayUnfetched } from '../wording/unexpected';
import { sayPackageRefused } from '../wording/package-refused';
import { sayKeptElsewhere, sayWorkbookFinding } from '../wording/workbook-finding';
import type { Desk } from '../workbook/desk/desk';
import { recalculate } from '../workbook/excel/recalculate';
import { readHostError } from '../workbook/excel/refusal';
import { choicesIn } from '../workbook/setting/choices';
import { readKept, watchKept, type KeptBook } from '../workbook/setting/kept';
import { readActualsSheets } from '../workbook/form/actuals-sheets';
import { changesSince, computedIn } from '../workbook/setting/computed';
import { confirmedIn } from '../workbook/setting/setting';
import { packagesIn } from '../workbook/setting/packages';

/**
 * Puts the packages kept with the workbook on the shelf, checked once more: the workbook may come
 * from anyone. A refused one stays off and the desk is told; the shelf is always filled, since every
 * PLAN function waits for it. The user's choices between disagreeing statements come with them.
 * @example await openShelf(shelf, desk, readKept) // shelf.catalog() now answers
 */
export async function openShelf(shelf: Shelf, desk: Desk, reader: KeptReader): Promise<void> {
  const book = await readPatiently(desk, readKept);
  const { packages, choices } = await readBook(desk, reader, book);
  shelf.choose(choices);
  const sheets = await readPatiently(desk, readActualsSheets);
  if (sheets !== undefined) {
    const confirmed = book === undefined ? [] : confirmedIn(book);
    await fetchPatiently(desk, '实际值表', () => shelf.fill(sheets.sheets, confirmed));
  }
  shelf.put(packages);
  const ignored = shelf.ignoredChoices();
  if (ignored.length > 0) desk.tell({ tone: 'problem', sentence: sayChoicesIgnored(ignored) });
  if (book === undefined) return;
  desk.follow({ computed: computedIn(book), inForce: shelf.states });
  // What Excel shows and what the functions would answer are not the same then.
  if (changesSince(desk).length > 0) desk.tell({ tone: 'older' });
  followKept(shelf, desk, reader, book);
}

/** The choices of a workbook, and its packages that can be used. */
async function readBook(
  desk: Desk,
  reader: KeptReader,
  book: KeptBook | undefined,
): Promise<{
  readonly packages: readonly PlanPackage[];
  readonly choices: readonly FigureChoice[];
}> {
  if (book === undefined) return { packages: [], choices: [] };
  const kept = packagesIn(book);
  const choices = choicesIn(book);
  const findings = [kept, choices].flatMap((read) => (read.ok ? [] : read.finding));
  for (const finding of [...findings, ...book.twofold]) tellFinding(desk, finding);
  const packages: PlanPackage[] = [];
  for (const { name, files } of kept.ok ? kept.value : []) {
    const reading = await fetchPatiently(desk, name, () => reader(files));
    if (reading.ok) packages.push(reading.package);
    else desk.tell({ tone: 'problem', sentence: sayPackageRefused(name, reading.findings) });
  }
  return { packages, choices: choices.ok ? choices.value : [] };
}

/**
 * What a co-author keeps with the workbook is in force here too, and the formulas show it. Where Excel
 * tells of nothing it is so when the workbook is opened again.
 */
function followKept(shelf: Shelf, desk: Desk, reader: KeptReader, opened: KeptBook): void {
  let known = opened;
  const follow = async (): Promise<void> => {
    const book = await readPatiently(desk, readKept);
    if (book === undefined || book.savedAt === known.savedAt) return;
    const before = [shelf.packages(), known.value('PLAN.choices')];
    known = book;
    desk.follow({ computed: computedIn(book), inForce: shelf.states });
    const { packages, choices } = await readBook(desk, reader, book);
    // What was saved meanwhile is newer.
    if (known !== book) return;
    shelf.choose(choices);
    desk.tell({ tone: 'kept' });
    // It may have been ourselves, in the pane, or something that changes no answer.
    const now = [packages, book.value('PLAN.choices')];
    if (JSON.stringify(now) === JSON.stringify(before)) return;
    shelf.put(packages);
    desk.tell({ tone: 'done', sentence: sayKeptElsewhere() });
    await Excel.run(recalculate);
  };
  watchKept(() => void follow());
}

function tellFinding(desk: Desk, finding: WorkbookFinding): void {
  desk.tell({ tone: 'problem', sentence: sayWorkbookFinding(finding) });
}

/**
 * Goes on asking for a part of the add-in that its site does not send: to answer without would be to
 * answer with less than the workbook's own data.
 */
async function fetchPatiently<Value>(
  desk: Desk,
  use: string,
  fetch: () => Promise<Value>,
): Promise<Value> {
  for (let pause = PAUSE.first; ; pause = Math.min(PAUSE.last, pause * 2)) {
    try {
      return await fetch();
    } catch {
      if (pause === PAUSE.told) desk.tell({ tone: 'problem', sentence: sayUnfetched(use) });
      await sleep(pause);
    }
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Milliseconds between two questions: soon again, for a cell that was being edited; then less often. */
const PAUSE = { first: 250, last: 8000, told: 4000 };

/**
 * Reads from the workbook however long Excel will not answer (a cell is being edited, it is still
 * opening the file): the functions wait meanwhile, since an answer from less than the workbook's own
 * data would look like any other. What it answers that cannot be used is told, and undefined; so is
 * a plain browser, where the pane is for reading and there is no workbook.
 */
async function readPatiently<Value>(
  desk: Desk,
  read: (context: Excel.RequestContext) => Promise<Outcome<Value, WorkbookFinding>>,
): Promise<Value | undefined> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return undefined;
  for (let pause = PAUSE.first; ; pause = Math.min(PAUSE.last, pause * 2)) {
    const answer = await Excel.run({ delayForCellEdit: true }, read).catch((error: unknown) =>
      fail<WorkbookFinding>({ kind: 'read-rejected', ...readHostError(error) }),
    );
    if (answer.ok) return answer.value;
    const isRefused = answer.finding.kind === 'read-rejected';
    if (!isRefused || pause === PAUSE.told) tellFinding(desk, answer.finding);
    if (!isRefused) return undefined;
    await sleep(pause);
  }
}

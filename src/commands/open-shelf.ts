import { fail, succeed, type Outcome } from '../core/finding/outcome';
import type { WorkbookFinding } from '../core/finding/workbook-finding';
import type { PlanPackage } from '../core/catalog/catalog';
import { readKeptPackage } from '../datapackage/read-own-package';
import type { Shelf } from '../datapackage/shelf';
import { sayChoicesIgnored } from '../wording/choice';
import { sayPackageRefused } from '../wording/package-refused';
import { sayWorkbookFinding } from '../wording/workbook-finding';
import type { Desk } from '../workbook/desk/desk';
import { readHostError } from '../workbook/excel/refusal';
import { readKeptChoices } from '../workbook/setting/choices';
import { readActualsSheets } from '../workbook/form/actuals-sheets';
import { readConfirmed } from '../workbook/setting/setting';
import { readKeptPackages } from '../workbook/setting/packages';

/**
 * Puts the packages kept with the workbook on the shelf, checked once more: the workbook may come
 * from anyone. A refused one stays off and the desk is told; the shelf is always filled, since every
 * PLAN function waits for it. The user's choices between disagreeing statements come with them.
 * @example await openShelf(shelf, desk) // shelf.catalog() now answers
 */
export async function openShelf(shelf: Shelf, desk: Desk): Promise<void> {
  const kept = (await readPatiently(desk, readKeptPackages)) ?? [];
  const packages: PlanPackage[] = [];
  for (const { name, files } of kept) {
    const reading = readKeptPackage(files);
    if (reading.ok) packages.push(reading.package);
    else desk.tell({ tone: 'problem', sentence: sayPackageRefused(name, reading.findings) });
  }
  shelf.choose((await readPatiently(desk, readKeptChoices)) ?? []);
  await fillSheets(shelf, desk);
  shelf.put(packages);
  const ignored = shelf.ignoredChoices();
  if (ignored.length > 0) desk.tell({ tone: 'problem', sentence: sayChoicesIgnored(ignored) });
}

/** Before anything answers: what the sheets of actual values hold now, not what was kept of them once. */
async function fillSheets(shelf: Shelf, desk: Desk): Promise<void> {
  const read = await readPatiently(desk, async (context) => {
    const sheets = await readActualsSheets(context);
    if (!sheets.ok) return sheets;
    const found = sheets.value.sheets;
    const confirmed = found.length > 0 ? await readConfirmed(context) : undefined;
    return succeed({ found, confirmed: confirmed?.ok === true ? confirmed.value : [] });
  });
  if (read !== undefined) shelf.fill(read.found, read.confirmed);
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
    if (!isRefused || pause === PAUSE.told)
      desk.tell({ tone: 'problem', sentence: sayWorkbookFinding(answer.finding) });
    if (!isRefused) return undefined;
    const now = pause;
    await new Promise((resolve) => {
      setTimeout(resolve, now);
    });
  }
}

import type { FigureChoice } from '../core/catalog/find-figure';
import type { PlanPackage } from '../core/catalog/catalog';
import { readKeptPackage } from '../datapackage/read-own-package';
import type { Shelf } from '../datapackage/shelf';
import { sayChoicesIgnored } from '../wording/choice';
import { sayPackageRefused } from '../wording/package-refused';
import { sayWorkbookFinding } from '../wording/workbook-finding';
import type { Desk } from '../workbook/desk/desk';
import { readKeptChoices } from '../workbook/setting/choices';
import { readActualsSheets } from '../workbook/form/actuals-sheets';
import { readConfirmed } from '../workbook/setting/setting';
import { readKeptPackages, type KeptPackage } from '../workbook/setting/packages';

/**
 * Puts the packages kept with the workbook on the shelf, checked once more: the workbook may come
 * from anyone. A refused one stays off and the desk is told; the shelf is always filled, since every
 * PLAN function waits for it. The user's choices between disagreeing statements come with them.
 * @example await openShelf(shelf, desk) // shelf.catalog() now answers
 */
export async function openShelf(shelf: Shelf, desk: Desk): Promise<void> {
  const kept = await readKept(desk);
  const packages: PlanPackage[] = [];
  for (const { name, files } of kept) {
    const reading = readKeptPackage(files);
    if (reading.ok) packages.push(reading.package);
    else desk.tell({ tone: 'problem', sentence: sayPackageRefused(name, reading.findings) });
  }
  shelf.choose(await readChoices(desk));
  await fillSheets(shelf, desk);
  shelf.put(packages);
  const ignored = shelf.ignoredChoices();
  if (ignored.length > 0) desk.tell({ tone: 'problem', sentence: sayChoicesIgnored(ignored) });
}

/** Before anything answers: what the sheets of actual values hold now, not what was kept of them once. */
async function fillSheets(shelf: Shelf, desk: Desk): Promise<void> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return;
  await Excel.run(async (context) => {
    const sheets = await readActualsSheets(context);
    if (!sheets.ok) {
      desk.tell({ tone: 'problem', sentence: sayWorkbookFinding(sheets.finding) });
      return;
    }
    const hasSheets = sheets.value.sheets.length > 0;
    const confirmed = hasSheets ? await readConfirmed(context) : undefined;
    shelf.fill(sheets.value.sheets, confirmed?.ok === true ? confirmed.value : []);
  });
}

async function readChoices(desk: Desk): Promise<readonly FigureChoice[]> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return [];
  const read = await Excel.run(readKeptChoices);
  if (read.ok) return read.value;
  desk.tell({ tone: 'problem', sentence: sayWorkbookFinding(read.finding) });
  return [];
}

async function readKept(desk: Desk): Promise<readonly KeptPackage[]> {
  const { host } = await Office.onReady();
  // A plain browser shows the pane too, for reading; there is no workbook then.
  if (host !== Office.HostType.Excel) return [];
  const read = await Excel.run(readKeptPackages);
  if (read.ok) return read.value;
  desk.tell({ tone: 'problem', sentence: sayWorkbookFinding(read.finding) });
  return [];
}

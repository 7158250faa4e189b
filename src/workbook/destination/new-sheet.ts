import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf, type HostError } from '../excel/refusal';

/** Excel's limit, in UTF-16 units as Excel counts. */
const LONGEST = 31;

/**
 * A sheet's name made of words, without what Excel forbids there. An apostrophe becomes a typographic
 * one: Excel would double it in every reference, and not every program that reads the file does.
 *
 * @param words region, period …
 * @example sheetName('仓山区', '十四五') // '仓山区十四五'
 */
export function sheetName(...words: readonly string[]): string {
  const name = words
    .join('')
    .replace(/[[\]:*?/\\\p{Cc}\p{Surrogate}]/gu, '')
    .replaceAll("'", '’');
  return cut(name, LONGEST) || '规划指标';
}

/** Half of a character at the end is none. */
function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/\p{Surrogate}$/u, '')
    .trim();
}

/**
 * Adds a sheet behind the others and shows it. Where the name is taken it gets a number. Two syncs.
 * @param name see `sheetName`
 * @example await addSheet(context, '仓山区十四五') // { ok: true, value: '仓山区十四五2' }
 */
export async function addSheet(
  context: Excel.RequestContext,
  name: string,
): Promise<Outcome<string, WorkbookFinding>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  const unread = await refusalOf(context.sync());
  if (unread !== undefined) {
    const { code, reason } = unread;
    return fail({ kind: 'read-rejected', code, reason });
  }
  const free = freeName(
    name,
    worksheets.items.map((sheet) => sheet.name),
  );
  worksheets.add(free).activate();
  const refused = await refusalOf(context.sync());
  // It may have been added and not shown.
  return refused === undefined ? succeed(free) : fail(await takeBackSheet(context, free, refused));
}

/** Excel takes names for the same whose letters differ in case only. */
function freeName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : String(number);
    const free = `${cut(name, LONGEST - end.length)}${end}`;
    if (!known.has(free.toLowerCase())) return free;
  }
}

/**
 * Takes back a sheet that was added before Excel refused what was to be written on it. Two syncs;
 * returns what to tell the user.
 * @example await takeBackSheet(context, '规划模板', refused) // { kind: 'write-rejected', area: '规划模板', … }
 */
export async function takeBackSheet(
  context: Excel.RequestContext,
  title: string,
  { code, reason }: HostError,
): Promise<WorkbookFinding> {
  const added = context.workbook.worksheets.getItemOrNullObject(title);
  added.load('name');
  const isLost = (await refusalOf(context.sync())) !== undefined;
  if (!isLost && added.isNullObject) return { kind: 'write-rejected', area: title, code, reason };
  if (!isLost) added.delete();
  if (isLost || (await refusalOf(context.sync())) !== undefined) {
    return { kind: 'write-half-done', area: title, code, reason, left: undefined };
  }
  return { kind: 'write-rejected', area: title, code, reason };
}

import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal';
import { readPlanCells } from '../formula/read-plan-cells';
import { readBlocks } from '../inserted/read-blocks';
import {
  LOOKS,
  SIGN,
  planHighlight,
  planLoose,
  type HighlightKind,
  type HighlightRule,
  type KindOf,
} from './plan-highlight';

/** What was marked. */
export interface Highlighted {
  readonly blocks: number;
  /** Areas of PLAN formulas outside all blocks. */
  readonly formulas: number;
  /** Kinds that occur. */
  readonly kinds: readonly HighlightKind[];
  /** Sheets left alone, because they are protected. */
  readonly isProtected: readonly string[];
}

/**
 * Marks the cells of all blocks, and PLAN formulas elsewhere, by kind, with conditional formats of our own in place of those
 * before: the user's fills and fonts stay as they are. At most nine syncs, however many blocks there
 * are; one step to undo.
 * @example await highlightCells(context, kindOf) // { ok: true, value: { blocks: 2, kinds: ['printed', …], … } }
 */
export async function highlightCells(
  context: Excel.RequestContext,
  kindOf: KindOf,
): Promise<Outcome<Highlighted, WorkbookFinding>> {
  const read = await readBlocks(context, { kind: 'workbook' });
  if (!read.ok) return read;
  const former = await findHighlights(context);
  if (!former.ok) return former;
  const cells = await readPlanCells(context);
  if (!cells.ok) return cells;
  const { readings } = read.value;
  const free = readings.filter((reading) => !reading.isProtected);
  const loose = planLoose(cells.value, readings);
  const rules = [...free.flatMap((reading) => planHighlight(reading, kindOf)), ...loose];
  // The former ones go last: until all the new ones stand, they can be had back by taking these.
  for (const rule of rules) addRule(context, rule);
  const refusal = await replaceFormer(context, former.value);
  if (refusal !== undefined) return fail(refusal);
  const locked = readings.filter((reading) => reading.isProtected);
  return succeed({
    blocks: free.length,
    formulas: loose.length,
    kinds: [...new Set(rules.map(({ kind }) => kind))],
    isProtected: [...new Set(locked.map(({ area }) => area.sheet))],
  });
}

/**
 * Takes all marks away again and nothing else. At most four syncs; one step to undo. Returns how many rules
 * there were.
 * @example await clearHighlights(context) // { ok: true, value: 14 }
 */
export async function clearHighlights(
  context: Excel.RequestContext,
): Promise<Outcome<number, WorkbookFinding>> {
  const found = await findHighlights(context);
  if (!found.ok) return found;
  const refusal = await replaceFormer(context, found.value);
  return refusal === undefined ? succeed(found.value.ours.length) : fail(refusal);
}

/**
 * Deletes former marks, after the new ones that are queued. Where Excel refuses half-way it looks again:
 * with former ones gone all the new ones are there, and the rest goes too; else the new ones go and the
 * former stay. One sync; four more where Excel refuses.
 */
async function replaceFormer(
  context: Excel.RequestContext,
  former: Marks,
): Promise<WorkbookFinding | undefined> {
  for (const format of former.ours) format.delete();
  const refusal = await refusalOf(context.sync());
  if (refusal === undefined) return undefined;
  const { code, reason } = refusal;
  const partly = { kind: 'marks-rejected', isWhole: false, code, reason } as const;
  const now = await findHighlights(context);
  if (!now.ok) return partly;
  const { ours, all } = now.value;
  const isDone = ours.filter(({ id }) => former.all.has(id)).length < former.ours.length;
  const left = isDone ? ours.filter(({ id }) => former.all.has(id)) : newIn(all, former.all);
  for (const format of left) format.delete();
  if ((await refusalOf(context.sync())) !== undefined) return partly;
  return isDone ? undefined : { ...partly, isWhole: true };
}

/** Also those that were added and not written. */
function newIn(all: Marks['all'], before: Marks['all']): readonly Excel.ConditionalFormat[] {
  return [...all].flatMap(([id, format]) => (before.has(id) ? [] : [format]));
}

function addRule(context: Excel.RequestContext, rule: HighlightRule): void {
  const { sheetId, row, place, rows, columns, formula, kind, keepsFill } = rule;
  const range = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(row, place, rows, columns);
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formula;
  const look = LOOKS[kind];
  if (!keepsFill) custom.format.fill.color = look.fill;
  if (look.isBold) custom.format.font.bold = true;
  if (look.isItalic) custom.format.font.italic = true;
  if (look.isUnderlined)
    custom.format.font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
}

/** Conditional formats of the whole workbook. */
interface Marks {
  readonly ours: readonly Excel.ConditionalFormat[];
  /** By id, of other kinds too. */
  readonly all: ReadonlyMap<string, Excel.ConditionalFormat>;
}

/**
 * Our own conditional formats in the whole workbook, found by the sign in their formulas; nobody
 * else's is touched, whatever it looks like. At most three syncs, however many sheets and formats there
 * are.
 * @example await findHighlights(context) // { ok: true, value: { ours: [format, format, …], all } }
 */
async function findHighlights(
  context: Excel.RequestContext,
): Promise<Outcome<Marks, WorkbookFinding>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  const first = await refusalOf(context.sync());
  if (first !== undefined) return fail({ kind: 'read-rejected', ...first });
  const collections = worksheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load(['items/type', 'items/id']);
    return formats;
  });
  const second = await refusalOf(context.sync());
  if (second !== undefined) return fail({ kind: 'read-rejected', ...second });
  const all = collections.flatMap(({ items }) => items);
  const custom = all.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  const rules = custom.map((format) => {
    const { rule } = format.custom;
    rule.load('formula');
    return { format, rule };
  });
  const third = await refusalOf(context.sync());
  if (third !== undefined) return fail({ kind: 'read-rejected', ...third });
  return succeed({
    ours: rules.flatMap(({ format, rule }) => (isOurs(rule.formula) ? [format] : [])),
    all: new Map(all.map((format) => [format.id, format])),
  });
}

/** Excel may write a formula back with blanks of its own, or another case. */
function isOurs(formula: string): boolean {
  const plain = (text: string) => text.replace(/\s/gu, '').toLowerCase();
  return plain(formula).includes(plain(SIGN));
}

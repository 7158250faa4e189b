import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { showCalls } from '../../core/function/plan-call';
import { printSheetArea, readAddress } from '../address/address';
import { changedOf, putBackTyped, TYPED_SINCE, watch } from '../destination/watched';
import { refusalOf } from '../excel/refusal';
import { readBlocks } from '../inserted/read-blocks';
import {
  FROZEN_KEY,
  THAWED_KEY,
  frozenEntry,
  readFrozen,
  type Frozen,
  type FrozenFormula,
} from './frozen';
import { differing, type Different } from './differing';
import { cellOf, matchFormulas, type AreaNow, type Match, type Matching } from './match-formulas';

/** A formula that was not put back, with the cell it stood in, for the user to put in by hand. */
export interface LeftFormula {
  /** With its sheet; '' where its cells were deleted. */
  readonly address: string;
  readonly formula: string;
}

/** What thawing did. */
export interface Thawing {
  readonly restored: number;
  /** Still remembered: a later thawing looks whether they are back. */
  readonly left: readonly LeftFormula[];
  /** How many of those would have come back, had their functions answered. */
  readonly unanswered: number;
}

/**
 * Puts back the formulas that version 0.1 turned into values in place, where table, row and cell
 * agree on which one stood there, and where it answers what it answered then. All others are left to
 * the user, and their cells stay as they are. Nothing that was remembered is dropped: undoing in
 * Excel brings values back, and they can be thawed again. Five syncs and one to write, then as many
 * as the functions take to answer.
 * @example await thawWorkbook(context) // { ok: true, value: { restored: 63, left: [], unanswered: 0 } }
 */
export async function thawWorkbook(
  context: Excel.RequestContext,
): Promise<Outcome<Thawing, WorkbookFinding>> {
  const read = await readAreas(context);
  if (!read.ok) return read;
  const { isThawed, areas } = read.value;
  const blocks = await readBlocks(context, { kind: 'workbook' });
  if (!blocks.ok) return blocks;
  const { matches, left } = matchFormulas(areas, blocks.value.readings);
  if (isThawed && matches.length === 0 && left.length === 0)
    return fail({ kind: 'nothing-frozen' });
  const locked = matches.find(({ reading }) => reading.isProtected);
  if (locked !== undefined)
    return fail({ kind: 'sheet-protected', sheet: locked.reading.area.sheet });

  const write = (of: readonly Match[], entry: (match: Match) => unknown) => {
    for (const match of of) {
      const cell = rangeOf(context, match);
      cell.formulas = [[entry(match)]];
    }
    return refusalOf(context.sync());
  };
  const watched = matches.map((match) => watchMatch(context, match));
  const refusal = await write(matches, ({ formula }) => formula);
  const changed = await changedOf(context, watched);
  const isRefused = refusal !== undefined || changed.length > 0;
  const different: readonly Different[] = isRefused ? matches : await differing(context, matches);
  const undone =
    different.length === 0 ? undefined : await write(different, ({ value }) => frozenEntry(value));
  if (isRefused || undone !== undefined) {
    const area = [...new Set(different.map(({ reading }) => printSheetArea(reading.area)))].join(
      '、',
    );
    const { code, reason } = undone ?? refusal ?? TYPED_SINCE;
    const told = { area, code, reason };
    if (undone !== undefined) return fail({ kind: 'write-half-done', ...told, left: undefined });
    const taken: WorkbookFinding = { kind: 'write-rejected', ...told };
    return fail(changed.length > 0 ? await putBackTyped(context, changed, taken) : taken);
  }
  const remembered = await remember(context, read.value, left.length + different.length === 0);
  if (!remembered.ok) return remembered;
  return succeed({
    restored: matches.length - different.length,
    left: [...left.map(sayLeft), ...different.map(sayDifferent)],
    unanswered: different.filter(({ isUnanswered }) => isUnanswered).length,
  });
}

interface FrozenNow {
  readonly frozen: Frozen;
  readonly isThawed: boolean;
  /** What has to go for the workbook to remember nothing. */
  readonly kept: readonly Excel.Setting[];
  readonly names: readonly Excel.NamedItem[];
  readonly areas: readonly AreaNow[];
}

/** What is remembered, and what stands now in the cells it is about. */
async function readAreas(
  context: Excel.RequestContext,
): Promise<Outcome<FrozenNow, WorkbookFinding>> {
  const { names, settings, worksheets } = context.workbook;
  const asked = [FROZEN_KEY, THAWED_KEY].map((key) =>
    settings.getItemOrNullObject(key).load(['key', 'value']),
  );
  names.load(['items/name', 'items/formula', 'items/scope']);
  worksheets.load(['items/id', 'items/name']);
  const first = await refusalOf(context.sync());
  if (first !== undefined) return fail({ kind: 'read-rejected', ...first });
  const kept = asked.filter(({ isNullObject }) => !isNullObject);
  const [setting] = kept;
  if (setting === undefined) return fail({ kind: 'nothing-frozen' });
  const isThawed = setting.key === THAWED_KEY;
  const frozen = readFrozen(setting.value);
  if (frozen === undefined) return fail({ kind: 'setting-unreadable', key: FROZEN_KEY });

  const places = new Map(
    names.items.flatMap(({ name, formula, scope }) => {
      const area = scope === 'Workbook' ? readAddress(String(formula)) : undefined;
      return area === undefined ? [] : [[name, area] as const];
    }),
  );
  const pending = frozen.areas.map((each) => {
    const area = places.get(each.name);
    // Undoing a freezing takes its names away and brings the formulas back where they were.
    const sheet = worksheets.items.find(({ id, name }) =>
      area === undefined ? id === each.sheetId : name === area.sheet,
    );
    const { row, column, rows, columns } = area ?? each.area;
    const range = sheet?.getRangeByIndexes(row, column, rows, columns).load('formulas');
    return { frozen: each, area: sheet && area, range };
  });
  const second = await refusalOf(context.sync());
  if (second !== undefined) return fail({ kind: 'read-rejected', ...second });
  const areas = pending.map(({ range, ...rest }) => ({ ...rest, formulas: range?.formulas ?? [] }));
  const ours = new Set(frozen.areas.map(({ name }) => name));
  const own = names.items.filter(({ name }) => ours.has(name));
  return succeed({ frozen, isThawed, kept, names: own, areas });
}

const rangeOf = ({ workbook }: Excel.RequestContext, match: Match): Excel.Range => {
  const { row, column } = cellOf(match);
  return workbook.worksheets.getItem(match.reading.sheetId).getCell(row, column);
};

/** The cell as it was when it was matched. */
function watchMatch(context: Excel.RequestContext, match: Match) {
  const { area, sheetId } = match.reading;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return watch(sheet, { sheet: area.sheet, ...cellOf(match) }, [[match.value]]);
}

/** Once all is back the tables are frozen no longer; what was remembered stays for an undo. */
async function remember(
  context: Excel.RequestContext,
  { frozen, isThawed, kept }: FrozenNow,
  isAll: boolean,
): Promise<Outcome<undefined, WorkbookFinding>> {
  const { settings } = context.workbook;
  if (isAll === isThawed) return succeed(undefined);
  for (const setting of kept) setting.delete();
  settings.add(isAll ? THAWED_KEY : FROZEN_KEY, frozen);
  const { code, reason } = (await refusalOf(context.sync())) ?? { code: '', reason: '' };
  return code === ''
    ? succeed(undefined)
    : fail({ kind: 'setting-rejected', key: FROZEN_KEY, code, reason });
}

function sayLeft({ area: { area, frozen }, frozen: one }: Matching['left'][number]): LeftFormula {
  return {
    address: area === undefined ? '' : printSheetArea(whereIn(area, frozen.area, one)),
    formula: showCalls(one.formula),
  };
}

/** The cell, where its area is as it was; else all of the area, somewhere in which it stood. */
function whereIn(
  area: Parameters<typeof printSheetArea>[0],
  then: { readonly rows: number; readonly columns: number },
  { row, column, values }: FrozenFormula,
): Parameters<typeof printSheetArea>[0] {
  if (area.rows !== then.rows || area.columns !== then.columns) return area;
  return {
    sheet: area.sheet,
    row: area.row + row,
    column: area.column + column,
    rows: values.length,
    columns: values[0]?.length ?? 1,
  };
}

function sayDifferent(match: Match): LeftFormula {
  const { sheet } = match.reading.area;
  return { address: printSheetArea({ sheet, ...cellOf(match) }), formula: match.formula };
}

/**
 * Forgets the formulas that could not be put back; the values stay. Three syncs, however many there are.
 * @example await forgetFrozen(context) // { ok: true, value: 2 }
 */
export async function forgetFrozen(
  context: Excel.RequestContext,
): Promise<Outcome<number, WorkbookFinding>> {
  const read = await readAreas(context);
  if (!read.ok && read.finding.kind !== 'setting-unreadable') return read;
  const kept = read.ok ? read.value.kept : [context.workbook.settings.getItem(FROZEN_KEY)];
  for (const setting of kept) setting.delete();
  const refusal = await refusalOf(context.sync());
  if (refusal !== undefined) {
    const { code, reason } = refusal;
    return fail({ kind: 'setting-rejected', key: FROZEN_KEY, code, reason });
  }
  if (!read.ok) return succeed(0);
  // Names that nothing is remembered of do no harm where Excel refuses to drop them.
  for (const name of read.value.names) name.delete();
  await refusalOf(context.sync());
  return succeed(matchFormulas(read.value.areas, []).left.length);
}

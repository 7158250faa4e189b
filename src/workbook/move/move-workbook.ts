import type { Catalog } from '../../core/catalog/catalog';
import type { ComparisonWords } from '../../core/comparison/comparison';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printSheetArea, quoteSheet, readAddress } from '../address/address';
import { contains, type SheetArea } from '../address/area';
import { readPlanCells, type PlanCellSheet } from '../formula/read-plan-cells';
import type { BlockReading } from '../inserted/block-reading';
import { findColumns } from '../inserted/find-columns';
import { findRows } from '../inserted/find-rows';
import { readBlocks, type BlocksRead } from '../inserted/read-blocks';
import { writeAgreed, type RefreshConsent, type RefreshDone } from '../refresh/apply-refresh';
import { counterpartsOf, isMoved, type Move } from '../refresh/follow-move';
import { composeBlocks, planAll, type RefreshPreview } from '../refresh/preview-refresh';
import type { FormulaChange } from '../refresh/refresh-plan';
import { queueRowHeights } from '../refresh/write-refresh';
import { moveFormula, type NamedCell, type StayReason } from './move-formula';

/** A formula outside our tables that stays as it is, and why. */
export interface StayingFormula {
  readonly address: string;
  readonly formula: string;
  readonly reason: StayReason;
}

/** What a move would do; nothing has been written. */
export interface MovePreview extends RefreshPreview {
  /** Formulas outside our tables. */
  readonly formulas: readonly FormulaChange[];
  readonly staying: readonly StayingFormula[];
}

interface Moving {
  readonly catalog: Catalog;
  readonly words: ComparisonWords;
  readonly move: Move;
}

const WORKBOOK = { kind: 'workbook' } as const;

/**
 * Shows what would change if all that a workbook says of one plan were to be about another: tables as
 * a refresh shows them, and formulas outside of them. At most five syncs, nothing is written.
 * @example await previewMove(context, { catalog, words, move: { from, to } })
 * // { ok: true, value: { plans: […], formulas: [{ address: 'Sheet2!B3', old: '=PLAN…', written: '=PLAN…' }], … } }
 */
export async function previewMove(
  context: Excel.RequestContext,
  moving: Moving,
): Promise<Outcome<MovePreview, WorkbookFinding>> {
  const read = await readBlocks(context, WORKBOOK);
  if (!read.ok) return read;
  const sheets = await readPlanCells(context);
  return sheets.ok ? succeed(planMove(moving, read.value, sheets.value)) : sheets;
}

/**
 * Writes what `previewMove` showed and the user agreed to, in one step to undo, and only while the
 * workbook is still what was shown. Six syncs at most.
 * @example await applyMove(context, moving, { ...preview, declined: [], adopted: [] }, date)
 */
export async function applyMove(
  context: Excel.RequestContext,
  moving: Moving,
  consent: RefreshConsent & Pick<MovePreview, 'formulas' | 'staying'>,
  date: string,
): Promise<Outcome<RefreshDone, WorkbookFinding>> {
  const heights = queueRowHeights(context, consent.plans);
  const read = await readBlocks(context, WORKBOOK);
  if (!read.ok) return read;
  const sheets = await readPlanCells(context);
  if (!sheets.ok) return sheets;
  const now = planMove(moving, read.value, sheets.value);
  const shown = [consent.plans, consent.formulas, consent.staying];
  if (JSON.stringify([now.plans, now.formulas, now.staying]) !== JSON.stringify(shown))
    return fail({ kind: 'refresh-outdated' });
  const agreed = planMove(moving, read.value, sheets.value, consent.adopted);
  const formulas = movedAlong(now, consent.declined);
  return writeAgreed(context, { shown: now, agreed, consent, heights, date }, formulas);
}

/** What a user declines in place of a table: to have formulas outside of the tables rewritten. */
export const FORMULAS = 'formulas';

/**
 * The formulas that are rewritten: none where the user declines it, and none that goes by a table that
 * stays as it is.
 * @param declined ids of tables, or `FORMULAS`
 * @example movedAlong(preview, ['b1']).map(({ address }) => address) // ['摘要!A2']
 */
export function movedAlong(
  { formulas }: Pick<MovePreview, 'formulas'>,
  declined: readonly string[],
): readonly FormulaChange[] {
  if (declined.includes(FORMULAS)) return [];
  return formulas.filter(({ along }) => !along.some((id) => declined.includes(id)));
}

function planMove(
  { catalog, words, move }: Moving,
  read: BlocksRead,
  sheets: readonly PlanCellSheet[],
  adopted: readonly string[] = [],
): MovePreview {
  const { readings: all, log } = read;
  const readings = all.filter(({ descriptor }) => isMoved(descriptor, move));
  const tables = planAll({ readings, lost: [], log }, composeBlocks(catalog, words, move), adopted);
  const moved = tables.plans.filter(({ remarks }) => remarks.some(({ kind }) => kind === 'moved'));
  const isMovedTable = (id: string) => moved.some((plan) => plan.id === id);
  const heads = new Map(
    readings
      .filter(({ descriptor }) => isMovedTable(descriptor.id))
      .flatMap(({ area, head, descriptor }) =>
        Object.values(head?.cells ?? {}).flatMap((cell: string | undefined) =>
          cell === undefined
            ? []
            : [[cellKey(readAddress(`${quoteSheet(area.sheet)}!${cell}`)), descriptor.id] as const],
        ),
      ),
  );
  const counterparts = counterpartsOf(catalog, move.from, move.to);
  const bookCell = cellReader(sheets, heads);
  const formulas: FormulaChange[] = [];
  const staying: StayingFormula[] = [];
  for (const { id, name, isProtected, cells } of sheets) {
    const isOwn = ownCells(all.filter(({ sheetId }) => sheetId === id));
    for (const { area, formula } of cells) {
      if (isOwn(area)) continue;
      const along = new Set(
        readings
          .filter((one) => one.sheetId === id && contains(one.area, area))
          .map(({ descriptor }) => descriptor.id),
      );
      const cellAt = (reference: string) => {
        const cell = bookCell(name, reference);
        if (cell?.follows !== undefined) along.add(cell.follows);
        return cell && { text: cell.text, follows: cell.follows !== undefined };
      };
      const result = moveFormula({ catalog, move, counterparts, cellAt }, formula);
      const { row, column } = area;
      const address = printSheetArea({ ...area, rows: 1, columns: 1 });
      if (result.kind === 'same') continue;
      if (result.kind === 'stays') staying.push({ address, formula, reason: result.reason });
      else if (![...along].every(isMovedTable))
        staying.push({ address, formula, reason: { kind: 'table-stays' } });
      else if (isProtected) staying.push({ address, formula, reason: { kind: 'sheet-protected' } });
      else
        formulas.push({
          ...{ address, sheetId: id, row, column, old: formula, written: result.formula },
          along: [...along],
        });
    }
  }
  return { ...tables, formulas, staying };
}

const cellKey = (place: SheetArea | undefined): string =>
  place === undefined ? '' : `${place.sheet} ${String(place.row)} ${String(place.column)}`;

interface BookCell extends Pick<NamedCell, 'text'> {
  /** The table in whose head it is, where that is moved. */
  readonly follows: string | undefined;
}

/** Single cells of the workbook as formulas of a sheet name them. */
function cellReader(
  sheets: readonly PlanCellSheet[],
  heads: ReadonlyMap<string, string>,
): (sheet: string, reference: string) => BookCell | undefined {
  return (sheet, reference) => {
    const whole = reference.includes('!') ? reference : `${quoteSheet(sheet)}!${reference}`;
    const place = readAddress(whole);
    const holder = sheets.find(({ name }) => name === place?.sheet);
    if (place === undefined || holder === undefined || place.rows * place.columns > 1)
      return undefined;
    const { row, column, values } = holder.contents;
    const value = values[place.row - row]?.[place.column - column];
    const isWord = typeof value === 'string' || typeof value === 'number';
    return { text: isWord ? String(value) : '', follows: heads.get(cellKey(place)) };
  };
}

/** Whether a cell is one that a table's own refresh takes care of: in its rows and columns. */
function ownCells(readings: readonly BlockReading[]): (cell: SheetArea) => boolean {
  const tables = readings.map((reading) => {
    const { area, descriptor, entries } = reading;
    const rows = findRows(entries, descriptor);
    if (rows === undefined) return { area, isIn: () => true };
    const { columns } = findColumns(reading, rows);
    const own = new Set([...rows.rows.values()].flat());
    const isIn = (row: number, column: number) => own.has(row) && columns.includes(column);
    return { area, isIn };
  });
  return (cell) =>
    tables.some(
      ({ area, isIn }) =>
        contains(area, cell) && isIn(cell.row - area.row, cell.column - area.column),
    );
}

import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { FormSheetFinding } from '../../core/form/findings';
import { OBSERVATION_COLUMNS } from '../../core/observation/entry-columns';
import {
  missingRows,
  unitsBeside,
  type TemplateRow,
  type UnitsBeside,
} from '../../core/observation/compose-template';
import { findHeader } from '../../core/observation/find-table';
import { withoutOthers } from '../../core/observation/sheet-actuals';
import { SHEET_ROWS } from '../address/area';
import { printSheetArea } from '../address/address';
import { safeText } from '../excel/safe-text';
import { refusalOf, type HostError } from '../excel/refusal';
import { writeWithPage, type Paged } from '../excel/write-with-page';
import { readActualsSheets } from './actuals-sheets';
import {
  ACTUALS_SHEET,
  actualsSheetOf,
  answerFormSheet,
  nameFormSheet,
  queueFormSheet,
  type FormSheet,
  type PendingFormSheet,
} from './form-sheet';
import {
  ENTRY_COLUMNS,
  HEAD_ROWS,
  writeActualsHead,
  writeActualsRows,
  type EntryColumn,
} from './write-actuals';

interface InsertObservationSheetRequest {
  /** See `composeTemplate`. */
  readonly template: readonly TemplateRow[];
  /** The one year that the sheet is of; without it the sheet is of all years. */
  readonly year?: number | undefined;
  /** The user was told that the sheet is there and how many rows are missing, and wants them added. */
  readonly addMissing?: boolean;
}

export interface InsertedObservationSheet extends Paged {
  readonly sheet: string;
  /** Rows written now, and rows of the template that were there before. */
  readonly added: number;
  readonly present: number;
  /** Rows that another sheet has, where they are filled in, and what these sheets are called. */
  readonly elsewhere: { readonly rows: number; readonly sheets: readonly string[] };
  /** 责任单位 of rows that were there: blank cells, filled in now, and where the user says otherwise. */
  readonly units?: UnitsBeside;
}

/**
 * Inserts the sheet in which actual values are filled in: one row for each indicator and year, the
 * cells to fill in marked, the header frozen. Rows that another such sheet has stay there alone: of two
 * entries for one year only one could count. Where the sheet is there already, it says how many rows
 * are missing, and adds them below once that is agreed; no cell that is not empty is ever written. Blank
 * cells of 责任单位 get the unit that the plan names.
 * Two or three syncs to look and one to write; one step to undo. Where Excel refuses half-way, what was
 * written is taken back.
 * @example await insertObservationSheet(context, { template })
 * // { ok: true, value: { sheet: '实际值', added: 100, present: 0, elsewhere: { rows: 0, sheets: [] }, pageRefused: false } }
 */
export async function insertObservationSheet(
  context: Excel.RequestContext,
  { template, year, addMissing = false }: InsertObservationSheetRequest,
): Promise<Outcome<InsertedObservationSheet, WorkbookFinding | FormSheetFinding>> {
  const pending = queueFormSheet(
    context,
    year === undefined ? ACTUALS_SHEET : actualsSheetOf(year),
  );
  const read = await readActualsSheets(context);
  if (!read.ok) return read;
  const found = answerFormSheet(pending);
  const others = read.value.sheets.filter(({ sheet }) => sheet !== found?.sheet);
  const { left, elsewhere } = withoutOthers(template, others);
  const planned = planWrite(found, pending.kind.title, left);
  if (!planned.ok) return planned;
  const write = planned.value;
  const { sheet, rows, present, isNew, units } = write;
  const said = units.blank.length + units.other.length === 0 ? {} : { units };
  const isDone = rows.length === 0 && units.blank.length === 0;
  if (isDone && (isNew ? elsewhere.rows > 0 : !pending.whole.isNullObject)) {
    const shown = isNew ? (elsewhere.sheets[0] ?? sheet) : sheet;
    return succeed({ sheet: shown, added: 0, present, elsewhere, pageRefused: false, ...said });
  }
  if (!isNew && !addMissing && rows.length > 0) {
    return fail({ kind: 'form-rows-missing', sheet, present, missing: rows.length });
  }
  const written = await writeWithPage(context, {
    hasPage: isNew,
    write: (withPage) => queueWrite(context, pending, write, withPage),
    takeBack: (refused) => takeBack(context, write, refused),
  });
  if (!written.ok) return written;
  return succeed({ sheet, added: rows.length, present, elsewhere, ...written.value, ...said });
}

/** What is to be written, and where. */
interface ObservationWrite {
  readonly sheet: string;
  /** Nothing of ours stands there yet: guide, header and formats are needed too. */
  readonly isNew: boolean;
  /** The sheet itself has to be added. */
  readonly isAdded: boolean;
  readonly rows: readonly TemplateRow[];
  /** Rows of the template that the sheet has already. */
  readonly present: number;
  /** 0-based row of the first of them. */
  readonly at: number;
  /** 责任单位 of the rows that are there. */
  readonly units: UnitsBeside;
  /** 0-based column of each column that the sheet has. */
  readonly columns: ReadonlyMap<EntryColumn, number>;
}

/** A new sheet, or rows below those that are there; never a cell that is not empty. */
function planWrite(
  found: FormSheet | undefined,
  title: string,
  template: readonly TemplateRow[],
): Outcome<ObservationWrite, FormSheetFinding> {
  const sheet = found?.sheet ?? title;
  if (found?.grid === undefined) {
    const columns = new Map(ENTRY_COLUMNS.map((column, at) => [column, at] as const));
    const place = { sheet, isNew: true, isAdded: found === undefined, at: HEAD_ROWS, columns };
    return fitting({ ...place, rows: template, present: 0, units: NO_UNITS });
  }
  const { grid } = found;
  const header = findHeader(grid);
  const isOurs = header.columns.findings.every(
    (finding) =>
      finding.kind === 'columns-ignored' ||
      finding.kind === 'remarks-read' ||
      finding.kind === 'columns-not-actual' ||
      (finding.kind === 'fact-above' && finding.of === '单位'),
  );
  if (!isOurs) return fail({ kind: 'form-sheet-foreign', sheet, title });
  const body = grid.rows.slice(header.last + 1);
  const rows = missingRows(template, header.columns, body);
  const { at: read, labels } = header.columns;
  const columns = new Map(
    ENTRY_COLUMNS.flatMap((column) => {
      const known = OBSERVATION_COLUMNS.find((each) => each === column);
      const place = known === undefined ? labels.indexOf(column) : read.get(known);
      return place === undefined || place < 0 ? [] : [[column, found.column + place] as const];
    }),
  );
  const at = grid.firstRow - 1 + grid.rows.length;
  const present = template.length - rows.length;
  const place = columns.get('责任单位');
  const first = grid.firstRow + header.last;
  const units =
    place === undefined
      ? NO_UNITS
      : unitsBeside(template, header.columns, {
          rows: body,
          first,
          position: place - found.column,
        });
  return fitting({ sheet, isNew: false, isAdded: false, rows, present, at, units, columns });
}

const NO_UNITS: UnitsBeside = { blank: [], other: [] };

function fitting(write: ObservationWrite): Outcome<ObservationWrite, FormSheetFinding> {
  const { sheet, rows, at } = write;
  if (at + rows.length <= SHEET_ROWS) return succeed(write);
  return fail({ kind: 'form-rows-too-many', sheet, missing: rows.length });
}

function queueWrite(
  context: Excel.RequestContext,
  pending: PendingFormSheet,
  write: ObservationWrite,
  withPage: boolean,
): void {
  const { sheet: title, isAdded, isNew, rows, at, columns } = write;
  const { worksheets } = context.workbook;
  const sheet = isAdded ? worksheets.add(title) : worksheets.getItem(title);
  if (isNew) writeActualsHead(sheet, rows, withPage);
  writeActualsRows(sheet, rows, at, columns);
  for (const { cell, unit } of unitCells(sheet, write)) cell.values = [[safeText(unit)]];
  if (pending.whole.isNullObject) nameFormSheet(context, pending, sheet);
  sheet.activate();
  // What is typed next is the first value.
  if (rows.length > 0) sheet.getCell(at, columns.get('实际值') ?? 0).select();
}

/** The blank cells of 责任单位 that the plan has a unit for. */
function unitCells(sheet: Excel.Worksheet, { units, columns }: ObservationWrite) {
  const place = columns.get('责任单位') ?? 0;
  return units.blank.map(({ at, unit }) => ({ cell: sheet.getCell(at, place), unit }));
}

/**
 * Takes back what was written before Excel refused: a sheet that was added goes, else the rows that
 * were empty before are emptied again. Returns what to tell the user.
 */
async function takeBack(
  context: Excel.RequestContext,
  write: ObservationWrite,
  { code, reason }: HostError,
): Promise<WorkbookFinding> {
  const area = areaOf(write);
  const halfDone = { kind: 'write-half-done', area, code, reason, left: undefined } as const;
  const sheet = context.workbook.worksheets.getItemOrNullObject(write.sheet);
  sheet.load('name');
  if ((await refusalOf(context.sync())) !== undefined) return halfDone;
  if (!sheet.isNullObject) {
    queueClearing(sheet, write);
    if ((await refusalOf(context.sync())) !== undefined) return halfDone;
  }
  return { kind: 'write-rejected', area, code, reason };
}

function areaOf({ sheet, rows, at, columns, isNew }: ObservationWrite): string {
  const positions = [...columns.values()];
  const column = Math.min(...positions);
  const row = isNew ? 0 : at;
  const width = Math.max(...positions) - column + 1;
  return printSheetArea({ sheet, row, column, rows: rows.length + at - row, columns: width });
}

function queueClearing(sheet: Excel.Worksheet, write: ObservationWrite): void {
  const { isAdded, isNew, rows, at, columns } = write;
  if (isAdded) {
    sheet.delete();
    return;
  }
  for (const { cell } of unitCells(sheet, write)) cell.clear(Excel.ClearApplyTo.contents);
  if (isNew) {
    const head = sheet.getRangeByIndexes(0, 0, HEAD_ROWS, columns.size);
    head.unmerge();
    head.clear(Excel.ClearApplyTo.all);
    sheet.freezePanes.unfreeze();
  }
  for (const position of rows.length === 0 ? [] : columns.values())
    sheet.getRangeByIndexes(at, position, rows.length, 1).clear();
}

import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { TemplateRow } from '../../core/observation/compose-template';
import { findHeader } from '../../core/observation/find-header';
import { missingRows } from '../../core/observation/missing-rows';
import {
  OBSERVATION_COLUMNS,
  type ObservationColumn,
} from '../../core/observation/observation-column';
import type { ObservationSheetFinding } from '../../core/observation/observation-sheet-finding';
import { SHEET_ROWS } from '../address/area';
import type { ObservationSheet } from './answer-observation-sheet';
import { HEAD_ROWS, SHEET_TITLE } from './observation-sheet';

/** What is to be written, and where. */
export interface ObservationWrite {
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
  /** 0-based column of each column that the sheet has. */
  readonly columns: ReadonlyMap<ObservationColumn, number>;
}

/**
 * Decides what a template needs of the workbook: a new sheet, or rows below those that are there.
 * Never a cell that is not empty.
 * @example planObservationWrite(undefined, template) // { ok: true, value: { isNew: true, at: 2, … } }
 */
export function planObservationWrite(
  found: ObservationSheet | undefined,
  template: readonly TemplateRow[],
): Outcome<ObservationWrite, ObservationSheetFinding> {
  const sheet = found?.sheet ?? SHEET_TITLE;
  if (found?.grid === undefined) {
    const columns = new Map(OBSERVATION_COLUMNS.map((column, at) => [column, at] as const));
    const isAdded = found === undefined;
    return checked({
      sheet,
      isNew: true,
      isAdded,
      rows: template,
      present: 0,
      at: HEAD_ROWS,
      columns,
    });
  }
  const { grid } = found;
  const header = findHeader(grid, {});
  const isOurs = header.columns.findings.every(({ kind }) => kind === 'columns-ignored');
  if (!isOurs) return fail({ kind: 'observation-sheet-foreign', sheet });
  const rows = missingRows(template, header.columns, grid.rows.slice(header.at + 1));
  const columns = new Map(
    [...header.columns.at].map(([column, at]) => [column, found.column + at] as const),
  );
  const at = grid.firstRow - 1 + grid.rows.length;
  const present = template.length - rows.length;
  return checked({ sheet, isNew: false, isAdded: false, rows, present, at, columns });
}

function checked(write: ObservationWrite): Outcome<ObservationWrite, ObservationSheetFinding> {
  const { sheet, rows, at } = write;
  if (at + rows.length <= SHEET_ROWS) return succeed(write);
  return fail({ kind: 'observation-rows-too-many', sheet, missing: rows.length });
}

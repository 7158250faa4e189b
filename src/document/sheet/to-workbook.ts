import type {
  DocumentFinding,
  DocumentFormat,
  DocumentNote,
} from '../../core/finding/document-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { DocumentReading } from '../content';
import { LIMITS } from '../limits';
import type { SheetReading } from './sheet-cells';

/**
 * The sheets of a workbook as a document, with what is to be said about them. A workbook without a
 * word is a finding.
 *
 * @param file name for findings
 * @param images pictures in it
 * @example toWorkbook('指标.ods', 'ods', sheets) // { ok: true, value: { kind: 'parts', format: 'ods', … } }
 */
export function toWorkbook(
  file: string,
  format: DocumentFormat,
  sheets: readonly SheetReading[],
  images = 0,
): Outcome<DocumentReading, DocumentFinding> {
  if (sheets.every(({ grid }) => grid.cells.length === 0)) {
    return fail({ kind: 'document-wordless', file, format, images });
  }
  const notes: DocumentNote[] = [];
  const names = sheets.flatMap(({ hidden, grid }) => (hidden ? [nameOf(grid)] : []));
  if (names.length > 0) notes.push({ kind: 'sheets-hidden', names });
  for (const { grid, hiddenLines, unsaved, comments } of sheets) {
    const sheet = nameOf(grid);
    if (hiddenLines > 0) notes.push({ kind: 'rows-hidden', sheet, count: hiddenLines });
    if (unsaved > 0) notes.push({ kind: 'formulas-unsaved', sheet, count: unsaved });
    if (comments > 0) notes.push({ kind: 'comments-unread', sheet, count: comments });
  }
  return succeed({ kind: 'parts', format, parts: sheets.map(({ grid }) => grid), notes });
}

function nameOf({ sheet }: SheetReading['grid']): string {
  return sheet?.name ?? '';
}

/**
 * Why a workbook with more cells than are read was not read.
 *
 * @example tooManyCells('大表.xls') // { ok: false, finding: { kind: 'document-too-long', … } }
 */
export function tooManyCells(file: string): Outcome<never, DocumentFinding> {
  const limit = LIMITS.cells;
  return fail({ kind: 'document-too-long', file, unit: 'cells', found: limit + 1, limit });
}

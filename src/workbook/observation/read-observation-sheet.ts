import type { Catalog } from '../../core/catalog/catalog';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { ObservationMapping } from '../../core/observation/observation-column';
import type { ObservationReading } from '../../core/observation/observation-reading';
import type { ObservationSheetFinding } from '../../core/observation/observation-sheet-finding';
import { readObservationGrid } from '../../core/observation/read-observation-grid';
import { readHostError } from '../excel/refusal';
import { answerObservationSheet } from './answer-observation-sheet';
import { SHEET_TITLE } from './observation-sheet';
import { queueObservationSheet } from './queue-observation-sheet';

/** The sheet of actual values, read. */
export interface ObservationSheetReading extends ObservationReading {
  /** Its present title. */
  readonly sheet: string;
}

/**
 * Reads the sheet of actual values back, whatever has become of it: renamed, sorted, with rows
 * deleted or added and columns moved or inserted. One sync; nothing is changed.
 * @example await readObservationSheet(context, catalog)
 * // { ok: true, value: { sheet: '实际值', observations: […], findings: […], preview: … } }
 */
export async function readObservationSheet(
  context: Excel.RequestContext,
  catalog: Catalog,
  asked: ObservationMapping = {},
): Promise<Outcome<ObservationSheetReading, WorkbookFinding | ObservationSheetFinding>> {
  const pending = queueObservationSheet(context);
  try {
    await context.sync();
  } catch (error) {
    const { code, reason } = readHostError(error);
    return fail({ kind: 'read-rejected', code, reason });
  }
  const found = answerObservationSheet(pending);
  if (found === undefined) return fail({ kind: 'observation-sheet-missing', title: SHEET_TITLE });
  const grid = found.grid ?? { rows: [], firstRow: 1 };
  return succeed({ sheet: found.sheet, ...readObservationGrid(catalog, grid, asked) });
}

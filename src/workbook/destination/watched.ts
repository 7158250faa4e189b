import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea, printSheetArea } from '../address/address';
import type { SheetArea } from '../address/area';
import { fillCells } from '../excel/fill-cells';
import { refusalOf } from '../excel/refusal';
import { occupiedCells } from './destination';
import { formulasOf } from './restore-destination';

/** Cells that a write writes over, as it meets them: somebody may have typed since they were read. */
export interface Watched {
  readonly area: SheetArea;
  readonly now: Excel.Range;
  /** The contents that had been read, line by line; left out where all were blank. */
  readonly was?: readonly (readonly unknown[])[] | undefined;
}

/**
 * Asks what stands in cells, in the request that goes on to write there. No sync.
 * @example watch(sheet, area) // cells that were blank
 */
export function watch(sheet: Excel.Worksheet, area: SheetArea, was?: Watched['was']): Watched {
  const now = sheet.getRange(printArea(area));
  return { area, was, now: now.load(['formulas', 'values', 'valueTypes', 'numberFormat']) };
}

/** Which cells are no longer what had been read. */
const changedCells = ({ now, was }: Watched): readonly (readonly boolean[])[] =>
  (now.formulas as unknown[][]).map((line, row) =>
    line.map((formula, column) => formula !== (was?.[row]?.[column] ?? '')),
  );

/**
 * Those of which a cell is no longer what had been read, after the sync of a write, also where Excel refused
 * it half-way: what was asked before that it answers. Where it did not come so far, nothing is written yet,
 * and it is asked once more.
 * @example await changedOf(context, watched) // []
 */
export async function changedOf(
  context: Excel.RequestContext,
  watched: readonly Watched[],
): Promise<readonly Watched[]> {
  const isChanged = (one: Watched): boolean =>
    changedCells(one).some((line) => line.includes(true));
  if (watched.every(({ now }) => isAnswered(now))) return watched.filter(isChanged);
  const again = watched.map(({ area, was }) =>
    watch(context.workbook.worksheets.getItem(area.sheet), area, was),
  );
  return (await refusalOf(context.sync())) === undefined ? again.filter(isChanged) : [];
}

/**
 * Whether Excel answered what stands in cells, before it refused what came behind the question.
 * @example isAnswered(range) // true
 */
export const isAnswered = (range: Excel.Range): boolean => 'formulas' in range.toJSON();

/**
 * Puts back what was typed, once all else of a write is taken back, and says so. One sync.
 * @param told what taking back has to say
 * @example await putBackTyped(context, changed, told) // { kind: 'destination-changed', area: '实际值!A103:A107', … }
 */
export async function putBackTyped(
  context: Excel.RequestContext,
  changed: readonly Watched[],
  told: WorkbookFinding,
): Promise<WorkbookFinding> {
  if (told.kind !== 'write-rejected') return told;
  for (const { area, now } of changed) {
    const range = context.workbook.worksheets.getItem(area.sheet).getRange(printArea(area));
    // Cell by cell: rows may be hidden by now.
    fillCells(range, { formulas: formulasOf(now), numberFormats: now.numberFormat }, true);
  }
  const area = changed.map((one) => printSheetArea(one.area)).join('、');
  const refused = await refusalOf(context.sync());
  if (refused !== undefined) return { ...told, kind: 'write-half-done', area, left: undefined };
  const cells = changed.flatMap((one) => {
    const isChanged = changedCells(one);
    const typed = (one.now.formulas as unknown[][]).map((line, row) =>
      line.map((formula, column) => (isChanged[row]?.[column] === true ? formula : '')),
    );
    return occupiedCells(one.area, typed, []);
  });
  return { kind: 'destination-changed', area, cells };
}

/** Why a write that Excel did not refuse is taken back. */
export const TYPED_SINCE = { code: 'Changed', reason: '', location: '' } as const;

import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printSheetArea } from '../address/print-area';
import type { BlockDescriptor } from '../block/descriptor';
import { refusalOf } from '../excel/refusal-of';
import { answerBlock, queueBlock } from './answer-block';
import { answerIndex, queueIndex } from './block-index';
import type { BlockReading } from './block-reading';
import { findRows } from './find-rows';

/**
 * Where a row of a plan stands in the tables that were inserted: the cell with its 编码, in the newest
 * table of the wanted kind, else in the newest that has it. Two syncs, however many tables there are.
 * @example await locateRow(context, '350104-14-01', 'comparison') // { ok: true, value: 'Sheet1!O4' }
 */
export async function locateRow(
  context: Excel.RequestContext,
  key: string,
  kind: BlockDescriptor['kind'],
): Promise<Outcome<string, WorkbookFinding>> {
  const index = queueIndex(context);
  const first = await refusalOf(context.sync());
  if (first !== undefined) return fail({ kind: 'read-rejected', ...first });
  const { places } = answerIndex(index);
  const pending = [...places.keys()].map((id) => queueBlock(context, id));
  const second = await refusalOf(context.sync());
  if (second !== undefined) return fail({ kind: 'read-rejected', ...second });

  const found = pending
    .flatMap((one) => answerBlock(one) ?? [])
    .sort((one, other) => rank(one, kind) - rank(other, kind))
    .flatMap((reading) => cellOf(reading, key) ?? []);
  const address = found.at(-1);
  return address === undefined ? fail({ kind: 'row-not-inserted', key }) : succeed(address);
}

/** Tables of the wanted kind last, and among each kind the newest last. */
function rank({ descriptor: { id, kind } }: BlockReading, wanted: string): number {
  const age = Number(/\d+$/.exec(id)?.[0] ?? 0);
  return kind === wanted ? age + Number.MAX_SAFE_INTEGER / 2 : age;
}

function cellOf({ area, descriptor, entries }: BlockReading, key: string): string | undefined {
  const found = findRows(entries, new Set(Object.keys(descriptor.written)));
  const row = found?.rows.get(key)?.[0];
  if (found === undefined || row === undefined) return undefined;
  return printSheetArea({
    sheet: area.sheet,
    row: area.row + row,
    column: area.column + found.keyColumn,
    rows: 1,
    columns: 1,
  });
}

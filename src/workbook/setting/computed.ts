import { compareData, type DataChange, type DataState } from '../../core/catalog/data-state';
import type { Desk } from '../desk/desk';
import { recalculate } from '../excel/recalculate';
import { keepKept, type KeptBook } from './kept';

/**
 * The data that a workbook says its tables and formulas were last computed with; undefined where it
 * says nothing, as one of an earlier version, or nothing that can be read.
 * @example computedIn(book) // [{ name: 'fuzhou-quanzhou-plans', version: '1.2.0', … }]
 */
export function computedIn(book: KeptBook): readonly DataState[] | undefined {
  const value = book.value('PLAN.computed');
  return Array.isArray(value) && value.every(isState) ? value : undefined;
}

function isState(value: unknown): value is DataState {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return ['name', 'title', 'version', 'digest'].every((name) => typeof fields[name] === 'string');
}

/**
 * How the data in force differs from what the workbook was computed with; none where that is not known.
 * @example changesSince(desk) // [{ title: '全市规划', from: '1.2.0', to: '1.3.0' }]
 */
export function changesSince(desk: Desk): readonly DataChange[] {
  const { computed, inForce } = desk.data() ?? {};
  return computed === undefined || inForce === undefined ? [] : compareData(computed, inForce());
}

/**
 * Before a table or formula of a package is inserted: has the workbook remember what data it is computed
 * with. What older tables were computed with stays, since they still show that; most often nothing is
 * new and nothing is asked of Excel. Before and not after: writing it empties the user's undo list.
 * Syncs as of `changeKept`.
 * @example await noteInserted(context, desk, 'fuzhou-quanzhou-plans')
 */
export async function noteInserted(
  context: Excel.RequestContext,
  desk: Desk,
  packageName: string | undefined,
): Promise<void> {
  const { computed, inForce } = desk.data() ?? {};
  if (inForce === undefined || computed?.some(({ name }) => name === packageName)) return;
  const now = inForce();
  const added = now.filter(({ name }) => name === packageName);
  if (computed === undefined || added.length > 0)
    await note(context, desk, computed === undefined ? now : [...computed, ...added]);
}

/**
 * After all tables were refreshed: has the formulas calculated anew where the data is other than they
 * were computed with, and the workbook remember that all is of the data in force. Syncs as of
 * `changeKept` and one more; none where nothing has changed.
 * @returns whether nothing older is left
 * @example await noteRenewed(context, desk) // true
 */
export async function noteRenewed(context: Excel.RequestContext, desk: Desk): Promise<boolean> {
  const data = desk.data();
  if (data === undefined || (data.computed !== undefined && changesSince(desk).length === 0))
    return true;
  if (data.computed !== undefined && !(await recalculate(context))) return false;
  return note(context, desk, data.inForce());
}

/** Where Excel will not keep it the workbook says what it said before. */
async function note(
  context: Excel.RequestContext,
  desk: Desk,
  computed: readonly DataState[],
): Promise<boolean> {
  const kept = await keepKept(context, 'PLAN.computed', computed);
  const data = desk.data();
  if (kept.ok && data !== undefined) desk.follow({ ...data, computed });
  return kept.ok;
}

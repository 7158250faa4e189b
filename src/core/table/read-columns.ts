import { nameKey } from '../catalog/normalise-name';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { PlanColumn } from '../plan/plan';
import { PLAN_COLUMNS } from './columns-of';

/**
 * A list of columns as a user writes it, separated by commas or 、; undefined for an empty list.
 * @example readColumns('指标，目标值') // { ok: true, value: ['指标', '目标值'] }
 * @example readColumns('指标,颜色') // { ok: false, finding: { kind: 'column-unknown', text: '颜色', … } }
 */
export function readColumns(
  text: string,
): Outcome<readonly PlanColumn[] | undefined, LookupFinding> {
  const parts = text.split(/[,，、;；]/u).filter((part) => part.trim() !== '');
  const columns: PlanColumn[] = [];
  for (const part of parts) {
    const column = PLAN_COLUMNS.find((each) => nameKey(each) === nameKey(part));
    if (column === undefined) {
      return fail({ kind: 'column-unknown', text: part.trim(), known: PLAN_COLUMNS });
    }
    columns.push(column);
  }
  return succeed(columns.length === 0 ? undefined : columns);
}

import type { Session } from './database';

/** Every table but `migration`, with the columns of its primary key. */
export const TABLES = {
  region_order: ['region_id'],
  row_year: ['region_id', 'plan_id', 'year', 'code'],
  row_value: ['region_id', 'plan_id', 'year', 'code', 'field'],
  history: ['region_id', 'seq'],
  act: ['region_id', 'act_key'],
  grant_of: ['account', 'role', 'region_id'],
  token: ['token_id'],
} as const;

export type Table = keyof typeof TABLES;

/** The protocol takes 65,535 parameters at once. */
const AT_ONCE = 1_000;

/**
 * Adds rows; table and columns are written in code, the rows are parameters.
 * @example await insertRows(session, 'grant_of', 'account, role, region_id', [['张三', 'writer', '350104']])
 */
export async function insertRows(
  { query }: Session,
  table: Table,
  columns: string,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    const part = rows.slice(first, first + AT_ONCE);
    const width = part[0]?.length ?? 0;
    const marks = part.map(
      (_, row) =>
        `(${Array.from({ length: width }, (_each, column) => `$${String(row * width + column + 1)}`).join(', ')})`,
    );
    await query(`insert into ${table} (${columns}) values ${marks.join(', ')}`, part.flat());
  }
}

import { createHash } from 'node:crypto';
import type { Database, Session } from './database';
import { insertRows, TABLES, type Table } from './tables';

/** How many rows of each table. */
type RowCounts = Readonly<Record<Table, number>>;

/** Why nothing was moved. */
type MoveFault =
  | { readonly kind: 'not-empty'; readonly table: Table }
  /** What arrived is not what was sent. */
  | { readonly kind: 'different'; readonly table: Table };

/** Ends a move with everything as it was. */
export class NotMoved extends Error {
  constructor(readonly fault: MoveFault) {
    super(`${fault.kind}: ${fault.table}`);
  }
}

const NAMES = Object.keys(TABLES) as readonly Table[];
/** Rows that are in memory at once. */
const AT_ONCE = 500;

type Row = Readonly<Record<string, unknown>>;

/** The rows of a table, a part at a time, in the order of its key. */
async function* parts({ query }: Session, table: Table): AsyncGenerator<readonly Row[]> {
  const key = TABLES[table];
  const marks = key.map((_, at) => `$${String(at + 1)}`);
  let last: Row | undefined;
  do {
    const after = last === undefined ? '' : `where (${key.join(', ')}) > (${marks.join(', ')})`;
    const from = key.flatMap((column) => (last === undefined ? [] : [last[column]]));
    const rows = await query<Row>(
      `select * from ${table} ${after} order by ${key.join(', ')} limit ${String(AT_ONCE)}`,
      from,
    );
    if (rows.length > 0) yield rows;
    last = rows.length < AT_ONCE ? undefined : rows.at(-1);
  } while (last !== undefined);
}

const SPACE = 2n ** 256n;

/** The same for the same rows in whatever order: two databases may sort a text in two ways. */
function addedTo(sum: bigint, rows: readonly Row[]): bigint {
  return rows.reduce((all, row) => {
    const text = JSON.stringify(
      Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
    const digest = createHash('sha256').update(text).digest('hex');
    return (all + BigInt(`0x${digest}`)) % SPACE;
  }, sum);
}

/**
 * Copies all that a database holds into an empty one: values, who wrote each, when, from which file and
 * what it replaced, who may do what, and tokens. All of it or nothing; the first is only read. What has
 * arrived is read again and held against what was sent.
 * @param to has its tables already, and nothing in them
 * @throws NotMoved
 * @example (await moveDatabase(embedded, server)).history // 2000
 */
export function moveDatabase(from: Database, to: Database): Promise<RowCounts> {
  return from.transaction(async (source) => {
    // One moment of it, whoever writes meanwhile.
    await source.query('set transaction isolation level repeatable read read only');
    return to.transaction(async (target) => {
      const counts: Record<Table, number> = { ...NOTHING };
      for (const table of NAMES) {
        const [first] = await target.query(`select 1 as one from ${table} limit 1`);
        if (first !== undefined) throw new NotMoved({ kind: 'not-empty', table });
      }
      for (const table of NAMES) {
        let [sent, arrived] = [0n, 0n];
        for await (const rows of parts(source, table)) {
          const columns = Object.keys(rows[0] ?? {});
          await insertRows(
            target,
            table,
            columns.join(', '),
            rows.map((row) => columns.map((column) => row[column])),
          );
          counts[table] += rows.length;
          sent = addedTo(sent, rows);
        }
        for await (const rows of parts(target, table)) arrived = addedTo(arrived, rows);
        if (sent !== arrived) throw new NotMoved({ kind: 'different', table });
      }
      return counts;
    });
  });
}

const NOTHING: RowCounts = {
  ...{ region_order: 0, row_year: 0, row_value: 0, history: 0, act: 0, grant_of: 0, token: 0 },
};

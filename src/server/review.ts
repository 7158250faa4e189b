import { COUNTS, type Field } from '../submission/field';
import type { Review, ReviewAnswer, RowState } from '../submission/wire';
import { doOnce, type Done, type NewEvent } from './act';
import type { Database, Session } from './database';
import { readRows } from './plan-year';
import { refuse, Refused } from './refused';

interface Reviewing {
  readonly review: Review;
  readonly by: string;
  readonly now: Date;
}

/**
 * Accepts or returns rows, all or none: none where one of them has changed since the reviewer saw it.
 * @throws Refused `remark-missing`, `rows-changed`, `rows-empty`, `key-reused`
 */
export async function review(database: Database, reviewing: Reviewing): Promise<ReviewAnswer> {
  const { review: asked, by, now } = reviewing;
  const { key, regionId, planId, year, verdict, remark } = asked;
  if (verdict === 'return' && remark.trim() === '') throw new Refused({ kind: 'remark-missing' });
  return doOnce(database, { key, regionId, planId, year, body: asked, by, now }, (session) =>
    write(session, reviewing),
  );
}

async function write(
  session: Session,
  { review: asked, by, now }: Reviewing,
): Promise<Done<ReviewAnswer>> {
  const { key, regionId, planId, year, verdict, remark } = asked;
  const stored = new Map((await readRows(session, asked)).map((row) => [row.code, row]));
  const wanted = [...new Map(asked.rows.map((row) => [row.code, row])).values()];
  const changed = wanted.flatMap(({ code, revision }) => {
    const now = stored.get(code)?.revision ?? 0;
    return now === revision ? [] : [{ code, revision: now }];
  });
  if (changed.length > 0)
    return { events: [], answer: refuse({ kind: 'rows-changed', rows: changed }) };
  const filled = await readFilled(session, asked);
  const empty = wanted.filter(({ code }) => !filled.has(code));
  if (empty.length > 0) {
    const codes = empty.map(({ code }) => code);
    return { events: [], answer: refuse({ kind: 'rows-empty', codes }) };
  }
  const rows = wanted.map(({ code, revision }) => ({ code, revision: revision + 1 }));
  const acts = { accept: 'accepted', return: 'returned' } as const;
  const act = acts[verdict];
  for (const { code, revision } of rows) {
    // A 年度目标 counts before its year has a value, which the row goes on owing.
    const isOwed = act === 'accepted' && filled.get(code) !== true;
    const state: RowState = isOwed ? 'missing' : act;
    await session.query(
      `update row_year set state = $5, revision = $6, reviewed_by = $7, reviewed_at = $8, remark = $9
       where region_id = $1 and plan_id = $2 and year = $3 and code = $4`,
      [regionId, planId, year, code, state, revision, by, now, remark],
    );
  }
  return {
    events: rows.map(({ code, revision }): NewEvent => ({
      ...{ code, revision, act, field: '', text: remark, unit: '' },
      ...{ isConfirmed: false, replaced: 0, file: '' },
    })),
    answer: { key, at: now.toISOString(), rows },
  };
}

/** The rows of which something stands written, and whether 实际值 or 增速 does. */
async function readFilled(
  session: Session,
  { regionId, planId, year }: Review,
): Promise<ReadonlyMap<string, boolean>> {
  const values = await session.query<{ code: string; field: Field }>(
    `select code, field from row_value
     where region_id = $1 and plan_id = $2 and year = $3 and value_text <> ''`,
    [regionId, planId, year],
  );
  const filled = new Map<string, boolean>();
  for (const { code, field } of values)
    filled.set(code, filled.get(code) === true || COUNTS.includes(field));
  return filled;
}

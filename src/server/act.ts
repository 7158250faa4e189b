import { createHash } from 'node:crypto';
import type { Refused } from './refused';
import { refuse } from './refused';
import type { Database, Session } from './database';
import { insertRows } from './tables';
import type { PlanYearPlace } from '../submission/client';

/** Something that somebody does in one region, once. */
interface Act extends PlanYearPlace {
  readonly key: string;
  /** All that was asked, to tell it from something else under the same key. */
  readonly body: object;
  readonly by: string;
  readonly now: Date;
}

/** One line of history, as it is added; its `seq` is given there. */
export interface NewEvent {
  readonly code: string;
  readonly revision: number;
  readonly act: 'written' | 'contested' | 'accepted' | 'returned';
  readonly field: string;
  readonly text: string;
  readonly unit: string;
  readonly isConfirmed: boolean;
  readonly replaced: number;
  readonly file: string;
}

/** What an act comes to: its answer, or why it is refused; either way with what goes into history. */
export interface Done<Answer> {
  readonly events: readonly NewEvent[];
  readonly answer: Answer | Refused;
}

/**
 * Does something in a region while nobody else does, all or nothing, and once for each key: what was
 * done under the same key before is answered again. What is refused is not kept under its key.
 * @throws Refused where the key was used for something else, or `work` refuses
 */
export async function doOnce<Answer extends object>(
  database: Database,
  act: Act,
  work: (session: Session) => Promise<Done<Answer>>,
): Promise<Answer> {
  const { regionId, key, by, now } = act;
  const digest = createHash('sha256').update(JSON.stringify(act.body)).digest('hex');
  const attempt = async (session: Session): Promise<Answer | Refused | undefined> => {
    const { query } = session;
    const [order] = await query<{ seq: number }>(
      'select seq from region_order where region_id = $1 for update',
      [regionId],
    );
    if (order === undefined) return undefined;
    const { seq } = order;
    const [former] = await query<{ account: string; digest: string; answer: string }>(
      'select account, digest, answer from act where region_id = $1 and act_key = $2',
      [regionId, key],
    );
    if (former !== undefined) {
      const isSame = former.account === by && former.digest === digest;
      return isSame ? (JSON.parse(former.answer) as Answer) : refuse({ kind: 'key-reused' });
    }
    const { events, answer } = await work(session);
    await addEvents(session, act, seq, events);
    if (answer instanceof Error) return answer;
    await query(
      `insert into act (region_id, act_key, account, digest, answer, done_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [regionId, key, by, digest, JSON.stringify(answer), now],
    );
    return answer;
  };
  for (;;) {
    const outcome = await inTurn(database, regionId, () => database.transaction(attempt));
    if (outcome instanceof Error) throw outcome;
    if (outcome !== undefined) return outcome;
    await makeOrder(database, regionId);
  }
}

/** The last act of each region that is under way. */
const turns = new WeakMap<Database, Map<string, Promise<unknown>>>();

/**
 * One act of a region after another within this service: those that wait hold no connection, so that
 * many in one region leave the database to the others. Between services the region's row is the order.
 */
async function inTurn<Value>(
  database: Database,
  regionId: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const last = turns.get(database) ?? new Map<string, Promise<unknown>>();
  turns.set(database, last);
  const own = (last.get(regionId) ?? Promise.resolve()).then(work, work);
  last.set(regionId, own);
  try {
    return await own;
  } finally {
    if (last.get(regionId) === own) last.delete(regionId);
  }
}

/** The row that a region's changes are ordered by; two that make it at once make one. */
async function makeOrder({ query }: Database, regionId: string): Promise<void> {
  await query('insert into region_order (region_id, seq) values ($1, 0)', [regionId]).catch(
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== '23505') throw error;
    },
  );
}

async function addEvents(
  session: Session,
  { regionId, planId, year, by, now }: Act,
  seq: number,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await insertRows(
    session,
    'history',
    'region_id, seq, plan_id, year, code, revision, act, field, value_text, unit, is_confirmed, replaced, done_by, done_at, file_name',
    events.map((event, index) => [
      ...[regionId, seq + index + 1, planId, year, event.code, event.revision, event.act],
      ...[event.field, event.text, event.unit, event.isConfirmed, event.replaced],
      ...[by, now, event.file],
    ]),
  );
  await session.query('update region_order set seq = $2 where region_id = $1', [
    regionId,
    seq + events.length,
  ]);
}

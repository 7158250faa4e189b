import type { Field } from '../submission/field';
import type {
  CurrentValue,
  History,
  HistoryEvent,
  RowState,
  RowYear,
  WrittenValue,
} from '../submission/wire';
import type { PlanYearPlace } from '../submission/client';
import type { Session } from './database';

/** A value as its table keeps it. */
export interface StoredValue {
  readonly year: number;
  readonly code: string;
  readonly field: Field;
  readonly revision: number;
  readonly replaced: number;
  readonly value_text: string;
  readonly unit: string;
  readonly is_confirmed: boolean;
  readonly written_by: string;
  readonly written_at: Date;
  readonly file_name: string;
}

/** Where a row of a plan stands in a year, as its table keeps it. */
interface StoredRow {
  readonly code: string;
  readonly state: RowState;
  readonly revision: number;
  readonly written_by: string;
  readonly written_at: Date;
  readonly reviewed_by: string | null;
  readonly reviewed_at: Date | null;
  readonly remark: string | null;
}

interface StoredEvent extends Omit<StoredValue, 'field' | 'written_by' | 'written_at' | 'year'> {
  readonly seq: number;
  readonly act: HistoryEvent['act']['kind'];
  readonly field: Field | '';
  readonly done_by: string;
  readonly done_at: Date;
}

const VALUES = `year, code, field, revision, replaced, value_text, unit, is_confirmed,
  written_by, written_at, file_name`;
const EVENTS = `seq, code, revision, act, field, value_text, unit, is_confirmed, replaced,
  done_by, done_at, file_name`;

const at = ({ regionId, planId, year }: PlanYearPlace) => [regionId, planId, year];

/** The values of a plan that count in one year. */
export function readValues(
  session: Session,
  place: PlanYearPlace,
): Promise<readonly StoredValue[]> {
  return session.query(
    `select ${VALUES} from row_value where region_id = $1 and plan_id = $2 and year = $3`,
    at(place),
  );
}

/** The values of a plan that count, of all years: what the audit holds new ones against. */
export function readAllValues(
  session: Session,
  { regionId, planId }: PlanYearPlace,
): Promise<readonly StoredValue[]> {
  return session.query(`select ${VALUES} from row_value where region_id = $1 and plan_id = $2`, [
    regionId,
    planId,
  ]);
}

/** Where the rows of a plan stand in one year; rows of which nothing was ever written are not there. */
export function readRows(session: Session, place: PlanYearPlace): Promise<readonly StoredRow[]> {
  return session.query(
    `select code, state, revision, written_by, written_at, reviewed_by, reviewed_at, remark
     from row_year where region_id = $1 and plan_id = $2 and year = $3`,
    at(place),
  );
}

/** A row of a plan as its plan prints it. */
export interface PrintedRow {
  readonly code: string;
  readonly indicator: string;
  readonly unit: string;
}

/**
 * All rows of a plan in a year, with what counts, what that replaced, and what was refused beside it.
 * @param printed the rows that the plan has, in its order
 */
export async function readPlanYear(
  session: Session,
  place: PlanYearPlace,
  printed: readonly PrintedRow[],
): Promise<readonly RowYear[]> {
  const rows = new Map((await readRows(session, place)).map((row) => [row.code, row]));
  const values = await readValues(session, place);
  const changed = values.some(({ replaced }) => replaced > 0);
  const before = changed ? await readBefore(session, place) : [];
  const contested = values.length === 0 ? [] : await readContested(session, place);
  return printed.map((row): RowYear => {
    const stored = rows.get(row.code);
    const own = values.filter(({ code }) => code === row.code);
    return {
      ...row,
      state: stored?.state ?? 'missing',
      revision: stored?.revision ?? 0,
      review: reviewOf(stored),
      values: Object.fromEntries(
        own.map((value) => [value.field, toCurrent(value, before, contested)]),
      ),
    };
  });
}

function reviewOf(stored: StoredRow | undefined): RowYear['review'] {
  if (stored === undefined || stored.reviewed_by === null || stored.reviewed_at === null)
    return undefined;
  const { reviewed_by: by, reviewed_at: when, remark } = stored;
  return { by, at: when.toISOString(), remark: remark ?? '' };
}

/** What was written before: only what a value that counts now replaced. */
function readBefore(session: Session, place: PlanYearPlace): Promise<readonly StoredEvent[]> {
  return session.query(
    `select ${EVENTS} from history h
     where region_id = $1 and plan_id = $2 and year = $3 and act = 'written' and exists (
       select 1 from row_value v
       where v.region_id = h.region_id and v.plan_id = h.plan_id and v.year = h.year
         and v.code = h.code and v.field = h.field and v.replaced = h.revision)`,
    at(place),
  );
}

function readContested(session: Session, place: PlanYearPlace): Promise<readonly StoredEvent[]> {
  return session.query(
    `select ${EVENTS} from history
     where region_id = $1 and plan_id = $2 and year = $3 and act = 'contested' order by seq`,
    at(place),
  );
}

function toCurrent(
  value: StoredValue,
  before: readonly StoredEvent[],
  contested: readonly StoredEvent[],
): CurrentValue {
  const isOf = (event: StoredEvent, revision: number): boolean =>
    event.code === value.code && event.field === value.field && event.revision === revision;
  const replaced = before.find((event) => isOf(event, value.replaced));
  return {
    ...{ text: value.value_text, unit: value.unit, revision: value.revision },
    ...{ by: value.written_by, at: value.written_at.toISOString(), file: value.file_name },
    isConfirmed: value.is_confirmed,
    replaced: replaced === undefined ? undefined : toWritten(replaced),
    contested: contested.flatMap((event) =>
      isOf(event, value.revision) ? [toWritten(event)] : [],
    ),
  };
}

function toWritten(event: StoredEvent): WrittenValue {
  return {
    ...{ text: event.value_text, unit: event.unit, revision: event.revision },
    ...{ by: event.done_by, at: event.done_at.toISOString(), file: event.file_name },
  };
}

/** As many events as one answer holds. */
const PART = 500;

/**
 * What was done to a plan in a year, oldest first, from after an event on.
 * @example (await readHistory(session, place, 0)).events[0]?.act.kind // 'written'
 */
export async function readHistory(
  session: Session,
  place: PlanYearPlace,
  after: number,
): Promise<History> {
  const events = await session.query<StoredEvent>(
    `select ${EVENTS} from history
     where region_id = $1 and plan_id = $2 and year = $3 and seq > $4 order by seq limit ${String(PART)}`,
    [...at(place), after],
  );
  return {
    events: events.map((event) => ({
      ...{ seq: event.seq, code: event.code, revision: event.revision },
      ...{ by: event.done_by, at: event.done_at.toISOString(), file: event.file_name },
      act: actOf(event),
    })),
    next: events.length === PART ? events.at(-1)?.seq : undefined,
  };
}

function actOf(event: StoredEvent): HistoryEvent['act'] {
  const { act, field, value_text: text, unit, is_confirmed: isConfirmed, replaced } = event;
  if (act === 'accepted' || act === 'returned') return { kind: act, remark: text };
  if (field === '') throw new Error('A value in history has no field.');
  return act === 'written'
    ? { kind: act, field, text, unit, isConfirmed, replaced }
    : { kind: act, field, text, unit };
}

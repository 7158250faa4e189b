import { COUNTS, type Field } from '../submission/field';
import type { ConflictingValue } from '../submission/finding';
import type { RowState, Submission, SubmissionAnswer, SubmissionEntry } from '../submission/wire';
import { doOnce, type Done, type NewEvent } from './act';
import type { Database, Session } from './database';
import { readRows, readValues, type StoredValue } from './plan-year';
import { refuse } from './refused';
import { insertRows } from './tables';

interface Writing {
  readonly submission: Submission;
  readonly by: string;
  readonly now: Date;
}

const placed = (code: string, field: Field): string => `${code}\n${field}`;

/**
 * Writes the values of a submission that has been checked: all of them, or none where one of them has
 * changed since its writer saw it. What then is refused is kept in history, so that both are told.
 * A value that is there already, with its unit, is not written again.
 * @throws Refused `values-conflict`, `key-reused`
 */
export function submit(database: Database, writing: Writing): Promise<SubmissionAnswer> {
  const { submission, by, now } = writing;
  const { key, regionId, planId, year } = submission;
  return doOnce(database, { key, regionId, planId, year, body: submission, by, now }, (session) =>
    write(session, writing),
  );
}

async function write(session: Session, writing: Writing): Promise<Done<SubmissionAnswer>> {
  const { submission, now } = writing;
  const values = await readValues(session, submission);
  const current = new Map(values.map((value) => [placed(value.code, value.field), value]));
  const changes = submission.entries.filter((entry) => !isSame(entry, currentOf(current, entry)));
  const stale = changes.filter(
    (entry) => entry.base !== (currentOf(current, entry)?.revision ?? 0),
  );
  if (stale.length > 0) return contest(session, writing, stale, current);
  const rows = new Map((await readRows(session, submission)).map((row) => [row.code, row]));
  const revisions = new Map(
    [...new Set(changes.map(({ code }) => code))].map((code) => [
      code,
      (rows.get(code)?.revision ?? 0) + 1,
    ]),
  );
  await writeValues(session, writing, { changes, current, revisions });
  await writeRows(session, writing, { changes, current, revisions });
  const touched = [...new Set(submission.entries.map(({ code }) => code))];
  return {
    events: changes.map((entry): NewEvent => {
      const replaced = currentOf(current, entry)?.revision ?? 0;
      const revision = revisions.get(entry.code) ?? 0;
      return toEvent(entry, { act: 'written', revision, replaced, file: submission.file });
    }),
    answer: {
      key: submission.key,
      at: now.toISOString(),
      rows: touched.map((code) => ({
        code,
        revision: revisions.get(code) ?? rows.get(code)?.revision ?? 0,
      })),
    },
  };
}

type Current = ReadonlyMap<string, StoredValue>;

function currentOf(current: Current, { code, field }: SubmissionEntry): StoredValue | undefined {
  return current.get(placed(code, field));
}

function isSame(entry: SubmissionEntry, value: StoredValue | undefined): boolean {
  if (value === undefined) return entry.text === '';
  const isConfirmed = entry.isConfirmed === value.is_confirmed;
  return entry.text === value.value_text && entry.unit === value.unit && isConfirmed;
}

function toEvent(
  { code, field, text, unit, isConfirmed }: SubmissionEntry,
  more: Pick<NewEvent, 'act' | 'revision' | 'replaced' | 'file'>,
): NewEvent {
  return { code, field, text, unit, isConfirmed, ...more };
}

/** Two people changed one value: the later one is refused, and both are told. */
async function contest(
  session: Session,
  { submission, by }: Writing,
  stale: readonly SubmissionEntry[],
  current: Current,
): Promise<Done<SubmissionAnswer>> {
  const { regionId, planId, year, file } = submission;
  const said = await session.query<{ code: string; field: string; revision: number; text: string }>(
    `select code, field, revision, value_text as text from history
     where region_id = $1 and plan_id = $2 and year = $3 and act = 'contested' and done_by = $4`,
    [regionId, planId, year, by],
  );
  const events = stale.flatMap((entry): readonly NewEvent[] => {
    const revision = currentOf(current, entry)?.revision ?? 0;
    const isSaid = said.some(
      (each) =>
        placed(each.code, each.field as Field) === placed(entry.code, entry.field) &&
        each.revision === revision &&
        each.text === entry.text,
    );
    return isSaid ? [] : [toEvent(entry, { act: 'contested', revision, replaced: 0, file })];
  });
  const values = stale.map((entry): ConflictingValue => {
    const { code, field, text, unit, base } = entry;
    const there = currentOf(current, entry);
    return {
      ...{ code, field, yours: { text, unit, base } },
      theirs: {
        ...{ text: there?.value_text ?? '', unit: there?.unit ?? '' },
        revision: there?.revision ?? 0,
        ...{ by: there?.written_by ?? '', file: there?.file_name ?? '' },
        at: there?.written_at.toISOString() ?? '',
      },
    };
  });
  return { events, answer: refuse({ kind: 'values-conflict', values }) };
}

interface Changes {
  readonly changes: readonly SubmissionEntry[];
  readonly current: Current;
  /** By code. */
  readonly revisions: ReadonlyMap<string, number>;
}

async function writeValues(
  session: Session,
  { submission, by, now }: Writing,
  { changes, current, revisions }: Changes,
): Promise<void> {
  const { regionId, planId, year, file } = submission;
  for (const entry of changes.filter((each) => currentOf(current, each) !== undefined)) {
    await session.query(
      `delete from row_value where region_id = $1 and plan_id = $2 and year = $3
       and code = $4 and field = $5`,
      [regionId, planId, year, entry.code, entry.field],
    );
  }
  await insertRows(
    session,
    'row_value',
    'region_id, plan_id, year, code, field, revision, replaced, value_text, unit, is_confirmed, written_by, written_at, file_name',
    changes.map((entry) => [
      ...[regionId, planId, year, entry.code, entry.field, revisions.get(entry.code) ?? 0],
      ...[currentOf(current, entry)?.revision ?? 0, entry.text, entry.unit, entry.isConfirmed],
      ...[by, now, file],
    ]),
  );
}

/** Where the rows stand now: whatever was said of them before, they wait for the reviewer again. */
async function writeRows(
  session: Session,
  { submission, by, now }: Writing,
  { changes, current, revisions }: Changes,
): Promise<void> {
  const { regionId, planId, year } = submission;
  const textOf = (code: string, field: Field): string =>
    changes.find((entry) => entry.code === code && entry.field === field)?.text ??
    current.get(placed(code, field))?.value_text ??
    '';
  const stateOf = (code: string): RowState =>
    COUNTS.some((field) => textOf(code, field) !== '') ? 'submitted' : 'missing';
  for (const code of revisions.keys()) {
    await session.query(
      'delete from row_year where region_id = $1 and plan_id = $2 and year = $3 and code = $4',
      [regionId, planId, year, code],
    );
  }
  await insertRows(
    session,
    'row_year',
    'region_id, plan_id, year, code, state, revision, written_by, written_at, reviewed_by, reviewed_at, remark',
    [...revisions].map(([code, revision]) => [
      ...[regionId, planId, year, code, stateOf(code), revision, by, now],
      ...[null, null, null],
    ]),
  );
}

import type { Field } from '../../../../submission/field';
import type { ClientFinding } from '../../../../submission/finding';
import type { Submission, SubmissionEntry } from '../../../../submission/wire';
import { sayServiceFinding } from '../../../../wording/service-finding';
import type { Queued } from '../../../page/submissions';
import { coalesce, done, failed } from '../../../page/work';
import { placeText, queuedText, sentText, SUBMIT_MESSAGES, UNKEPT } from './submit-messages';
import type { SubmitHost } from './submit-state';

/** Which of two values is to stand. */
export type Side = 'mine' | 'theirs';

/** What can be done with what is sent, and with what waits. */
export interface QueueActions {
  /** Sends what is ticked in the preview. */
  readonly send: () => void;
  /** Sends what waits. */
  readonly flush: () => Promise<void>;
  /** Sends what was refused for conflicts once more, with the user's own choice of each. */
  readonly decide: (key: string, sides: ReadonlyMap<string, Side>) => void;
  /** Sends what was held once more, on the user's word that it is right. */
  readonly confirm: (key: string) => void;
  readonly drop: (key: string) => void;
}

/** Whether it may have arrived or may arrive later: then the very same is sent again, under its key. */
function mayArrive(finding: ClientFinding): boolean {
  switch (finding.kind) {
    case 'service-unreachable':
    case 'database-gone':
    case 'answer-broken':
    case 'no-service':
    case 'too-many-requests':
    case 'unexpected':
    case 'not-signed-in':
    case 'proxy-untrusted':
      return true;
    case 'not-allowed':
    case 'malformed':
    case 'route-unknown':
    case 'plan-unknown':
    case 'body-too-large':
    case 'values-refused':
    case 'values-held':
    case 'values-conflict':
    case 'rows-changed':
    case 'rows-empty':
    case 'remark-missing':
    case 'key-reused':
      return false;
  }
}

/**
 * What tells a value of a submission from the others of it.
 * @example entryKey({ code: '01', field: 'actual' }) // '01|actual'
 */
export function entryKey({
  code,
  field,
}: {
  readonly code: string;
  readonly field: Field;
}): string {
  return `${code}|${field}`;
}

/**
 * Ties the queue to one pane. Whatever is submitted is kept first and sent then, so that it is neither lost
 * with the pane nor sent twice: its key stays the same until the service has answered.
 * @example bindQueue(own).send()
 */
export function bindQueue({ submissions, read, tell, look }: SubmitHost): QueueActions {
  const { service, queue, newKey } = submissions;
  const list = async () => {
    const all = await queue.list().catch(() => []);
    tell({ queue: all });
    return all;
  };
  const keep = async (queued: Queued): Promise<boolean> => {
    try {
      await queue.put(queued);
      await list();
      return true;
    } catch {
      tell({ step: failed(UNKEPT) });
      return false;
    }
  };
  const flush = coalesce(async () => {
    const name = read().me?.name;
    const waiting = (await list()).filter(
      ({ by, refused }) => by === name && refused === undefined,
    );
    let sent = 0;
    for (const queued of waiting) {
      const answer = await service.submit(queued.submission);
      if (answer.ok) {
        sent += queued.submission.entries.length;
        await queue.drop(queued.submission.key);
      } else if (mayArrive(answer.finding)) {
        tell({ step: failed(queuedText(sayServiceFinding(answer.finding))) });
        break;
      } else {
        await queue.put({ ...queued, refused: answer.finding });
        tell({ step: failed(sayServiceFinding(answer.finding)) });
      }
    }
    await list();
    if (sent === 0) return;
    await look();
    if (read().step.kind !== 'failed') tell({ step: done(sentText(sent)) });
  });
  const sendNow = async () => {
    tell({ step: { kind: 'working', text: SUBMIT_MESSAGES.sending } });
    await flush();
    if (read().step.kind === 'working') tell({ step: { kind: 'idle' } });
  };
  /** The same act, changed: another key, since the service may know the first. */
  const again = async (key: string, entries: readonly SubmissionEntry[]) => {
    const before = read().queue.find(({ submission }) => submission.key === key);
    if (before === undefined) return;
    const submission: Submission = { ...before.submission, key: newKey(), entries: [...entries] };
    const { label, by, at } = before;
    if (entries.length > 0 && !(await keep({ submission, label, by, at }))) return;
    await queue.drop(key);
    await sendNow();
    await look();
  };
  const refusalOf = (key: string) => read().queue.find(({ submission }) => submission.key === key);

  return {
    flush,
    send: () => {
      const { preview, me, rows } = read();
      if (preview === undefined || me === undefined || read().step.kind === 'working') return;
      const entries = preview.lines
        .filter(({ isTicked }) => isTicked)
        .map(({ code, field, to, unit, base }) => {
          return { code, field, text: to, unit, base, isConfirmed: false };
        });
      if (entries.length === 0) return;
      const submission = { key: newKey(), ...preview.place, file: preview.file, entries };
      const at = new Date().toISOString();
      void (async () => {
        if (
          !(await keep({
            submission,
            label: placeText(rows?.region ?? '', preview.place.year),
            by: me.name,
            at,
          }))
        )
          return;
        tell({ preview: undefined });
        await sendNow();
      })();
    },
    decide: (key, sides) => {
      const queued = refusalOf(key);
      if (queued?.refused?.kind !== 'values-conflict') return;
      const theirs = new Map(queued.refused.values.map((value) => [entryKey(value), value.theirs]));
      const entries = queued.submission.entries.flatMap((entry) => {
        const other = theirs.get(entryKey(entry));
        if (other === undefined) return [entry];
        return sides.get(entryKey(entry)) === 'mine' ? [{ ...entry, base: other.revision }] : [];
      });
      void again(key, entries);
    },
    confirm: (key) => {
      const queued = refusalOf(key);
      if (queued?.refused?.kind !== 'values-held') return;
      const held = new Set(queued.refused.values.map(entryKey));
      void again(
        key,
        queued.submission.entries.map((entry) =>
          held.has(entryKey(entry)) ? { ...entry, isConfirmed: true } : entry,
        ),
      );
    },
    drop: (key) =>
      void (async () => {
        await queue.drop(key).catch(() => undefined);
        await list();
      })(),
  };
}

import { useState } from 'preact/hooks';
import type { ConflictingValue } from '../../../../submission/finding';
import { sayHeld } from '../../../../wording/audit';
import { fieldWord, sayServiceFinding } from '../../../../wording/service-finding';
import type { Queued } from '../../../page/submissions';
import { entryKey, type Side } from './queue-actions';
import { SUBMIT_MESSAGES, stampText } from './submit-messages';
import type { SubmitProps } from './submit-actions';

type Props = Pick<SubmitProps, 'act' | 'state'>;

/** What was decided on and has not arrived: it waits for the service, or for the user's word. */
export function QueueList({ state, act }: Props) {
  const { queue, step } = state;
  if (queue.length === 0) return null;
  const busy = step.kind === 'working';
  return (
    <div class="submit__queue" role="group" aria-labelledby="submit-queue">
      <p id="submit-queue" class="preview__name">
        {SUBMIT_MESSAGES.queueTitle}
      </p>
      {queue.map((queued) => (
        <Waiting key={queued.submission.key} {...{ queued, act, busy }} />
      ))}
    </div>
  );
}

interface WaitingProps extends Pick<Props, 'act'> {
  readonly queued: Queued;
  readonly busy: boolean;
}

function Waiting({ queued, act, busy }: WaitingProps) {
  const { submission, label, by, at, refused } = queued;
  const { key, entries } = submission;
  const drop = (
    <button type="button" class="button" disabled={busy} onClick={() => act.drop(key)}>
      {SUBMIT_MESSAGES.drop}
    </button>
  );
  return (
    <div class="submit__waiting">
      <p class="submit__what">
        {`${label}，${String(entries.length)} 个值（${stampText({ by, at })}）`}
      </p>
      {refused === undefined ? (
        <>
          <p class="data__help">{SUBMIT_MESSAGES.waits}</p>
          <div class="preview__buttons">
            <button type="button" class="button" disabled={busy} onClick={act.look}>
              {SUBMIT_MESSAGES.sendNow}
            </button>
            {drop}
          </div>
        </>
      ) : refused.kind === 'values-conflict' ? (
        <Conflicts {...{ queued, act, busy }} values={refused.values} />
      ) : refused.kind === 'values-held' ? (
        <>
          <ul class="submit__lines">
            {refused.values.map((value) => (
              <li key={entryKey(value)}>{sayHeld(value.held)}</li>
            ))}
          </ul>
          <div class="preview__buttons">
            <button type="button" class="button" disabled={busy} onClick={() => act.confirm(key)}>
              {SUBMIT_MESSAGES.confirm}
            </button>
            {drop}
          </div>
        </>
      ) : (
        <>
          <p class="data__help">{sayServiceFinding(refused)}</p>
          <div class="preview__buttons">{drop}</div>
        </>
      )}
    </div>
  );
}

/** Both values of each, with who and when; none is chosen beforehand. */
function Conflicts({
  queued,
  values,
  act,
  busy,
}: WaitingProps & { readonly values: readonly ConflictingValue[] }) {
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map());
  const { key } = queued.submission;
  const isDecided = values.every((value) => sides.has(entryKey(value)));
  return (
    <>
      <ul class="submit__lines">
        {values.map((value) => {
          const { code, field, yours, theirs } = value;
          const own = entryKey(value);
          const choice = (side: Side, label: string) => (
            <label class="submit__line">
              <input
                type="radio"
                name={`${key}-${own}`}
                checked={sides.get(own) === side}
                onChange={() => setSides(new Map(sides).set(own, side))}
              />
              <span>{label}</span>
            </label>
          );
          return (
            <li key={own} role="radiogroup" aria-label={`${code} ${fieldWord(field)}`}>
              <p class="submit__what">{`${code} ${fieldWord(field)}`}</p>
              {choice('mine', `${SUBMIT_MESSAGES.mine}：${shown(yours.text)}${yours.unit}`)}
              {choice(
                'theirs',
                `${SUBMIT_MESSAGES.theirs}：${shown(theirs.text)}${theirs.unit}（${stampText(theirs)}）`,
              )}
            </li>
          );
        })}
      </ul>
      <div class="preview__buttons">
        <button
          type="button"
          class="button"
          disabled={busy || !isDecided}
          onClick={() => act.decide(key, sides)}
        >
          {SUBMIT_MESSAGES.decided}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => act.drop(key)}>
          {SUBMIT_MESSAGES.drop}
        </button>
      </div>
    </>
  );
}

function shown(text: string): string {
  return text === '' ? SUBMIT_MESSAGES.none : text;
}

import { useEffect, useState } from 'preact/hooks';
import { planYears } from '../../../../core/plan/plan';
import { fieldWord, sayServiceFinding } from '../../../../wording/service-finding';
import type { ClientFinding } from '../../../../submission/finding';
import type { Common } from '../../../page/page';
import { SegmentedField, TextField } from '../../../parts/fields';
import { Notice, StepNotice } from '../../../parts/notice';
import type { DataHost } from '../data-state';
import { QueueList } from './queue-list';
import { bindSubmit, type SubmitProps } from './submit-actions';
import { Overview, SubmitRows } from './submit-rows';
import { awayText, meText, previewText, SUBMIT_MESSAGES } from './submit-messages';
import { INITIAL_SUBMIT, type SubmitState } from './submit-state';
import './submit.css';

/**
 * Asks whether the site has the service, and shows 报送 from then on where it does, or where something
 * waits to be sent; else nothing is shown and nothing is asked again.
 * @example await startSubmit(host); host.read().Submit !== undefined // where there is a service
 */
export async function startSubmit(host: DataHost): Promise<void> {
  const submissions = await host.services.submissions();
  if (submissions === undefined) return;
  let state = INITIAL_SUBMIT;
  const listeners = new Set<(state: SubmitState) => void>();
  const tell = (change: Partial<SubmitState>) => {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener(state);
  };
  const { refresh, ...act } = bindSubmit(host, submissions, () => state, tell);
  const [answer, queue] = await Promise.all([
    submissions.service.me(),
    submissions.queue.list().catch(() => []),
  ]);
  const isKnown = (submissions.token.read() ?? '') !== '' || queue.length > 0;
  if (!answer.ok && isNoService(answer.finding, isKnown)) return;
  tell(
    answer.ok ? { me: answer.value, queue } : { problem: sayServiceFinding(answer.finding), queue },
  );
  const Submit = ({ common }: { readonly common: Common }) => {
    const [shown, setShown] = useState(state);
    useEffect(() => {
      listeners.add(setShown);
      setShown(state);
      return () => {
        listeners.delete(setShown);
      };
    }, []);
    useEffect(act.look, [common.planId]);
    return <SubmitSection state={shown} act={act} common={common} />;
  };
  host.send({ kind: 'submit', Submit });
  await act.flush();
  await refresh();
  submissions.onReturn(() => {
    if (state.queue.some(({ refused }) => refused === undefined)) act.look();
  });
}

/** A site without the service, or one that does not answer somebody who never used it. */
function isNoService(finding: ClientFinding, isKnown: boolean): boolean {
  return (
    finding.kind === 'no-service' ||
    (!isKnown && (finding.kind === 'service-unreachable' || finding.kind === 'answer-broken'))
  );
}

interface SectionProps extends SubmitProps {
  readonly common: Common;
}

/** 报送: sends the year of the plan in view, and reviews what others have sent. */
function SubmitSection({ state, act, common }: SectionProps) {
  const { me, problem, step } = state;
  return (
    <section class="data__section submit" aria-labelledby="data-submit">
      <h2 id="data-submit" class="data__title">
        {SUBMIT_MESSAGES.title}
      </h2>
      <p class="data__help">{SUBMIT_MESSAGES.help}</p>
      {me === undefined ? null : (
        <p class="data__help">
          {meText(me.name, me.via)}{' '}
          {me.via === 'proxy' ? null : (
            <button type="button" class="link" onClick={act.signOut}>
              {SUBMIT_MESSAGES.signOut}
            </button>
          )}
        </p>
      )}
      {problem === '' ? null : (
        <Notice tone="warning">
          <p>{state.rows === undefined ? problem : awayText(problem)}</p>
        </Notice>
      )}
      <StepNotice step={step} look="data__help" onClose={act.closeStep} />
      <QueueList state={state} act={act} />
      {me === undefined ? <SignIn act={act} /> : <Submitting {...{ state, act, common }} />}
    </section>
  );
}

function SignIn({ act }: Pick<SubmitProps, 'act'>) {
  const [word, setWord] = useState('');
  return (
    <form
      class="submit__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (word.trim() !== '') act.signIn(word);
      }}
    >
      <TextField
        id="submit-token"
        label={SUBMIT_MESSAGES.token}
        value={word}
        note={SUBMIT_MESSAGES.signInHelp}
        onInput={setWord}
      />
      <button type="submit" class="button" disabled={word.trim() === ''}>
        {SUBMIT_MESSAGES.signIn}
      </button>
    </form>
  );
}

function Submitting({ state, act, common }: SectionProps) {
  const { catalog } = common;
  const { rows, preview, overview, step } = state;
  const busy = step.kind === 'working';
  const plan = catalog.plans.get(state.open?.planId ?? common.planId ?? '');
  const year = rows?.year ?? state.year;
  const canWrite = common.connected && !busy;
  return (
    <>
      {plan === undefined ? (
        <p class="data__help">{SUBMIT_MESSAGES.noPlan}</p>
      ) : (
        <SegmentedField
          name="submit-year"
          label={SUBMIT_MESSAGES.year}
          segments={planYears(plan).map((each) => ({ value: String(each), label: String(each) }))}
          value={year === undefined ? undefined : String(year)}
          onChoose={(value) => act.chooseYear(Number(value))}
        />
      )}
      <div class="data__buttons">
        {rows?.may.includes('writer') !== true ? null : (
          <button type="button" class="button" disabled={!canWrite} onClick={act.prepare}>
            {SUBMIT_MESSAGES.prepare}
          </button>
        )}
        <button type="button" class="button" disabled={!canWrite} onClick={act.takeAccepted}>
          {SUBMIT_MESSAGES.take}
        </button>
        <button type="button" class="button" disabled={busy} onClick={act.look}>
          {SUBMIT_MESSAGES.look}
        </button>
      </div>
      {preview === undefined ? null : <Preview {...{ state, act }} />}
      {overview === undefined ? null : (
        <Overview {...{ overview, act, canWrite }} open={rows?.planId} />
      )}
      {rows === undefined ? (
        plan === undefined || busy ? null : (
          <p class="data__help">{SUBMIT_MESSAGES.noRows}</p>
        )
      ) : (
        <SubmitRows {...{ state, act, rows, busy, catalog }} />
      )}
    </>
  );
}

/** What would be sent, old → new; nothing has been sent yet. */
function Preview({ state, act }: SubmitProps) {
  const { preview } = state;
  if (preview === undefined) return null;
  const ticked = preview.lines.filter(({ isTicked }) => isTicked).length;
  return (
    <div class="submit__preview" role="group" aria-labelledby="submit-preview">
      <p id="submit-preview" class="preview__name">
        {previewText(ticked, preview.held)}
      </p>
      <ul class="submit__lines">
        {preview.lines.map((line, at) => (
          <li key={`${line.code}|${line.field}`}>
            <label class="submit__line">
              <input type="checkbox" checked={line.isTicked} onChange={() => act.tick(at)} />
              <span>
                {`${line.indicator} ${fieldWord(line.field)}：`}
                <span class="submit__change">
                  {`${line.from || SUBMIT_MESSAGES.none} → ${line.to || SUBMIT_MESSAGES.none}${line.unit}`}
                </span>
                {line.to !== '' ? null : (
                  <span class="submit__whom">{` ${SUBMIT_MESSAGES.takeBack}`}</span>
                )}
                {line.fromWhom === '' ? null : (
                  <span class="submit__whom">{` ${line.fromWhom}：${SUBMIT_MESSAGES.ofOthers}`}</span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="preview__buttons">
        <button
          type="button"
          class="button button--primary"
          disabled={ticked === 0 || state.step.kind === 'working'}
          onClick={act.send}
        >
          {SUBMIT_MESSAGES.send}
        </button>
        <button type="button" class="button" onClick={act.closePreview}>
          {SUBMIT_MESSAGES.cancel}
        </button>
      </div>
    </div>
  );
}

import { DOCUMENT_ENDINGS } from '../../../core/finding/document-finding';
import type { PageProgram } from '../../page/page';
import { FileButton } from '../../parts/fields';
import { Notice, Question, Working } from '../../parts/notice';
import { bindImport } from './import-actions';
import { restoreReview } from './import-document';
import {
  type ImportActions,
  type ImportEvent,
  type ImportProps,
  type ImportState,
} from './import-state';
import { ReviewAbout } from './review-about';
import { ReviewDone, ReviewFinish } from './review-finish';
import { ReviewList } from './review-list';
import { REVIEW_MESSAGES, leftText, sourceText } from './review-messages';
import { useState } from 'preact/hooks';
import '../../parts/sections.css';
import './import.css';
import './review-list.css';

/** 导入: a document, what plan it is, its candidates, the package. */
export const IMPORT_PROGRAM: PageProgram<ImportState, ImportEvent, ImportActions> = {
  bind: bindImport,
  View: ImportPage,
  insert: undefined,
  look: undefined,
  onCatalog: (host) => void restoreReview(host),
};

function ImportPage(page: ImportProps) {
  const { state, send, act } = page;
  const { review, stage, problem, storage, asking } = state;
  if (review === undefined || stage === 'source') {
    return (
      <div class="content">
        <ImportSource {...page} />
      </div>
    );
  }
  return (
    <div class="review">
      <div class="review__head">
        <p class="review__source" title={sourceText(review.source)}>
          {sourceText(review.source)}
        </p>
        {stage === 'done' ? null : (
          <button type="button" class="link" onClick={() => send({ kind: 'asked', asking: true })}>
            {REVIEW_MESSAGES.close}
          </button>
        )}
      </div>
      {stage === 'done' ? null : <ReviewSteps {...page} />}
      <div class="review__messages">
        {asking ? (
          <Question
            text={REVIEW_MESSAGES.closeQuestion}
            yes={REVIEW_MESSAGES.closeYes}
            onYes={act.close}
            onNo={() => send({ kind: 'asked', asking: false })}
          />
        ) : null}
        {problem === '' ? null : (
          <Notice tone="error">
            <p>{problem}</p>
          </Notice>
        )}
        {stage === 'about' ? <ImportWorking {...page} /> : null}
        {storage === 'refused' ? (
          <Notice tone="warning">{REVIEW_MESSAGES.storageRefused}</Notice>
        ) : null}
      </div>
      {stage === 'about' ? (
        <ReviewAbout review={review} {...page} />
      ) : stage === 'list' ? (
        <ReviewList review={review} {...page} />
      ) : stage === 'finish' ? (
        <ReviewFinish {...page} />
      ) : (
        <ReviewDone {...page} />
      )}
      <p class="hidden" role="status">
        {state.said}
      </p>
    </div>
  );
}

/** Where the user stands, and the way back. Forward leads through the step's own button. */
function ReviewSteps({ state, send, act }: ImportProps) {
  const { stage, review } = state;
  const isSettled = review !== undefined && review.about.guessed.length === 0;
  const steps = [
    {
      stage: 'about',
      label: REVIEW_MESSAGES.stepAbout,
      isOpen: true,
      go: () => send({ kind: 'stage', stage: 'about' }),
    },
    {
      stage: 'list',
      label: REVIEW_MESSAGES.stepList,
      isOpen: isSettled && review.about.period !== '',
      go: () => send({ kind: 'stage', stage: 'list' }),
    },
    {
      stage: 'finish',
      label: REVIEW_MESSAGES.stepFinish,
      isOpen: isSettled && stage !== 'about',
      go: act.pack,
    },
  ] as const;
  return (
    <ol class="steps" aria-label={REVIEW_MESSAGES.steps}>
      {steps.map((step) => (
        <li key={step.stage}>
          <button
            type="button"
            class="steps__step"
            aria-current={step.stage === stage ? 'step' : undefined}
            disabled={!step.isOpen && step.stage !== stage}
            onClick={step.stage === stage ? undefined : step.go}
          >
            {step.label}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What is being done; a document that is being read can be given up. */
function ImportWorking({ state, act }: Pick<ImportProps, 'state' | 'act'>) {
  const { working, reading } = state;
  if (working === '') return null;
  const onCancel = reading === undefined ? undefined : act.cancel;
  return <Working text={working} share={reading?.share} onCancel={onCancel} />;
}

/** Three ways in: a file, the clipboard, the selected cells. */
function ImportSource({ state, act, common }: ImportProps) {
  const { working, problem, left } = state;
  const [typed, setTyped] = useState('');
  const busy = working !== '';
  const onPaste = (event: ClipboardEvent) => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (html === '' && text === '') return;
    event.preventDefault();
    act.paste({ html, text });
  };
  return (
    <div class="data">
      <section class="data__section" aria-labelledby="import-source">
        <h2 id="import-source" class="data__title">
          {REVIEW_MESSAGES.source}
        </h2>
        <p class="data__help">{REVIEW_MESSAGES.sourceHelp}</p>
        {left === undefined ? null : (
          <Notice tone="warning">
            <p>{leftText(left)}</p>
          </Notice>
        )}
        {problem === '' ? null : (
          <Notice tone="error">
            <p>{problem}</p>
          </Notice>
        )}
        <ImportWorking {...{ state, act }} />
        <div class="data__buttons">
          <FileButton
            label={REVIEW_MESSAGES.openFile}
            accept={DOCUMENT_ENDINGS.join(',')}
            disabled={busy}
            onChoose={([file]) => (file === undefined ? undefined : act.openDocument(file))}
          />
        </div>
        <p class="data__help">{REVIEW_MESSAGES.fileHelp}</p>
      </section>
      <section class="data__section">
        <label class="data__title" for="import-paste">
          {REVIEW_MESSAGES.pasteLabel}
        </label>
        <textarea
          id="import-paste"
          class="input paste"
          rows={5}
          placeholder={REVIEW_MESSAGES.pasteHint}
          value={typed}
          disabled={busy}
          onPaste={onPaste}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {typed.trim() === '' ? null : (
          <div class="data__buttons">
            <button
              type="button"
              class="button"
              disabled={busy}
              onClick={() => act.paste({ html: '', text: typed })}
            >
              {REVIEW_MESSAGES.readPasted}
            </button>
          </div>
        )}
      </section>
      {common.connected ? (
        <section class="data__section">
          <div class="data__buttons">
            <button type="button" class="button" disabled={busy} onClick={act.readCells}>
              {REVIEW_MESSAGES.readCells}
            </button>
          </div>
          <p class="data__help">{REVIEW_MESSAGES.readCellsHelp}</p>
        </section>
      ) : null}
    </div>
  );
}

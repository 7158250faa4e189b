import type { Page } from '../../common/page';
import { REVIEW_MESSAGES, sourceText } from './review-messages';
import { bindImport } from './import-actions';
import {
  INITIAL_IMPORT,
  reduceImport,
  type ImportActions,
  type ImportEvent,
  type ImportProps,
  type ImportState,
} from './import-state';
import { restoreReview } from './keep-review';
import { ImportSource } from './import-source';
import { Notice } from '../../parts/notice';
import { Question } from '../../parts/question';
import { ReviewAbout } from './review-about';
import { ReviewFinish } from './review-finish';
import { ReviewDone } from './review-done';
import { ReviewList } from './review-list';
import { ReviewSteps } from './review-steps';

/** 导入: a document, what plan it is, its candidates, the package. */
export const IMPORT_PAGE: Page<ImportState, ImportEvent, ImportActions> = {
  label: '导入',
  initial: INITIAL_IMPORT,
  reduce: reduceImport,
  bind: bindImport,
  View: ImportPage,
  insert: undefined,
  look: undefined,
  onCatalog: restoreReview,
};

function ImportPage(page: ImportProps) {
  const { state, send, act } = page;
  const { review, stage, problem, storage, asking } = state;
  if (review === undefined || stage === 'source') {
    return (
      <main class="content">
        <ImportSource {...page} />
      </main>
    );
  }
  return (
    <main class="review">
      <header class="review__head">
        <p class="review__source" title={sourceText(review.source)}>
          {sourceText(review.source)}
        </p>
        {stage === 'done' ? null : (
          <button type="button" class="link" onClick={() => send({ kind: 'asked', asking: true })}>
            {REVIEW_MESSAGES.close}
          </button>
        )}
      </header>
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
    </main>
  );
}

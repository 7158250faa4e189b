import type { PaneActions } from '../../pane/pane-actions';
import { REVIEW_MESSAGES, sourceText } from './review-messages';
import type { PaneState } from '../../pane/pane-state';
import { ImportSource } from './import-source';
import { Notice } from '../../parts/notice';
import { Question } from '../../parts/question';
import { ReviewAbout } from './review-about';
import { ReviewFinish } from './review-finish';
import { ReviewDone } from './review-done';
import { ReviewList } from './review-list';
import { ReviewSteps } from './review-steps';

interface ReviewPageProps {
  readonly state: PaneState;
  readonly act: PaneActions;
}

/** 导入: a document, what plan it is, its candidates, the package. */
export function ReviewPage({ state, act: { review: act } }: ReviewPageProps) {
  const { review, stage, problem, storage, asking } = state.import;
  if (review === undefined || stage === 'source') {
    return (
      <main class="content">
        <ImportSource state={state} act={act} />
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
          <button type="button" class="link" onClick={() => act.askClose(true)}>
            {REVIEW_MESSAGES.close}
          </button>
        )}
      </header>
      {stage === 'done' ? null : <ReviewSteps state={state.import} act={act} />}
      <div class="review__messages">
        {asking ? (
          <Question
            text={REVIEW_MESSAGES.closeQuestion}
            yes={REVIEW_MESSAGES.closeYes}
            onYes={act.close}
            onNo={() => act.askClose(false)}
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
        <ReviewAbout review={review} state={state.import} act={act} />
      ) : stage === 'list' ? (
        <ReviewList review={review} state={state.import} act={act} />
      ) : stage === 'finish' ? (
        <ReviewFinish state={state} act={act} />
      ) : (
        <ReviewDone state={state.import} act={act} />
      )}
      <p class="hidden" role="status">
        {state.import.said}
      </p>
    </main>
  );
}

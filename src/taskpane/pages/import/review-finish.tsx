import { useEffect, useRef } from 'preact/hooks';
import type { ReviewActions } from './review-actions';
import { REVIEW_MESSAGES } from './review-messages';
import type { PaneState } from '../../pane/pane-state';
import { PackExport } from './pack-export';
import { RemarkLine } from '../../parts/remark-line';

interface ReviewFinishProps {
  readonly state: PaneState;
  readonly act: ReviewActions;
}

/** What the package would hold, what is wrong with it, and the choice; nothing is kept yet. */
export function ReviewFinish({ state, act }: ReviewFinishProps) {
  const { pack, working } = state.import;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (pack === undefined) return null;
  const busy = working !== '';
  return (
    <div class="review__body">
      <section class="preview" aria-labelledby="finish-title">
        <h2 ref={heading} id="finish-title" class="preview__title" tabIndex={-1}>
          {pack.isSound ? REVIEW_MESSAGES.finish : REVIEW_MESSAGES.finishRefused}
        </h2>
        {pack.facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
        {pack.isSound || pack.remarks.length > 0 ? null : <p>{REVIEW_MESSAGES.finishNone}</p>}
        <h3 class="preview__heading">{REVIEW_MESSAGES.remarks}</h3>
        {pack.remarks.length === 0 ? (
          <p class="data__help">{REVIEW_MESSAGES.noRemarks}</p>
        ) : (
          <ul class="remarks">
            {pack.remarks.map((remark, index) => (
              <RemarkLine key={index} remark={remark} />
            ))}
          </ul>
        )}
        <p class="data__help">{REVIEW_MESSAGES.notKept}</p>
        {state.connected ? null : <p class="data__help">{REVIEW_MESSAGES.keepNeedsExcel}</p>}
        <div class="preview__buttons">
          <button type="button" class="button" onClick={() => act.goTo('list')}>
            {REVIEW_MESSAGES.back}
          </button>
          <button
            type="button"
            class="button button--primary"
            disabled={!pack.isSound || !state.connected}
            aria-busy={busy}
            onClick={act.keep}
          >
            {busy ? REVIEW_MESSAGES.keeping : REVIEW_MESSAGES.keep}
          </button>
        </div>
      </section>
      {pack.isSound ? <PackExport pack={pack} act={act} /> : null}
    </div>
  );
}

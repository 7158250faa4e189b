import { useEffect, useRef } from 'preact/hooks';
import type { ImportProps } from './import-state';
import { REVIEW_MESSAGES } from './review-messages';
import { PackExport } from './pack-export';
import { RemarkLine } from '../../parts/remark-line';

/** What the package would hold, what is wrong with it, and the choice; nothing is kept yet. */
export function ReviewFinish({ state, send, act, common }: ImportProps) {
  const { pack, working } = state;
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
        {common.connected ? null : <p class="data__help">{REVIEW_MESSAGES.keepNeedsExcel}</p>}
        <div class="preview__buttons">
          <button
            type="button"
            class="button"
            onClick={() => send({ kind: 'stage', stage: 'list' })}
          >
            {REVIEW_MESSAGES.back}
          </button>
          <button
            type="button"
            class="button button--primary"
            disabled={!pack.isSound || !common.connected}
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

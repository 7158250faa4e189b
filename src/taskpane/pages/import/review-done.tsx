import { useEffect, useRef } from 'preact/hooks';
import type { ImportProps } from './import-state';
import { REVIEW_MESSAGES } from './review-messages';
import { Icon } from '../../parts/icon';
import { PackExport } from './pack-export';

/** The plan is kept and in force: what can be done with it now. */
export function ReviewDone({ state: { pack }, send, act, pane }: ImportProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="review__body">
      <section class="notice notice--success" aria-labelledby="done-title">
        <Icon name="check" />
        <div class="notice__body">
          <h2 ref={heading} id="done-title" class="notice__title" tabIndex={-1}>
            {REVIEW_MESSAGES.done}
          </h2>
          <p>{pack?.title}</p>
          <p>{REVIEW_MESSAGES.doneHelp}</p>
        </div>
      </section>
      <button type="button" class="button button--primary" onClick={() => pane.showPage('plan')}>
        {REVIEW_MESSAGES.showPlan}
      </button>
      <div class="review__buttons">
        <button type="button" class="button" onClick={() => send({ kind: 'stage', stage: 'list' })}>
          {REVIEW_MESSAGES.back}
        </button>
        <button type="button" class="button" onClick={act.close}>
          {REVIEW_MESSAGES.another}
        </button>
      </div>
      {pack === undefined ? null : <PackExport pack={pack} act={act} />}
    </div>
  );
}

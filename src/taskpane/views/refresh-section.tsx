import type { PaneActions } from '../actions/pane-actions';
import { REFRESH_MESSAGES } from '../messages/refresh';

interface RefreshSectionProps {
  readonly canWrite: boolean;
  readonly act: PaneActions;
}

/** Where a refresh begins; what it finds is shown at the top of 数据. */
export function RefreshSection({ canWrite, act }: RefreshSectionProps) {
  return (
    <section class="data__section" aria-labelledby="data-refresh">
      <h2 id="data-refresh" class="data__title">
        {REFRESH_MESSAGES.title}
      </h2>
      <p class="data__help">{REFRESH_MESSAGES.help}</p>
      <div class="data__buttons">
        <button type="button" class="button" disabled={!canWrite} onClick={act.checkTables}>
          {REFRESH_MESSAGES.check}
        </button>
      </div>
    </section>
  );
}

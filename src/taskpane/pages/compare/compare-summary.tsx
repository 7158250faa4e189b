import type { PaneActions } from '../../pane/pane-actions';
import { COMPARE_MESSAGES, summaryText } from './compare-messages';
import type { BadNews, CompareView } from './compare-view';
import { Icon } from '../../parts/icon';

interface CompareSummaryProps {
  readonly view: CompareView;
  readonly act: PaneActions;
}

/** What the comparison comes to: counts first, then the bad news by name, 约束性 as an alarm. */
export function CompareSummary({ view, act }: CompareSummaryProps) {
  return (
    <section class="summary" aria-labelledby="summary-title">
      <h2 id="summary-title" class="summary__title">
        {summaryText(view)}
      </h2>
      {view.groups.map((line) => (
        <p key={line} class="summary__line">
          {line}
        </p>
      ))}
      <News tone="alarm" title={COMPARE_MESSAGES.alarms} news={view.alarms} act={act} />
      <News tone="late" title={COMPARE_MESSAGES.hints} news={view.hints} act={act} />
      {view.withActual > 0 ? null : (
        <p class="summary__line">
          {COMPARE_MESSAGES.noActuals}{' '}
          <button type="button" class="link" onClick={() => act.chooseView('data')}>
            {COMPARE_MESSAGES.goToData}
          </button>
        </p>
      )}
    </section>
  );
}

interface NewsProps {
  readonly tone: 'alarm' | 'late';
  readonly title: string;
  readonly news: readonly BadNews[];
  readonly act: PaneActions;
}

/** Each row by name; a click opens it in the list below, whatever the filters hide. */
function News({ tone, title, news, act }: NewsProps) {
  if (news.length === 0) return null;
  return (
    <div class={`news news--${tone}`}>
      <h3 class="news__title">
        <Icon name={tone === 'alarm' ? 'warning' : 'info'} />
        {title}
      </h3>
      <ul>
        {news.map(({ key, name, verdict }) => (
          <li key={key}>
            <button type="button" class="news__row" onClick={() => act.showRow(key)}>
              <span>{name}</span> <span class="news__verdict">{verdict}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Notice } from '../parts/notice';
import { PANE_MESSAGES, reviewSiteText } from './pane-messages';
import type { SiteNews } from './pane-state';

interface SiteNewsListProps {
  readonly news: readonly SiteNews[];
  readonly canWrite: boolean;
  readonly onReview: (name: string) => void;
  readonly onClose: () => void;
}

/** What the site's library has otherwise than the workbook, and the way to look at it. */
export function SiteNewsList({ news, canWrite, onReview, onClose }: SiteNewsListProps) {
  if (news.length === 0) return null;
  return (
    <section class="problems" aria-label={PANE_MESSAGES.siteNews}>
      <Notice tone="info" onClose={onClose}>
        {news.map(({ name, title, sentences }) => (
          <div key={name}>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <button type="button" class="link" disabled={!canWrite} onClick={() => onReview(name)}>
              {reviewSiteText(title)}
            </button>
          </div>
        ))}
      </Notice>
    </section>
  );
}

import { PANE_MESSAGES, moreProblemsText } from './pane-messages';
import { Notice } from '../parts/notice';

interface ProblemsProps {
  readonly sentences: readonly string[];
  readonly onClose: () => void;
}

/** What the start or a ribbon command had to say: the latest in sight, the others behind it. */
export function Problems({ sentences, onClose }: ProblemsProps) {
  const [first, ...others] = sentences;
  if (first === undefined) return null;
  return (
    <section class="problems" aria-label={PANE_MESSAGES.problems}>
      <Notice tone="warning" onClose={onClose}>
        <p>{first}</p>
        {others.length === 0 ? null : (
          <details class="problems__more">
            <summary>{moreProblemsText(others.length)}</summary>
            <ul>
              {others.map((sentence, index) => (
                <li key={index}>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
      </Notice>
    </section>
  );
}

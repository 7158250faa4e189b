import { MESSAGES, moreFindingsText } from '../messages';
import { Notice } from './notice';

/** What was found in the packages kept with the workbook: one sentence each, the first in sight. */
export function PackageNotices({ sentences }: { readonly sentences: readonly string[] }) {
  const [first, ...others] = sentences;
  if (first === undefined) return null;
  return (
    <div class="packages">
      <Notice tone="warning" title={MESSAGES.packages}>
        <p>{first}</p>
        {others.length === 0 ? null : (
          <details class="packages__more">
            <summary>{moreFindingsText(others.length)}</summary>
            <ul>
              {others.map((sentence, index) => (
                <li key={index}>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
      </Notice>
    </div>
  );
}

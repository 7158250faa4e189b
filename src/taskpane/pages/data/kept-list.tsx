import type { PaneActions } from '../../pane/pane-actions';
import { DATA_MESSAGES } from './data-messages';
import type { KeptFacts } from './data-state';

interface KeptListProps {
  /** Undefined until they were read. */
  readonly kept: readonly KeptFacts[] | undefined;
  readonly canWrite: boolean;
  readonly act: PaneActions;
}

/** Everything that was accepted and goes with the workbook. */
export function KeptList({ kept, canWrite, act }: KeptListProps) {
  return (
    <section class="data__section" aria-labelledby="data-kept">
      <h2 id="data-kept" class="data__title">
        {DATA_MESSAGES.kept}
      </h2>
      {kept === undefined ? (
        <p class="data__help">{DATA_MESSAGES.keptReading}</p>
      ) : kept.length === 0 ? (
        <p class="data__help">{DATA_MESSAGES.keptNone}</p>
      ) : (
        <ul class="kept">
          {kept.map(({ name, title, refusal, warnings = [] }) => (
            <li key={name} class="kept__item">
              <span class="kept__name">
                {title}
                {refusal === '' ? null : <span class="kept__refusal">{refusal}</span>}
                {warnings.map((sentence, index) => (
                  <span key={index} class="kept__warning">
                    {DATA_MESSAGES.tones.warning}：{sentence}
                  </span>
                ))}
              </span>
              <button
                type="button"
                class="button"
                aria-label={`${DATA_MESSAGES.remove} ${title}`}
                disabled={!canWrite}
                onClick={() => act.askRemoval(name, title)}
              >
                {DATA_MESSAGES.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

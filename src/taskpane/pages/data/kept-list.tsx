import { DATA_MESSAGES } from './data-messages';
import { MESSAGES } from '../../parts/messages';
import type { KeptFacts } from '../../common/kept';

interface KeptListProps {
  /** Undefined until they were read. */
  readonly kept: readonly KeptFacts[] | undefined;
  readonly canWrite: boolean;
  readonly onRemove: (name: string, title: string) => void;
}

/** Everything that was accepted and goes with the workbook. */
export function KeptList({ kept, canWrite, onRemove }: KeptListProps) {
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
                    {MESSAGES.tones.warning}：{sentence}
                  </span>
                ))}
              </span>
              <button
                type="button"
                class="button"
                aria-label={`${DATA_MESSAGES.remove} ${title}`}
                disabled={!canWrite}
                onClick={() => onRemove(name, title)}
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

import type { Catalog } from '../../../core/catalog/catalog';
import { SHEET_PACKAGE } from '../../../core/observation/observation';
import type { KeptFacts } from '../../page/kept';
import { MESSAGES } from '../../parts/messages';
import { DATA_MESSAGES } from './data-messages';
import { keptFacts, removalEffect } from './kept-facts';

interface KeptListProps {
  readonly catalog: Catalog;
  /** Undefined until they were read. */
  readonly kept: readonly KeptFacts[] | undefined;
  /** Whether a sheet of actual values is read, so that what was kept of it no longer counts. */
  readonly hasSheet: boolean;
  readonly canWrite: boolean;
  /** @param effect what becomes of what it states, '' for nothing to say */
  readonly onRemove: (name: string, title: string, effect: string) => void;
}

/** Everything that was accepted and goes with the workbook: what it holds, of which day, and what counts. */
export function KeptList({ catalog, kept, hasSheet, canWrite, onRemove }: KeptListProps) {
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
          {kept.map((one) => {
            const { name, title, refusal, warnings = [] } = one;
            return (
              <li key={name} class="kept__item">
                <span class="kept__name">
                  {title}
                  {keptFacts(catalog, kept, one).map((fact) => (
                    <span key={fact} class="kept__warning">
                      {fact}
                    </span>
                  ))}
                  {hasSheet && name === SHEET_PACKAGE ? (
                    <span class="kept__warning">{DATA_MESSAGES.superseded}</span>
                  ) : null}
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
                  onClick={() => onRemove(name, title, removalEffect(catalog, kept, one))}
                >
                  {DATA_MESSAGES.remove}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import { DATA_MESSAGES } from './data-messages';
import { MESSAGES } from '../../parts/messages';
import { MAPPING_MESSAGES } from './mapping-messages';
import type { DataProps } from './data-actions';
import type { Preview } from './data-state';
import { RemarkLine } from '../../parts/remark-line';

interface DataPreviewProps extends Pick<DataProps, 'send' | 'act'> {
  readonly preview: Preview;
  readonly canWrite: boolean;
  readonly onClose: () => void;
}

/** What was read, row by row what is wrong with it, and the choice; nothing has changed yet. */
export function DataPreview({ preview, canWrite, send, act, onClose }: DataPreviewProps) {
  const { title, facts, remarks, offer, columns } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [preview]);
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h2 ref={heading} id="preview-title" class="preview__title" tabIndex={-1}>
        {offer === undefined ? DATA_MESSAGES.previewRefused : DATA_MESSAGES.preview}
      </h2>
      <p class="preview__name">{title}</p>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <h3 class="preview__heading">{DATA_MESSAGES.remarks}</h3>
      {remarks.length === 0 ? (
        <p class="data__help">{DATA_MESSAGES.noRemarks}</p>
      ) : (
        <ul class="remarks">
          {remarks.map((remark, index) => (
            <RemarkLine key={index} remark={remark} />
          ))}
        </ul>
      )}
      <p class="data__help">{DATA_MESSAGES.nothingChanged}</p>
      {columns === undefined ? null : (
        <p>
          <button
            type="button"
            class="link"
            onClick={() => send({ kind: 'step', step: { kind: 'columns', question: columns } })}
          >
            {MAPPING_MESSAGES.change}
          </button>
        </p>
      )}
      <div class="preview__buttons">
        <button type="button" class="button" onClick={onClose}>
          {offer === undefined ? MESSAGES.cancel : DATA_MESSAGES.discard}
        </button>
        {offer === undefined ? null : (
          <button
            type="button"
            class="button button--primary"
            disabled={!canWrite}
            onClick={act.accept}
          >
            {DATA_MESSAGES.accept}
          </button>
        )}
      </div>
    </section>
  );
}

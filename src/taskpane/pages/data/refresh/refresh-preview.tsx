import { useEffect, useRef } from 'preact/hooks';
import { plannedText, REFRESH_MESSAGES } from './refresh-messages';
import { countChanges } from './preview-tables';
import type { RefreshView } from './refresh-state';
import { RefreshBlock, type Answers } from './refresh-block';

interface RefreshPreviewProps extends Answers {
  readonly view: RefreshView;
  readonly canWrite: boolean;
  readonly onClose: () => void;
}

/** Table by table what would change and what stays, and the choices; nothing is written yet. */
export function RefreshPreview({ view, canWrite, onClose, ...answers }: RefreshPreviewProps) {
  const { idle, blocks, plans } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [view]);
  const counts = countChanges(plans, answers.refresh);
  const isOffered = idle === '' || blocks.some(({ remarks }) => remarks.some(isGivable));
  const isEmpty = counts.blocks + counts.records === 0;
  const summary = idle !== '' && isEmpty ? idle : plannedText(counts);
  return (
    <section class="preview" aria-labelledby="refresh-title">
      <h2 ref={heading} id="refresh-title" class="preview__title" tabIndex={-1} aria-live="polite">
        {summary}
      </h2>
      {blocks.length === 0 ? null : (
        // It scrolls: without a tab stop the keyboard could not read to its end.
        <div class="refresh" role="group" aria-label={REFRESH_MESSAGES.list} tabIndex={0}>
          {blocks.map((block) => (
            <RefreshBlock key={block.id} block={block} {...answers} />
          ))}
        </div>
      )}
      <p class="data__help">{REFRESH_MESSAGES.nothingWritten}</p>
      <div class="preview__buttons">
        <button type="button" class="button" onClick={onClose}>
          {isOffered ? REFRESH_MESSAGES.discard : REFRESH_MESSAGES.close}
        </button>
        {isOffered ? (
          <button
            type="button"
            class="button button--primary"
            disabled={!canWrite || isEmpty}
            onClick={answers.act.write}
          >
            {REFRESH_MESSAGES.write}
          </button>
        ) : null}
      </div>
    </section>
  );
}

const isGivable = ({ isAdoptable }: { readonly isAdoptable: boolean }): boolean => isAdoptable;

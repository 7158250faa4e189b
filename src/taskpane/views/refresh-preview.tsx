import { useEffect, useRef } from 'preact/hooks';
import type { PaneActions } from '../actions/pane-actions';
import { REFRESH_MESSAGES } from '../messages/refresh';
import type { BlockRefresh, RefreshView } from '../state/data-state';
import { RemarkLine } from './remark-line';

interface RefreshPreviewProps {
  readonly refresh: RefreshView;
  readonly canWrite: boolean;
  readonly act: PaneActions;
}

/** Table by table what would change and what stays, and the choice; nothing is written yet. */
export function RefreshPreview({ refresh, canWrite, act }: RefreshPreviewProps) {
  const { summary, blocks, plans } = refresh;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [refresh]);
  return (
    <section class="preview" aria-labelledby="refresh-title">
      <h2 ref={heading} id="refresh-title" class="preview__title" tabIndex={-1}>
        {summary}
      </h2>
      {blocks.length === 0 ? null : (
        // It scrolls: without a tab stop the keyboard could not read to its end.
        <div class="refresh" role="group" aria-label={REFRESH_MESSAGES.list} tabIndex={0}>
          {blocks.map((block) => (
            <BlockChanges key={block.id} block={block} />
          ))}
        </div>
      )}
      <p class="data__help">{REFRESH_MESSAGES.nothingWritten}</p>
      <div class="preview__buttons">
        <button type="button" class="button" onClick={act.closeStep}>
          {plans === undefined ? REFRESH_MESSAGES.close : REFRESH_MESSAGES.discard}
        </button>
        {plans === undefined ? null : (
          <button
            type="button"
            class="button button--primary"
            disabled={!canWrite}
            onClick={act.writeTables}
          >
            {REFRESH_MESSAGES.write}
          </button>
        )}
      </div>
    </section>
  );
}

function BlockChanges({ block }: { readonly block: BlockRefresh }) {
  const { title, why, changes, additions, remarks } = block;
  return (
    <div class="refresh__block">
      <h3 class="preview__heading">{title}</h3>
      {why === '' ? null : <p class="data__help">{why}</p>}
      <ul class="refresh__lines">
        {changes.map(({ label, text }) => (
          <li key={label}>
            <span class="data__help">{`${label}：`}</span>
            {text}
          </li>
        ))}
        {additions.map((addition, index) => (
          <li key={index}>{addition}</li>
        ))}
        {remarks.map((remark, index) => (
          <RemarkLine key={index} remark={remark} />
        ))}
      </ul>
    </div>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import { MESSAGES } from '../../parts/messages';
import { RemarkLine } from '../../parts/notice';
import { openText } from './actuals/actuals-messages';
import { countOpen } from './actuals/shown-change';
import { TableChoice } from './actuals/table-choice';
import { AUDIT_MESSAGES } from './audit/audit-messages';
import { BorderlineList } from './audit/borderline-list';
import { UnusualValues } from './audit/unusual-values';
import { OverruledValues, ValueChanges } from './actuals/value-changes';
import { MAPPING_MESSAGES } from './columns';
import type { DataProps } from './data-actions';
import { DATA_MESSAGES } from './data-messages';
import type { Preview } from './data-state';

interface DataPreviewProps extends Pick<DataProps, 'send' | 'act'> {
  readonly preview: Preview;
  readonly canWrite: boolean;
  readonly onClose: () => void;
}

/** What was read, row by row what is wrong with it, and the choice; nothing has changed yet. */
export function DataPreview({ preview, canWrite, send, act, onClose }: DataPreviewProps) {
  const { title, facts, remarks, offer, columns, changes, tables, unusual } = preview;
  const { overruled = [], borderlines = [] } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  // Another decision is not another preview.
  useEffect(() => heading.current?.focus(), [title, remarks]);
  const open = countOpen(changes);
  const replaces = offer?.kind === 'package' && offer.replaces;
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h2 ref={heading} id="preview-title" class="preview__title" tabIndex={-1}>
        {offer === undefined ? DATA_MESSAGES.previewRefused : DATA_MESSAGES.preview}
      </h2>
      <p class="preview__name">{title}</p>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {tables === undefined ? null : <TableChoice {...tables} onRead={act.readAgain} />}
      <UnusualValues
        held={unusual?.reading.held ?? []}
        help={AUDIT_MESSAGES.help}
        onConfirm={act.confirmValues}
      />
      <BorderlineList found={borderlines} help={AUDIT_MESSAGES.borderlineOffered} />
      <ValueChanges
        changes={changes}
        onDecide={(decision, key) =>
          send({ kind: 'decided', decision, ...(key === undefined ? {} : { key }) })
        }
      />
      <OverruledValues values={overruled} />
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
      <p class="data__help" role="status">
        {open === 0 ? DATA_MESSAGES.nothingChanged : openText(open)}
      </p>
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
            disabled={!canWrite || open > 0}
            onClick={act.accept}
          >
            {replaces ? DATA_MESSAGES.acceptReplacing : DATA_MESSAGES.accept}
          </button>
        )}
      </div>
    </section>
  );
}

import { MESSAGES } from '../../parts/messages';
import { Question, RemarkLine, StepNotice } from '../../parts/notice';
import { ColumnMapping } from './column-mapping';
import type { DataProps } from './data-actions';
import { DATA_MESSAGES, removalText } from './data-messages';
import type { Preview } from './data-state';
import { MAPPING_MESSAGES } from './columns';
import { RefreshPreview } from './refresh/refresh-preview';
import { useEffect, useRef } from 'preact/hooks';

/** What is under way in 数据, what it came to, or what it asks. */
export function DataStepView({ state, send, act, common, pane }: DataProps) {
  const { step, refresh } = state;
  const canWrite = common.connected && step.kind !== 'working';
  const close = () => send({ kind: 'step', step: { kind: 'idle' } });
  switch (step.kind) {
    case 'idle':
      return null;
    case 'working':
      return (
        <div class="data__working">
          <p role="status">
            <span class="spinner" aria-hidden="true" />
            {step.text}
          </p>
          {step.share === undefined ? null : (
            <>
              <progress class="data__progress" max={1} value={step.share} aria-label={step.text} />
              <button type="button" class="button" onClick={close}>
                {MESSAGES.cancel}
              </button>
            </>
          )}
        </div>
      );
    case 'rows-missing':
      return (
        <Question
          text={step.sentence}
          yes={DATA_MESSAGES.addRows}
          onYes={act.addMissingRows}
          onNo={close}
        />
      );
    case 'template-there':
      return (
        <Question
          text={step.sentence}
          yes={DATA_MESSAGES.anotherTemplate}
          onYes={act.anotherTemplate}
          onNo={close}
        />
      );
    case 'columns':
      return <ColumnMapping question={step.question} onRead={act.readColumns} onClose={close} />;
    case 'removal':
      return (
        <Question
          text={removalText(step.title)}
          yes={DATA_MESSAGES.removeYes}
          onYes={act.removePackage}
          onNo={close}
        />
      );
    case 'preview':
      return <DataPreview preview={step.preview} onClose={close} {...{ canWrite, send, act }} />;
    case 'refresh':
      return (
        <RefreshPreview
          view={step.refresh}
          refresh={refresh}
          canWrite={canWrite}
          act={act.refresh}
          send={(event) => send({ kind: 'refresh', event })}
          onJump={(address) => void pane.jumpTo(address)}
          onClose={close}
        />
      );
    case 'done':
    case 'failed':
      return <StepNotice step={step} look="" onClose={close} />;
  }
}

interface DataPreviewProps extends Pick<DataProps, 'send' | 'act'> {
  readonly preview: Preview;
  readonly canWrite: boolean;
  readonly onClose: () => void;
}

/** What was read, row by row what is wrong with it, and the choice; nothing has changed yet. */
function DataPreview({ preview, canWrite, send, act, onClose }: DataPreviewProps) {
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

import type { PaneActions } from '../../pane/pane-actions';
import { DATA_MESSAGES, removalText } from './data-messages';
import type { DataStep } from './data-state';
import type { RefreshState } from './refresh/refresh-state';
import { ColumnMapping } from './column-mapping';
import { DataPreview } from './data-preview';
import { Notice } from '../../parts/notice';
import { Question } from '../../parts/question';
import { RefreshPreview } from './refresh/refresh-preview';

interface DataStepProps {
  readonly step: DataStep;
  readonly refresh: RefreshState;
  readonly canWrite: boolean;
  readonly act: PaneActions;
}

/** What is under way in 数据, what it came to, or what it asks. */
export function DataStepView({ step, refresh, canWrite, act }: DataStepProps) {
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
              <button type="button" class="button" onClick={act.closeStep}>
                {DATA_MESSAGES.cancel}
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
          onNo={act.closeStep}
        />
      );
    case 'template-there':
      return (
        <Question
          text={step.sentence}
          yes={DATA_MESSAGES.anotherTemplate}
          onYes={act.anotherTemplate}
          onNo={act.closeStep}
        />
      );
    case 'columns':
      return <ColumnMapping question={step.question} act={act} />;
    case 'removal':
      return (
        <Question
          text={removalText(step.title)}
          yes={DATA_MESSAGES.removeYes}
          onYes={act.removePackage}
          onNo={act.closeStep}
        />
      );
    case 'preview':
      return <DataPreview preview={step.preview} canWrite={canWrite} act={act} />;
    case 'refresh':
      return <RefreshPreview view={step.refresh} refresh={refresh} canWrite={canWrite} act={act} />;
    case 'done':
      return <Notice tone="success" title={step.sentence} onClose={act.closeStep} />;
    case 'failed':
      return (
        <Notice tone="error" onClose={act.closeStep}>
          <p>{step.reason}</p>
        </Notice>
      );
  }
}

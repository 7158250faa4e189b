import type { Plan } from '../../../core/plan/plan';
import { Notice, Question, StepNotice, Working } from '../../parts/notice';
import { ColumnMapping } from './column-mapping';
import type { DataProps } from './data-actions';
import { DATA_MESSAGES, removalText, toCompareText } from './data-messages';
import { DataPreview } from './data-preview';
import { LIBRARY_MESSAGES, removeEntryText } from './library/library-messages';
import { RefreshPreview } from './refresh/refresh-preview';

/** What is under way in 数据, what it came to, or what it asks. */
export function DataStepView({ state, send, act, common, pane }: DataProps) {
  const { step, refresh } = state;
  const canWrite = common.connected && step.kind !== 'working';
  const close = () => send({ kind: 'step', step: { kind: 'idle' } });
  switch (step.kind) {
    case 'idle':
      return null;
    case 'working':
      return <Working {...step} onCancel={step.share === undefined ? undefined : close} />;
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
      return <ColumnMapping question={step.question} onRead={act.readAgain} onClose={close} />;
    case 'removal':
      return (
        <Question
          text={removalText(step.title, step.effect)}
          yes={DATA_MESSAGES.removeYes}
          onYes={act.removePackage}
          onNo={close}
        />
      );
    case 'unshelving':
      return (
        <Question
          text={removeEntryText(step.entry)}
          yes={LIBRARY_MESSAGES.remove}
          onYes={() => {
            close();
            act.library.remove(step.entry);
          }}
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
    case 'done': {
      const { sentence, plan, region, year } = step;
      return (
        <Notice tone="success" title={sentence} onClose={close}>
          {plan === undefined ? null : (
            <button type="button" class="link" onClick={() => goToPlan(plan, pane)}>
              {DATA_MESSAGES.toPlan}
            </button>
          )}
          {region === undefined ? null : (
            <button
              type="button"
              class="link"
              onClick={() => goToComparison(common, pane, region, year)}
            >
              {toCompareText(year)}
            </button>
          )}
        </Notice>
      );
    }
    case 'failed':
      return <StepNotice step={step} look="" onClose={close} />;
  }
}

function goToPlan({ id, regionId }: Pick<Plan, 'id' | 'regionId'>, pane: DataProps['pane']): void {
  pane.chooseRegion(regionId, id);
  pane.showPage('plan');
}

/** The region in view stays in view unless the values are of another one. */
function goToComparison(
  { regionId }: DataProps['common'],
  pane: DataProps['pane'],
  region: string,
  year: number | undefined,
): void {
  if (regionId !== region) pane.chooseRegion(region);
  if (year === undefined) pane.showPage('compare');
  else pane.compareYear(year);
}

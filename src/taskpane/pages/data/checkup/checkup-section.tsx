import type { CheckupStep } from '../data-state';
import { Notice, Working } from '../../../parts/notice';
import { CHECKUP_MESSAGES, type CheckupActions } from './checkup-actions';

interface CheckupProps {
  readonly step: CheckupStep;
  readonly canWrite: boolean;
  readonly act: CheckupActions;
  /** Leaves the report. */
  readonly onClose: () => void;
}

const REPORT_ROWS = 14;

/** Tells what this Excel is and what it can do, in a form to be sent on. */
export function CheckupSection({ step, canWrite, act, onClose }: CheckupProps) {
  const isWorking = step.kind === 'working';
  return (
    <section class="data__section" aria-labelledby="data-checkup">
      <h2 id="data-checkup" class="data__title">
        {CHECKUP_MESSAGES.title}
      </h2>
      <p class="data__help">{CHECKUP_MESSAGES.help}</p>
      <p class="data__help">{CHECKUP_MESSAGES.privacy}</p>
      <div class="data__buttons">
        <button type="button" class="button" disabled={isWorking} onClick={act.diagnose}>
          {CHECKUP_MESSAGES.diagnose}
        </button>
        <button
          type="button"
          class="button"
          disabled={!canWrite || isWorking}
          onClick={act.checkUp}
        >
          {CHECKUP_MESSAGES.checkUp}
        </button>
      </div>
      <CheckupStepView step={step} act={act} onClose={onClose} />
    </section>
  );
}

function CheckupStepView({ step, act, onClose }: Omit<CheckupProps, 'canWrite'>) {
  switch (step.kind) {
    case 'idle':
      return null;
    case 'working':
      return <Working text={step.text} />;
    case 'failed':
      return (
        <Notice tone="error" onClose={onClose}>
          <p>{step.reason}</p>
        </Notice>
      );
    case 'report':
      return (
        <Notice tone="info" title={step.title} onClose={onClose}>
          <textarea
            class="to-copy__text"
            rows={REPORT_ROWS}
            readOnly
            aria-label={CHECKUP_MESSAGES.report}
            value={step.text}
          />
          <button type="button" class="button" onClick={act.copy}>
            {CHECKUP_MESSAGES.copy}
          </button>
          <p role="status">
            {step.copied === undefined
              ? ''
              : step.copied
                ? CHECKUP_MESSAGES.copied
                : CHECKUP_MESSAGES.copyRefused}
          </p>
        </Notice>
      );
  }
}

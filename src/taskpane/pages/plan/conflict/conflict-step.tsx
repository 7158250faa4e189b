import type { ConflictActions } from './bind-conflict';
import { CONFLICT_MESSAGES } from './conflict-messages';
import type { ChoiceStep } from './conflict-state';
import { Notice } from '../../../parts/notice';

interface ConflictStepProps {
  readonly step: ChoiceStep;
  readonly act: ConflictActions;
}

/** How the last decision went. */
export function ConflictStepView({ step, act }: ConflictStepProps) {
  switch (step.kind) {
    case 'idle':
      return null;
    case 'working':
      return (
        <p class="conflicts__help" role="status">
          {CONFLICT_MESSAGES.working}
        </p>
      );
    case 'done':
      return <Notice tone="success" title={step.sentence} onClose={act.closeConflictStep} />;
    case 'failed':
      return (
        <Notice tone="error" onClose={act.closeConflictStep}>
          <p>{step.reason}</p>
        </Notice>
      );
  }
}

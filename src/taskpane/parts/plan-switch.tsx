import { MESSAGES, yearsText } from './messages';
import type { PlanChoice } from './offer-regions';
import { Segmented } from './segmented';

interface PlanChoiceProps {
  readonly plans: readonly PlanChoice[];
  readonly planId: string | undefined;
  readonly onChoose: (planId: string) => void;
}

/** The region's plans by period, all in sight. */
export function PlanSwitch({ plans, planId, onChoose }: PlanChoiceProps) {
  if (plans.length === 0) return null;
  return (
    <div class="field">
      <span class="field__label" aria-hidden="true">
        {MESSAGES.plan}
      </span>
      <Segmented
        name="plan"
        label={MESSAGES.plan}
        segments={plans.map(({ id, period, firstYear, targetYear, title }) => ({
          value: id,
          label: period,
          detail: title === '' ? yearsText(firstYear, targetYear) : title,
        }))}
        value={planId}
        onChoose={onChoose}
      />
    </div>
  );
}

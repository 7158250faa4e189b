import type { ImportProps } from './import-state';
import { REVIEW_MESSAGES } from './review-messages';

/** Where the user stands, and the way back. Forward leads through the step's own button. */
export function ReviewSteps({ state, send, act }: ImportProps) {
  const { stage, review } = state;
  const isSettled = review !== undefined && review.about.guessed.length === 0;
  const steps = [
    {
      stage: 'about',
      label: REVIEW_MESSAGES.stepAbout,
      isOpen: true,
      go: () => send({ kind: 'stage', stage: 'about' }),
    },
    {
      stage: 'list',
      label: REVIEW_MESSAGES.stepList,
      isOpen: isSettled && review.about.period !== '',
      go: () => send({ kind: 'stage', stage: 'list' }),
    },
    {
      stage: 'finish',
      label: REVIEW_MESSAGES.stepFinish,
      isOpen: isSettled && stage !== 'about',
      go: act.pack,
    },
  ] as const;
  return (
    <ol class="steps" aria-label={REVIEW_MESSAGES.steps}>
      {steps.map((step) => (
        <li key={step.stage}>
          <button
            type="button"
            class="steps__step"
            aria-current={step.stage === stage ? 'step' : undefined}
            disabled={!step.isOpen && step.stage !== stage}
            onClick={step.stage === stage ? undefined : step.go}
          >
            {step.label}
          </button>
        </li>
      ))}
    </ol>
  );
}

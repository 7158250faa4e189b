import { Notice } from './notice';

/** How far something that was asked for has come; one thing at a time. */
export type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly text: string }
  | { readonly kind: 'done'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly reason: string };

interface StepNoticeProps {
  readonly step: Step;
  /** Look of the line that tells of work under way. */
  readonly look: string;
  readonly onClose: () => void;
}

/** What is under way, or what it came to. */
export function StepNotice({ step, look, onClose }: StepNoticeProps) {
  switch (step.kind) {
    case 'idle':
      return null;
    case 'working':
      return (
        <p class={look} role="status">
          {step.text}
        </p>
      );
    case 'done':
      return <Notice tone="success" title={step.sentence} onClose={onClose} />;
    case 'failed':
      return (
        <Notice tone="error" onClose={onClose}>
          <p>{step.reason}</p>
        </Notice>
      );
  }
}

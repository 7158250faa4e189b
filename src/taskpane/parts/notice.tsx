import { Icon, type IconName } from './icon';
import { MESSAGES } from './messages';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './notice.css';

type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const ICONS: Readonly<Record<NoticeTone, IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'error',
};

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title?: string;
  readonly children?: ComponentChildren;
  /** Shows a close button. */
  readonly onClose?: () => void;
}

/** A message bar. An error interrupts a screen reader, everything else waits its turn. */
export function Notice({ tone, title, children, onClose }: NoticeProps) {
  return (
    <div class={`notice notice--${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <div class="notice__body">
        {title === undefined ? null : <p class="notice__title">{title}</p>}
        {children}
      </div>
      {onClose === undefined ? null : (
        <button type="button" class="icon-button" aria-label={MESSAGES.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

interface BlankProps {
  readonly tone: 'info' | 'warning' | 'error';
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

/** Stands where a list would: says why there is none and what to do. */
export function Blank({ tone, title, text, children }: BlankProps) {
  return (
    <div class={`blank blank--${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={tone} />
      <h2 class="blank__title">{title}</h2>
      <p class="blank__text">{text}</p>
      {children}
    </div>
  );
}

interface QuestionProps {
  readonly text: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something changes; the focus and Esc are on the side of changing nothing. */
export function Question({ text, yes, onYes, onNo }: QuestionProps) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div
      class="question"
      role="alertdialog"
      aria-labelledby="question-text"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <p id="question-text" class="question__title">
        <Icon name="warning" />
        <span>{text}</span>
      </p>
      <div class="question__buttons">
        <button ref={safe} type="button" class="button" onClick={onNo}>
          {MESSAGES.cancel}
        </button>
        <button type="button" class="button button--danger" onClick={onYes}>
          {yes}
        </button>
      </div>
    </div>
  );
}

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

interface WorkingProps {
  readonly text: string;
  /** How much of it is done, where that is known. */
  readonly share?: number | undefined;
  /** Undefined where it cannot be given up. */
  readonly onCancel?: (() => void) | undefined;
}

/** What is under way, how far it has come, and the way out. */
export function Working({ text, share, onCancel }: WorkingProps) {
  return (
    <div class="data__working">
      <p role="status">
        <span class="spinner" aria-hidden="true" />
        {text}
      </p>
      {share === undefined ? null : (
        <progress class="data__progress" max={1} value={share} aria-label={text} />
      )}
      {onCancel === undefined ? null : (
        <button type="button" class="button" onClick={onCancel}>
          {MESSAGES.cancel}
        </button>
      )}
    </div>
  );
}

/** Something found while reading, as a finished sentence. */
export interface Remark {
  readonly tone: 'error' | 'warning' | 'info';
  readonly sentence: string;
}

interface RemarkLineProps {
  readonly remark: Remark;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** The word for how grave it is stands before the sentence, so that no colour is needed. */
export function RemarkLine({ remark, children }: RemarkLineProps) {
  return (
    <li class={`remark remark--${remark.tone}`}>
      <Icon name={remark.tone} />
      <span>
        <span class="remark__tone">{`${MESSAGES.tones[remark.tone]}：`}</span>
        {remark.sentence}
        {children}
      </span>
    </li>
  );
}

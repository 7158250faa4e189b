import type { ComponentChildren } from 'preact';
import { MESSAGES } from './messages';
import { Icon, type IconName } from './icon';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

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

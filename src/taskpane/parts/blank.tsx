import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

interface BlankProps {
  readonly tone: 'info' | 'warning' | 'error';
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

const ICONS: Readonly<Record<BlankProps['tone'], IconName>> = {
  info: 'info',
  warning: 'warning',
  error: 'error',
};

/** Stands where a list would: says why there is none and what to do. */
export function Blank({ tone, title, text, children }: BlankProps) {
  return (
    <div class={`blank blank--${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <h2 class="blank__title">{title}</h2>
      <p class="blank__text">{text}</p>
      {children}
    </div>
  );
}

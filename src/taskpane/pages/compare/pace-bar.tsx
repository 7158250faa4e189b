import { COMPARE_MESSAGES } from './compare-messages';
import { saySharePercent } from '../../../wording/number';
import type { Pace, Tone } from './compare-view';

interface PaceBarProps {
  readonly pace: Pace;
  readonly tone: Tone;
}

/**
 * 目标进度 as a bar with 时间进度 as a stroke across it. The numbers stand beside it as text, so the
 * picture is silent; its lengths are attributes, since the page's policy forbids inline styles.
 */
export function PaceBar({ pace, tone }: PaceBarProps) {
  const time = 100 * pace.elapsed;
  return (
    <span class={`pace pace--${tone}`}>
      <svg class="pace__bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class="pace__track" x="0" y="3" width="100" height="6" />
        <rect class="pace__covered" x="0" y="3" width={100 * pace.covered} height="6" />
        <line class="pace__time" x1={time} y1="0" x2={time} y2="12" />
      </svg>
      <span class="pace__number">
        <span class="hidden">{`${COMPARE_MESSAGES.progress} `}</span>
        {pace.progress}
        <span class="pace__elapsed">
          <span class="hidden">{` ${COMPARE_MESSAGES.elapsed} `}</span>
          <span aria-hidden="true"> / </span>
          {saySharePercent(pace.elapsed)}
        </span>
      </span>
    </span>
  );
}

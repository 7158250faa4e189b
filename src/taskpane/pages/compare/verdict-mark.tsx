import { VERDICTS, type Standing, type VerdictMark as Mark } from '../../../core/progress/verdicts';
import type { Tone } from './compare-view';

const CIRCLE = 'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z';

/** A shape for each kind of news on a 16 px grid: they differ in black and white too. */
const SHAPES: Readonly<Record<Mark, { readonly path: string; readonly filled: boolean }>> = {
  tick: { path: 'M3 8.5 6.5 12 13 4.5', filled: false },
  disc: { path: CIRCLE, filled: true },
  'half-disc': { path: 'M8 3.5a4.5 4.5 0 1 0 0 9Z', filled: true },
  'arrow-down': { path: 'M2.5 4h11L8 13Z', filled: true },
  'arrow-back': { path: 'M12.5 3v10L3.5 8Z', filled: true },
  cross: { path: 'M4 4l8 8M12 4l-8 8', filled: false },
  ring: { path: CIRCLE, filled: false },
  'struck-ring': { path: `${CIRCLE}M5 11 11 5`, filled: false },
  diamond: { path: 'M8 2.5 13.5 8 8 13.5 2.5 8Z', filled: false },
  dash: { path: 'M4 8h8', filled: false },
};

interface VerdictMarkProps {
  readonly standing: Standing;
  readonly tone: Tone;
  /** The words; the shape and the tint only help the eye. */
  readonly text: string;
}

/** 判定: shape, word and tint, in this order of importance to somebody without colours. */
export function VerdictMark({ standing, tone, text }: VerdictMarkProps) {
  const { path, filled } = SHAPES[VERDICTS[standing].mark];
  return (
    <span class={`verdict verdict--${tone}`}>
      <svg
        class={filled ? 'icon icon--filled' : 'icon'}
        viewBox="0 0 16 16"
        aria-hidden="true"
        focusable="false"
      >
        <path d={path} />
      </svg>
      <span>{text}</span>
    </span>
  );
}

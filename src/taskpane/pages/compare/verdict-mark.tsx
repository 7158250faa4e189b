import type { Standing } from '../../../core/comparison/summary';
import type { Tone } from './compare-view';

/** A shape for each kind of news on a 16 px grid: they differ in black and white too. */
const SHAPES: Readonly<Record<Standing, { readonly path: string; readonly filled: boolean }>> = {
  'done-early': { path: 'M3 8.5 6.5 12 13 4.5', filled: false },
  done: { path: 'M3 8.5 6.5 12 13 4.5', filled: false },
  reached: { path: 'M3 8.5 6.5 12 13 4.5', filled: false },
  kept: { path: 'M3 8.5 6.5 12 13 4.5', filled: false },
  'on-schedule': { path: 'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z', filled: true },
  nearly: {
    path: 'M8 3.5a4.5 4.5 0 1 0 0 9Z',
    filled: true,
  },
  behind: { path: 'M2.5 4h11L8 13Z', filled: true },
  reversed: { path: 'M12.5 3v10L3.5 8Z', filled: true },
  missed: { path: 'M4 4l8 8M12 4l-8 8', filled: false },
  broken: { path: 'M4 4l8 8M12 4l-8 8', filled: false },
  'no-data': { path: 'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z', filled: false },
  undecidable: { path: 'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM5 11 11 5', filled: false },
  open: { path: 'M8 2.5 13.5 8 8 13.5 2.5 8Z', filled: false },
  'no-target': { path: 'M4 8h8', filled: false },
};

interface VerdictMarkProps {
  readonly standing: Standing;
  readonly tone: Tone;
  /** The words; the shape and the tint only help the eye. */
  readonly text: string;
}

/** 判定: shape, word and tint, in this order of importance to somebody without colours. */
export function VerdictMark({ standing, tone, text }: VerdictMarkProps) {
  const { path, filled } = SHAPES[standing];
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

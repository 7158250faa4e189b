import { watchSelection } from '../../workbook/selection/selection';
import type { Services } from '../page/services';
import { coalesce } from '../page/work';

/** What keeps the pane at the user's selection. */
interface SelectionFollower {
  /** From now on, while the pane is to be seen. */
  readonly start: () => Promise<void>;
  /** Ends it. */
  readonly stop: () => Promise<void>;
}

/** A held arrow key moves the selection thirty times a second: what counts is where it stops. In milliseconds. */
const PAUSE = 300;

/**
 * Hears where the selection goes, only while somebody can see what is made of it: hidden, the pane's
 * handlers are taken off and nothing is asked. Where asking costs the user his undo list, the
 * selection is not followed at all; the pane looks when its bar is pointed at or reached.
 * @param onMove at once, once for each move
 * @param look when the selection has come to rest, or the pane is seen again
 * @example await followSelection(services, onMove, look).start()
 */
export function followSelection(
  { visibility, keepsUndo, run }: Services,
  onMove: () => void,
  look: () => Promise<void>,
): SelectionFollower {
  let isWanted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatch: (() => Promise<void>) | undefined;
  let unhear: (() => void) | undefined;

  const moved = () => {
    onMove();
    clearTimeout(timer);
    timer = setTimeout(() => void look(), PAUSE);
  };
  /** Handlers on or off, as is due now. */
  const settle = coalesce(async () => {
    const isDue = isWanted && keepsUndo() && visibility.isVisible();
    if (isDue === (unwatch !== undefined)) return;
    const end = unwatch;
    unwatch = undefined;
    if (!isDue) clearTimeout(timer);
    try {
      if (isDue) unwatch = await run((context) => watchSelection(context, moved));
      else await end?.();
    } catch {
      // A host that cannot tell of selections leaves a pane that looks when the button is pressed:
      // nothing is lost but the preview, since an insertion looks for itself before it writes.
    }
  });

  return {
    start: async () => {
      isWanted = true;
      unhear ??= visibility.onChange(() => {
        void settle();
        if (visibility.isVisible()) void look();
      });
      await settle();
    },
    stop: async () => {
      isWanted = false;
      unhear?.();
      unhear = undefined;
      await settle();
    },
  };
}

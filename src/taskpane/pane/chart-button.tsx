import type { PaneActions } from './pane-actions';
import { CHART_MESSAGES } from './chart-messages';

interface ChartButtonProps {
  readonly disabled: boolean;
  readonly writing: boolean;
  readonly act: Pick<PaneActions, 'insertChart'>;
}

/** Draws an inserted comparison. */
export function ChartButton({ disabled, writing, act }: ChartButtonProps) {
  return (
    <button
      type="button"
      class="button bar__second"
      title={CHART_MESSAGES.help}
      disabled={disabled}
      // Not disabled while writing: that would throw the focus out of the bar.
      aria-disabled={writing}
      onClick={act.insertChart}
    >
      {CHART_MESSAGES.insertChart}
    </button>
  );
}

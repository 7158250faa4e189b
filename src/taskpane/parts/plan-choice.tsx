import type { PaneActions } from '../pane/pane-actions';
import type { PaneState } from '../pane/pane-state';
import type { RegionChoice } from '../pages/plan/plan-view';
import { PlanSwitch } from './plan-switch';
import { RegionCombobox } from './region-combobox';

interface PlanChoiceProps {
  readonly regions: readonly RegionChoice[];
  readonly state: PaneState;
  readonly act: PaneActions;
}

/** Region and period: chosen once, in force in every view. */
export function PlanChoice({ regions, state, act }: PlanChoiceProps) {
  const region = regions.find(({ id }) => id === state.regionId);
  return (
    <>
      <RegionCombobox regions={regions} chosen={region} onChoose={act.chooseRegion} />
      <PlanSwitch plans={region?.plans ?? []} planId={state.planId} onChoose={act.choosePlan} />
    </>
  );
}

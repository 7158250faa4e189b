import type { RegionChoice } from './offer-regions';
import { PlanSwitch } from './plan-switch';
import { RegionCombobox } from './region-combobox';

interface PlanChoiceProps {
  readonly regions: readonly RegionChoice[];
  readonly common: { readonly regionId: string | undefined; readonly planId: string | undefined };
  readonly pane: {
    readonly chooseRegion: (regionId: string) => void;
    readonly choosePlan: (planId: string) => void;
  };
}

/** Region and period: chosen once, in force in every view. */
export function PlanChoice({ regions, common: { regionId, planId }, pane }: PlanChoiceProps) {
  const region = regions.find(({ id }) => id === regionId);
  return (
    <>
      <RegionCombobox regions={regions} chosen={region} onChoose={pane.chooseRegion} />
      <PlanSwitch plans={region?.plans ?? []} planId={planId} onChoose={pane.choosePlan} />
    </>
  );
}

import type { Catalog } from '../../core/catalog/catalog';
import { Segmented } from './fields';
import { MESSAGES, packageText, yearsText } from './messages';
import { Blank } from './notice';
import type { OfferedPlan, RegionChoice } from './offer-regions';
import { RegionCombobox } from './region-combobox';
import './plan-choice.css';

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

interface PlanSwitchProps {
  readonly plans: readonly OfferedPlan[];
  readonly planId: string | undefined;
  readonly onChoose: (planId: string) => void;
}

/** The region's plans by period, all in sight. */
function PlanSwitch({ plans, planId, onChoose }: PlanSwitchProps) {
  if (plans.length === 0) return null;
  return (
    <div class="field">
      <span class="field__label" aria-hidden="true">
        {MESSAGES.plan}
      </span>
      <Segmented
        name="plan"
        label={MESSAGES.plan}
        segments={plans.map(({ id, period, firstYear, targetYear, title }) => ({
          value: id,
          label: period,
          detail: title === '' ? yearsText(firstYear, targetYear) : title,
        }))}
        value={planId}
        onChoose={onChoose}
      />
    </div>
  );
}

interface NoPlanProps {
  readonly regions: readonly RegionChoice[];
  readonly help: string;
  readonly onChoose: (regionId: string) => void;
}

/** Stands where a plan would: none is chosen yet, or there is none at all. */
export function NoPlan({ regions, help, onChoose }: NoPlanProps) {
  if (regions.length === 0)
    return <Blank tone="warning" title={MESSAGES.noRegions} text={MESSAGES.noRegionsHelp} />;
  return (
    <Blank tone="info" title={MESSAGES.chooseRegion} text={help}>
      <RegionLinks regions={regions} onChoose={onChoose} />
    </Blank>
  );
}

interface RegionLinksProps {
  readonly regions: readonly RegionChoice[];
  readonly onChoose: (regionId: string) => void;
}

/** More regions than this are found by typing. */
const FEW = 12;

/** The regions as buttons while none is chosen; one click instead of three. */
function RegionLinks({ regions, onChoose }: RegionLinksProps) {
  if (regions.length > FEW) return null;
  return (
    <div class="region-links">
      {regions.map(({ id, name }) => (
        <button key={id} type="button" class="button" onClick={() => onChoose(id)}>
          {name}
        </button>
      ))}
    </div>
  );
}

interface SourceFooterProps {
  readonly catalog: Catalog;
  readonly onHelp: () => void;
}

/** Which data the pane shows, and the way to the help; ends every view. */
export function SourceFooter({ catalog, onHelp }: SourceFooterProps) {
  return (
    <footer class="source">
      {catalog.packages.map((facts) => (
        <p key={facts.name}>{packageText(facts)}</p>
      ))}
      <button type="button" class="link" onClick={onHelp}>
        {MESSAGES.help}
      </button>
    </footer>
  );
}

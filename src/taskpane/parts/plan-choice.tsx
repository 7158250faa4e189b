import { useMemo } from 'preact/hooks';
import type { Catalog } from '../../core/catalog/catalog';
import { Segmented } from './fields';
import { MESSAGES, noPlanText, packageText, yearsText } from './messages';
import { Blank } from './notice';
import {
  offerRegions,
  regionInView,
  type ChosenRegion,
  type OfferedPlan,
  type RegionChoice,
} from './offer-regions';
import { RegionCombobox } from './region-combobox';
import './plan-choice.css';

/** What is chosen, and what there is to choose from. */
interface Choice extends ChosenRegion {
  readonly catalog: Catalog;
  readonly planId: string | undefined;
}

/** The regions on offer, made anew only when the packages or the divisions are others. */
export function useRegions({
  catalog,
  divisions,
}: Pick<Choice, 'catalog' | 'divisions'>): readonly RegionChoice[] {
  return useMemo(() => offerRegions(catalog, divisions), [catalog, divisions]);
}

interface PlanChoiceProps {
  readonly regions: readonly RegionChoice[];
  readonly common: Choice;
  readonly pane: {
    readonly chooseRegion: (regionId: string) => void;
    readonly choosePlan: (planId: string) => void;
    readonly showPage: (page: 'import' | 'data') => void;
  };
}

/** Region and period: chosen once, in force in every view. */
export function PlanChoice({ regions, common, pane }: PlanChoiceProps) {
  const offered = regions.find(({ id }) => id === common.regionId);
  const name = offered?.name ?? regionInView(common, common.catalog)?.name;
  return (
    <>
      <RegionCombobox
        regions={regions}
        chosen={offered}
        name={name ?? ''}
        onChoose={pane.chooseRegion}
      />
      <PlanSwitch plans={offered?.plans ?? []} planId={common.planId} onChoose={pane.choosePlan} />
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

interface NoPlanProps extends PlanChoiceProps {
  readonly help: string;
}

/** Stands where a plan would: no region is chosen yet, or the one chosen has no plan here. */
export function NoPlan({ regions, common, pane, help }: NoPlanProps) {
  const region = regionInView(common, common.catalog);
  const planned = regions.filter(({ plans }) => plans.length > 0);
  if (region === undefined)
    return (
      <Blank tone="info" title={MESSAGES.chooseRegion} text={help}>
        <RegionLinks regions={planned} onChoose={pane.chooseRegion} />
      </Blank>
    );
  return (
    <Blank tone="info" title={noPlanText(region.name)} text={MESSAGES.noPlanHelp}>
      <div class="region-links">
        <button
          type="button"
          class="button button--primary"
          onClick={() => pane.showPage('import')}
        >
          {MESSAGES.importPlan}
        </button>
        <button type="button" class="button" onClick={() => pane.showPage('data')}>
          {MESSAGES.fillPlan}
        </button>
      </div>
      <RegionLinks regions={planned} onChoose={pane.chooseRegion} />
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
  if (regions.length > FEW || regions.length === 0) return null;
  return (
    <div class="region-links">
      <span class="region-links__label">{MESSAGES.withPlan}</span>
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

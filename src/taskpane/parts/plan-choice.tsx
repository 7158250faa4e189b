import { useMemo } from 'preact/hooks';
import type { Catalog } from '../../core/catalog/catalog';
import type { SiteState } from '../../library/site-library';
import { SegmentedField } from './fields';
import { MESSAGES, noPlanText, useShelvedText, yearsText } from './messages';
import { Blank } from './notice';
import { OtherStates, sitePackages, SitePlans } from './site-plans';
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
  readonly connected: boolean;
  readonly planId: string | undefined;
  readonly library: readonly ShelvedPackage[] | undefined;
  readonly site: SiteState;
  /** What the workbook keeps; undefined until it was read. */
  readonly kept: readonly { readonly name: string }[] | undefined;
}

/** A package in this computer's library, as far as it is offered. */
interface ShelvedPackage {
  readonly name: string;
  readonly title: string;
  readonly plans: readonly {
    readonly regionId: string;
    readonly region: string;
    readonly period: string;
  }[];
}

/** The regions on offer, made anew only when the packages or the divisions are others. */
export function useRegions({
  catalog,
  divisions,
  library,
  site: { index },
}: Pick<Choice, 'catalog' | 'divisions' | 'library' | 'site'>): readonly RegionChoice[] {
  return useMemo(
    () => offerRegions(catalog, { divisions, library: library ?? [], site: index }),
    [catalog, divisions, library, index],
  );
}

interface PlanChoiceProps {
  readonly regions: readonly RegionChoice[];
  readonly common: Choice;
  readonly pane: {
    readonly chooseRegion: (regionId: string) => void;
    readonly choosePlan: (planId: string) => void;
    readonly showPage: (page: 'import' | 'data') => void;
    readonly useShelved: (name: string) => void;
    readonly useSite: (name: string) => void;
    readonly reviewSite: (name: string) => void;
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
      {offered === undefined || offered.plans.length === 0 ? null : (
        <>
          <SitePlans regionId={offered.id} {...{ common, pane }} isFirst={false} />
          <OtherStates regionId={offered.id} {...{ common, pane }} />
        </>
      )}
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
    <SegmentedField
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
  );
}

interface NoPlanProps extends PlanChoiceProps {
  readonly help: string;
}

/** Stands where a plan would: no region is chosen yet, or the one chosen has no plan here. */
export function NoPlan({ regions, common, pane, help: chooseHelp }: NoPlanProps) {
  const region = regionInView(common, common.catalog);
  const planned = regions.filter(({ plans }) => plans.length > 0);
  if (region === undefined)
    return (
      <Blank tone="info" title={MESSAGES.chooseRegion} text={chooseHelp}>
        <RegionLinks regions={planned} onChoose={pane.chooseRegion} />
      </Blank>
    );
  const shelved = (common.library ?? []).filter(({ plans }) =>
    plans.some(({ regionId }) => regionId === region.id),
  );
  const isOnSite = sitePackages(common, region.id).length > 0;
  const isOffered = isOnSite || shelved.length > 0;
  const help = isOnSite
    ? MESSAGES.onSiteHelp
    : isOffered
      ? MESSAGES.shelvedHelp
      : MESSAGES.noPlanHelp;
  return (
    <Blank tone="info" title={noPlanText(region.name)} text={help}>
      <div class="region-links">
        <SitePlans regionId={region.id} {...{ common, pane }} isFirst />
        {shelved.map(({ name, title }) => (
          <button
            key={name}
            type="button"
            class="button button--primary"
            disabled={!common.connected}
            onClick={() => pane.useShelved(name)}
          >
            {useShelvedText(title)}
          </button>
        ))}
        <button
          type="button"
          class={isOffered ? 'button' : 'button button--primary'}
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

import { useMemo } from 'preact/hooks';
import type { PaneActions } from '../../pane/pane-actions';
import type { Catalog } from '../../../core/catalog/catalog';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { COMPARE_MESSAGES } from './compare-messages';
import { yearsOf } from './choose-year';
import { holdComparison } from './hold-comparison';
import { offerRegions } from '../../parts/offer-regions';
import type { PaneState } from '../../pane/pane-state';
import { plansBeside } from './plans-beside';
import { readComparison } from './read-comparison';
import { Blank } from '../../parts/blank';
import { CompareBeside } from './compare-beside';
import { CompareFilters } from './compare-filters';
import { CompareRegions } from './compare-regions';
import { CompareList } from './compare-list';
import { CompareSummary } from './compare-summary';
import { NoPlan } from '../../parts/no-plan';
import { PaceSettings } from './pace-settings';
import { PlanChoice } from '../../parts/plan-choice';
import { SourceFooter } from '../../parts/source-footer';
import { YearSwitch } from './year-switch';

interface ComparePageProps {
  readonly catalog: Catalog;
  readonly state: PaneState;
  readonly act: PaneActions;
}

/** 对比: a plan against the actual values of one year. */
export function ComparePage({ catalog, state, act }: ComparePageProps) {
  const { compare, planId } = state;
  const regions = useMemo(() => offerRegions(catalog), [catalog]);
  const plan = planId === undefined ? undefined : catalog.plans.get(planId);
  const offered = useMemo(() => plansBeside(catalog, planId), [catalog, planId]);
  const held = useMemo(
    () => holdComparison(catalog, { planId, compare }),
    // The filters change what is shown, not what is compared.
    [catalog, planId, compare.year, compare.settings],
  );
  const view = useMemo(
    () => (held?.ok === true ? readComparison(held.value, compare) : undefined),
    [held, compare],
  );
  return (
    <>
      <header class="controls">
        <PlanChoice regions={regions} state={state} act={act} />
        {plan === undefined || view === undefined ? null : (
          <YearSwitch years={yearsOf(plan)} year={view.year} onChoose={act.chooseYear} />
        )}
      </header>
      <main class="content">
        {held === undefined ? (
          <NoPlan
            regions={regions}
            help={COMPARE_MESSAGES.compareHelp}
            onChoose={act.chooseRegion}
          />
        ) : !held.ok ? (
          <Blank
            tone="warning"
            title={COMPARE_MESSAGES.cannotCompare}
            text={sayLookupFinding(held.finding)}
          />
        ) : view === undefined ? null : (
          <>
            <CompareSummary view={view} act={act} />
            <CompareFilters view={view} chosen={compare} act={act} />
            <CompareRegions offered={offered} chosen={compare.beside} act={act} />
            <CompareList
              view={view}
              openKey={state.openKey}
              act={act}
              connected={state.connected}
            />
            {offered
              .filter((each) => compare.beside.includes(each.planId))
              .map((beside) => (
                <CompareBeside
                  key={beside.planId}
                  {...{ catalog, state, beside, act }}
                  year={view.year}
                />
              ))}
            <PaceSettings settings={compare.settings} onChange={act.changeSettings} />
            <div class="legend">
              {view.rows.some(({ pace }) => pace !== undefined) ? (
                <p>{COMPARE_MESSAGES.paceLegend}</p>
              ) : null}
              {view.method.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </>
        )}
        <SourceFooter catalog={catalog} onHelp={act.openHelp} />
      </main>
    </>
  );
}

import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PaneActions } from '../../pane/pane-actions';
import type { Catalog } from '../../../core/catalog/catalog';
import { MESSAGES, resultsText } from '../../parts/messages';
import { offerFormulas } from './offer-formulas';
import { offerRegions } from '../../parts/offer-regions';
import type { PaneState } from '../../pane/pane-state';
import type { IndicatorRow } from './plan-view';
import { searchRows } from './search-rows';
import { ConflictSection } from './conflict/conflict-section';
import { IndicatorDetails } from './indicator-details';
import { NoPlan } from '../../parts/no-plan';
import { PlanChoice } from '../../parts/plan-choice';
import { PlanSection } from './plan-section';
import { ResultSection } from './result-section';
import { RowConflicts } from './conflict/row-conflicts';
import { SearchBox } from './search-box';
import { SourceFooter } from '../../parts/source-footer';

interface BrowserProps {
  readonly catalog: Catalog;
  readonly state: PaneState;
  readonly act: PaneActions;
  readonly content: RefObject<HTMLElement>;
}

/** Choosing and reading: region, period, search, and the indicators that answer. */
export function Browser({ catalog, state, act, content }: BrowserProps) {
  const regions = useMemo(() => offerRegions(catalog), [catalog]);
  const region = regions.find(({ id }) => id === state.regionId);
  const plan = state.planId === undefined ? undefined : catalog.plans.get(state.planId);
  const searching = state.query.trim() !== '';
  const search = useMemo(
    () => (searching ? searchRows(catalog, state.query, state.scope, state.regionId) : undefined),
    [catalog, searching, state.query, state.scope, state.regionId],
  );

  const canDecide = state.connected && state.conflict.step.kind !== 'working';
  const details = (row: IndicatorRow) => (
    <>
      <IndicatorDetails
        row={row}
        formulas={offerFormulas(catalog, row.planId, row.key)}
        canInsert={state.connected && state.insertion.kind !== 'writing'}
        onInsert={act.insertFormula}
        onVisit={searching ? () => act.visitRow(row.planId, row.key) : undefined}
      />
      <RowConflicts
        catalog={catalog}
        rowKey={row.key}
        state={state.conflict}
        canDecide={canDecide}
        act={act}
      />
    </>
  );

  return (
    <>
      <header class="controls">
        <PlanChoice regions={regions} state={state} act={act} />
        <SearchBox
          query={state.query}
          scope={state.scope}
          hasRegion={region !== undefined}
          onSearch={act.search}
          onScope={act.chooseScope}
          onLeave={() => content.current?.querySelector<HTMLElement>('[data-row]')?.focus()}
        />
      </header>
      <main ref={content} class="content">
        {search !== undefined ? (
          <ResultSection
            search={search}
            openKey={state.openKey}
            onToggle={act.toggleRow}
            details={details}
          />
        ) : plan !== undefined ? (
          <>
            <ConflictSection
              catalog={catalog}
              plan={plan}
              state={state.conflict}
              canDecide={canDecide}
              act={act}
            />
            <PlanSection
              catalog={catalog}
              plan={plan}
              openKey={state.openKey}
              onToggle={act.toggleRow}
              details={details}
            />
          </>
        ) : (
          <NoPlan regions={regions} help={MESSAGES.chooseRegionHelp} onChoose={act.chooseRegion} />
        )}
        <SourceFooter catalog={catalog} onHelp={act.openHelp} />
      </main>
      <p class="hidden" role="status">
        {search === undefined ? '' : resultsText(search.count, state.query.trim())}
      </p>
    </>
  );
}

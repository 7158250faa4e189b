import { useMemo, useRef } from 'preact/hooks';
import type { Catalog } from '../../../core/catalog/catalog';
import { listedRows } from '../../../core/catalog/find-figure';
import type { Plan } from '../../../core/plan/plan';
import { fail, succeed } from '../../../core/finding/outcome';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { insertSample, isNewWorkbook } from '../../../workbook/form/sample-sheet';
import { readyCatalog, type PageHost, type PageProgram, type PageProps } from '../../page/page';
import { askWorkbook } from '../../page/work';
import { PickedSection } from './picked/picked-section';
import { composeSample } from './compose-sample';
import { PLAN_MESSAGES, resultsText, sampleDoneText, SAMPLE_MESSAGES } from './plan-messages';
import { NoPlan, PlanChoice, useRegions } from '../../parts/plan-choice';
import { SourceFooter } from '../../parts/source-footer';
import { ConflictSection, RowConflicts } from './conflict/conflict-section';
import { decideConflict } from './conflict/decide-conflict';
import { IndicatorDetails } from './indicator-row';
import { offerFormulas } from './offer-formulas';
import { PlanSection } from './plan-list';
import { type PlanActions, type PlanEvent, type PlanState } from './plan-state';
import type { IndicatorRow } from './plan-view';
import { ResultSection, SearchBox } from './search';
import { searchRows } from './read-plan';
import { keepUnits } from './units/keep-units';
import { UnitsSection } from './units/units-section';
import './plan.css';

/** 指标: reads plans as they are printed, searches them, and shows what contradicts. */
export const PLAN_PROGRAM: PageProgram<PlanState, PlanEvent, PlanActions> = {
  bind: (host) => ({
    decide: (conflict, statement) => void decideConflict(host, conflict, statement),
    keepUnits: (plan, units) => void keepUnits(host, plan, units),
    insertSample: () => writeSample(host),
    dismissSample: () => {
      host.services.sample.write(DISMISSED);
      host.send({ kind: 'sample-offered', isOffered: false });
    },
  }),
  View: PlanPage,
  insert: {
    kind: () => 'plan-table',
    label: (_state, catalog, plan) => insertLabel(catalog, plan),
    ask: () => undefined,
  },
  look: undefined,
  onWorkbook: offerSample,
};

/** What is remembered once the example is not to be offered any more. */
const DISMISSED = 'dismissed';

/** Only a workbook that is still new is asked about: in any other the user is past the beginning. */
async function offerSample({ services, send }: PlanHost): Promise<void> {
  if (services.sample.read() === DISMISSED) return;
  const isNew = await askWorkbook(services, isNewWorkbook);
  send({ kind: 'sample-offered', isOffered: isNew.ok && isNew.value });
}

function writeSample({ services, common, pane, send }: PlanHost): void {
  const catalog = readyCatalog(common());
  const sample = catalog && composeSample(catalog, common().planId);
  pane.write(async () => {
    if (sample === undefined) return fail(SAMPLE_MESSAGES.none);
    const written = await askWorkbook(services, (context) => insertSample(context, sample));
    if (!written.ok) return fail(sayWorkbookFinding(written.finding));
    send({ kind: 'sample-offered', isOffered: false });
    return succeed(sampleDoneText(written.value));
  });
}

type PlanHost = PageHost<PlanState, PlanEvent>;

/** The button names what it inserts. */
function insertLabel(catalog?: Catalog, plan?: Plan): string {
  const isLost = catalog && plan?.table === 'missing' && listedRows(catalog, plan).length > 0;
  return isLost ? PLAN_MESSAGES.insertProse : PLAN_MESSAGES.insertTable;
}

/** Choosing and reading: region, period, search, and the indicators that answer. */
function PlanPage(props: PageProps<PlanState, PlanEvent, PlanActions>) {
  const { state, send, act, common, pane } = props;
  const { catalog, connected, regionId, planId, openKey } = common;
  const { query, scope } = state;
  const content = useRef<HTMLDivElement>(null);
  const regions = useRegions(common);
  const plan = catalog.plans.get(planId ?? '');
  const searching = query.trim() !== '';
  const search = useMemo(
    () => (searching ? searchRows(catalog, query, scope, regionId) : undefined),
    [catalog, searching, query, scope, regionId],
  );
  const decision = { act, canDecide: connected && state.step.kind !== 'working' };
  // Another list has other rows: none of them is the one that was open.
  const find = (event: PlanEvent) => {
    send(event);
    pane.openRow(undefined);
    content.current?.scrollTo?.({ top: 0 });
  };
  const details = (row: IndicatorRow) => (
    <>
      <IndicatorDetails
        row={row}
        formulas={offerFormulas(catalog, row.planId, row.key)}
        canInsert={connected && !common.busy}
        onInsert={pane.insertFormula}
        onVisit={searching ? () => pane.visitRow(row.planId, row.key) : undefined}
      />
      <RowConflicts
        {...decision}
        catalog={catalog}
        rowKey={row.key}
        step={state.step}
        onClose={() => send({ kind: 'step', step: { kind: 'idle' } })}
      />
    </>
  );
  const list = { openKey, onToggle: pane.toggleRow, details };

  return (
    <>
      <div class="controls">
        <PlanChoice regions={regions} common={common} pane={pane} />
        <SearchBox
          query={query}
          scope={scope}
          hasRegion={regions.some(({ id }) => id === regionId)}
          onSearch={(text) => find({ kind: 'query-typed', query: text })}
          onScope={(chosen) => find({ kind: 'scope-chosen', scope: chosen })}
          onLeave={() => content.current?.querySelector<HTMLElement>('[data-row]')?.focus()}
        />
      </div>
      <div ref={content} class="content">
        <PickedSection {...props} />
        {search !== undefined ? (
          <ResultSection
            search={search}
            onAll={() => find({ kind: 'scope-chosen', scope: 'all' })}
            picked={state.picked}
            onPick={(key) => send({ kind: 'row-picked', key })}
            {...list}
          />
        ) : plan !== undefined ? (
          <>
            <ConflictSection
              {...decision}
              catalog={catalog}
              plan={plan}
              state={state}
              send={send}
              onVisit={(key) => pane.visitRow(plan.id, key)}
            />
            <UnitsSection key={plan.id} {...props} plan={plan} />
            <PlanSection catalog={catalog} plan={plan} {...list} />
          </>
        ) : (
          <>
            <NoPlan
              regions={regions}
              common={common}
              pane={pane}
              help={PLAN_MESSAGES.chooseRegionHelp}
            />
            {state.isSampleOffered && connected ? (
              <section class="sample" aria-labelledby="sample-title">
                <h2 id="sample-title" class="sample__title">
                  {SAMPLE_MESSAGES.title}
                </h2>
                <p>{SAMPLE_MESSAGES.help}</p>
                <div class="sample__buttons">
                  <button type="button" class="button" onClick={act.insertSample}>
                    {SAMPLE_MESSAGES.insert}
                  </button>
                  <button type="button" class="link" onClick={act.dismissSample}>
                    {SAMPLE_MESSAGES.dismiss}
                  </button>
                </div>
              </section>
            ) : null}
          </>
        )}
        <SourceFooter
          {...{ catalog, site: common.site }}
          onCheckSite={pane.checkSite}
          onHelp={pane.openHelp}
        />
      </div>
      <p class="hidden" role="status">
        {search === undefined ? '' : resultsText(search.count, query.trim())}
      </p>
    </>
  );
}

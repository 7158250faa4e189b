import { planYears } from '../../../core/plan/plan';
import { useMemo } from 'preact/hooks';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { KINDS } from '../../../workbook/kind/kinds';
import type { PageProgram } from '../../page/page';
import { ActualsLine } from '../../parts/actuals-line';
import { Blank } from '../../parts/notice';
import { NoPlan, PlanChoice, useRegions } from '../../parts/plan-choice';
import { SourceFooter } from '../../parts/source-footer';
import { groupsAbove, plansBeside, type CompareEvent, type CompareState } from './compare-state';
import {
  bindCompare,
  recallMargins,
  type CompareActions,
  type CompareProps,
} from './compare-actions';
import { CompareBeside, CompareSummary, CopyReport } from './compare-summary';
import { CompareFilters, PaceSettings, YearSwitch } from './compare-choices';
import { CompareRegions, TableKinds } from './table-kinds';
import { askTable, lacksRegions } from './ask-table';
import { CompareList } from './compare-list';
import { COMPARE_MESSAGES, insertText } from './compare-messages';
import { useComparison } from './read-comparison';
import './compare.css';

/** 对比: a plan against the actual values of one year. */
export const COMPARE_PROGRAM: PageProgram<CompareState, CompareEvent, CompareActions> = {
  bind: bindCompare,
  View: ComparePage,
  insert: {
    kind: ({ table }) => table,
    label: ({ table }) => insertText(table),
    ask: askTable,
    lacks: lacksRegions,
    second: {
      label: COMPARE_MESSAGES.drawChart,
      help: COMPARE_MESSAGES.drawChartHelp,
      isOffered: ({ table }) => KINDS[table].hasChart,
      run: (act) => act.drawChart(),
    },
  },
  look: undefined,
  onWorkbook: recallMargins,
};

/** More regions than that stand below as a line each, and are read when one is opened. */
const MOST_UNFOLDED = 6;

function ComparePage({ state, send, act, common, pane }: CompareProps) {
  const { catalog, planId } = common;
  const { settings, beside } = state;
  const regions = useRegions(common);
  const offered = useMemo(() => plansBeside(catalog, planId), [catalog, planId]);
  const groups = useMemo(() => groupsAbove(catalog, offered), [catalog, offered]);
  const shown = useMemo(
    () => offered.filter((each) => beside.includes(each.planId)),
    [offered, beside],
  );
  const { plan, held, view } = useComparison(catalog, planId, state);
  const list = { state, send, act, common, pane };
  return (
    <>
      <div class="controls">
        <PlanChoice regions={regions} common={common} pane={pane} />
        {plan === undefined || view === undefined ? null : (
          <>
            <TableKinds chosen={state} send={send} />
            {state.table === 'final' ? null : (
              <YearSwitch years={planYears(plan)} year={view.year} onChoose={act.chooseYear} />
            )}
          </>
        )}
      </div>
      <div class="content">
        {held === undefined ? (
          <NoPlan
            regions={regions}
            common={common}
            pane={pane}
            help={COMPARE_MESSAGES.compareHelp}
          />
        ) : !held.ok ? (
          <Blank
            tone="warning"
            title={COMPARE_MESSAGES.cannotCompare}
            text={sayLookupFinding(held.finding)}
          />
        ) : view === undefined ? null : (
          <>
            <ActualsLine actuals={common.actuals} onLook={() => pane.showPage('data')} />
            <CompareSummary
              view={view}
              sheet={common.actuals.reading}
              onRow={act.showRow}
              onActuals={() => pane.showPage('data')}
              onFill={() => act.fillYear(view.year)}
              canFill={common.connected && view.count > 0}
              copy={<CopyReport copied={state.copied} onCopy={act.copyReport} />}
            />
            <CompareFilters view={view} chosen={state} send={send}>
              <CompareRegions
                {...{ offered, groups }}
                chosen={beside}
                isAsked={KINDS[state.table].ranks}
                send={send}
              />
            </CompareFilters>
            <CompareList view={view} picked={state.picked} {...list} />
            {shown.map((each) => (
              <CompareBeside
                key={each.planId}
                beside={each}
                year={view.year}
                isFolded={shown.length > MOST_UNFOLDED}
                {...list}
              />
            ))}
            <PaceSettings settings={settings} usual={state.usual} onChange={act.changeSettings} />
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
        <SourceFooter
          {...{ catalog, site: common.site }}
          onCheckSite={pane.checkSite}
          onHelp={pane.openHelp}
        />
      </div>
    </>
  );
}

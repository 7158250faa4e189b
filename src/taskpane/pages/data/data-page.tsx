import { useEffect, useMemo } from 'preact/hooks';
import { findBorderlines } from '../../../core/audit/borderline';
import { planYears } from '../../../core/plan/plan';
import { listConfirmed } from '../../../core/audit/confirmation';
import { TABLE_ENDINGS } from '../../../core/finding/document-finding';
import { hasRows, type PageProgram } from '../../page/page';
import { FileButton, SegmentedField } from '../../parts/fields';
import { MESSAGES } from '../../parts/messages';
import { Notice } from '../../parts/notice';
import { PlanChoice, useRegions } from '../../parts/plan-choice';
import { SourceFooter } from '../../parts/source-footer';
import { bindData, listKept, type DataActions, type DataProps } from './data-actions';
import { DATA_MESSAGES } from './data-messages';
import { type DataEvent, type DataState, type EntryYear } from './data-state';
import { DataStepView } from './data-step';
import { CheckupSection } from './checkup/checkup-section';
import { AUDIT_MESSAGES } from './audit/audit-messages';
import { BorderlineList } from './audit/borderline-list';
import { ConfirmedList } from './audit/confirmed-list';
import { KeptList } from './kept-list';
import { LibraryList } from './library/library-list';
import { locateTables } from './refresh/refresh-actions';
import { MoveSection } from './refresh/move-section';
import { RefreshSection } from './refresh/refresh-section';
import { ShareSection } from './share/share-section';
import { ActualsLine } from '../../parts/actuals-line';
import { SheetList } from './sheet-list';
import '../../parts/sections.css';
import './data.css';

/** 数据: brings actual values and a bureau's own packages in, each checked and previewed first. */
export const DATA_PROGRAM: PageProgram<DataState, DataEvent, DataActions> = {
  bind: bindData,
  View: DataPage,
  insert: undefined,
  look: locateTables,
  onWorkbook: listKept,
};

function DataPage(page: DataProps) {
  const { state, send, act, common, pane } = page;
  const { catalog, connected, planId, kept, actuals } = common;
  const regions = useRegions(common);
  const borderlines = useMemo(() => findBorderlines(catalog), [catalog]);
  // Whether the plan in view has rows to fill in.
  const plan = catalog.plans.get(planId ?? '');
  const hasTable = hasRows(catalog, planId) === true;
  // Accepting writes to the workbook; without one a file can still be checked.
  const busy = state.step.kind === 'working';
  const canWrite = connected && !busy;
  const { Submit } = state;
  useEffect(() => {
    if (connected) void act.openSubmit();
  }, [connected]);
  return (
    <>
      <div class="controls">
        <PlanChoice regions={regions} common={common} pane={pane} />
      </div>
      <div class="content">
        <div class="data">
          {connected ? null : <Notice tone="info">{MESSAGES.notConnected}</Notice>}
          <DataStepView {...page} />
          <section class="data__section" aria-labelledby="data-actuals">
            <h2 id="data-actuals" class="data__title">
              {DATA_MESSAGES.actuals}
            </h2>
            <p class="data__help">{DATA_MESSAGES.actualsHelp}</p>
            {plan === undefined || !hasTable ? null : (
              <EntryYearChoice
                years={planYears(plan)}
                year={act.entryYear(plan)}
                onChoose={(year) => send({ kind: 'entry-year', year })}
              />
            )}
            <div class="data__buttons">
              <button
                type="button"
                class="button"
                disabled={!canWrite || !hasTable}
                onClick={act.insertSheet}
              >
                {DATA_MESSAGES.insertSheet}
              </button>
              <button type="button" class="button" disabled={!canWrite} onClick={act.readSheet}>
                {DATA_MESSAGES.readSheet}
              </button>
              <FileButton
                label={DATA_MESSAGES.importFile}
                accept={TABLE_ENDINGS.join(',')}
                disabled={busy}
                onChoose={([file]) => (file === undefined ? undefined : act.importFile(file))}
              />
              <button type="button" class="button" disabled={!canWrite} onClick={act.importCells}>
                {DATA_MESSAGES.importCells}
              </button>
            </div>
            <p class="data__help">{DATA_MESSAGES.importHelp}</p>
            {hasTable ? null : <p class="data__help">{DATA_MESSAGES.needsPlan}</p>}
            <ActualsLine actuals={actuals} />
            {actuals.reading === undefined ? null : (
              <SheetList
                actuals={actuals.reading}
                canWrite={canWrite}
                onConfirm={act.confirmInSheet}
                onJump={(address) => void pane.jumpTo(address)}
              />
            )}
            <BorderlineList found={borderlines} help={AUDIT_MESSAGES.borderlineHelp} />
          </section>
          {Submit === undefined ? null : <Submit common={common} />}
          <section class="data__section" aria-labelledby="data-own">
            <h2 id="data-own" class="data__title">
              {DATA_MESSAGES.own}
            </h2>
            <p class="data__help">{DATA_MESSAGES.ownHelp}</p>
            <div class="data__buttons">
              <button
                type="button"
                class="button"
                disabled={!canWrite}
                onClick={act.insertTemplate}
              >
                {DATA_MESSAGES.insertTemplate}
              </button>
              <button type="button" class="button" disabled={!canWrite} onClick={act.readTemplate}>
                {DATA_MESSAGES.readTemplate}
              </button>
              <FileButton
                label={DATA_MESSAGES.chooseFiles}
                accept={['.zip', '.json', '.md', ...TABLE_ENDINGS].join(',')}
                multiple
                disabled={busy}
                onChoose={act.checkPackage}
              />
            </div>
          </section>
          <LibraryList
            library={common.library}
            documents={common.documents}
            kept={kept}
            canWrite={canWrite}
            hasSheets={(common.actuals.reading?.packages ?? []).length > 0}
            act={act.library}
            onRemove={(entry) => send({ kind: 'step', step: { kind: 'unshelving', entry } })}
          />
          <RefreshSection
            refresh={state.refresh}
            canWrite={canWrite}
            act={act.refresh}
            send={(event) => send({ kind: 'refresh', event })}
            onJump={(address) => void pane.jumpTo(address)}
          />
          {plan === undefined ? null : (
            <MoveSection
              to={plan}
              refresh={state.refresh}
              send={(event) => send({ kind: 'refresh', event })}
              {...{ catalog, canWrite, act: act.refresh }}
            />
          )}
          <ShareSection
            step={state.share}
            canWrite={canWrite}
            act={act.share}
            onClose={() => send({ kind: 'share', step: { kind: 'idle' } })}
          />
          {connected ? (
            <KeptList
              catalog={catalog}
              kept={kept}
              hasSheet={actuals.reading !== undefined}
              canWrite={canWrite}
              onRemove={(name, title, effect) =>
                send({ kind: 'step', step: { kind: 'removal', name, title, effect } })
              }
            />
          ) : null}
          <ConfirmedList
            confirmed={listConfirmed(catalog, state.confirmed)}
            disabled={!canWrite}
            onWithdraw={act.withdraw}
          />
          <CheckupSection
            step={state.checkup}
            canWrite={canWrite}
            act={act.checkup}
            onClose={() => send({ kind: 'checkup', step: { kind: 'idle' } })}
          />
        </div>
        <SourceFooter
          {...{ catalog, site: common.site }}
          onCheckSite={pane.checkSite}
          onHelp={pane.openHelp}
        />
      </div>
    </>
  );
}

interface EntryYearProps {
  readonly years: readonly number[];
  readonly year: EntryYear;
  readonly onChoose: (year: EntryYear) => void;
}

/** Of which year the sheet to insert is: a year has one of its own. */
function EntryYearChoice({ years, year, onChoose }: EntryYearProps) {
  return (
    <SegmentedField
      name="entry-year"
      label={DATA_MESSAGES.entryYear}
      segments={[
        ...years.map((each) => ({ value: String(each), label: String(each) })),
        { value: 'all', label: DATA_MESSAGES.allYearsShort, name: DATA_MESSAGES.allYears },
      ]}
      value={String(year)}
      onChoose={(value) => onChoose(value === 'all' ? value : Number(value))}
    />
  );
}

import type { KeptFacts } from '../../page/kept';
import { hasRows, type Page } from '../../page/page';
import { FileButton } from '../../parts/fields';
import { MESSAGES } from '../../parts/messages';
import { Notice } from '../../parts/notice';
import { offerRegions } from '../../parts/offer-regions';
import { PlanChoice, SourceFooter } from '../../parts/plan-choice';
import { bindData, listKept, type DataActions, type DataProps } from './data-actions';
import { DATA_MESSAGES } from './data-messages';
import { INITIAL_DATA, reduceData, type DataEvent, type DataState } from './data-state';
import { DataStepView } from './data-step';
import { locateTables } from './refresh/refresh-actions';
import { RefreshSection } from './refresh/refresh-section';
import { ShareSection } from './share/share-section';
import { SHEET_PACKAGE } from '../../../core/observation/sheet-actuals';
import { ActualsLine } from '../../parts/actuals-line';
import { SheetList } from './sheet-list';
import { useMemo } from 'preact/hooks';
import '../../parts/sections.css';
import './data.css';

/** 数据: brings actual values and a bureau's own packages in, each checked and previewed first. */
export const DATA_PAGE: Page<DataState, DataEvent, DataActions> = {
  label: '数据',
  initial: INITIAL_DATA,
  reduce: reduceData,
  bind: bindData,
  View: DataPage,
  insert: undefined,
  look: locateTables,
  onWorkbook: listKept,
};

function DataPage(page: DataProps) {
  const { state, send, act, common, pane } = page;
  const { catalog, connected, planId, kept, actuals } = common;
  const regions = useMemo(() => offerRegions(catalog), [catalog]);
  // Whether the plan in view has rows to fill in.
  const hasTable = hasRows(catalog, planId) === true;
  // Accepting writes to the workbook; without one a file can still be checked.
  const busy = state.step.kind === 'working';
  const canWrite = connected && !busy;
  return (
    <>
      <header class="controls">
        <PlanChoice regions={regions} common={common} pane={pane} />
      </header>
      <main class="content">
        <div class="data">
          {connected ? null : <Notice tone="info">{MESSAGES.notConnected}</Notice>}
          <DataStepView {...page} />
          <section class="data__section" aria-labelledby="data-actuals">
            <h2 id="data-actuals" class="data__title">
              {DATA_MESSAGES.actuals}
            </h2>
            <p class="data__help">{DATA_MESSAGES.actualsHelp}</p>
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
                accept=".csv,.txt,.tsv"
                disabled={busy}
                onChoose={([file]) => (file === undefined ? undefined : act.importFile(file))}
              />
            </div>
            {hasTable ? null : <p class="data__help">{DATA_MESSAGES.needsPlan}</p>}
            <ActualsLine actuals={actuals} />
            {actuals.reading === undefined ? null : (
              <SheetList
                actuals={actuals.reading}
                onJump={(address) => void pane.jumpTo(address)}
              />
            )}
          </section>
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
                accept=".csv,.zip,.json,.md,.txt"
                multiple
                disabled={busy}
                onChoose={act.checkPackage}
              />
            </div>
          </section>
          <RefreshSection
            refresh={state.refresh}
            canWrite={canWrite}
            act={act.refresh}
            send={(event) => send({ kind: 'refresh', event })}
            onJump={(address) => void pane.jumpTo(address)}
          />
          <ShareSection
            step={state.share}
            canWrite={canWrite}
            act={act.share}
            onClose={() => send({ kind: 'share', step: { kind: 'idle' } })}
          />
          {connected ? (
            <KeptList
              kept={kept}
              hasSheet={actuals.reading !== undefined}
              canWrite={canWrite}
              onRemove={(name, title) =>
                send({ kind: 'step', step: { kind: 'removal', name, title } })
              }
            />
          ) : null}
        </div>
        <SourceFooter catalog={catalog} onHelp={pane.openHelp} />
      </main>
    </>
  );
}

interface KeptListProps {
  /** Undefined until they were read. */
  readonly kept: readonly KeptFacts[] | undefined;
  /** Whether a sheet of actual values is read, so that what was kept of it no longer counts. */
  readonly hasSheet: boolean;
  readonly canWrite: boolean;
  readonly onRemove: (name: string, title: string) => void;
}

/** Everything that was accepted and goes with the workbook. */
function KeptList({ kept, hasSheet, canWrite, onRemove }: KeptListProps) {
  return (
    <section class="data__section" aria-labelledby="data-kept">
      <h2 id="data-kept" class="data__title">
        {DATA_MESSAGES.kept}
      </h2>
      {kept === undefined ? (
        <p class="data__help">{DATA_MESSAGES.keptReading}</p>
      ) : kept.length === 0 ? (
        <p class="data__help">{DATA_MESSAGES.keptNone}</p>
      ) : (
        <ul class="kept">
          {kept.map(({ name, title, refusal, warnings = [] }) => (
            <li key={name} class="kept__item">
              <span class="kept__name">
                {title}
                {refusal === '' ? null : <span class="kept__refusal">{refusal}</span>}
                {hasSheet && name === SHEET_PACKAGE ? (
                  <span class="kept__warning">{DATA_MESSAGES.superseded}</span>
                ) : null}
                {warnings.map((sentence, index) => (
                  <span key={index} class="kept__warning">
                    {MESSAGES.tones.warning}：{sentence}
                  </span>
                ))}
              </span>
              <button
                type="button"
                class="button"
                aria-label={`${DATA_MESSAGES.remove} ${title}`}
                disabled={!canWrite}
                onClick={() => onRemove(name, title)}
              >
                {DATA_MESSAGES.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

import { useMemo } from 'preact/hooks';
import type { PaneActions } from '../../pane/pane-actions';
import type { Catalog } from '../../../core/catalog/catalog';
import { MESSAGES } from '../../parts/messages';
import { DATA_MESSAGES } from './data-messages';
import { offerRegions } from '../../parts/offer-regions';
import type { PaneState } from '../../pane/pane-state';
import { DataStepView } from './data-step';
import { FileButton } from '../../parts/file-button';
import { KeptList } from './kept-list';
import { Notice } from '../../parts/notice';
import { PlanChoice } from '../../parts/plan-choice';
import { RefreshSection } from './refresh/refresh-section';
import { ShareSection } from './share/share-section';
import { SourceFooter } from '../../parts/source-footer';

interface DataPageProps {
  readonly catalog: Catalog;
  readonly state: PaneState;
  readonly act: PaneActions;
  /** Whether the plan in view has rows to fill in. */
  readonly hasTable: boolean;
}

/** 数据: brings actual values and a bureau's own packages in, each checked and previewed first. */
export function DataPage({ catalog, state, act, hasTable }: DataPageProps) {
  const regions = useMemo(() => offerRegions(catalog), [catalog]);
  const { step, kept } = state.data;
  // Accepting writes to the workbook; without one a file can still be checked.
  const busy = step.kind === 'working';
  const canWrite = state.connected && !busy;
  return (
    <>
      <header class="controls">
        <PlanChoice regions={regions} state={state} act={act} />
      </header>
      <main class="content">
        <div class="data">
          {state.connected ? null : <Notice tone="info">{MESSAGES.notConnected}</Notice>}
          <DataStepView step={step} refresh={state.refresh} canWrite={canWrite} act={act} />
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
          <RefreshSection refresh={state.refresh} canWrite={canWrite} act={act} />
          <ShareSection step={state.share} canWrite={canWrite} act={act} />
          {state.connected ? <KeptList kept={kept} canWrite={canWrite} act={act} /> : null}
        </div>
        <SourceFooter catalog={catalog} onHelp={act.openHelp} />
      </main>
    </>
  );
}

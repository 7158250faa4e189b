import { toTexts } from '../../../datapackage/keep-package';
import { Icon } from '../../parts/icon';
import { RemarkLine } from '../../parts/notice';
import type { ImportProps, ReviewPack } from './import-state';
import { REVIEW_MESSAGES } from './review-messages';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

/** What the package would hold, what is wrong with it, and the choice; nothing is kept yet. */
export function ReviewFinish({ state, send, act, common }: ImportProps) {
  const { pack, working } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (pack === undefined) return null;
  const busy = working !== '';
  return (
    <div class="review__body">
      <section class="preview" aria-labelledby="finish-title">
        <h2 ref={heading} id="finish-title" class="preview__title" tabIndex={-1}>
          {pack.isSound ? REVIEW_MESSAGES.finish : REVIEW_MESSAGES.finishRefused}
        </h2>
        {pack.facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
        {pack.isSound || pack.remarks.some(({ tone }) => tone === 'error') ? null : (
          <p>{REVIEW_MESSAGES.finishNone}</p>
        )}
        <h3 class="preview__heading">{REVIEW_MESSAGES.remarks}</h3>
        {pack.remarks.length === 0 ? (
          <p class="data__help">{REVIEW_MESSAGES.noRemarks}</p>
        ) : (
          <ul class="remarks">
            {pack.remarks.map((remark, index) => (
              <RemarkLine key={index} remark={remark} />
            ))}
          </ul>
        )}
        <p class="data__help">{REVIEW_MESSAGES.notKept}</p>
        {common.connected ? null : <p class="data__help">{REVIEW_MESSAGES.keepNeedsExcel}</p>}
        <div class="preview__buttons">
          <button
            type="button"
            class="button"
            onClick={() => send({ kind: 'stage', stage: 'list' })}
          >
            {REVIEW_MESSAGES.back}
          </button>
          <button
            type="button"
            class="button button--primary"
            disabled={!pack.isSound || !common.connected}
            aria-busy={busy}
            onClick={act.keep}
          >
            {busy ? REVIEW_MESSAGES.keeping : REVIEW_MESSAGES.keep}
          </button>
        </div>
      </section>
      {pack.isSound ? <PackExport pack={pack} act={act} /> : null}
    </div>
  );
}

/** The plan is kept and in force: what can be done with it now. */
export function ReviewDone({ state: { pack }, send, act, pane }: ImportProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="review__body">
      <section class="notice notice--success" aria-labelledby="done-title">
        <Icon name="check" />
        <div class="notice__body">
          <h2 ref={heading} id="done-title" class="notice__title" tabIndex={-1}>
            {REVIEW_MESSAGES.done}
          </h2>
          <p>{pack?.title}</p>
          <p>{REVIEW_MESSAGES.doneHelp}</p>
        </div>
      </section>
      <button
        type="button"
        class="button button--primary"
        onClick={() => {
          pane.showPage('plan');
          pane.insertTable();
        }}
      >
        {REVIEW_MESSAGES.insertPlan}
      </button>
      <p class="data__help">{REVIEW_MESSAGES.insertPlanHelp}</p>
      <div class="review__buttons">
        <button type="button" class="button" onClick={() => pane.showPage('data')}>
          {REVIEW_MESSAGES.toActuals}
        </button>
        <button type="button" class="button" onClick={() => pane.showPage('compare')}>
          {REVIEW_MESSAGES.toCompare}
        </button>
      </div>
      <div class="review__buttons">
        <button type="button" class="button" onClick={() => send({ kind: 'stage', stage: 'list' })}>
          {REVIEW_MESSAGES.back}
        </button>
        <button type="button" class="button" onClick={act.close}>
          {REVIEW_MESSAGES.another}
        </button>
      </div>
      {pack === undefined ? null : <PackExport pack={pack} act={act} />}
    </div>
  );
}

interface PackExportProps extends Pick<ImportProps, 'act'> {
  readonly pack: ReviewPack;
}

/** The package as a download; and file by file, since a task pane may not be allowed to download. */
function PackExport({ pack, act }: PackExportProps) {
  const texts = useMemo(() => toTexts(pack.files), [pack]);
  const [shown, setShown] = useState<string | undefined>(undefined);
  const text = texts.find(({ path }) => path === shown)?.text;
  return (
    <section class="data__section export">
      <div class="data__buttons">
        <button type="button" class="button" onClick={act.exportZip}>
          {REVIEW_MESSAGES.export}
        </button>
      </div>
      <details>
        <summary>{REVIEW_MESSAGES.exportHelp}</summary>
        <p class="data__help">{REVIEW_MESSAGES.exportHow}</p>
        <ul class="export__files">
          {texts.map(({ path }) => (
            <li key={path}>
              <span>{path}</span>
              <button
                type="button"
                class="button"
                aria-label={`${REVIEW_MESSAGES.copy} ${path}`}
                onClick={() => {
                  setShown(path);
                  act.copyFile(path);
                }}
              >
                {REVIEW_MESSAGES.copy}
              </button>
            </li>
          ))}
        </ul>
        {text === undefined ? null : (
          <textarea
            class="input paste"
            rows={5}
            readOnly
            aria-label={shown}
            value={text}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        )}
      </details>
    </section>
  );
}

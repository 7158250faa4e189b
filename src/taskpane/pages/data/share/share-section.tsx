import type { ShareStep } from '../data-state';
import { SHARE_MESSAGES, whereText, type ShareActions } from './share-actions';
import { Notice, Question, Working } from '../../../parts/notice';

interface ShareSectionProps {
  readonly step: ShareStep;
  readonly canWrite: boolean;
  readonly act: ShareActions;
  /** Leaves the question or the message. */
  readonly onClose: () => void;
}

/** Makes a copy for people without the add-in, and puts names right that broke on the way. */
export function ShareSection({ step, canWrite, act, onClose }: ShareSectionProps) {
  const ready = canWrite && step.kind !== 'working';
  return (
    <section class="data__section" aria-labelledby="data-share">
      <h2 id="data-share" class="data__title">
        {SHARE_MESSAGES.title}
      </h2>
      <p class="data__help">{SHARE_MESSAGES.help}</p>
      <div class="data__buttons">
        <button type="button" class="button" disabled={!ready} onClick={act.copy}>
          {SHARE_MESSAGES.copy}
        </button>
        <button type="button" class="button" disabled={!ready} onClick={act.repairNames}>
          {SHARE_MESSAGES.repair}
        </button>
        <button type="button" class="button" disabled={!ready} onClick={act.thaw}>
          {SHARE_MESSAGES.thaw}
        </button>
      </div>
      <p class="data__help">{SHARE_MESSAGES.thawHelp}</p>
      <ShareStepView step={step} act={act} onClose={onClose} />
    </section>
  );
}

function ShareStepView({ step, act, onClose }: Omit<ShareSectionProps, 'canWrite'>) {
  switch (step.kind) {
    case 'idle':
      return null;
    case 'working':
      return <Working text={step.text} />;
    case 'caught':
      return (
        <Question
          text={step.reason}
          yes={SHARE_MESSAGES.asShown}
          onYes={act.copyAsShown}
          onNo={onClose}
        />
      );
    case 'copied': {
      const [title = '', ...lines] = step.lines;
      return (
        <Notice tone="success" title={title} onClose={onClose}>
          <p>{whereText(step)}</p>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <button type="button" class="button" onClick={act.save}>
            {SHARE_MESSAGES.save}
          </button>
        </Notice>
      );
    }
    case 'failed':
      return (
        <Notice tone="error" onClose={onClose}>
          <p>{step.reason}</p>
        </Notice>
      );
    case 'done':
      return (
        <>
          <Notice tone="success" title={step.sentence} onClose={onClose} />
          {step.left.length === 0 ? null : (
            <div class="share-left">
              <h3 class="data__title">{SHARE_MESSAGES.leftTitle}</h3>
              <p class="data__help">{SHARE_MESSAGES.leftHelp}</p>
              <ul class="kept">
                {step.left.map(({ address, formula }) => (
                  <li key={`${address}${formula}`} class="kept__item">
                    <span class="kept__name">
                      {address || SHARE_MESSAGES.gone}
                      <code class="share-left__formula">{formula}</code>
                    </span>
                  </li>
                ))}
              </ul>
              <button type="button" class="button" onClick={act.forgetFormulas}>
                {SHARE_MESSAGES.forget}
              </button>
            </div>
          )}
        </>
      );
  }
}

import type { PlaceProps } from './place-actions';
import { PLACE_MESSAGES } from './place-messages';
import { sayDocumentCheck } from '../../../wording/document-check';
import type { StatementView } from './place-view';
import { FileButton } from '../../parts/file-button';

interface PlaceDocumentProps extends PlaceProps {
  readonly statement: StatementView;
}

const ACCEPTED = '.txt,.md,.docx,.html,.htm,.pdf,.csv,.xlsx';

/** Takes the document's file, and says whether it is the one the packages read. */
export function PlaceDocument({ statement, state, send, act }: PlaceDocumentProps) {
  const { sourceId, sha256 } = statement;
  const { attach, texts } = state;
  const attached = texts.get(sourceId);
  const isReading = attach.kind === 'reading' && attach.sourceId === sourceId;
  const failure = attach.kind === 'failed' && attach.sourceId === sourceId ? attach.reason : '';
  return (
    <div class="place__document">
      {attached === undefined ? null : (
        <p class={`place__check place__check--${attached.check}`}>
          {sayDocumentCheck(attached.check, attached.file)}
        </p>
      )}
      {failure === '' ? null : (
        <p class="place__check place__check--different" role="alert">
          {failure}
        </p>
      )}
      <div class="place__buttons">
        <FileButton
          label={
            isReading
              ? PLACE_MESSAGES.attaching
              : attached === undefined
                ? PLACE_MESSAGES.attach
                : PLACE_MESSAGES.attachOther
          }
          accept={ACCEPTED}
          disabled={attach.kind === 'reading'}
          onChoose={([file]) =>
            file === undefined ? undefined : act.attachText(sourceId, sha256, file)
          }
        />
        {attached?.check === 'different' && !attached.isAccepted ? (
          <button type="button" class="button" onClick={() => send({ kind: 'accepted', sourceId })}>
            {PLACE_MESSAGES.showAnyway}
          </button>
        ) : null}
      </div>
      {attached === undefined ? <p class="place__hint">{PLACE_MESSAGES.attachHelp}</p> : null}
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { ImportProps } from './import-state';
import { leftText, REVIEW_MESSAGES } from './review-messages';
import { FileButton } from '../../parts/file-button';
import { Notice } from '../../parts/notice';

const ENDINGS = '.docx,.pdf,.html,.htm,.xlsx,.txt,.md,.markdown,.csv';

/** Three ways in: a file, the clipboard, the selected cells. */
export function ImportSource({ state, act, common }: ImportProps) {
  const { working, problem, left } = state;
  const [typed, setTyped] = useState('');
  const busy = working !== '';
  const onPaste = (event: ClipboardEvent) => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (html === '' && text === '') return;
    event.preventDefault();
    act.paste({ html, text });
  };
  return (
    <div class="data">
      <section class="data__section" aria-labelledby="import-source">
        <h2 id="import-source" class="data__title">
          {REVIEW_MESSAGES.source}
        </h2>
        <p class="data__help">{REVIEW_MESSAGES.sourceHelp}</p>
        {left === undefined ? null : (
          <Notice tone="warning">
            <p>{leftText(left)}</p>
          </Notice>
        )}
        {problem === '' ? null : (
          <Notice tone="error">
            <p>{problem}</p>
          </Notice>
        )}
        {busy ? (
          <p class="data__working" role="status">
            <span class="spinner" aria-hidden="true" />
            {working}
          </p>
        ) : null}
        <div class="data__buttons">
          <FileButton
            label={REVIEW_MESSAGES.openFile}
            accept={ENDINGS}
            disabled={busy}
            onChoose={([file]) => (file === undefined ? undefined : act.openDocument(file))}
          />
        </div>
        <p class="data__help">{REVIEW_MESSAGES.fileHelp}</p>
      </section>
      <section class="data__section">
        <label class="data__title" for="import-paste">
          {REVIEW_MESSAGES.pasteLabel}
        </label>
        <textarea
          id="import-paste"
          class="input paste"
          rows={5}
          placeholder={REVIEW_MESSAGES.pasteHint}
          value={typed}
          disabled={busy}
          onPaste={onPaste}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {typed.trim() === '' ? null : (
          <div class="data__buttons">
            <button
              type="button"
              class="button"
              disabled={busy}
              onClick={() => act.paste({ html: '', text: typed })}
            >
              {REVIEW_MESSAGES.readPasted}
            </button>
          </div>
        )}
      </section>
      {common.connected ? (
        <section class="data__section">
          <div class="data__buttons">
            <button type="button" class="button" disabled={busy} onClick={act.readCells}>
              {REVIEW_MESSAGES.readCells}
            </button>
          </div>
          <p class="data__help">{REVIEW_MESSAGES.readCellsHelp}</p>
        </section>
      ) : null}
    </div>
  );
}

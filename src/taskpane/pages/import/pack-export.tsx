import { toTexts } from '../../../datapackage/keep-package';
import { useMemo, useState } from 'preact/hooks';
import type { ImportProps, ReviewPack } from './import-state';
import { REVIEW_MESSAGES } from './review-messages';

interface PackExportProps extends Pick<ImportProps, 'act'> {
  readonly pack: ReviewPack;
}

/** The package as a download; and file by file, since a task pane may not be allowed to download. */
export function PackExport({ pack, act }: PackExportProps) {
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

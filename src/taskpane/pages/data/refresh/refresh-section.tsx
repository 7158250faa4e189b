import type { LogEntry } from '../../../../workbook/inserted/block-index';
import { Segmented } from '../../../parts/fields';
import type { RefreshActions } from './refresh-actions';
import {
  REFRESH_MESSAGES,
  SCOPES,
  cellText,
  jumpText,
  logMore,
  logText,
  logTitle,
  scopeText,
} from './refresh-messages';
import type { RefreshEvent, RefreshState } from './refresh-state';

interface RefreshSectionProps {
  readonly refresh: RefreshState;
  readonly canWrite: boolean;
  readonly act: RefreshActions;
  readonly send: (event: RefreshEvent) => void;
  readonly onJump: (address: string) => void;
}

/** Where a refresh begins, and what former ones wrote; what it finds is shown at the top of 数据. */
export function RefreshSection(props: RefreshSectionProps) {
  const { refresh, canWrite, act, send, onJump } = props;
  const { scope, located } = refresh;
  const isMissing = scope === 'block' && located !== undefined && located.here === undefined;
  return (
    <section class="data__section" aria-labelledby="data-refresh">
      <h2 id="data-refresh" class="data__title">
        {REFRESH_MESSAGES.title}
      </h2>
      <p class="data__help">{REFRESH_MESSAGES.help}</p>
      <Segmented
        name="refresh-scope"
        label={REFRESH_MESSAGES.scope}
        segments={SCOPES}
        value={scope}
        disabled={!canWrite}
        onChoose={(chosen) => send({ kind: 'scope-chosen', scope: chosen })}
      />
      {located === undefined ? null : (
        <p class="data__help refresh__scope" role="status">
          {scopeText(scope, located)}
        </p>
      )}
      <div class="data__buttons">
        <button type="button" class="button" disabled={!canWrite || isMissing} onClick={act.check}>
          {REFRESH_MESSAGES.check}
        </button>
      </div>
      {located === undefined ? null : <RefreshLog log={located.log} onJump={onJump} />}
    </section>
  );
}

/** What former refreshes wrote, latest first; it opens on demand. */
function RefreshLog({
  log,
  onJump,
}: {
  readonly log: readonly LogEntry[];
  readonly onJump: (address: string) => void;
}) {
  return (
    <details class="refresh-log">
      <summary class="refresh-log__title">{REFRESH_MESSAGES.log}</summary>
      {log.length === 0 ? <p class="data__help">{REFRESH_MESSAGES.noLog}</p> : null}
      {log.map((entry, index) => (
        <section key={`${entry.date} ${index}`} class="refresh-log__entry">
          <h3 class="preview__heading">{logTitle(entry)}</h3>
          <ul class="refresh__lines">
            {entry.cells.map((cell, at) => (
              <li key={at} class="refresh__line">
                <JumpButton address={cell.address} onJump={onJump} />
                <span class="refresh__change">{logText(cell)}</span>
              </li>
            ))}
            {entry.count > entry.cells.length ? (
              <li class="data__help">{logMore(entry.count - entry.cells.length)}</li>
            ) : null}
          </ul>
        </section>
      ))}
    </details>
  );
}

interface JumpButtonProps {
  /** With the sheet: `Sheet1!F4`. */
  readonly address: string;
  readonly onJump: (address: string) => void;
}

/** A cell's address that brings the cell into view; what it does is said to whoever points or listens. */
export function JumpButton({ address, onJump }: JumpButtonProps) {
  const name = jumpText(address);
  return (
    <button
      type="button"
      class="jump"
      aria-label={name}
      title={name}
      onClick={() => onJump(address)}
    >
      {cellText(address)}
    </button>
  );
}

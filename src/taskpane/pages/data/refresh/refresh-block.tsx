import { REFRESH_MESSAGES } from './refresh-messages';
import type { RefreshActions } from './refresh-actions';
import type { BlockRefresh, RefreshEvent, RefreshState, RemarkedLine } from './refresh-state';
import { JumpButton } from './jump-button';
import { RemarkLine } from '../../../parts/remark-line';

/** What can be done about a preview. */
export interface Answers {
  readonly refresh: RefreshState;
  readonly act: RefreshActions;
  readonly send: (event: RefreshEvent) => void;
  readonly onJump: (address: string) => void;
}

interface RefreshBlockProps extends Answers {
  readonly block: BlockRefresh;
}

/** One table of the preview: whether it is taken along, old → new of each cell, and what stays. */
export function RefreshBlock({ block, ...answers }: RefreshBlockProps) {
  const { refresh, act, send, onJump } = answers;
  const { id, title, why, changes, additions, remarks, isLost } = block;
  const isDeclined = refresh.declined.includes(id);
  return (
    <div class={`refresh__block${isDeclined ? ' refresh__block--declined' : ''}`}>
      <h3 class="preview__heading">{title}</h3>
      {why === '' ? null : (
        <label class="refresh__choice">
          <input
            type="checkbox"
            checked={!isDeclined}
            onChange={() => send({ kind: 'block-toggled', id })}
          />
          <span>{REFRESH_MESSAGES.include}</span>
        </label>
      )}
      {why === '' ? null : <p class="data__help">{why}</p>}
      <ul class="refresh__lines">
        {changes.map(({ address, label, text }) => (
          <li key={address} class="refresh__line">
            <JumpButton address={address} onJump={onJump} />
            <span>
              <span class="refresh__label">{label}</span>
              <span class="refresh__change">{text}</span>
            </span>
          </li>
        ))}
        {additions.map((addition, index) => (
          <li key={index}>{addition}</li>
        ))}
        {remarks.map((remark, index) => (
          <Remarked key={index} remark={remark} {...answers} />
        ))}
      </ul>
      {isLost ? (
        <button type="button" class="button" onClick={() => act.drop(id)}>
          {REFRESH_MESSAGES.drop}
        </button>
      ) : null}
    </div>
  );
}

function Remarked({ remark, refresh, send, onJump }: Answers & { readonly remark: RemarkedLine }) {
  const { address, isAdoptable } = remark;
  return (
    <RemarkLine remark={remark}>
      {address === undefined ? null : (
        <span class="refresh__answer">
          <JumpButton address={address} onJump={onJump} />
          {isAdoptable ? (
            <label class="refresh__choice">
              <input
                type="checkbox"
                checked={refresh.adopted.includes(address)}
                onChange={() => send({ kind: 'cell-toggled', address })}
              />
              <span>{REFRESH_MESSAGES.adopt}</span>
            </label>
          ) : null}
        </span>
      )}
    </RemarkLine>
  );
}

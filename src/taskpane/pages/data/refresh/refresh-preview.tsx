import { FORMULAS, movedAlong } from '../../../../workbook/move/move-workbook';
import { RemarkLine } from '../../../parts/notice';
import { JumpButton } from './refresh-section';
import { countChanges } from './preview-tables';
import type { RefreshActions } from './refresh-actions';
import { MOVE_MESSAGES, REFRESH_MESSAGES, plannedText, sayChange } from './refresh-messages';
import { sayStayReason } from './refresh-remarks';
import type {
  BlockRefresh,
  RefreshEvent,
  RefreshState,
  RefreshView,
  RemarkedLine,
} from './refresh-state';
import { useEffect, useRef } from 'preact/hooks';

interface RefreshPreviewProps extends Answers {
  readonly view: RefreshView;
  readonly canWrite: boolean;
  readonly onClose: () => void;
}

/** Table by table what would change and what stays, and the choices; nothing is written yet. */
export function RefreshPreview({ view, canWrite, onClose, ...answers }: RefreshPreviewProps) {
  const { idle, blocks, plans, move } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [view]);
  const counts = countChanges(plans, answers.refresh, move);
  const isOffered = idle === '' || blocks.some(({ remarks }) => remarks.some(isGivable));
  const isEmpty = counts.blocks + counts.records + counts.formulas === 0;
  const summary = idle !== '' && isEmpty ? idle : plannedText(counts);
  return (
    <section class="preview" aria-labelledby="refresh-title">
      <h2 ref={heading} id="refresh-title" class="preview__title" tabIndex={-1} aria-live="polite">
        {summary}
      </h2>
      {move === undefined ? null : <p class="data__help">{move.unmatched}</p>}
      {blocks.length === 0 && !hasFormulas(move) ? null : (
        // It scrolls: without a tab stop the keyboard could not read to its end.
        <div class="refresh" role="group" aria-label={REFRESH_MESSAGES.list} tabIndex={0}>
          {blocks.map((block) => (
            <RefreshBlock key={block.id} block={block} isMove={move !== undefined} {...answers} />
          ))}
          {hasFormulas(move) ? <MovedFormulas move={move} {...answers} /> : null}
        </div>
      )}
      <p class="data__help">{REFRESH_MESSAGES.nothingWritten}</p>
      <div class="preview__buttons">
        <button type="button" class="button" onClick={onClose}>
          {isOffered ? REFRESH_MESSAGES.discard : REFRESH_MESSAGES.close}
        </button>
        {isOffered ? (
          <button
            type="button"
            class="button button--primary"
            disabled={!canWrite || isEmpty}
            onClick={answers.act.write}
          >
            {REFRESH_MESSAGES.write}
          </button>
        ) : null}
      </div>
    </section>
  );
}

type Moved = NonNullable<RefreshView['move']>;

const hasFormulas = (move: RefreshView['move']): move is Moved =>
  move !== undefined && move.formulas.length + move.staying.length > 0;

/** Formulas outside of the tables: old → new, and those that stay with the reason. */
function MovedFormulas({ move, refresh, send, onJump }: Answers & { readonly move: Moved }) {
  const { formulas, staying } = move;
  const { declined } = refresh;
  const isDeclined = declined.includes(FORMULAS);
  const going = movedAlong(move, declined);
  return (
    <div class={`refresh__block${isDeclined ? ' refresh__block--declined' : ''}`}>
      <h3 class="preview__heading">{MOVE_MESSAGES.formulas}</h3>
      {formulas.length === 0 ? null : (
        <label class="refresh__choice">
          <input
            type="checkbox"
            checked={!isDeclined}
            onChange={() => send({ kind: 'block-toggled', id: FORMULAS })}
          />
          <span>{MOVE_MESSAGES.include}</span>
        </label>
      )}
      <ul class="refresh__lines">
        {formulas.map((one) => (
          <li key={one.address} class="refresh__line">
            <JumpButton address={one.address} onJump={onJump} />
            <span class="refresh__change">
              {isDeclined || going.includes(one)
                ? sayChange(one.old, one.written)
                : MOVE_MESSAGES.withTable}
            </span>
          </li>
        ))}
        {staying.map(({ address, reason }) => (
          <RemarkLine key={address} remark={{ tone: 'warning', sentence: sayStayReason(reason) }}>
            <span class="refresh__answer">
              <JumpButton address={address} onJump={onJump} />
            </span>
          </RemarkLine>
        ))}
      </ul>
    </div>
  );
}

const isGivable = ({ isAdoptable }: { readonly isAdoptable: boolean }): boolean => isAdoptable;

/** What can be done about a preview. */
interface Answers {
  readonly refresh: RefreshState;
  readonly act: RefreshActions;
  readonly send: (event: RefreshEvent) => void;
  readonly onJump: (address: string) => void;
}

interface RefreshBlockProps extends Answers {
  readonly isMove: boolean;
  readonly block: BlockRefresh;
}

/** One table of the preview: whether it is taken along, old → new of each cell, and what stays. */
function RefreshBlock({ block, isMove, ...answers }: RefreshBlockProps) {
  const { refresh, act, send, onJump } = answers;
  const { id, title, why, changes, additions, remarks, isLost } = block;
  const isDeclined = refresh.declined.includes(id);
  // What hinders stands before dozens of changed cells, what is only told behind them.
  const told = (isHindrance: boolean) =>
    remarks.flatMap((remark, index) =>
      (remark.tone !== 'info') === isHindrance
        ? [<Remarked key={index} remark={remark} {...answers} />]
        : [],
    );
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
          <span>{isMove ? MOVE_MESSAGES.table : REFRESH_MESSAGES.include}</span>
        </label>
      )}
      {why === '' ? null : <p class="data__help">{why}</p>}
      <ul class="refresh__lines">
        {told(true)}
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
        {told(false)}
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

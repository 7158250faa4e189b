import { useEffect, useRef } from 'preact/hooks';
import { MESSAGES } from './messages';
import { Icon } from './icon';

interface QuestionProps {
  readonly text: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something changes; the focus and Esc are on the side of changing nothing. */
export function Question({ text, yes, onYes, onNo }: QuestionProps) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div
      class="conflict"
      role="alertdialog"
      aria-labelledby="question-text"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <p id="question-text" class="conflict__title">
        <Icon name="warning" />
        <span>{text}</span>
      </p>
      <div class="conflict__buttons">
        <button ref={safe} type="button" class="button" onClick={onNo}>
          {MESSAGES.cancel}
        </button>
        <button type="button" class="button button--danger" onClick={onYes}>
          {yes}
        </button>
      </div>
    </div>
  );
}

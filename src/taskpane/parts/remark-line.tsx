import type { ComponentChildren } from 'preact';
import { MESSAGES } from './messages';
import type { Remark } from './remark';
import { Icon } from './icon';

interface RemarkLineProps {
  readonly remark: Remark;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** The word for how grave it is stands before the sentence, so that no colour is needed. */
export function RemarkLine({ remark, children }: RemarkLineProps) {
  return (
    <li class={`remark remark--${remark.tone}`}>
      <Icon name={remark.tone} />
      <span>
        <span class="remark__tone">{`${MESSAGES.tones[remark.tone]}：`}</span>
        {remark.sentence}
        {children}
      </span>
    </li>
  );
}

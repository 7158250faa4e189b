import { DATA_MESSAGES } from '../messages/data';
import type { Remark } from '../state/data-state';
import { Icon } from './icon';

/** The word for how grave it is stands before the sentence, so that no colour is needed. */
export function RemarkLine({ remark }: { readonly remark: Remark }) {
  return (
    <li class={`remark remark--${remark.tone}`}>
      <Icon name={remark.tone} />
      <span>
        <span class="remark__tone">{`${DATA_MESSAGES.tones[remark.tone]}：`}</span>
        {remark.sentence}
      </span>
    </li>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface LongListProps<Item> {
  readonly items: readonly Item[];
  readonly class: string;
  /** Whether a button beside it acts on all of them, those not listed yet too. */
  readonly hasAll?: boolean;
  /** One `<li>`, with a key. */
  readonly children: (item: Item, at: number) => ComponentChildren;
}

/** As many as are shown at once: nobody reads more, and thousands would be drawn. */
const SHOWN = 30;

/** A list that may be long: its beginning, and a button for more of it. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { items, class: name, hasAll = false, children } = props;
  const [shown, setShown] = useState(SHOWN);
  const left = items.length - shown;
  return (
    <>
      <ul class={name}>{items.slice(0, shown).map(children)}</ul>
      {left <= 0 ? null : (
        <button type="button" class="link" onClick={() => setShown(shown + SHOWN)}>
          {moreText(Math.min(left, SHOWN), left, hasAll)}
        </button>
      )}
    </>
  );
}

function moreText(next: number, left: number, hasAll: boolean): string {
  const included = hasAll ? '，“全部”也包括它们' : '';
  return `再列出 ${next} 处（还有 ${left} 处没有列出${included}）`;
}

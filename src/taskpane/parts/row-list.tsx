import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** What a list hands to each of its rows. */
export interface RowFocus {
  readonly stop: boolean;
  readonly onFocus: () => void;
}

/** All that the list needs to know of a row. */
interface Keyed {
  /** 编码 */
  readonly key: string;
}

interface RowListProps {
  readonly rows: readonly Keyed[];
  readonly openKey: string | undefined;
  readonly label: string;
  readonly children: (focusOf: (row: Keyed) => RowFocus) => ComponentChildren;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(count - 1, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Rows with one Tab stop: the arrow keys, Home and End move among them, Tab goes on to the open
 * details and then to the bar, so that forty rows do not stand between a keyboard and the button.
 */
export function RowList({ rows, openKey, label, children }: RowListProps) {
  const root = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | undefined>(undefined);
  const current = [focused, openKey].find((key) => rows.some((row) => row.key === key));
  const stopKey = current ?? rows[0]?.key;

  useEffect(() => {
    const row = root.current?.querySelector<HTMLElement>('[aria-expanded=true]');
    if (row === null || row === undefined) return;
    // The result that led here is gone, and the focus with it.
    if (document.activeElement === document.body) row.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = buttons.findIndex((button) => button === event.target);
    const step = STEPS[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    buttons[step(at, buttons.length)]?.focus();
  };

  return (
    <div ref={root} class="list" role="region" aria-label={label} onKeyDown={onKeyDown}>
      {children((row) => ({
        stop: row.key === stopKey,
        onFocus: () => setFocused(row.key),
      }))}
    </div>
  );
}

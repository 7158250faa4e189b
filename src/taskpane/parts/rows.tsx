import type { PlanIndicator } from '../../core/indicator/plan-indicator';
import { Icon } from './icon';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './rows.css';
import './cells.css';

/** What a list hands to each of its rows. */
interface RowFocus {
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

/** What every row of a list of indicators shows and does, whatever figures it carries. */
export interface OpeningRowProps {
  readonly row: {
    readonly key: string;
    readonly number: string;
    readonly parentName: string;
    readonly name: string;
    readonly attribute: PlanIndicator['attribute'];
  };
  readonly open: boolean;
  /** Whether Tab stops at this row; the arrow keys reach the others. */
  readonly stop: boolean;
  /** A control of its own, beside the button. */
  readonly beside?: ComponentChildren;
  /** Shown above and behind the name. */
  readonly above?: ComponentChildren;
  readonly behind?: ComponentChildren;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
  readonly details: ComponentChildren;
  /** The figures, below the name. */
  readonly children: ComponentChildren;
}

/** One indicator: a button that opens its details, which are scrolled into view. */
export function OpeningRow(props: OpeningRowProps) {
  const { row, open } = props;
  const detailsId = `details-${row.key}`;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) item.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  return (
    <li ref={item} class={open ? 'row row--open' : 'row'}>
      <button
        type="button"
        class="row__head"
        data-row={row.key}
        aria-expanded={open}
        aria-controls={open ? detailsId : undefined}
        tabIndex={props.stop ? 0 : -1}
        onClick={props.onToggle}
        onFocus={props.onFocus}
      >
        <Icon name="chevron" />
        <span class="row__main">
          {props.above}
          <span class="row__title">
            <span class="row__name">
              <span class="row__number">{row.number} </span>
              {row.parentName === '' ? null : (
                <span class="row__parent">{`${row.parentName}：`}</span>
              )}
              {row.name}
              {props.behind}
            </span>
            <AttributeTag attribute={row.attribute} />
          </span>
          {props.children}
        </span>
      </button>
      {props.beside}
      {open ? (
        <div id={detailsId} class="details">
          {props.details}
        </div>
      ) : null}
    </li>
  );
}

/** 预期性 or 约束性, told by its text; the tint only helps the eye to find 约束性. */
function AttributeTag({ attribute }: { readonly attribute: '预期性' | '约束性' | '' }) {
  if (attribute === '') return null;
  const tone = attribute === '约束性' ? 'binding' : 'expected';
  return <span class={`tag tag--${tone}`}>{attribute}</span>;
}

interface FactProps {
  readonly name: string;
  /** '' shows nothing at all. */
  readonly value: string;
}

/** One line of a description list. */
export function Fact({ name, value }: FactProps) {
  if (value === '') return null;
  return (
    <div class="facts__item">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
